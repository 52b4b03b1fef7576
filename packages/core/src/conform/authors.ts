import { type Blackline, blacklineOf } from '../blackline/blackline.ts';
import { ask, type Asked } from '../report/question.ts';
import { titleOf } from '../report/words.ts';
import { type Day, isoDay } from '../time/day.ts';
import type { Change } from '../steps/step.ts';
import type { Wording } from '../wording/wording.ts';
import { type Applied, conform, type Conformed } from './conform.ts';
import { marksIn } from './places.ts';

/** An instrument by its title, and the day from which what it did is so. */
export interface Author {
  readonly author: string;
  readonly date: string;
}

/** A stretch of a text, and who put it there or took it out; `null`: nobody that is known. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly by: Author | null;
}

/** What became of the text of an agreement between two days, and by which instrument. */
export interface ChangesSince {
  /** The text as signed, where the text before is just that. */
  readonly asSigned: Wording | null;
  readonly blackline: Blackline;
  /** The text before, by who took its words out since; of words that stand, `null`. */
  readonly removed: readonly Stretch[];
  /** The text after, by who put its words in since. */
  readonly added: readonly Stretch[];
  /** The footnotes of the text after, with who made the change that each is of; `null`: it was there before. */
  readonly notes: readonly { readonly at: number; readonly number: number; readonly by: Author | null }[];
}

/** The changes of an agreement's text since a day, or, with `null`, since it was signed; `null` where no text of it is on file. */
export function changesSince(asked: Asked, agreement: string, since: Day | null): ChangesSince | null {
  const after = conform(asked, agreement);
  const before = since === null ? asSigned(after) : conform(askedOn(asked, since), agreement);
  if (before.wording === null || after.wording === null) return null;
  const news = newIn(after, before);
  const byOf = (one: Applied): Author | null => (news.has(one) ? authorOf(asked, one) : null);
  return {
    asSigned: before.applied.length === 0 ? after.base : null,
    blackline: blacklineOf(before.wording, after.wording),
    removed: removedFrom(before, after, byOf),
    added: addedTo(after.wording, after.applied, byOf),
    notes: marksIn(after.applied).map(({ at, number, applied }) => ({ at, number, by: byOf(applied) })),
  };
}

const asSigned = (text: Conformed): Pick<Conformed, 'wording' | 'applied'> => ({
  wording: text.base,
  applied: [],
});

function askedOn({ deal, knownAt, added }: Asked, asOf: Day): Asked {
  const question = { deal, asOf, knownAt };
  return ask(added === undefined ? question : { ...question, added });
}

function authorOf({ deal }: Asked, { instruction, from }: Applied): Author {
  return { author: titleOf(deal, instruction.by), date: isoDay(from) };
}

/** The instructions that the earlier text did not have. */
function newIn(after: Conformed, before: Pick<Conformed, 'applied'>): ReadonlySet<Applied> {
  const old = new Set(before.applied.map(({ instruction }) => instruction.address));
  return new Set(after.applied.filter(({ instruction }) => !old.has(instruction.address)));
}

function addedTo(
  { text, runs }: Wording,
  applied: readonly Applied[],
  byOf: (one: Applied) => Author | null,
): readonly Stretch[] {
  const by = new Map(applied.map((one) => [keyOf(one.instruction.by, one.instruction.clause.at), byOf(one)]));
  const stretches = runs.map(({ from, to, origin }) => ({
    from,
    to,
    by: origin.at === null ? null : (by.get(keyOf(origin.by, origin.at)) ?? null),
  }));
  return [...stretches, { from: text.length, to: Infinity, by: null }];
}

const keyOf = (by: string, at: string): string => `${by} ${at}`;

/**
 * Who took words of the earlier text out. Followed step by step where the later text was made from the earlier one; where the steps
 * do not follow on it (something took effect in between that counts from before), nobody is known.
 */
function removedFrom(
  before: Pick<Conformed, 'wording' | 'applied'>,
  after: Conformed,
  byOf: (one: Applied) => Author | null,
): readonly Stretch[] {
  const isPrefix = before.applied.every(
    ({ instruction }, i) => after.applied[i]?.instruction.address === instruction.address,
  );
  const removed: Stretch[] = [];
  let standing: readonly Standing[] = [{ from: 0, size: before.wording?.text.length ?? 0 }];
  for (const one of isPrefix ? after.applied.slice(before.applied.length) : [])
    for (const change of one.step.changes)
      standing = without(standing, change, (from, size) =>
        removed.push({ from, to: from + size, by: byOf(one) }),
      );
  return removed.toSorted((a, b) => a.from - b.from);
}

/** A stretch of the text as it stands: where it stood in the earlier text, or `null` for words that came later. */
interface Standing {
  readonly from: number | null;
  readonly size: number;
}

function without(
  standing: readonly Standing[],
  change: Change,
  take: (from: number, size: number) => void,
): readonly Standing[] {
  if (change.kind === 'rename') return standing;
  const kept: Standing[] = [];
  let at = 0;
  let placed = false;
  const put = (from: number | null, size: number): void => {
    if (size > 0) kept.push({ from, size });
  };
  const place = (): void => {
    if (!placed) put(null, change.slice.text.length);
    placed = true;
  };
  for (const { from, size } of standing) {
    const [head, tail] = [clamp(change.from - at, size), clamp(change.to - at, size)];
    put(from, head);
    if (head < size || at + size === change.from) place();
    if (from !== null && tail > head) take(from + head, tail - head);
    put(from === null ? null : from + tail, size - tail);
    at += size;
  }
  place();
  return kept;
}

const clamp = (value: number, size: number): number => Math.max(0, Math.min(size, value));
