/**
 * The list with one more at its end; where it was short, another list. An array that grows takes room for seventeen, and
 * millions of lists here have one item or two.
 */
export function added<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined || list.length === 0) return [item];
  if (list.length === 1) return [list[0] as T, item];
  list.push(item);
  return list;
}
