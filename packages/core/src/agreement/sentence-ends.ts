import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';

/**
 * Where sentences end. A full stop does not end one after an abbreviation (`No. 1`, `Inc.`), an initial (`John E.
 * Trewin`), within a number, or before a small letter.
 */

/** Never at the end of a sentence: a number or a name follows. */
const LEADING = wordSet(
  'no nos sec secs art mr mrs ms dr messrs st para cl approx e.g. i.e. cf viz vol pp p',
);
/** At the end of a sentence only if what follows can begin one. */
const TRAILING = wordSet('inc co corp ltd jr sr esq etc al bros assn cos plc ins');
const STARTERS = wordSet(
  'the this these those each every in if all any no none except upon after before such it its on subject ' +
    'notwithstanding as for when where unless neither nothing at by to with without there a an both either ' +
    'borrower company lender lenders bank banks agent parent holdings pursuant from until during promptly ' +
    'except capitalized terms accordingly now whereas further furthermore in within',
);

const DIVISIONS = wordSet(
  'exhibit schedule annex section series class part article appendix tranche term clause',
);

/** Whether the full stop at `index` ends a sentence; `next` is the token behind it and its closing quotes. */
export function endsSentence(tokens: readonly Token[], index: number, next: Token | undefined): boolean {
  const stop = tokens[index];
  if (stop === undefined || !STOPS.has(stop.text)) return isInitialsEnd(stop, next);
  if (next === undefined) return true;
  const before = tokens[index - 1];
  if (before === undefined || !mayBegin(next)) return false;
  if (LEADING.has(before.lower) && !stop.spaced) return false;
  if (TRAILING.has(before.lower)) return STARTERS.has(next.lower);
  return !isInitial(before, tokens[index - 2]) || STARTERS.has(next.lower);
}

const STOPS = wordSet('. ? !');

/** `N.A.`, `U.S.` carry their own point. */
function isInitialsEnd(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word' || !token.text.endsWith('.')) return false;
  // `U.S. Bank` is a name.
  if (next === undefined || token.lower === 'u.s.') return false;
  return next.text !== next.lower && STARTERS.has(next.lower);
}

function mayBegin(next: Token): boolean {
  if (next.kind === 'mark') return next.spaced && OPENERS.has(next.text);
  return next.kind === 'number' ? next.spaced : next.text !== next.lower;
}

const OPENERS = wordSet('( [ “ $ § • * _');

function isInitial(word: Token, before: Token | undefined): boolean {
  if (word.kind !== 'word' || word.text.length !== 1 || word.text === word.lower) return false;
  return !DIVISIONS.has(before?.lower ?? '');
}
