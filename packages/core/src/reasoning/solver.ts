/**
 * Answers that wait for each other. Each question is a cell; a cell asked for while it is being worked out gives its
 * present guess, and the outermost question is then worked out again until no guess changes. Guesses start at the
 * least informed value, so what comes out is the least informed solution [E4].
 */
export class Cell<T> {
  value: T | undefined = undefined;
  guess: T | undefined = undefined;
  /** `provisional`: worked out, but from guesses that may still change. */
  state: 'new' | 'working' | 'provisional' | 'done' = 'new';
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
  /** Whether what is being worked out has looked at a guess so far. */
  private guessing = false;
  private provisional: Cell<unknown>[] = [];
  private guesses = new Map<Cell<unknown>, (patient: boolean) => boolean>();

  ask<T>(cell: Cell<T>, start: T, measure: Measure<T>, work: () => T): T {
    if (cell.state === 'done') return cell.value as T;
    if (cell.state === 'provisional') return this.provisionalOf(cell);
    if (cell.state === 'working') return this.guessOf(cell, start, measure);
    return this.depth === 0 ? this.settle(cell, work) : this.once(cell, work);
  }

  private guessOf<T>(cell: Cell<T>, start: T, measure: Measure<T>): T {
    this.guessing = true;
    if (cell.guess === undefined) cell.guess = start;
    this.guesses.set(cell, (patient) => moveGuess(cell, measure, patient));
    return cell.guess;
  }

  private provisionalOf<T>(cell: Cell<T>): T {
    this.guessing = true;
    return cell.value as T;
  }

  /** What looked at no guess on the way is settled at once; the rest is worked out again in the next round. */
  private once<T>(cell: Cell<T>, work: () => T): T {
    const outer = this.guessing;
    this.guessing = false;
    cell.state = 'working';
    this.depth++;
    let value: T;
    try {
      value = work();
    } catch (error) {
      cell.state = 'new';
      throw error;
    } finally {
      this.depth--;
    }
    cell.value = value;
    cell.state = this.guessing ? 'provisional' : 'done';
    if (this.guessing) this.provisional.push(cell);
    this.guessing ||= outer;
    return value;
  }

  private settle<T>(cell: Cell<T>, work: () => T): T {
    let value = this.once(cell, work);
    if (!this.guessing) return value;
    for (let i = 0; this.guessing && this.moved(i < PATIENT_ROUNDS); i++) {
      if (i === MAX_ROUNDS) throw new Error('statuses that wait for each other did not settle');
      this.leaveProvisional('new');
      value = this.once(cell, work);
    }
    this.leaveProvisional('done');
    this.guesses.clear();
    return value;
  }

  private leaveProvisional(state: 'new' | 'done'): void {
    for (const cell of this.provisional) cell.state = state;
    this.provisional = [];
    this.guessing = false;
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
