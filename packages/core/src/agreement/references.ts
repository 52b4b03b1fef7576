import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Definition, Provision, Reference } from './agreement.ts';
import { labelAt } from './limbs.ts';
import { plainWords, type Reading } from './reading.ts';

/**
 * References to provisions, each with the agreement that it points into.
 *
 *     Section 6.3 and Section 6.4 of the Note Purchase Agreement     two, of that agreement
 *     Sections 2.04(a) and (b) hereof                                two, of this one
 *     Section 6.3                                                    this one's if it has a 6.3, else presumed another's
 */
export function referencesIn(
  reading: Reading,
  known: ReadonlySet<string>,
  definitions: readonly Definition[],
  bulk: readonly string[],
): Reference[] {
  const groups = groupsIn(reading.tokens, labelPlaces(reading.root));
  const names = new Set(definitions.map((definition) => definition.term));
  const owners = groups.map((group) => statedOwner(reading.tokens, group, names));
  const elsewhere = ownersByPath(groups, owners);
  const cover = reading.root.children.find((child) => child.kind === 'cover')?.place.to ?? 0;
  const fallback = bulk[0] ?? commonest(owners) ?? null;
  return groups
    .flatMap((group, index) =>
      group.cited.map((cited) =>
        resolve(
          withinAttachment(cited, known, reading),
          owners[index] ?? null,
          known,
          elsewhere,
          fallback,
          reading.tokens,
        ),
      ),
    )
    .filter((reference) => reference.words.from >= cover);
}

interface Cited {
  readonly path: string;
  readonly first: number;
  readonly end: number;
}

/** References joined by commas and conjunctions: they share what follows (`… of the Credit Agreement`). */
interface Group {
  readonly cited: Cited[];
  readonly own: boolean;
  end: number;
}

const SECTION_WORDS = wordSet('section sections § sec');
const NAMED: ReadonlyMap<string, string> = new Map(
  'article articles schedule schedules exhibit exhibits annex annexes appendix recital recitals'
    .split(' ')
    .map((word) => [word, singular(word)]),
);

function singular(word: string): string {
  if (word === 'recital' || word === 'recitals') return 'recital';
  const one = word === 'annexes' ? 'annex' : word.replace(/s$/, '');
  return one.charAt(0).toUpperCase() + one.slice(1);
}

/** Where the labels of provisions stand: `SECTION 1.` at the head of a section refers to nothing. */
function labelPlaces(root: Provision): Set<number> {
  const places = new Set<number>();
  const visit = (provision: Provision): void => {
    if (provision.label !== '') places.add(provision.place.from);
    for (const child of provision.children) visit(child);
  };
  visit(root);
  return places;
}

function groupsIn(tokens: readonly Token[], labels: ReadonlySet<number>): Group[] {
  const groups: Group[] = [];
  let last: Group | null = null;
  for (let index = 0; index < tokens.length; index++) {
    const list = labels.has(tokens[index]?.from ?? -1) ? [] : citedAt(tokens, index);
    if (list.length === 0) continue;
    const end = list.at(-1)?.end ?? index;
    const joined = last !== null && joins(tokens, last.end, index);
    if (joined && last !== null) {
      last.cited.push(...list);
      last.end = end;
    } else {
      last = { cited: list, own: tokens[index - 1]?.lower === 'this', end };
      groups.push(last);
    }
    index = end - 1;
  }
  return groups;
}

/** `Section 6.3 and Section 6.4`, `Section 6.3 or, if later, …` is not joined: only a conjunction may stand between. */
function joins(tokens: readonly Token[], end: number, next: number): boolean {
  if (next - end > 2 || next === end) return false;
  for (let index = end; index < next; index++) if (!JOINTS.has(tokens[index]?.lower ?? '')) return false;
  return true;
}

const JOINTS = wordSet(', and or through to — & /');

/** The references that begin with the word at `at`: `Sections 6.3, 6.4(a) and (b)` gives three. */
function citedAt(tokens: readonly Token[], at: number): Cited[] {
  const word = tokens[at];
  if (word === undefined || word.kind === 'number') return [];
  const name = NAMED.get(word.lower);
  const section = SECTION_WORDS.has(word.lower);
  if (!section && (name === undefined || word.text === word.lower)) return [];
  const prefix = name === undefined ? '' : `${name} `;
  const cited: Cited[] = [];
  let index = at + 1;
  for (;;) {
    const one = identifierAt(tokens, index, section, cited.at(-1)?.path ?? null, prefix);
    if (one === null) break;
    cited.push({ path: one.path, first: cited.length === 0 ? at : index, end: one.end });
    index = one.end;
    const next = afterJoints(tokens, index);
    if (next === index) break;
    index = next;
  }
  return cited;
}

function afterJoints(tokens: readonly Token[], at: number): number {
  let index = at;
  while (index < at + 2 && JOINTS.has(tokens[index]?.lower ?? '')) index++;
  return index;
}

interface Identified {
  readonly path: string;
  readonly end: number;
}

const SECTION_NUMBER = /^\d{1,3}(?:\.\d{1,3})*[A-Za-z]?$/;
const NAMED_NUMBER = /^(?:[A-Z]{1,2}|[IVXL]{1,6}|[A-Z]{1,2}-\d{1,2}|\d{1,3}(?:\.\d{1,3})*[A-Z]?)$/;

