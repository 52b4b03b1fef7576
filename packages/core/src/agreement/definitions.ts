import type { Place } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Definition } from './agreement.ts';
import { dateAt } from './quantities.ts';
import { plainWords, type Reading } from './reading.ts';

/**
 * Where the text gives a term its meaning.
 *
 *     (the "Company")                                          label
 *     (the "X," and as amended hereby, the "Y")                two labels
 *     "X" means …    INITIAL PURCHASE PRICE - means …          means
 *     Warrantholders (as such term is defined in the Y)        elsewhere, from Y
 */
export function definitionsIn(reading: Reading): Definition[] {
  const found: Definition[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    const text = reading.tokens[index]?.text;
    if (text === '“') {
      const definition = labelled(reading, index) ?? meant(reading, index);
      if (definition !== null) found.push(definition);
    } else if (text === '(') {
      const definition = definedElsewhere(reading, index);
      if (definition !== null) found.push(definition);
    } else if (text === 'means' || text === 'mean') {
      const definition = capitalsMeant(reading, index);
      if (definition !== null) found.push(definition);
    }
  }
  return found;
}

const LONGEST_TERM = 14;

interface Quoted {
  readonly term: string;
  readonly first: number;
  /** First token behind the closing quote. */
  readonly end: number;
  readonly place: Place;
}

/** The term in quotes at `open`: begins with a capital or a number, and is short. A comma before the quote is not its. */
export function quotedTerm(tokens: readonly Token[], open: number): Quoted | null {
  const limit = Math.min(tokens.length, open + LONGEST_TERM + 2);
  let close = open + 1;
  while (close < limit && tokens[close]?.text !== '”' && tokens[close]?.text !== '“') close++;
  const first = tokens[open + 1];
  if (tokens[close]?.text !== '”' || first === undefined) return null;
  let last = close - 1;
  while (
    last > open + 1 &&
    (tokens[last]?.text === ',' || tokens[last]?.text === '.' || tokens[last]?.text === ';')
  )
    last--;
  if (last <= open || !isTermStart(first)) return null;
  const place = { from: first.from, to: tokens[last]?.to ?? first.to };
  return { term: plainWords(tokens.slice(open + 1, last + 1)), first: open + 1, end: close + 1, place };
}

function isTermStart(token: Token): boolean {
  return token.kind === 'number' || (token.kind === 'word' && token.text !== token.lower);
}

const BACK = 80;
/** What stands before the quote in a label; `including the phrase "X"` gives no meaning. */
const INTRODUCTIONS = wordSet(
  'the a an this each such these those collectively individually herein hereinafter called as or and , ( ; : — being to our its sometimes together following also',
);
const OTHERS = wordSet(
  'than except excluding phrase word words caption captioned entitled titled reading legend',
);

function labelled(reading: Reading, quote: number): Definition | null {
  const { tokens } = reading;
  const open = bracketAround(tokens, quote);
  const before = tokens[quote - 1];
  if (open === null || before === undefined || !INTRODUCTIONS.has(before.lower)) return null;
  for (let index = open; index < quote; index++) if (OTHERS.has(tokens[index]?.lower ?? '')) return null;
  const quoted = quotedTerm(tokens, quote);
  if (quoted === null || tokens[quoted.end]?.lower === 'means') return null;
  const at = reading.locator.at(quoted.place.from);
  return {
    term: quoted.term,
    at,
    place: quoted.place,
    meaning: meantBefore(reading, open),
    how: 'label',
    from: null,
  };
}

/** The bracket that a token stands in, looking back a bounded way; it need not be closed. */
export function bracketAround(tokens: readonly Token[], at: number): number | null {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - BACK); index--) {
    const text = tokens[index]?.text;
    if (text === ')') depth++;
    else if (text === '(' && depth-- === 0) return index;
  }
  return null;
}

const BOUNDARIES = wordSet('. ; : ( ) “ ”');

