import type { Change, PrintedParagraph } from '../printed.ts';
import { revision } from './run.ts';
import { element } from './xml.ts';

interface Range {
  /** How many of its stretches are still to come. */
  left: number;
  id: number | null;
}

/**
 * Where moves begin and end. Word knows a move by a range around what went and one around what came, of one name; a move of which the
 * text has but one end is a deletion or an insertion.
 */
export class MoveRanges {
  readonly #ranges = new Map<string, Range>();
  readonly #nextId: () => number;

  constructor(paragraphs: readonly PrintedParagraph[], nextId: () => number) {
    this.#nextId = nextId;
    for (const { inlines, mark } of paragraphs) {
      for (const { kind, change } of inlines) if (kind === 'words') this.#count(change);
      this.#count(mark);
    }
  }

  #count(change: Change | null): void {
    if (change === null || change.move === null) return;
    const key = keyOf(change);
    const range = this.#ranges.get(key) ?? { left: 0, id: null };
    this.#ranges.set(key, { ...range, left: range.left + 1 });
  }

  /** The change as Word can keep it. */
  settled(change: Change | null): Change | null {
    if (change === null || (change.kind !== 'moved-from' && change.kind !== 'moved-to')) return change;
    const isWhole =
      change.move !== null &&
      this.#ranges.has(`moved-from ${change.move}`) &&
      this.#ranges.has(`moved-to ${change.move}`);
    return isWhole ? change : { ...change, kind: change.kind === 'moved-from' ? 'deleted' : 'inserted' };
  }

  /** What stands before the first stretch of a move, and behind the last; asked for once a stretch, in order. */
  around(stated: Change | null): { readonly before: string; readonly after: string } {
    const change = this.settled(stated);
    const range = change === null ? undefined : this.#ranges.get(keyOf(change));
    if (change === null || range === undefined) return { before: '', after: '' };
    const name = change.kind === 'moved-from' ? 'w:moveFromRange' : 'w:moveToRange';
    const opens = range.id === null;
    range.id ??= this.#nextId();
    const start = { ...revision(range.id, change), 'w:name': `move${change.move}` };
    range.left--;
    return {
      before: opens ? element(`${name}Start`, start) : '',
      after: range.left === 0 ? element(`${name}End`, { 'w:id': range.id }) : '',
    };
  }
}

const keyOf = ({ kind, move }: Change): string => `${kind} ${move}`;
