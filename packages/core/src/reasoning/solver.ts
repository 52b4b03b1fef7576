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
  private readonly overturns: () => boolean;
  private isOverturned = false;

  /**
   * `first`: what is worked out before anything else, so that no answer hangs on which question came first [P2].
   * `overturns`: after each answer, whether something was found meanwhile that overturns all answers so far.
   */
  constructor(first: (() => void) | null, overturns: () => boolean) {
    this.first = first;
    this.overturns = overturns;
  }

  ask<T>(cell: Cell<T>, work: () => T): T {
    if (cell.state === 'done') return cell.value as T;
    if (cell.state === 'provisional') return this.provisionalOf(cell);
    // What cannot turn on itself but through an effect or an end goes on until it meets one.
    if (cell.state === 'working') return work();
    if (this.depth > 0) return this.once(cell, work);
    return this.outermost(cell, work);
  }

  /** What was answered before everything was overturned counts no more, this very cell included. */
  private outermost<T>(cell: Cell<T>, work: () => T): T {
    const { first } = this;
    if (first !== null) {
      this.first = null;
      first();
      return this.ask(this.isOverturned ? new Cell<T>() : cell, work);
    }
    const value = this.settle(cell, work);
    if (this.isOverturned || !this.overturns()) return value;
    this.isOverturned = true;
    return this.ask(new Cell<T>(), work);
  }

  askLoop(cell: LoopCell, work: () => TruthLine): TruthLine {
    return cell.state === 'working' ? this.guessOf(cell) : this.ask(cell, work);
  }

  /** What comes of some work, and whether it looked at a guess. */
  leaning<T>(work: () => T): { readonly value: T; readonly leans: boolean } {
    const outer = this.guessing;
    this.guessing = false;
    const value = work();
    const leans = this.guessing;
    this.guessing ||= outer;
    return { value, leans };
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
