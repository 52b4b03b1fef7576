import { NO, OPEN, sameLine, type TruthLine, whereTheyAgree } from './truth-lines.ts';

/** The answer to one question, once worked out. */
export class Cell<T> {
  value: T | undefined = undefined;
  /** `provisional`: worked out, but from guesses that may still change. */
  state: 'new' | 'working' | 'provisional' | 'done' = 'new';

  /** The answer, if it will not change any more. */
  get settled(): T | undefined {
    return this.state === 'done' ? this.value : undefined;
  }

  keep(value: T): T {
    this.value = value;
    return value;
  }
}

/** Effects that wait for each other start from `open` [E4], ends that turn on themselves from `no` [K3]. */
export type Level = 'effect' | 'end';
const START: Readonly<Record<Level, TruthLine>> = { effect: OPEN, end: NO };

/** A question that may turn on itself: every circle of questions passes through one of these. */
export class LoopCell extends Cell<TruthLine> {
  readonly level: Level;
  /** What is sure of it before anything is assumed: an effect is over when its agreement is. */
  readonly start: TruthLine;
  guess: TruthLine | null = null;

  constructor(level: Level, start: TruthLine = START[level]) {
    super();
    this.level = level;
    this.start = start;
  }
}

/** From this round on, days that still change have no solution: they are open. */
const PATIENT_ROUNDS = 150;
const MAX_ROUNDS = 5000;

/**
 * Answers that wait for each other. An effect or an end that is asked for while it is being worked out gives its present
 * guess, and the outermost question is worked out again until no guess changes. For each guess of the effects, the ends
 * are solved anew. What comes out is the least informed solution.
 */
export class Solver {
  private depth = 0;
  /** Whether what is being worked out has looked at a guess so far. */
  private guessing = false;
  private provisional: Cell<unknown>[] = [];
  private readonly guessed = new Set<LoopCell>();
  private readonly rounds: Record<Level, number> = { effect: 0, end: 0 };
  private first: (() => void) | null;

  /** `first`: what is worked out before anything else, so that no answer hangs on which question came first [P2]. */
  constructor(first: (() => void) | null) {
    this.first = first;
  }

  ask<T>(cell: Cell<T>, work: () => T): T {
    if (cell.state === 'done') return cell.value as T;
    if (cell.state === 'provisional') return this.provisionalOf(cell);
    // What cannot turn on itself but through an effect or an end goes on until it meets one.
    if (cell.state === 'working') return work();
    if (this.depth > 0) return this.once(cell, work);
    if (this.first === null) return this.settle(cell, work);
    const first = this.first;
    this.first = null;
    first();
    return this.ask(cell, work);
  }

  askLoop(cell: LoopCell, work: () => TruthLine): TruthLine {
    return cell.state === 'working' ? this.guessOf(cell) : this.ask(cell, work);
  }

  private guessOf(cell: LoopCell): TruthLine {
    this.guessing = true;
    this.guessed.add(cell);
    return (cell.guess ??= cell.start);
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
    cell.keep(value);
    cell.state = this.guessing ? 'provisional' : 'done';
    if (this.guessing) this.provisional.push(cell);
    this.guessing ||= outer;
    return value;
  }

  private settle<T>(cell: Cell<T>, work: () => T): T {
    let value = this.once(cell, work);
    if (!this.guessing) return value;
    value = this.untilStable(cell, work, value);
    value = this.leastInformed(cell, work, value);
    for (const loop of this.guessed) if (loop.guess !== null) loop.value = loop.guess;
    for (const loop of this.guessed) loop.guess = null;
    this.guessed.clear();
    this.leaveProvisional('done');
    return value;
  }

  private untilStable<T>(cell: Cell<T>, work: () => T, first: T): T {
    let value = first;
    this.rounds.end = this.rounds.effect = 0;
    for (let i = 0; this.moved('end') || this.moved('effect'); i++) {
      if (i === MAX_ROUNDS) throw new Error('statuses that wait for each other did not settle');
      value = this.again(cell, work);
    }
    return value;
  }

  private again<T>(cell: Cell<T>, work: () => T): T {
    this.leaveProvisional('new');
    return this.once(cell, work);
  }

  /**
   * A conclusion that filled an open guess [K6] may have carried an effect that then only carries itself. So each is asked
   * once more what it comes to if nothing is assumed of it, all others standing.
   */
  private leastInformed<T>(cell: Cell<T>, work: () => T, first: T): T {
    let value = first;
    for (const loop of this.guessed) {
      if (loop.level === 'end' || loop.guess === null || sameLine(loop.guess, loop.start)) continue;
      loop.guess = loop.start;
      this.startEndsAnew();
      value = this.untilStable(cell, work, this.again(cell, work));
    }
    return value;
  }

  private leaveProvisional(state: 'new' | 'done'): void {
    for (const cell of this.provisional) cell.state = state;
    this.provisional = [];
    this.guessing = false;
  }

  /** Takes the values just worked out as the next guesses of a level; says whether any is new. */
  private moved(level: Level): boolean {
    const patient = this.rounds[level]++ < PATIENT_ROUNDS;
    let moved = false;
    for (const cell of this.guessed) if (cell.level === level) moved = moveGuess(cell, patient) || moved;
    if (moved && level === 'effect') this.startEndsAnew();
    return moved;
  }

  private startEndsAnew(): void {
    this.rounds.end = 0;
    for (const cell of this.guessed) if (cell.level === 'end') cell.guess = null;
  }
}

function moveGuess(cell: LoopCell, patient: boolean): boolean {
  const { guess, value } = cell;
  if (guess === null || value === undefined || sameLine(guess, value)) return false;
  cell.guess = patient ? value : whereTheyAgree(guess, value);
  return !sameLine(guess, cell.guess);
}
