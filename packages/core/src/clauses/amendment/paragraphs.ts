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

/** Whether another sentence stands behind this one in its paragraph; a label opens a matter of its own, and a rule is no word. */
export function paragraphGoesOn(c: Cursor): boolean {
  const { text } = c.context.agreement.source;
  const end = c.items.at(-1)?.to ?? text.length;
  const gap = /^[^\S\n]*\n?[^\S\n]*(?=\S)/.exec(text.slice(end, end + LONGEST_GAP));
  if (gap === null) return false;
  const next = text.slice(end + gap[0].length, end + gap[0].length + 12);
  return WORD.test(next) && !LABEL.test(next);
}

const LONGEST_GAP = 200;
const WORD = /^[“"'(]?[A-Za-z\d$]/;
const LABEL = /^(?:\(?(?:[A-Za-z]|[ivxIVX]{1,5}|\d[\d.]{0,6})[.)]|section |article )/i;
