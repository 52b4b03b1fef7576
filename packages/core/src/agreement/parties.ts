import type { Place } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Party, Provision } from './agreement.ts';
import { quotedTerm } from './definitions.ts';
import { plainWords } from './reading.ts';

/**
 * The parties that a preamble names, with their roles.
 *
 *     by and among ACME, INC., a Delaware corporation (together with its successors and assigns, the "Company"), BANK ONE
 *     and BANK TWO (collectively, the "Banks")
 *
 * gives ACME, INC. as Company and two Banks, collectively.
 */
export function partiesIn(preamble: Provision | null): Party[] {
  if (preamble === null) return [];
  const tokens = withChildren(preamble);
  const begin = beginning(tokens);
  return begin < 0 ? [] : new PartyReader(tokens).read(begin);
}

function withChildren(preamble: Provision): Token[] {
  const tokens = [preamble, ...preamble.children].flatMap((provision) => provision.tokens);
  return tokens.toSorted((a, b) => a.from - b.from).slice(0, LONGEST);
}

const LONGEST = 4000;

/** Index behind `by and among`, `between`, `is made by`; -1 where the text names no parties so. */
function beginning(tokens: readonly Token[]): number {
  for (const words of [wordSet('among between amongst'), wordSet('by from with')]) {
    for (let index = 0; index < Math.min(tokens.length, 120); index++) {
      if (words.has(tokens[index]?.lower ?? '')) return index + 1;
    }
  }
  return -1;
}

type Growing = { -readonly [Key in keyof Party]: Party[Key] };

class PartyReader {
  readonly #tokens: readonly Token[];
  readonly #parties: Growing[] = [];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  read(begin: number): Party[] {
    this.#at = begin;
    while (this.#at < this.#tokens.length && this.#parties.length < 200) {
      const before = this.#at;
      this.#step();
      if (this.#at <= before) this.#at = before + 1;
    }
    return this.#parties;
  }

