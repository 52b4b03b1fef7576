import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';

/**
 * Words that announce the text of another agreement, set out below them:
 *
 *     … is hereby amended to read as follows:
 *     … by adding the following paragraphs (h) and (i) at the end of said Section 2.3.
 */
const INSERTING = wordSet(
  'insert inserted inserting add added adding substituted substituting replaced replacing substitute replace include',
);
const NEAR = 8;
const FAR = 16;
const FARTHEST = 30;
/** The letters of what is announced may stand between: `the following paragraphs (h), (i), (j) and (k) at the end of …`. */
const LISTED = 36;

/**
 * `… is amended to read as follows:`, `… by adding the following:` set out another agreement's text: its limbs, sentences
 * though they may be, belong to the instruction. `… is amended as follows:` leads in instructions of its own.
 */
export function setsOutLimbs(leadIn: readonly Token[]): boolean {
  if (leadIn.at(-1)?.text === '.') return pointsBelow(leadIn, leadIn.length);
  if (leadIn.at(-1)?.text !== ':') return false;
  const near = leadIn.slice(-NEAR).map((token) => token.lower);
  if (near.includes('read') || near.includes('restated')) return true;
  const farther = leadIn.slice(-FAR).map((token) => token.lower);
  if (farther.includes('amended') && near.at(-2) === 'provide') return true;
  return farther.includes('following') && leadIn.slice(-FARTHEST).some((token) => INSERTING.has(token.lower));
}

/**
 * A full stop may stand for the colon, where what follows has been announced and nothing is quoted since: `… are replaced with
 * the following.`
 */
function pointsBelow(tokens: readonly Token[], end: number): boolean {
  let following = false;
  for (let index = end - 2; index >= Math.max(0, end - LISTED); index--) {
    const token = tokens[index];
    if (token === undefined || token.text === '”' || token.text === ':' || token.text === ';') return false;
    if (token.text === '.' && tokens[index + 1]?.spaced !== false) return false;
    following ||= token.lower === 'following' && tokens[index - 1]?.lower === 'the';
    if (following && INSERTING.has(token.lower)) return true;
  }
  return false;
}

/** Whether the words before a token announce text that is set out from there. */
export function announced(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text;
  return before === ':' ? setsOutText(tokens, index) : before === '.' && pointsBelow(tokens, index);
}

const SETTING_OUT = wordSet(
  'amended amend amending read restated insert inserted inserting substituted substituting substitute added adding replaced replacing',
);
const REACH = 60;

/** `… is hereby amended to read as follows:` */
export function setsOutText(tokens: readonly Token[], end: number): boolean {
  for (let index = end - 1; index >= Math.max(0, end - REACH); index--)
    if (SETTING_OUT.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

/** `… is hereby amended as follows:`, whatever stands between. */
export function leadsInInstructions(leadIn: readonly Token[]): boolean {
  const words = leadIn.slice(-FAR).map((token) => token.lower);
  return (
    words.at(-1) === ':' && words.at(-2) === 'follows' && words.at(-3) === 'as' && words.includes('amended')
  );
}

const AMENDING = wordSet(
  'amended amending deleted deleting restated restating replaced replacing inserted inserting added adding substituting',
);
const OPENING = 40;

/** Whether the words from a token on amend, and so belong to this instrument. */
export function amends(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + OPENING).some((token) => AMENDING.has(token.lower));
}

/**
 * The same where text may be going on that says `as amended` of something else: only `is hereby amended` near the head of a
 * paragraph says that this instrument speaks again.
 */
export function amendsHereby(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.text === '“') return false;
  for (let index = from; index < Math.min(tokens.length, from + OPENING); index++) {
    const token = tokens[index];
    if (token?.lower !== 'hereby' || !/^(is|are|be)$/.test(tokens[index - 1]?.lower ?? '')) continue;
    const at = tokens[index + 1]?.lower === 'further' ? index + 2 : index + 1;
    if (AMENDING.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}