/** The words that a label stands behind: a date, else back to the last mark. A reader's aid, not a conclusion. */
function meantBefore(reading: Reading, open: number): Place | null {
  const { tokens } = reading;
  const last = tokens[open - 1];
  if (last === undefined) return null;
  const date = tokens[dateBefore(tokens, open) ?? -1];
  if (date !== undefined) return { from: date.from, to: last.to };
  let first = open - 1;
  while (first > 0 && first > open - BACK && reading.starts[first] !== 1) {
    // `…, each dated as of May 1, 1999 (the "X")`: what is dated stands before the comma.
    const goesOn = tokens[first - 1]?.text === ',' && APPENDED.has(tokens[first]?.lower ?? '');
    if (isBoundary(tokens, first - 1) && !goesOn) break;
    first--;
  }
  if (tokens[first]?.text === ',') first++;
  const from = tokens[first];
  return from === undefined || first >= open ? null : { from: from.from, to: last.to };
}

const APPENDED = wordSet('each dated due a an as organized in by');
const DATING = wordSet('dated of due');

/** Start of a date that ends right before the label and is itself what is named: `on October 31, 1996 (the …`. */
function dateBefore(tokens: readonly Token[], open: number): number | null {
  for (const back of [4, 3, 7, 6]) {
    const named = !DATING.has(tokens[open - back - 1]?.lower ?? '');
    if (named && dateAt(tokens, open - back)?.end === open) return open - back;
  }
  return null;
}

function isBoundary(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.text === '.' && NAME_TAILS.has(tokens[index - 1]?.lower ?? '')) return false;
  if (token === undefined || BOUNDARIES.has(token.text)) return true;
  // A comma within a name (`Inc.`, a year) is none.
  return (
    token.text === ',' &&
    !NAME_TAILS.has(tokens[index + 1]?.lower ?? '') &&
    tokens[index + 1]?.kind !== 'number'
  );
}

/** Behind these a full stop ends no sentence: `Inc.`, `Amendment No. 1`. */
const NAME_TAILS = wordSet('no nos inc inc. llc l.l.c. l.p. lp ltd corp n.a. plc s.a. co');

/** `"X" means`, `"X" and "Y" shall mean`, `"X" has the meaning given in the Y`. */
function meant(reading: Reading, quote: number): Definition | null {
  const { tokens } = reading;
  const quoted = quotedTerm(tokens, quote);
  if (quoted === null) return null;
  let index = quoted.end;
  while (tokens[index]?.text === ',' || tokens[index]?.lower === 'or' || tokens[index]?.lower === 'and') {
    const further = tokens[index + 1]?.text === '“' ? quotedTerm(tokens, index + 1) : null;
    if (further === null) return null;
    index = further.end;
  }
  const verb = meaningVerb(tokens, index);
  if (verb === null) return null;
  const from = sourceOf(reading, verb, verb + 24);
  return {
    term: quoted.term,
    at: reading.locator.at(quoted.place.from),
    place: quoted.place,
    meaning: meaningFrom(reading, verb),
    how: from === null ? 'means' : 'elsewhere',
    from,
  };
}

/**
 * Index behind `means`, `shall mean`, `has the meaning`, `shall have the meanings`, `shall exist if`; `null` where no meaning
 * is given.
 */
function meaningVerb(tokens: readonly Token[], at: number): number | null {
  let index = at;
  while (index < at + 6 && FILLERS.has(tokens[index]?.lower ?? '')) index++;
  const word = tokens[index]?.lower;
  if (word === 'means' || word === 'mean') return index + 1;
  // `An “Event of Default” shall exist if …`.
  if (EXISTS.has(word ?? '') && tokens[index + 1]?.lower === 'if') return index + 1;
  return word === 'meaning' || word === 'meanings' ? index + 1 : null;
}

const EXISTS = wordSet('exist exists occur occurs');
const FILLERS = wordSet('shall will has have the a same respective following when used herein as');

const LONGEST_MEANING = 4000;

function meaningFrom(reading: Reading, from: number): Place | null {
  const { tokens, starts } = reading;
  const first = tokens[from];
  if (first === undefined) return null;
  let end = from;
  while (end < tokens.length && end < from + LONGEST_MEANING && (end === from || starts[end] === 0)) {
    end++;
    const next = tokens[end];
    const stops =
      tokens[end - 1]?.text === '.' && (next === undefined || next.text === '“' || next.text === '”');
    if (stops) break;
  }
  const last = tokens[end - 1];
  return last === undefined ? null : { from: first.from, to: last.to };
}

