import type { Cursor } from '../phrases/cursor.ts';

/** Whether a paragraph ends just before. */
export function ownParagraphs(c: Cursor): boolean {
  const [before, next] = [c.item(-1), c.item()];
  if (before === undefined || next === undefined) return false;
  const between = c.context.agreement.source.text.slice(before.to, next.from);
  return between
    .split('\n')
    .slice(1, -1)
    .some((line) => line.trim() === '');
}
