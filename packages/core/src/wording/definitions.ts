import { quotedTerm } from '../agreement/definitions.ts';
import type { Token } from '../text/token.ts';
import type { Layout } from './layout.ts';
import type { Passage } from './wording.ts';

/**
 * Adds the definitions to the passages: the paragraph that gives a term its meaning, with what belongs to it.
 *
 *     1.1 Definitions. …
 *     "Applicable Margin" means          ┐
 *     (a) for LIBOR Loans, 1.50%; and    │ "Applicable Margin", with "Applicable Margin"(a) and (b)
 *     (b) for all others, 0.50%.         ┘
 *     "Business Day" means …             → "Business Day"
 */
export function definedIn(
  passages: readonly Passage[],
  tokens: readonly Token[],
  layout: Layout,
): readonly Passage[] {
  const found = paragraphsOf(tokens, layout).flatMap((paragraph, i, all) => {
    const term = termAt(tokens, paragraph.first, paragraph.end);
    return term === null ? [] : [{ term, index: i, all, ...paragraph }];
  });
  if (found.length === 0) return passages;
  const starts = found.map((one) => one.from);
  const clipped = passages.map((one) => clip(one, starts, layout.text));
  const taken = new Set(passages.map((one) => one.path));
  const definitions = found.flatMap((one, i) => {
    const path = `"${one.term}"`;
    if (taken.has(path)) return [];
    taken.add(path);
    const holder = holderOf(clipped, one.from);
    const to = endOf(one, found[i + 1]?.from ?? Infinity, holder, layout);
    return [
      { path, kind: 'definition', from: one.from, to, labelEnd: one.from, bodyFrom: one.from } as const,
    ];
  });
  return inOrder(
    clipped.map((one) => within(one, definitions, taken)),
    definitions,
  );
}

