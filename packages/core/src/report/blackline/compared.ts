import type { Blackline } from '../../blackline/blackline.ts';
import type { Change, ChangeKind } from '../../blackline/changes.ts';
import { pathInWords, written } from '../words.ts';

/** A blackline with what its two texts are called. */
export interface Compared {
  readonly before: Named;
  readonly after: Named;
  readonly blackline: Blackline;
}

export interface Named {
  /** A file's name, or what a text is said to be: `the Credit Agreement as amended through May 1, 1999`. */
  readonly name: string;
  readonly title: string | null;
  /** `1999-05-01` */
  readonly dated: string | null;
}

export interface PrintOptions {
  /** Only the provisions in which something was changed. */
  readonly changedOnly: boolean;
}

/** `new.txt (Credit Agreement, dated as of May 1, 1999), compared against old.txt (…)` */
export function comparedAgainst({ before, after }: Compared): string {
  return `${named(after)}, compared against ${named(before)}.`;
}

function named({ name, title, dated }: Named): string {
  const what = [title, dated === null ? null : `dated as of ${written(dated)}`].filter(
    (each) => each !== null,
  );
  return what.length === 0 ? name : `${name} (${what.join(', ')})`;
}

/** `3 words deleted, 5 inserted; 40 moved, in 1 move; 1,200 as before.` */
export function countsInWords({ counts }: Blackline): string {
  const { deleted, inserted, moved, moves, kept } = counts;
  if (deleted + inserted + moved === 0) return `No word was changed; ${grouped(kept)} are as before.`;
  const moving =
    moves === 0 ? '' : ` ${grouped(moved)} moved, in ${moves} ${moves === 1 ? 'move' : 'moves'};`;
  return `${grouped(deleted)} words deleted, ${grouped(inserted)} inserted;${moving} ${grouped(kept)} as before.`;
}

export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** One line of the table of changes. */
export interface ChangeRow {
  /** `Section 6.3`, `Section 6.4 (before: Section 6.3)` */
  readonly provision: string;
  readonly heading: string;
  readonly what: string;
  readonly deleted: string;
  readonly inserted: string;
}

export const changeColumns: ChangeRow = {
  provision: 'Provision',
  heading: 'Heading',
  what: 'Change',
  deleted: 'Deleted',
  inserted: 'Inserted',
};

export function changeRows({ changes }: Blackline): readonly ChangeRow[] {
  return changes.map((change) => ({
    provision: provisionOf(change),
    heading: change.heading,
    what: `${WHAT[change.kind]}${movesOf(change)}`,
    deleted: grouped(change.deleted),
    inserted: grouped(change.inserted),
  }));
}

const WHAT: Readonly<Record<ChangeKind, string>> = {
  inserted: 'inserted',
  deleted: 'deleted',
  moved: 'moved',
  changed: 'changed',
  renumbered: 'renumbered',
};

function movesOf({ moves }: Change): string {
  return moves.length === 0 ? '' : ` (move ${moves.join(', ')})`;
}

function provisionOf({ before, after }: Change): string {
  if (after === null) return placeOf(before ?? '');
  return before === null || before === after
    ? placeOf(after)
    : `${placeOf(after)}, before ${placeOf(before)}`;
}

const placeOf = (path: string): string => (path === '' ? 'outside of any provision' : pathInWords(path));