function identifierAt(
  tokens: readonly Token[],
  at: number,
  section: boolean,
  before: string | null,
  prefix: string,
): Identified | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (before !== null && token.text === '(') return sharedStem(tokens, at, before);
  const roman = section && /^[IVXL]{1,5}$/.test(token.text);
  const fits = section
    ? (token.kind === 'number' && SECTION_NUMBER.test(token.text)) || roman
    : NAMED_NUMBER.test(token.text);
  if (!fits || isCount(tokens, at)) return null;
  // A second item of a list has to look like the first: `Section 6.3 and 30 days` is one reference.
  if (before !== null && section && token.text.includes('.') !== before.includes('.')) return null;
  if (before !== null && !section && token.text.length > 3) return null;
  const limbs = limbsFrom(tokens, at + 1);
  return { path: `${prefix}${token.text}${limbs.text}`, end: limbs.end };
}

function isCount(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.text === '%' || next?.lower === 'days' || next?.lower === 'percent' || tokens[at - 1]?.text === '$'
  );
}

/** `(a)(ii)` behind a number. */
function limbsFrom(tokens: readonly Token[], at: number): { text: string; end: number } {
  let text = '';
  let index = at;
  for (;;) {
    const label = labelAt(tokens, index);
    const open = tokens[index];
    // `4.9 (c)` with a space is a limb too, but a lone `(30)` or `(the …)` is not.
    if (label === null || open === undefined || (open.spaced && !/^[a-z]{1,4}$/.test(label)))
      return { text, end: index };
    text += `(${label})`;
    index += 3;
  }
}

/** `2.04(a) and (b)`: the second takes the number of the first. */
function sharedStem(tokens: readonly Token[], at: number, before: string): Identified | null {
  const label = labelAt(tokens, at);
  const last = before.lastIndexOf('(');
  if (label === null || last <= 0) return null;
  const limbs = limbsFrom(tokens, at);
  return limbs.end === at ? null : { path: before.slice(0, last) + limbs.text, end: limbs.end };
}

const OWN = wordSet('hereof hereto herein hereunder');
const PREPOSITIONS = wordSet('of to under in');
const LONGEST_OWNER = 12;

/** `of the Note Purchase Agreement`, `hereof`, `of this Agreement`; `null` for a bare reference. */
function statedOwner(tokens: readonly Token[], group: Group, names: ReadonlySet<string>): string | null {
  if (group.own) return 'this';
  let index = group.end;
  if (OWN.has(tokens[index]?.lower ?? '')) return 'this';
  if (!PREPOSITIONS.has(tokens[index]?.lower ?? '')) return null;
  index++;
  if (tokens[index]?.lower === 'this')
    return tokens[index + 1]?.text === tokens[index + 1]?.lower ? null : 'this';
  while (DETERMINERS.has(tokens[index]?.lower ?? '')) index++;
  return nameAt(tokens, index, names);
}

const DETERMINERS = wordSet('the each such that said existing');
const LINKS = wordSet('of and for');

/** The longest defined term, else the capitalised words, at `at`. */
function nameAt(tokens: readonly Token[], at: number, names: ReadonlySet<string>): string | null {
  let end = at;
  let known: string | null = null;
  while (end < at + LONGEST_OWNER) {
    const token = tokens[end];
    if (token === undefined || token.kind === 'mark') break;
    if (token.kind === 'word' && token.text === token.lower && !LINKS.has(token.lower)) break;
    end++;
    const words = plainWords(tokens.slice(at, end));
    if (names.has(words)) known = words;
  }
  while (end > at && LINKS.has(tokens[end - 1]?.lower ?? '')) end--;
  const words = plainWords(tokens.slice(at, end));
  return (
    known ??
    (end > at && /Agreement|Indenture|Note|Document|Guaranty|Lease|Code|Act/.test(words) ? words : null)
  );
}

/** In an attachment, or another instrument of the same file, `Section 2` is its own: `Exhibit A/2`. */
function withinAttachment(cited: Cited, known: ReadonlySet<string>, reading: Reading): Cited {
  const at = reading.locator.at(reading.tokens[cited.first]?.from ?? 0);
  for (let slash = at.lastIndexOf('/'); slash > 0; slash = at.lastIndexOf('/', slash - 1)) {
    const path = `${at.slice(0, slash)}/${cited.path}`;
    if (known.has(path)) return { ...cited, path };
  }
  return known.has(`${at}/${cited.path}`) ? { ...cited, path: `${at}/${cited.path}` } : cited;
}

/** For each path, the other agreement that some reference states for it. */
function ownersByPath(groups: readonly Group[], owners: readonly (string | null)[]): Map<string, string> {
  const found = new Map<string, string>();
  groups.forEach((group, index) => {
    const owner = owners[index];
    if (owner === null || owner === undefined || owner === 'this') return;
    for (const { path } of group.cited) if (!found.has(path)) found.set(path, owner);
  });
  return found;
}

function commonest(owners: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const owner of owners)
    if (owner !== null && owner !== 'this') counts.set(owner, (counts.get(owner) ?? 0) + 1);
  let best: string | null = null;
  for (const [owner, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = owner;
  return best;
}

function resolve(
  cited: Cited,
  owner: string | null,
  known: ReadonlySet<string>,
  elsewhere: ReadonlyMap<string, string>,
  fallback: string | null,
  tokens: readonly Token[],
): Reference {
  const { path } = cited;
  const words = { from: tokens[cited.first]?.from ?? 0, to: tokens[cited.end - 1]?.to ?? 0 };
  const found = known.has(path);
  const other = elsewhere.get(path) ?? fallback;
  // `this Section 4.9(c)` in text that is set out for another agreement means that agreement's.
  const theirs = owner === 'this' && tokens[cited.first - 1]?.lower === 'this' && !found && other !== null;
  if (owner !== null && !theirs)
    return { words, path, agreement: owner, presumed: false, found: owner === 'this' && found };
  // A bare reference is to this instrument where it can be.
  if (found || other === null) return { words, path, agreement: 'this', presumed: false, found };
  return { words, path, agreement: other, presumed: true, found: false };
}
