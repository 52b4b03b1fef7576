import { advanced, type FilePoint } from './file-point.ts';

/** From offsets of a text back to places in the file: one entry for each stretch that the two have in common. */
export class PlaceMap {
  readonly #starts: readonly number[];
  readonly #points: readonly FilePoint[];

  constructor(starts: readonly number[], points: readonly FilePoint[]) {
    this.#starts = starts;
    this.#points = points;
  }

  /** A text that is the file itself. */
  static identity(): PlaceMap {
    return new PlaceMap([0], [{ kind: 'characters', offset: 0 }]);
  }

  /** Where in the file the words at `offset` stand; printed labels and white space belong to the words before them. */
  at(offset: number): FilePoint | null {
    const index = lastNotAfter(this.#starts, offset);
    const start = this.#starts[index];
    const point = this.#points[index];
    return start === undefined || point === undefined ? null : advanced(point, offset - start);
  }
}

function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
