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

/** From this round on, what still moves is in doubt. */
const PATIENT_ROUNDS = 60;
const MAX_ROUNDS = 500;

/** How to compare two answers, and what to say where they keep differing. */
export interface Measure<T> {
  readonly same: (a: T, b: T) => boolean;
  readonly doubt: (a: T, b: T) => T;
}

export class Solver {
  private depth = 0;
  private circular = false;
  private finished: Cell<unknown>[] = [];
  private guesses = new Map<Cell<unknown>, (patient: boolean) => boolean>();

  ask<T>(cell: Cell<T>, start: T, measure: Measure<T>, work: () => T): T {
    if (cell.state === 'done') return cell.value as T;
    if (cell.state === 'working') return this.guessOf(cell, start, measure);
    return this.depth === 0 ? this.settle(cell, work) : this.once(cell, work);
  }

  private guessOf<T>(cell: Cell<T>, start: T, measure: Measure<T>): T {
    this.circular = true;
    if (cell.guess === undefined) cell.guess = start;
    this.guesses.set(cell, (patient) => moveGuess(cell, measure, patient));
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
    for (let i = 0; this.circular && this.moved(i < PATIENT_ROUNDS); i++) {
      if (i === MAX_ROUNDS) throw new Error('statuses that wait for each other did not settle');
      for (const done of this.finished) done.state = 'new';
      value = this.round(cell, work);
    }
    this.guesses.clear();
    this.finished = [];
    return value;
  }

  private round<T>(cell: Cell<T>, work: () => T): T {
    this.finished = [];
    this.circular = false;
    return this.once(cell, work);
  }

  /** Takes the values just worked out as the next guesses; says whether any is new. */
  private moved(patient: boolean): boolean {
    let moved = false;
    for (const move of this.guesses.values()) moved = move(patient) || moved;
    return moved;
  }
}

function moveGuess<T>(cell: Cell<T>, { same, doubt }: Measure<T>, patient: boolean): boolean {
  const { guess, value } = cell;
  if (guess === undefined || value === undefined || same(guess, value)) return false;
  const next = patient ? value : doubt(guess, value);
  cell.guess = next;
  return !same(guess, next);
}