/** `INITIAL PURCHASE PRICE - means`: a term in capitals at the head of a paragraph. */
function capitalsMeant(reading: Reading, verb: number): Definition | null {
  const { tokens } = reading;
  const dash = tokens[verb - 1]?.text;
  if (dash !== '-' && dash !== '—' && dash !== ':') return null;
  let first = verb - 1;
  while (first > 0 && verb - first < LONGEST_TERM && isCapital(tokens[first - 1])) first--;
  const from = tokens[first];
  const last = tokens[verb - 2];
  if (from === undefined || last === undefined || first >= verb - 1 || reading.starts[first] !== 1)
    return null;
  const place = { from: from.from, to: last.to };
  const term = titleCase(plainWords(tokens.slice(first, verb - 1)));
  return {
    term,
    at: reading.locator.at(from.from),
    place,
    meaning: meaningFrom(reading, verb + 1),
    how: 'means',
    from: null,
  };
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text === token.text.toUpperCase();
}

/** Terms printed in capitals are used in small letters: `INITIAL PURCHASE PRICE` is `Initial Purchase Price`. */
function titleCase(words: string): string {
  return words.replace(/\p{L}[\p{L}'’]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** `Warrantholders (as such term is defined in the Existing 1996 Warrant Agreement)`. */
function definedElsewhere(reading: Reading, open: number): Definition | null {
  const { tokens } = reading;
  const close = reading.brackets.partner[open] ?? -1;
  const end = close < 0 ? open + 14 : Math.min(close, open + 40);
  let defined = open + 1;
  while (defined < end && tokens[defined]?.lower !== 'defined') defined++;
  const from = defined < end ? sourceOf(reading, defined, end) : null;
  const term = from === null ? null : termBefore(tokens, open);
  if (from === null || term === null) return null;
  const place = { from: tokens[term]?.from ?? 0, to: tokens[open - 1]?.to ?? 0 };
  return {
    term: plainWords(tokens.slice(term, open)),
    at: reading.locator.at(place.from),
    place,
    meaning: null,
    how: 'elsewhere',
    from,
  };
}

/** Start of the capitalised phrase that ends before `open`. */
function termBefore(tokens: readonly Token[], open: number): number | null {
  let first = open;
  for (let index = open - 1; index >= Math.max(0, open - LONGEST_TERM); index--) {
    const token = tokens[index];
    if (token?.kind === 'word' && token.text !== token.lower) first = index;
    else if (token === undefined || !LINKS.has(token.lower)) break;
  }
  return first < open ? first : null;
}

const LINKS = wordSet('of and for to in the');

const SOURCE_VERBS = wordSet('in under by to');

/** The agreement that a meaning is taken from: `… defined in the Credit Agreement`; `null` for `hereinafter defined`. */
export function sourceOf(reading: Reading, from: number, end: number): string | null {
  const { tokens } = reading;
  for (let index = from; index < end; index++) {
    if (!SOURCE_VERBS.has(tokens[index]?.lower ?? '')) continue;
    let at = index + 1;
    while (DETERMINERS.has(tokens[at]?.text ?? '')) at++;
    let last = at;
    while (last < at + 10 && isNamePart(tokens, last)) last++;
    const name = plainWords(tokens.slice(at, last));
    if (last > at && INSTRUMENT_NAMES.test(name)) return name;
  }
  return null;
}

const DETERMINERS = wordSet('the such that said existing');
const INSTRUMENT_NAMES =
  /\b(?:Agreement|Indenture|Note|Notes|Document|Documents|Guaranty|Lease|Plan|Warrant|Certificate|Facility)\b/i;

function isNamePart(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'number') return /^\d{4}$/.test(token.text);
  if (token.kind !== 'word') return false;
  const next = tokens[index + 1];
  return (
    token.text !== token.lower ||
    (LINKS.has(token.lower) && next?.kind === 'word' && next.text !== next.lower)
  );
}
