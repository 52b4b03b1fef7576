/** Deeper than any sentence is nested, and more than any sentence comes to: beyond, a file was made to do harm. */
const depthMax = 60;
const valuesMax = 100_000;

/** Whether a value from a file is small and shallow enough to be looked at more closely. */
export function isModest(value: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const inside = within(next.value);
    count += 1 + inside.length;
    if (count > valuesMax || next.depth > depthMax) return false;
    for (const each of inside) waiting.push({ value: each, depth: next.depth + 1 });
  }
  return true;
}

function within(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
