import type { WherePhrase } from '../clauses/instruction-phrases.ts';
import type { Change, Replace } from '../steps/step.ts';
import { childrenOf, type Origin, type Passage, passageAt, type Wording } from '../wording/wording.ts';
import type { Payload } from './payload.ts';
import { excerpt, type Outcome, refused, stepped } from './refusal.ts';
import { holderOf } from './restate.ts';
import { nameOf, type Scope } from './scope.ts';
import { around, sliceOf } from './slices.ts';

/** New provisions, each put in its place: definitions by the alphabet, sections and clauses by their numbers or as told. */
export function addProvisions(
  scope: Scope,
  payload: Payload,
  where: WherePhrase,
  wording: Wording,
  origin: Origin,
): Outcome {
  const { brings } = payload;
  if (brings.length === 0) return asText(scope, payload, where, wording, origin);
  const stands = brings.map((one) => passageAt(wording, pathIn(scope, one))).find((one) => one !== null);
  if (stands !== undefined)
    return refused(
      'already-there',
      `The ${nameOf(stands.path)} is there already.`,
      excerpt(wording.text.slice(stands.from, stands.to)),
    );
  const changes: Change[] = [];
  for (const [i, one] of brings.entries()) {
    const neighbour =
      one.kind === 'definition' ? byAlphabet(one.path, wording) : byNumber(scope, one, where, wording);
    if (neighbour === null)
      return refused(
        'no-place-for-it',
        `The text does not show where the ${nameOf(pathIn(scope, one))} belongs.`,
      );
    const until = brings[i + 1]?.from ?? payload.to;
    changes.push(insertion(neighbour, one, until, scope, payload, wording, origin));
  }
  // The text is changed from its end to its beginning, so that no change moves the place of another.
  const ordered = changes
    .map((change, i) => ({ change, i }))
    .toSorted((a, b) => at(b.change) - at(a.change) || b.i - a.i);
  return stepped({ changes: ordered.map(({ change }) => change) });
}

const at = (change: Change): number => (change.kind === 'replace' ? change.from : 0);

interface Neighbour {
  readonly passage: Passage;
  readonly side: 'before' | 'behind';
}