interface Paragraph {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function paragraphsOf(tokens: readonly Token[], layout: Layout): readonly Paragraph[] {
  const all: Paragraph[] = [];
  let first = 0;
  for (let next = 1; next <= tokens.length; next++) {
    if (next < tokens.length && layout.begins[next] !== 1) continue;
    all.push({ first, end: next, from: layout.from[first] ?? 0, to: layout.to[next - 1] ?? 0 });
    first = next;
  }
  return all;
}

/** The term that a paragraph gives its meaning; `null` where it is no definition. */
function termAt(tokens: readonly Token[], first: number, end: number): string | null {
  let at = behindLabel(tokens, first);
  for (let words = 0; words < 4 && OPENINGS.has(tokens[at]?.lower ?? ''); words++) at++;
  if (tokens[at]?.text === '“') {
    const quoted = quotedTerm(tokens, at);
    return quoted !== null && quoted.end < end && gives(tokens, quoted.end, end) ? quoted.term : null;
  }
  return unquoted(tokens, at, end);
}

const OPENINGS: ReadonlySet<string> = new Set(['the', 'term', 'terms', 'as', 'used', 'herein', ',']);

/** `(a) "Affiliate" means …`: the label is passed over. */
function behindLabel(tokens: readonly Token[], first: number): number {
  return tokens[first]?.text === '(' && tokens[first + 2]?.text === ')' ? first + 3 : first;
}

/** `means`, `shall mean`, `has the meaning`, `is defined in`, `, with respect to any Person, means`, `:`, `- means`. */
function gives(tokens: readonly Token[], from: number, end: number): boolean {
  if (tokens[from]?.text === ':' || tokens[from]?.text === '—' || tokens[from]?.text === '-') return true;
  for (let at = from; at < Math.min(end, from + FARTHEST_VERB); at++) {
    const word = tokens[at]?.lower ?? '';
    if (MEANING.has(word)) return true;
    if (word === '.' || word === ';') return false;
  }
  return false;
}

const MEANING: ReadonlySet<string> = new Set(['means', 'mean', 'meaning', 'meanings', 'defined']);
const FARTHEST_VERB = 24;
const LONGEST_TERM = 10;

/** `INITIAL PURCHASE PRICE - means`, `Applicable Margin means`: capitals at the head of a paragraph. */
function unquoted(tokens: readonly Token[], first: number, end: number): string | null {
  let at = first;
  while (at < end && at - first < LONGEST_TERM && isTermWord(tokens[at], at > first)) at++;
  const dash = tokens[at]?.text;
  const verb = dash === '-' || dash === '—' || dash === ':' ? at + 1 : at;
  if (at === first || verb >= end || (tokens[verb]?.lower !== 'means' && tokens[verb]?.lower !== 'mean'))
    return null;
  const words = tokens
    .slice(first, at)
    .map((token) => token.text)
    .join(' ');
  return words === words.toUpperCase() ? inTitleCase(words) : words;
}

function isTermWord(token: Token | undefined, inner: boolean): boolean {
  if (token === undefined || token.kind === 'mark') return false;
  return token.text !== token.lower || (inner && (LINKS.has(token.lower) || token.kind === 'number'));
}

const LINKS: ReadonlySet<string> = new Set(['of', 'and', 'or', 'the', 'to', 'for', 'in']);

/** Terms printed in capitals are used in small letters: `INITIAL PURCHASE PRICE` is `Initial Purchase Price`. */
function inTitleCase(words: string): string {
  return words
    .split(' ')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join(' ');
}

/** A limb of a definition ends where the next definition begins, whatever the outline gave it. */
function clip(one: Passage, starts: readonly number[], text: string): Passage {
  if (one.kind !== 'limb') return one;
  const next = starts.find((start) => start > one.from && start < one.to);
  return next === undefined ? one : { ...one, to: trimmed(text, next) };
}

/** The end of the paragraph before a paragraph. */
function trimmed(text: string, next: number): number {
  let to = next;
  while (to > 0 && (text.charAt(to - 1) === '\n' || text.charAt(to - 1) === ' ')) to--;
  return to;
}

function holderOf(passages: readonly Passage[], at: number): Passage | null {
  let holder: Passage | null = null;
  for (const one of passages) if (one.from <= at && one.to > at && one.kind !== 'limb') holder = one;
  return holder;
}

interface Found extends Paragraph {
  readonly index: number;
  readonly all: readonly Paragraph[];
}

/**
 * Where a definition ends: at the next one, or at the end of the section that holds it. Behind the last of a section a
 * paragraph that begins anew is the section's, not the definition's.
 */
function endOf(one: Found, next: number, holder: Passage | null, layout: Layout): number {
  const limit = Math.min(next, (holder?.to ?? layout.text.length) + 1);
  let { to } = one;
  for (const paragraph of one.all.slice(one.index + 1)) {
    if (paragraph.from >= limit) break;
    if (limit !== next && beginsAnew(layout.text, to, paragraph)) break;
    to = paragraph.to;
  }
  return Math.min(to, holder?.to ?? to);
}

/** Behind a full stop, with a capital and no label. */
function beginsAnew(text: string, before: number, paragraph: Paragraph): boolean {
  const last = text.charAt(before - 1);
  const first = text.charAt(paragraph.from);
  return (last === '.' || last === '"' || last === '”') && first !== '(' && first !== first.toLowerCase();
}

/** A limb within a definition goes by the definition's term: `"Applicable Margin"(a)`. */
function within(one: Passage, definitions: readonly Passage[], taken: Set<string>): Passage {
  if (one.kind !== 'limb') return one;
  const holder = definitions.find((definition) => definition.from <= one.from && definition.to >= one.to);
  const tail = /(?:\([^()]{1,8}\))+(?:#\d+)?$/.exec(one.path)?.[0];
  if (holder === undefined || holder.from === one.from || tail === undefined) return one;
  const path = unique(holder.path + tail.replace(/#\d+$/, ''), taken);
  taken.add(path);
  return { ...one, path };
}

function unique(path: string, taken: ReadonlySet<string>): string {
  let free = path;
  for (let count = 2; taken.has(free); count++) free = `${path}#${count}`;
  return free;
}

/** In reading order, holders first; a definition before a limb of its extent. */
function inOrder(passages: readonly Passage[], definitions: readonly Passage[]): readonly Passage[] {
  const [root, ...others] = passages;
  const sorted = [...definitions, ...others].toSorted(
    (a, b) => a.from - b.from || b.to - a.to || rank(a) - rank(b),
  );
  return root === undefined ? sorted : [root, ...sorted];
}

const rank = (one: Passage): number => (one.kind === 'limb' ? 2 : one.kind === 'definition' ? 1 : 0);
