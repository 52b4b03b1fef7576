import type { Passage } from '../wording/wording.ts';
import type { Alignment } from './align.ts';
import { type Losses, lossesOf, type Share, sharesOf } from './tally.ts';
import { at, type Units, unitAt } from './units.ts';

export type ChangeKind = 'inserted' | 'deleted' | 'moved' | 'changed' | 'renumbered';

/** A provision that is not as it was. The words of a limb are its own, and not those of the section that holds it. */
export interface Change {
  readonly kind: ChangeKind;
  /** Its path in either text: `6.3(a)`; `null` where it is not there, `''` for what stands in no provision. */
  readonly before: string | null;
  readonly after: string | null;
  readonly heading: string;
  /** Words; those that were moved are neither. */
  readonly deleted: number;
  readonly inserted: number;
  /** The numbers of the moves that brought its words here. */
  readonly moves: readonly number[];
}

interface Side {
  readonly text: string;
  readonly passages: readonly Passage[];
}
interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** The table of changes: what became of each provision, and how many words of its own it lost and gained. */
export function changesOf(
  before: Units,
  after: Units,
  sides: Sides,
  alignment: Alignment,
): readonly Change[] {
  const table = new Table(before, after, sides, alignment);
  const struck = Map.groupBy(table.struck(), ({ behind }) => behind);
  const rows = sides.after.passages.flatMap((_, index) => [
    table.rowOf(index),
    ...(struck.get(index) ?? []).map(({ row }) => row),
  ]);
  return [...(struck.get(NOWHERE) ?? []).map(({ row }) => row), ...rows].filter((row) => row !== null);
}

const NOWHERE = -1;

class Table {
  private readonly sides: Sides;
  private readonly lost: Losses;
  private readonly gained: Losses;
  /** The passage after that has most of a passage before, and which passages before it has. */
  private readonly homes: readonly number[];
  private readonly tenants: ReadonlyMap<number, readonly number[]>;
  private readonly shares: ReadonlyMap<number, readonly Share[]>;
  private readonly moves: ReadonlyMap<number, ReadonlySet<number>>;

  constructor(before: Units, after: Units, sides: Sides, alignment: Alignment) {
    this.sides = sides;
    this.lost = lossesOf(before, sides.before.passages, alignment, 'a');
    this.gained = lossesOf(after, sides.after.passages, alignment, 'b');
    const shares = sharesOf(before, after, alignment);
    this.shares = Map.groupBy(shares, (share) => share.after);
    this.homes = homesOf(sides, shares, this.shares);
    this.tenants = Map.groupBy(this.homes.keys(), (index) => this.homes[index] ?? NOWHERE);
    this.moves = movesInto(after, alignment);
  }

  /** What became of a passage of the text after; `null`: nothing. */
  rowOf(index: number): Change | null {
    const passage = this.sides.after.passages[index];
    if (passage === undefined) return null;
    const tenants = this.tenants.get(index) ?? [];
    const origin = this.sides.before.passages[this.originOf(index)];
    const sum = (of: Int32Array): number => tenants.reduce((total, tenant) => total + at(of, tenant), 0);
    const deleted = sum(this.lost.words);
    const inserted = at(this.gained.words, index);
    const inLabels = sum(this.lost.labels) + at(this.gained.labels, index);
    const renumbered = origin !== undefined && origin.path !== passage.path;
    const kind = this.kindOf(index, origin, deleted + inserted, inLabels, renumbered);
    if (kind === null) return null;
    return {
      kind,
      before: origin?.path ?? null,
      after: passage.path,
      heading: headingOf(this.sides.after.text, passage),
      deleted,
      inserted,
      moves: [...(this.moves.get(index) ?? [])],
    };
  }

  private kindOf(
    index: number,
    origin: Passage | undefined,
    changed: number,
    inLabels: number,
    renumbered: boolean,
  ): ChangeKind | null {
    if (origin === undefined) return changed > 0 ? 'inserted' : null;
    const shares = this.shares.get(index) ?? [];
    const moved = shares.reduce((total, share) => total + share.moved, 0);
    if (2 * moved > shares.reduce((total, share) => total + share.words, 0)) return 'moved';
    if (changed > (renumbered ? inLabels : 0)) return 'changed';
    return renumbered ? 'renumbered' : null;
  }

  /** The passage before that came here, most of it or all that came of it; or the one that this is the better half of. */
  private originOf(index: number): number {
    const tenants = this.tenants.get(index) ?? [];
    const shares = this.shares.get(index) ?? [];
    const came = largest(shares.filter(({ before }) => tenants.includes(before))) ?? largest(shares);
    if (came === undefined) return tenants[0] ?? NOWHERE;
    const words = shares.reduce((sum, share) => sum + share.words, at(this.gained.words, index));
    return tenants.includes(came.before) || 2 * came.words >= words ? came.before : NOWHERE;
  }

  /** What was deleted with nothing in its place, each behind the passage after that it stood behind. */
  struck(): { readonly behind: number; readonly row: Change }[] {
    let behind = NOWHERE;
    return this.sides.before.passages.flatMap((passage, index) => {
      const home = this.homes[index] ?? NOWHERE;
      if (home !== NOWHERE) behind = home;
      const deleted = at(this.lost.words, index);
      if (home !== NOWHERE || deleted === 0) return [];
      const heading = headingOf(this.sides.before.text, passage);
      const row: Change = {
        kind: 'deleted',
        before: passage.path,
        after: null,
        heading,
        deleted,
        inserted: 0,
        moves: [],
      };
      return [{ behind, row }];
    });
  }
}

function largest(shares: readonly Share[], weight: (share: Share) => number = () => 1): Share | undefined {
  return shares.reduce<Share | undefined>(
    (most, share) =>
      most === undefined || share.words * weight(share) > most.words * weight(most) ? share : most,
    undefined,
  );
}

/**
 * Where a passage went: to the one that has most of its words, those in its old place counted twice. One of which no word is left went
 * to the one of its path, if that has no words of any other.
 */
function homesOf(
  { before, after }: Sides,
  shares: readonly Share[],
  sharesAfter: ReadonlyMap<number, readonly Share[]>,
): readonly number[] {
  const sharesBefore = Map.groupBy(shares, (share) => share.before);
  const free = new Map<string, number>();
  after.passages.forEach(({ path }, index) => {
    if (!sharesAfter.has(index)) free.set(path, index);
  });
  return before.passages.map(({ path }, index) => {
    const inPlace = (share: Share): number => (after.passages[share.after]?.path === path ? 2 : 1);
    const home = largest(sharesBefore.get(index) ?? [], inPlace);
    return home?.after ?? free.get(path) ?? NOWHERE;
  });
}

/** By passage of the text after: the moves that brought words into it. */
function movesInto(after: Units, { moves }: Alignment): ReadonlyMap<number, ReadonlySet<number>> {
  const into = new Map<number, Set<number>>();
  moves.forEach(({ b }, index) => {
    for (let unit = unitAt(after, b.from); at(after.first, unit) < b.to; unit++) {
      const passage = at(after.passage, unit);
      into.set(passage, (into.get(passage) ?? new Set()).add(index + 1));
    }
  });
  return into;
}

const LONGEST_HEADING = 80;

function headingOf(text: string, { labelEnd, bodyFrom, path, kind }: Passage): string {
  if (kind === 'definition') return path.slice(1, -1);
  const heading = text.slice(labelEnd, bodyFrom).replaceAll(/\s+/g, ' ').trim();
  return heading.length <= LONGEST_HEADING ? heading : `${heading.slice(0, LONGEST_HEADING - 1)}…`;
}
