import type { Cursor } from '../phrases/cursor.ts';

const INSTRUCTING = [
  'is|are amended|restated|deleted|replaced',
  'is|are hereby further|also? amended|modified|revised|changed|deleted|stricken|eliminated|replaced|superseded|restated|added|inserted',
  'hereby is|are ,? amended|modified|deleted|replaced|restated|added',
  'is|are further? amended by|to|and|in',
  'shall be amended|restated|deleted|replaced|added|inserted',
  'by deleting|inserting|adding|replacing|substituting the|a|section|“',
] as const;

/** Whether an amending instruction stands in the words, understood or not. */
export function instructs(c: Cursor, from: number = c.index, to: number = c.items.length): boolean {
  const scout = c.within(from, to, c.at);
  for (; !scout.done; scout.skip()) if (scout.which(INSTRUCTING) !== undefined) return true;
  return false;
}
