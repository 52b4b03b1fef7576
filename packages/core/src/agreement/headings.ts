import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Draft } from './draft.ts';

/**
 * Splits a provision's heading from its text.
 *
 *     WAIVER.  Subject to the …            → WAIVER
 *     Governing Law: This Agreement …      → Governing Law
 *     (a) AUTHORIZATION.  The execution …  → AUTHORIZATION
 *     The Company shall pay …              → none
 */
export function takeHeading(of: Draft, tokens: readonly Token[], blocks: Uint8Array): void {
  const stretch = of.stretches[0];
  if (stretch === undefined || of.labelEnd === of.labelFirst || beginsWithChild(of, stretch[0])) return;
  const [first, limit] = stretch;
  const blockEnd = endOfBlock(blocks, first, limit);
  const stop = headingStop(tokens, first, Math.min(blockEnd, first + LONGEST));
  if (stop === null || !isTitle(tokens, first, stop, stands(of, tokens, stop))) return;
  const more = stop + 1 < limit || of.stretches.length > 1 || of.children.length > 0;
  if (!isAcceptable(of, tokens, first, stop, blockEnd, more)) return;
  // The mark that closes the heading goes with it; a block that simply ends has none.
  const end = stop < blockEnd ? stop + 1 : stop;
  of.heading = [first, stop];
  of.headingEnd = end;
  if (end >= limit) of.stretches.shift();
  else stretch[0] = end;
}

const LONGEST = 40;

function beginsWithChild(of: Draft, first: number): boolean {
  const child = of.children[0];
  return child !== undefined && (child.stretches[0]?.[0] ?? child.labelFirst) < first;
}

function endOfBlock(blocks: Uint8Array, first: number, limit: number): number {
  let index = first + 1;
  while (index < limit && index < first + LONGEST + 1 && blocks[index] === 0) index++;
  return index;
}

/** Where the heading would end: at a full stop, colon or dash, or with the block. */
function headingStop(tokens: readonly Token[], first: number, end: number): number | null {
  for (let index = first; index < end; index++) {
    const text = tokens[index]?.text ?? '';
    if (text === '.' && !isAbbreviation(tokens, index)) return index;
    // `Conditions to Effectiveness: Consent.` is one heading.
    if (text === ':' || text === '—') return laterStop(tokens, index, end) ?? index;
  }
  return end - first >= LONGEST ? null : end;
}

function laterStop(tokens: readonly Token[], from: number, end: number): number | null {
  for (let index = from + 1; index < Math.min(end, from + 8); index++) {
    const token = tokens[index];
    if (token?.text === '.') return index > from + 1 ? index : null;
    if (token?.kind !== 'word' || (token.text === token.lower && !SMALL_WORDS.has(token.lower))) return null;
  }
  return null;
}

const ABBREVIATIONS = wordSet('no nos inc co corp ltd vs sec art');

function isAbbreviation(tokens: readonly Token[], point: number): boolean {
  const next = tokens[point + 1];
  return ABBREVIATIONS.has(tokens[point - 1]?.lower ?? '') && next !== undefined && next.kind !== 'word';
}

const SMALL_WORDS = wordSet(
  'of the and to in for a an by on with or from as at not no into upon under than per against ' +
    'between other its etc this that hereof herein which',
);

/** Words that make a sentence of a line in capitals. */
const VERBS = wordSet(
  'shall is are will may has have hereby be been was were agrees agree waives waive must ' +
    'acknowledges represents means',
);

/** Whether text in small letters, or a limb, follows: then a line of capitals before it is a heading whatever it says. */
function stands(of: Draft, tokens: readonly Token[], stop: number): boolean {
  const stretch = of.stretches[0];
  for (let index = stop + 1; index < Math.min(stop + 6, stretch?.[1] ?? 0); index++) {
    const token = tokens[index];
    if (token?.kind === 'word' && token.text === token.lower) return true;
  }
  return stop + 1 >= (stretch?.[1] ?? 0) && of.children.length > 0;
}

function isTitle(tokens: readonly Token[], first: number, end: number, stands: boolean): boolean {
  let capitals = 0;
  for (let index = first; index < end; index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (token.kind !== 'word') continue;
    if (VERBS.has(token.lower) && !(stands && token.text === token.text.toUpperCase())) return false;
    if (token.text !== token.lower) capitals++;
    else if (!SMALL_WORDS.has(token.lower)) return false;
  }
  const opening = tokens[first]?.text ?? '';
  return (
    capitals > 0 &&
    opening !== ',' &&
    opening !== ';' &&
    tokens[end - 1]?.text !== ',' &&
    tokens[end - 1]?.text !== ';'
  );
}

const DETERMINERS = wordSet('the each any no all if such this upon on in to for');
const LONGEST_OF_LIMB = 14;

function isAcceptable(
  of: Draft,
  tokens: readonly Token[],
  first: number,
  stop: number,
  blockEnd: number,
  more: boolean,
): boolean {
  const limb = of.kind !== 'section';
  const closed = stop < blockEnd;
  const mark = closed ? tokens[stop]?.text : '';
  // `The Company:` leads in its limbs; `Definitions:` is a heading.
  if (mark === ':' || mark === '—')
    return more && !DETERMINERS.has(tokens[first]?.lower ?? '') && stop - first <= LONGEST_OF_LIMB;
  if (limb) return more && closed && stop - first <= LONGEST_OF_LIMB && stop + 1 < blockEnd;
  return more || !closed || stop - first <= LONGEST_OF_LIMB;
}

/** Parts the headings of sections and limbs from their text, all the way down. */
export function takeHeadings(of: Draft, tokens: readonly Token[], blocks: Uint8Array): void {
  if (of.heading === null && (of.kind === 'section' || of.kind === 'limb')) takeHeading(of, tokens, blocks);
  for (const child of of.children) takeHeadings(child, tokens, blocks);
}