  #step(): void {
    const token = this.#tokens[this.#at];
    if (token === undefined) return;
    if (token.text === '.' || token.text === ':') {
      this.#at = this.#tokens.length;
      return;
    }
    if (token.text === '(') this.#bracket();
    else if (token.lower === 'a' || token.lower === 'an') this.#description();
    else if (isNameStart(token)) this.#name();
    else this.#at++;
  }

  #name(): void {
    const first = this.#at;
    const end = nameEnd(this.#tokens, first);
    const name = plainWords(this.#tokens.slice(first, end));
    const place = this.#place(first, end);
    this.#at = end;
    const known = this.#tokens[first - 1]?.lower;
    // `as Agent`, `organized under the laws of Delaware`: capitalised words that name no party.
    if (NOT_BEFORE_NAME.has(known ?? '') || !isEntity(this.#tokens, first, end)) return;
    this.#parties.push({ name, place, role: null, collective: false, description: null, successors: false });
  }

  #place(first: number, end: number): Place {
    return { from: this.#tokens[first]?.from ?? 0, to: this.#tokens[end - 1]?.to ?? 0 };
  }

  /** `a Delaware corporation`, up to the next comma or bracket. */
  #description(): void {
    const first = this.#at;
    let end = first;
    while (
      end < this.#tokens.length &&
      end < first + 24 &&
      !DESCRIPTION_ENDS.has(this.#tokens[end]?.lower ?? '')
    )
      end++;
    const party = this.#parties.at(-1);
    if (party !== undefined && party.description === null)
      party.description = plainWords(this.#tokens.slice(first, end));
    this.#at = end;
  }

  #bracket(): void {
    const open = this.#at;
    const end = closing(this.#tokens, open);
    this.#at = end;
    const inside = this.#tokens.slice(open, end);
    const role = roleIn(inside);
    const words = inside.map((token) => token.lower);
    const last = this.#parties.at(-1);
    if (last !== undefined && words.includes('successors')) last.successors = true;
    if (role === null || INSTRUMENT_ROLE.test(role)) return;
    const together = words.some(
      (word, index) => COLLECTIVE.has(word) && !(word === 'together' && words[index + 1] === 'with'),
    );
    if (together) this.#giveAll(role);
    else if (last !== undefined && last.role === null) last.role = role;
    if (!together && isUnnamedGroup(this.#tokens, open)) this.#group(open, role);
  }

  /** A collective role is that of all named before it who have none yet. */
  #giveAll(role: string): void {
    for (const party of this.#parties) {
      if (party.role !== null) continue;
      party.role = role;
      party.collective = true;
    }
  }

  /** `the financial institutions listed on the signature pages hereof (the "Lenders")`. */
  #group(open: number, role: string): void {
    let first = open;
    while (first > 0 && open - first < 40 && !GROUP_STARTS.has(this.#tokens[first - 1]?.text ?? '')) first--;
    if (this.#tokens[first]?.lower === 'and') first++;
    const name = plainWords(this.#tokens.slice(first, open));
    if (
      name === '' ||
      isWhoeverSigns(this.#tokens.slice(first, open)) ||
      this.#parties.some((party) => party.role === role)
    )
      return;
    this.#parties.push({
      name,
      place: this.#place(first, open),
      role,
      collective: true,
      description: null,
      successors: false,
    });
  }
}

const NOT_BEFORE_NAME = wordSet('as of under defined the each laws in at such');
const DESCRIPTION_ENDS = wordSet(', ( ; . and :');
const COLLECTIVE = wordSet('collectively together each individually');
const GROUP_STARTS = new Set([',', ')', ';', ':']);
const INSTRUMENT_ROLE =
  /\b(?:Agreement|Amendment|Waiver|Consent|Indenture|Note|Modification|Effective Date|Date)$/;
const SMALL = wordSet('of and the for & in');

/** Endings by which a legal person is known. */
const ENTITY = wordSet(
  'inc inc. incorporated corp corp. corporation company co co. llc l.l.c. l.l.c lp l.p. l.p llp l.l.p. ltd ltd. limited plc bank n.a. n.a ' +
    'association trust partnership partners fund funds insurance bancorp bancshares capital holdings group national s.a. ag gmbh nv b.v. n.v. ' +
    'society foundation university city county state branch agency credit finance financial investors trustee international industries foods',
);

function isNameStart(token: Token): boolean {
  return token.kind === 'word' && token.text !== token.lower && !LINKING.has(token.lower);
}

const LINKING = wordSet('and or of for');

/** A name runs over capitalised words, small links between them, and a comma before `Inc.`, `N.A.`. */
function nameEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  while (end < tokens.length && end < first + 24) {
    const token = tokens[end];
    if (token === undefined) break;
    if (goesOn(tokens, first, end)) end++;
    else break;
  }
  return end;
}

function goesOn(tokens: readonly Token[], first: number, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (token.text === '.') return ABBREVIATED.has(tokens[at - 1]?.lower ?? '') && !token.spaced;
  if (token.text === ',') return TAILS.has(next?.lower ?? '');
  if (token.text === '/' || token.text === '&') return true;
  if (token.kind === 'number') return !token.text.includes('.') && token.text.length <= 4;
  if (token.kind !== 'word') return false;
  if (token.lower === 'and') return joinsName(tokens, first, at);
  if (SMALL.has(token.lower)) return next !== undefined && isNameStart(next);
  return token.text !== token.lower;
}

/** `and` parts two names where the one before it is whole (`… COMPANY and NORTH …`), and joins `Foods and Beverages`. */
function joinsName(tokens: readonly Token[], first: number, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next === undefined || !isNameStart(next) || before?.text === '.') return false;
  // Printed as large as the name, it belongs to it: `TIDEWATER ANNUITY AND LIFE COMPANY`.
  if (tokens[at]?.text === 'AND' && isLarge(before) && isLarge(next)) return !namesEntity(tokens, first, at);
  return !isEntity(tokens, first, at);
}

const ABBREVIATED = wordSet('inc co corp ltd jr sr bros assn st u.s no');
const TAILS = wordSet(
  'inc inc. incorporated llc l.l.c. l.l.c l.p. l.p lp llp ltd limited corp n.a. n.a plc s.a. national ltd. company',
);

function isEntity(tokens: readonly Token[], first: number, end: number): boolean {
  const capitals = tokens
    .slice(first, end)
    .filter((token) => token.kind === 'word' && token.text === token.text.toUpperCase());
  if (namesEntity(tokens, first, end)) return true;
  // A name in capitals of two words or more among names in capitals.
  return capitals.length >= 2 && tokens[first]?.text === tokens[first]?.text.toUpperCase();
}

const isLarge = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length > 1 && token.text === token.text.toUpperCase();

/** Whether a word such as `Company` stands there, by which a legal person is known. */
const namesEntity = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ lower }) => ENTITY.has(lower));

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < Math.min(tokens.length, open + 120); index++) {
    const text = tokens[index]?.text;
    if (text === '(') depth++;
    else if (text === ')' && --depth === 0) return index + 1;
  }
  return open + 1;
}

function roleIn(inside: readonly Token[]): string | null {
  for (let index = 0; index < inside.length; index++) {
    const quoted = inside[index]?.text === '“' ? quotedTerm(inside, index) : null;
    if (quoted !== null) return quoted.term;
  }
  return null;
}

const GROUP_WORDS = wordSet(
  'lenders banks holders noteholders institutions parties purchasers guarantors subsidiaries investors signatories persons entities lender',
);

/** `the holders of Notes that are signatories to it`: a party is who signs, so that nobody's signature is missing. */
function isWhoeverSigns(words: readonly Token[]): boolean {
  return words.some(
    ({ lower }, at) => WHO.has(lower) && words.slice(at + 1, at + 4).some((word) => SIGNS.has(word.lower)),
  );
}

const WHO = wordSet('that who which');
const SIGNS = wordSet('signatories signatory signed sign signs executed');

/** Whether the words before a bracket are a class of persons rather than a name. */
function isUnnamedGroup(tokens: readonly Token[], open: number): boolean {
  for (let index = open - 1; index > Math.max(0, open - 30); index--) {
    const token = tokens[index];
    if (token === undefined || GROUP_STARTS.has(token.text)) return false;
    if (GROUP_WORDS.has(token.lower)) return true;
  }
  return false;
}
