import type { Cursor } from '../phrases/cursor.ts';
import { beginsParagraph } from './paragraphs.ts';

const OWN = [
  'this amendment|waiver|consent|modification|supplement|letter',
  'this first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth amendment|modification|supplement',
  'except as expressly|specifically amended|modified|provided|set',
  'except as otherwise? amended|modified hereby|herein|by',
  'is|are|be|as hereby amended',
  'as amended hereby',
  'in witness whereof',
] as const;

/**
 * Whether new text that no quotation marks end has run on into what this instrument says for itself: `Except as amended hereby,
 * …`. "This Agreement" is the amended agreement's own word.
 */
export function runsOn(c: Cursor, from: number, to: number): boolean {
  const scout = c.within(from, to, c.at);
  for (let begun = 0; !scout.done; scout.skip(), begun++) {
    if (begun < OPENING && scout.which(OWN) !== undefined) return true;
    if (scout.sees('.')) begun = -1;
  }
  return false;
}

/** Far into its sentence, new text may speak of the instrument that brought it: `…, as amended by this Third Amendment`. */
const OPENING = 20;

/**
 * Outside all sections nothing but a further paragraph shows where new text ends: one that has a second paragraph could go on
 * into another matter. Its lettered parts are its own.
 */
export function isUnbounded(c: Cursor, from: number, to: number): boolean {
  if (!/(^|\/)paragraph \d+$/.test(c.at)) return false;
  for (let i = from + 1; i < to; i++)
    if (beginsParagraph(c, i) && c.items[i]?.text !== '(' && c.items[i]?.limb == null) return true;
  return false;
}
