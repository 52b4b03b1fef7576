import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Definition } from './agreement.ts';
import type { BulkTerms } from './bulk-terms.ts';
import { plainWords, type Reading } from './reading.ts';

/** A capitalised phrase that the text uses as a term is used: `Material Adverse Effect`. */
export interface Use {
  readonly term: string;
  /** Index of its first token, where first used, and how often it is used. */
  readonly first: number;
  readonly end: number;
  count: number;
}

/**
 * Capitalised phrases in the running text, by their words. A capital that merely begins a sentence counts only as part
 * of a longer phrase; headings, titles and text in capitals throughout are left out.
 */
export function usesOf(reading: Reading): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const sentence of reading.sentences) {
    if (!isRunningText(sentence.at) || isCapitals(sentence.tokens)) continue;
    phrasesIn(sentence.tokens, (first, end) => {
      const term = plainWords(sentence.tokens.slice(first, end)).replace(POSSESSIVE, '');
      const known = uses.get(term);
      if (known !== undefined) known.count++;
      else if (uses.size < MOST)
        uses.set(term, {
          term,
          first: sentence.tokens[first]?.from ?? 0,
          end: sentence.tokens[end - 1]?.to ?? 0,
          count: 1,
        });
    });
  }
  return uses;
}

const MOST = 20_000;
const POSSESSIVE = /'s?$/;

function isRunningText(path: string): boolean {
  return !/cover|preamble|signature page|^Schedule|^Exhibit|^Annex|^Appendix|^Attachment|\//.test(path);
}

function isCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 1);
  return (
    words.length > 0 &&
    words.filter((word) => word.text === word.text.toUpperCase()).length > 0.7 * words.length
  );
}

const LINKS = wordSet('of and for to in the or with');
const LONGEST = 10;

function phrasesIn(tokens: readonly Token[], found: (first: number, end: number) => void): void {
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]?.text === '“') depth++;
    if (tokens[index]?.text === '”' && depth > 0) depth--;
    if (depth > 0 || !isCapital(tokens[index])) continue;
    const end = phraseEnd(tokens, index);
    const begins = index === 0 || STOPS.has(tokens[index - 1]?.text ?? '');
    // `Except`, `After`, `No` at the head of a sentence are no part of the term that follows.
    const first = begins ? index + 1 : index;
    if (!begins || end > index + 1) {
      const start = skipLinks(tokens, first, end);
      if (start < end && !isNamed(tokens, start)) found(start, end);
    }
    index = end - 1;
  }
}

const STOPS = wordSet('. : ; ? !');

function skipLinks(tokens: readonly Token[], from: number, end: number): number {
  let start = from;
  while (start < end && !isCapital(tokens[start])) start++;
  return start;
}

/** `that certain Warrant Agreement` names a paper, and `THEREFORE` is only printed large. */
function isNamed(tokens: readonly Token[], start: number): boolean {
  const before = [tokens[start - 1]?.lower, tokens[start - 2]?.lower];
  return before.includes('certain') || tokens[start]?.text === tokens[start]?.text.toUpperCase();
}

function isCapital(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && token.text !== token.lower && token.text.length > 1 && !MONTHS.has(token.lower)
  );
}

const MONTHS = wordSet(
  'january february march april may june july august september october november december',
);
const YEAR = /^(?:19|20)\d\d$/;

function phraseEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  while (end < tokens.length && end < first + LONGEST) {
    const token = tokens[end];
    if (isCapital(token)) end++;
    else if (token?.lower === 'of' && isCapital(tokens[end + 1])) end += 2;
    // `Existing 1996 Warrant Agreement`.
    else if (YEAR.test(token?.text ?? '') && isCapital(tokens[end + 1])) end += 2;
    else break;
  }
  return end;
}

/** Names of months, places, statutes and the words for a provision: capitalised, and no terms. */
const NO_TERMS = wordSet(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday ' +
    'saturday sunday section sections article articles exhibit exhibits schedule schedules annex appendix no inc corp co ltd llc dollars ' +
    'cents united states america delaware york state new texas california illinois series this agreement amendment waiver consent ' +
    'hundred thousand million billion one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety',
);

/** Whether a phrase reads like a defined term of an agreement rather than a name, a date or a place. */
export function isTermLike(term: string): boolean {
  const words = term.split(' ');
  // The title of a security: `Senior Subordinated Notes Due`.
  if (words.at(-1) === 'Due' || ATTACHED.test(term)) return false;
  if (words.every((word) => NO_TERMS.has(word.toLowerCase()) || LINKS.has(word))) return false;
  return (
    !/\b(?:Inc|Corp|Corporation|Company|N\.A\.|L\.P\.|LLC|Bank|Trust|Technologies|State|City|County|Act|Code|Dollars)\b/.test(
      term,
    ) || TERM_TAILS.test(term)
  );
}

/** `Exhibit 1-A`. */
const ATTACHED = /^(?:Exhibit|Schedule|Annex|Appendix|Attachment) \S+$/;
const TERM_TAILS =
  /\b(?:Defaults?|Agreements?|Documents?|Holders?|Dates?|Debt|Notes?|Effect|Liens?|Officers?|Notices?|Loans?|Commitments?)$/;

/** The forms in which a defined term is used: plural for singular and back, possessive. */
export function formsOf(term: string): string[] {
  const plain = without(term, term.endsWith('s') ? "'s" : "'");
  const forms = new Set([plain, `${plain}s`, `${plain}es`, without(plain, 's')]);
  if (plain.endsWith('ies')) forms.add(`${plain.slice(0, -3)}y`);
  if (plain.endsWith('y')) forms.add(`${plain.slice(0, -1)}ies`);
  // `Event of Default` is `Events of Default`.
  const of = plain.indexOf(' of ');
  if (of >= 0) {
    const head = plain.slice(0, of);
    const tail = plain.slice(of);
    forms.add(`${head}s${tail}`).add(`${without(head, 's')}${tail}`);
  }
  return [...forms];
}

const without = (term: string, tail: string): string =>
  term.endsWith(tail) ? term.slice(0, -tail.length) : term;

/** `Events of Defaults`: the plural stands on the word that does not take it. */
export function hasPluralTail(term: string): boolean {
  return / of \S*[^s\s]s$/.test(term);
}

/** Terms used here, not defined here, where the text takes another agreement's terms over in bulk: taken from it. */
export function takenOver(
  reading: Reading,
  uses: ReadonlyMap<string, Use>,
  defined: readonly Definition[],
  bulk: readonly BulkTerms[],
): Definition[] {
  const from = bulk[0]?.from;
  if (from === undefined) return [];
  const own = new Set(defined.flatMap(({ term }) => formsOf(term)));
  const regular = new Set([...uses.keys()].filter((term) => !hasPluralTail(term)).flatMap(formsOf));
  const found: Definition[] = [];
  const seen = new Set<string>();
  for (const use of uses.values()) {
    const forms = formsOf(use.term);
    // `Events of Defaults` beside `Event of Default` is a slip, and reported as one.
    if (hasPluralTail(use.term) && regular.has(use.term.replace(/s$/, ''))) continue;
    if (!isTermLike(use.term) || forms.some((form) => own.has(form) || seen.has(form))) continue;
    seen.add(use.term);
    const place = { from: use.first, to: use.end };
    found.push({
      term: use.term,
      at: reading.locator.at(use.first),
      place,
      meaning: null,
      how: 'elsewhere',
      from,
    });
  }
  return found;
}
