import { type Changes, changeSegments, type ChangeSegment, type Editor } from '../changed-text.ts';
import { type Change, isStruck } from '../printed.ts';
import type { CharPlace } from './base-places.ts';
import { Edits } from './edits.ts';

/** The changes of a wording as edits of the document that it was read from; `null` where one of them has no place in it. */
export function planEdits(
  places: readonly (CharPlace | null)[],
  changes: Changes,
  other: Editor,
): Edits | null {
  const planner = new Planner(changes.blackline.before.text, places);
  let at = 0;
  for (const segment of changeSegments(changes)) {
    const size = segment.text.length;
    if (segment.kind === 'kept') {
      at += size;
      continue;
    }
    const change = changeOf(segment, other);
    if (isStruck(change)) planner.delete(at, at + size, change);
    else if (!planner.insert(at, segment.text, change)) return null;
    if (isStruck(change)) at += size;
  }
  return planner.edits;
}

/** In a document of somebody else moves are kept as what went and what came. */
function changeOf({ kind, by }: ChangeSegment, other: Editor): Change {
  const struck = kind === 'deleted' || kind === 'moved-from';
  return { kind: struck ? 'deleted' : 'inserted', move: null, ...(by ?? other) };
}

class Planner {
  readonly edits = new Edits();
  readonly #text: string;
  readonly #places: readonly (CharPlace | null)[];

  constructor(text: string, places: readonly (CharPlace | null)[]) {
    this.#text = text;
    this.#places = places;
  }

  delete(from: number, to: number, change: Change): void {
    let first: number | null = null;
    let last = from;
    const end = (): void => {
      const [head, tail] = [first === null ? null : this.#places[first], this.#places[last]];
      if (first !== null && head && tail)
        this.edits.delete(head, tail, this.#spaces(from, first, last, to), change);
      first = null;
    };
    for (let at = from; at < to; at++) {
      const place = this.#places[at] ?? null;
      if (this.#text.charAt(at) === '\n') this.#deleteMark(at, change);
      if (place === null) continue;
      if (first !== null && this.#places[first]?.run.paragraph !== place.run.paragraph) end();
      first ??= at;
      last = at;
    }
    end();
  }

  /** Whether the white space beside the words goes with them. */
  #spaces(from: number, first: number, last: number, to: number): { before: boolean; after: boolean } {
    return {
      before: first > from && this.#text.charAt(first - 1) === ' ',
      after: last + 1 < to && this.#text.charAt(last + 1) === ' ',
    };
  }

  /** A line feed of the wording is the end of a paragraph of the document where the words behind it stand in another. */
  #deleteMark(at: number, change: Change): void {
    const before = this.#before(at);
    const after = this.#after(at + 1);
    const paragraph = before?.run.paragraph;
    if (paragraph !== undefined && paragraph !== after?.run.paragraph)
      this.edits.deleteMark(paragraph, change);
  }

  /** Whether there is a place for what comes; the white space between words is the document's. */
  insert(at: number, text: string, change: Change): boolean {
    if (/^ *$/.test(text)) return true;
    const opens = at === 0 || this.#text.charAt(at - 1) === '\n';
    const behindSpace = at > 0 && this.#text.charAt(at - 1) === ' ';
    const [before, after] = [this.#before(at), this.#after(at)];
    if ((opens || behindSpace) && after !== null) {
      const isWhole = opens && text.includes('\n');
      this.edits.insert(isWhole ? startOf(after) : after, text, change);
      return true;
    }
    if (before === null) return false;
    const isLast = opens && after === null;
    this.edits.insert({ ...before, atom: before.atom + 1 }, isLast ? `\n${text.trimEnd()}` : text, change);
    return true;
  }

  #before(at: number): CharPlace | null {
    for (let i = at - 1; i >= 0; i--) {
      const place = this.#places[i] ?? null;
      if (place !== null) return place;
    }
    return null;
  }

  #after(at: number): CharPlace | null {
    for (let i = at; i < this.#places.length; i++) {
      const place = this.#places[i] ?? null;
      if (place !== null) return place;
    }
    return null;
  }
}

function startOf(place: CharPlace): CharPlace {
  return { run: place.run.paragraph.runs[0] ?? place.run, atom: 0 };
}
