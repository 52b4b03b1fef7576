/**
 * Answers that wait for each other. Each question is a cell; a cell asked for while it is being worked out gives its
 * present guess, and the outermost question is then worked out again until no guess changes. Guesses start at the
 * least informed value, so what comes out is the least informed solution [E4].
 */
export class Cell<T> {
  value: T | undefined = undefined;
  guess: T | undefined = undefined;
  state: 'new' | 'working' | 'done' = 'new';
}

const MAX_ROUNDS = 500;

export class Solver {
  private depth = 0;
  private circular = false;
  private finished: Cell<unknown>[] = [];
  private guessed = new Map<Cell<unknown>, (a: unknown, b: unknown) => boolean>();

  ask<T>(cell: Cell<T>, start: T, same: (a: T, b: T) => boolean, work: () => T): T {
    if (cell.state === 'done') return cell.value as T;
    if (cell.state === 'working') return this.guessOf(cell, start, same);
    return this.depth === 0 ? this.settle(cell, work) : this.once(cell, work);
  }

  private guessOf<T>(cell: Cell<T>, start: T, same: (a: T, b: T) => boolean): T {
    this.circular = true;
    if (cell.guess === undefined) cell.guess = start;
    this.guessed.set(cell, same as (a: unknown, b: unknown) => boolean);
    return cell.guess;
  }

  private once<T>(cell: Cell<T>, work: () => T): T {
    cell.state = 'working';
    this.depth++;
    try {
      cell.value = work();
    } finally {
      this.depth--;
      cell.state = 'new';
    }
    cell.state = 'done';
    this.finished.push(cell);
    return cell.value;
  }

  private settle<T>(cell: Cell<T>, work: () => T): T {
    let value = this.round(cell, work);
    for (let i = 0; this.circular && this.moved(); i++) {
      if (i === MAX_ROUNDS) throw new Error('statuses that wait for each other did not settle');
      for (const done of this.finished) done.state = 'new';
      value = this.round(cell, work);
    }
    this.guessed.clear();
    this.finished = [];
    return value;
  }

  private round<T>(cell: Cell<T>, work: () => T): T {
    this.finished = [];
    this.circular = false;
    return this.once(cell, work);
  }

  /** Takes the values just worked out as the next guesses; says whether any is new. */
  private moved(): boolean {
    let moved = false;
    for (const [cell, same] of this.guessed) {
      if (same(cell.guess, cell.value)) continue;
      cell.guess = cell.value;
      moved = true;
    }
    return moved;
  }
}
