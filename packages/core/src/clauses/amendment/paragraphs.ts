import type { Cursor } from '../phrases/cursor.ts';

/** Whether a paragraph ends just before. */
export const ownParagraphs = (c: Cursor): boolean => beginsParagraph(c, c.index);

/** Whether a white line stands before an item. */
export function beginsParagraph(c: Cursor, index: number): boolean {
  const [before, next] = [c.items[index - 1], c.items[index]];
  if (before === undefined || next === undefined) return false;
  const between = c.context.agreement.source.text.slice(before.to, next.from);
  return between
    .split('\n')
    .slice(1, -1)
    .some((line) => line.trim() === '');
}