/** The path of a new provision in its new place: `(j)` added to `6.1` is `6.1(j)`. */
function pathIn(scope: Scope, one: Passage): string {
  const limb = /^(?:.*?)((?:\([^()]{1,8}\))+)(?:#\d+)?$/.exec(one.path)?.[1];
  return one.kind === 'limb' && limb !== undefined ? scope.passage.path + limb : one.path;
}

/** Before the first definition that the alphabet puts behind it; else behind the last. */
function byAlphabet(path: string, wording: Wording): Neighbour | null {
  const all = mainDefinitions(wording);
  const key = sortKey(path);
  const next = all.find((one) => sortKey(one.path) > key);
  if (next !== undefined) return { passage: next, side: 'before' };
  const last = all.at(-1);
  return last === undefined ? null : { passage: last, side: 'behind' };
}

/** The definitions of the provision that has most of them. */
function mainDefinitions(wording: Wording): readonly Passage[] {
  const byHolder = new Map<string, Passage[]>();
  for (const one of wording.passages) {
    if (one.kind !== 'definition') continue;
    const holder = holderOf(wording, one.path);
    byHolder.set(holder, [...(byHolder.get(holder) ?? []), one]);
  }
  return [...byHolder.values()].reduce<readonly Passage[]>(
    (most, some) => (some.length > most.length ? some : most),
    [],
  );
}

const NOT_LETTERS = /[^a-z0-9 ]/g;
const sortKey = (path: string): string => path.toLowerCase().replaceAll('-', ' ').replace(NOT_LETTERS, '');

/** Behind or before the provision that is named; else behind the last of those with smaller numbers. */
function byNumber(scope: Scope, one: Passage, where: WherePhrase, wording: Wording): Neighbour | null {
  if (where.kind === 'after' || where.kind === 'before') {
    const named = passageAt(wording, where.path);
    return named && { passage: named, side: where.kind === 'after' ? 'behind' : 'before' };
  }
  const siblings = siblingsOf(scope, one, wording);
  if (where.kind === 'start')
    return siblings[0] === undefined ? null : { passage: siblings[0], side: 'before' };
  const number = orderOf(pathIn(scope, one));
  const smaller = siblings.filter((sibling) => compare(orderOf(sibling.path), number) < 0);
  const last = where.kind === 'end' ? siblings.at(-1) : smaller.at(-1);
  if (last !== undefined) return { passage: last, side: 'behind' };
  return siblings[0] === undefined ? null : { passage: siblings[0], side: 'before' };
}

/** Provisions of its kind where it belongs: limbs of the target; sections of its article or section; schedules. */
function siblingsOf(scope: Scope, one: Passage, wording: Wording): readonly Passage[] {
  const path = pathIn(scope, one);
  if (one.kind === 'limb')
    return childrenOf(wording, scope.passage.path).filter((child) => child.kind === 'limb');
  if (one.kind === 'schedule') return wording.passages.filter((other) => other.kind === 'schedule');
  const stem = path.includes('.') ? path.slice(0, path.lastIndexOf('.') + 1) : '';
  return wording.passages.filter(
    (other) =>
      other.kind === 'section' &&
      isNumbered(other.path) &&
      (stem === ''
        ? !other.path.includes('.')
        : other.path.startsWith(stem) && !other.path.slice(stem.length).includes('.')),
  );
}

const isNumbered = (path: string): boolean => /^\d[\d.]*[A-Z]?$/.test(path);

/** `6.10A` as `[6, 10, 1]`; `(j)` as its place in the alphabet. */
function orderOf(path: string): readonly number[] {
  const limb = /\(([^()]{1,8})\)$/.exec(path)?.[1];
  if (limb !== undefined) return [letterOrder(limb)];
  return path.split('.').flatMap((part) => {
    const [, digits = '0', letter = ''] = /^(\d*)([A-Z]?)/.exec(part) ?? [];
    return [Number(digits), letter === '' ? 0 : letterOrder(letter)];
  });
}

/** `a` 1, `z` 26, `aa` 27. */
function letterOrder(label: string): number {
  if (/^\d+$/.test(label)) return Number(label);
  const lower = label.toLowerCase();
  return lower.length === 1 || lower.charAt(0) === lower.charAt(1)
    ? (lower.length - 1) * 26 + lower.charCodeAt(0) - 96
    : lower.charCodeAt(0) - 96;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** One new provision on paragraphs of its own beside another. */
function insertion(
  { passage, side }: Neighbour,
  one: Passage,
  until: number,
  scope: Scope,
  payload: Payload,
  wording: Wording,
  origin: Origin,
): Replace {
  const text = payload.wording.text.slice(one.from, until).trimEnd();
  const own = pathIn(scope, one);
  const slice = sliceOf(payload.wording, one.from, one.from + text.length, (inner) =>
    inner === one ? own : inner.path.startsWith(one.path) ? own + inner.path.slice(one.path.length) : null,
  );
  const place = side === 'behind' ? passage.to : passage.from;
  return {
    kind: 'replace',
    from: place,
    to: place,
    expects: '',
    slice: side === 'behind' ? around('\n', slice, '', origin) : around('', slice, '\n', origin),
    within: holderOf(wording, passage.path),
  };
}

/** New text without a label of its own: a paragraph at the end, or behind a provision, of the target. */
function asText(
  scope: Scope,
  payload: Payload,
  where: WherePhrase,
  wording: Wording,
  origin: Origin,
): Outcome {
  const passage = where.kind === 'after' ? passageAt(wording, where.path) : scope.passage;
  if (passage === null || (where.kind !== 'end' && where.kind !== 'after'))
    return refused(
      'no-place-for-it',
      'The new text has no number, and the instruction does not say behind what it stands.',
    );
  const slice = sliceOf(payload.wording, payload.from, payload.to, () => null);
  const change: Replace = {
    kind: 'replace',
    from: passage.to,
    to: passage.to,
    expects: '',
    slice: around('\n', slice, '', origin),
    within: where.kind === 'after' ? holderOf(wording, passage.path) : passage.path,
  };
  return stepped({ changes: [change] });
}
