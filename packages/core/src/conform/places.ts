import { mapPosition, type Replace, type StepMap } from '../steps/step.ts';
import type { Applied } from './conform.ts';

/** A change of an applied step, with the place at which it stands in the text after all of them. */
export interface Placed {
  readonly applied: Applied;
  /** Counted from 1, in the order in which the steps were applied. */
  readonly number: number;
  readonly change: Replace;
  /** The words that it put in, or what is left of them, are `[from, at)`; equal where it only took words out. */
  readonly from: number;
  readonly at: number;
}

/** Every change of words, in the order of the steps, carried over all that came after it. */
export function placedChanges(applied: readonly Applied[]): readonly Placed[] {
  return applied.flatMap((one, i) => {
    const later: StepMap = applied.slice(i + 1).flatMap(({ map }) => [...map]);
    // A renaming changes no words and has no entry in the map.
    const replaces = one.step.changes.filter((change) => change.kind === 'replace');
    return replaces.map((change, c) => {
      const map = [...one.map.slice(c + 1), ...later];
      const end = change.from + change.slice.text.length;
      const from = mapPosition(map, change.from, -1);
      return { applied: one, number: i + 1, change, from, at: mapPosition(map, end, -1) };
    });
  });
}

/** The mark of a footnote in the text. */
export interface Mark {
  readonly at: number;
  readonly number: number;
  readonly applied: Applied;
}

/** One mark a place and a step, however many of its changes came to stand there. */
export function marksIn(applied: readonly Applied[]): readonly Mark[] {
  const marks = placedChanges(applied);
  return [...new Map(marks.map((mark) => [`${mark.at} ${mark.number}`, mark])).values()];
}
