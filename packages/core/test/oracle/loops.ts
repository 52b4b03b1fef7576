import type { Day } from '../../src/time/day.ts';
import type { Truth } from '../../src/time/truth.ts';
import { Conclusions } from './conclusions.ts';

/** One answer to one question on one day. */
interface Cell {
  value: Truth | null;
  /** The question is being answered further up; whoever asks it now leans on an assumption. */
  busy: boolean;
  leaned: boolean;
  /** The answer leans on an assumption. */
  leans: boolean;
  assumed: Truth | null;
}

export type Table = Map<Day, Cell>;

type Level = 'effect' | 'end';

/** Random deals that have a solution show it in three or four rounds; what still changes after these has none. */
const ROUNDS = 12;

/** Something is so only if it is not so. Engine and oracle need not find the same way out, so this one looks for none. */
export class Unsettled extends Error {}

interface Failure {
  readonly cell: Cell;
  readonly level: Level;
  readonly value: Truth;
}

/**
 * Remembers answers, and solves questions that turn on themselves by naive iteration: answer everything under
 * an assumption, compare it with what came out, begin again with that. For each assumption about effects, the ends are
 * solved anew from `no`. What keeps changing is so only if it is not so.
 */
export class Loops {
  private readonly conclusions = new Conclusions();
  private settling = false;
  /** What is being answered looked at something assumed so far. */
  private leaning = false;
  /** Answers that lean on something assumed. */
  private written: Cell[] = [];
  private assumed = new Set<Failure>();
  private failures: Failure[] = [];

  remember(table: Table, day: Day, answer: () => Truth): Truth {
    const cell = cellOn(table, day);
    return this.known(cell) ?? this.once(cell, answer);
  }

  guard(level: Level, start: Truth, table: Table, day: Day, answer: () => Truth): Truth {
    const cell = cellOn(table, day);
    const known = this.known(cell);
    if (known !== null) return known;
    const assumed = cell.assumed ?? start;
    if (cell.busy) {
      cell.leaned = this.leaning = true;
      return assumed;
    }
    cell.busy = true;
    const value = this.once(cell, answer);
    cell.busy = false;
    if (cell.leaned && value !== assumed) this.failures.push({ cell, level, value });
    cell.leaned = false;
    return value;
  }

  private known(cell: Cell): Truth | null {
    if (cell.value !== null && cell.leans) this.leaning = true;
    return cell.value;
  }

  private once(cell: Cell, answer: () => Truth): Truth {
    const outer = this.leaning;
    this.leaning = false;
    cell.value = answer();
    cell.leans = this.leaning;
    if (cell.leans) this.written.push(cell);
    this.leaning ||= outer;
    return cell.value;
  }

  /** Whether a conclusion is taken at its word, and does not give way to the record. */
  isTaken(key: string): boolean {
    this.leaning = true;
    return this.conclusions.isTaken(key);
  }

  /** Works out which conclusions give way; `against`: those that the record, as it is assumed to be, decides against. */
  weigh(against: () => ReadonlySet<string>): void {
    while (!this.conclusions.stand(this.solve(against))) {
      this.clear();
      this.forget(() => true);
    }
    this.keep();
  }

  settle<T>(answer: () => T): T {
    if (this.settling) return answer();
    const value = this.solve(answer);
    this.keep();
    return value;
  }

  private solve<T>(answer: () => T): T {
    for (let round = 0; round < ROUNDS; round++) {
      this.settling = true;
      const value = answer();
      this.settling = false;
      if (this.failures.length === 0) return value;
      this.beginAgain();
    }
    throw new Unsettled();
  }

  private keep(): void {
    for (const cell of this.written) cell.leans = false;
    this.written = [];
    this.forget(() => true);
  }

  private clear(): void {
    for (const cell of this.written) cell.value = null;
    this.written = [];
  }

  private beginAgain(): void {
    this.clear();
    const ends = this.failures.filter((each) => each.level === 'end');
    if (ends.length === 0) this.forget((each) => each.level === 'end');
    for (const failure of ends.length > 0 ? ends : this.failures) this.assume(failure);
    this.failures = [];
  }

  private assume(failure: Failure): void {
    const { cell, level, value } = failure;
    // An effect once certain that turns out otherwise has no solution.
    if (level === 'effect' && cell.assumed !== null && cell.assumed !== 'open') throw new Unsettled();
    cell.assumed = value;
    this.assumed.add(failure);
  }

  private forget(which: (failure: Failure) => boolean): void {
    for (const failure of this.assumed) {
      if (!which(failure)) continue;
      failure.cell.assumed = null;
      this.assumed.delete(failure);
    }
  }
}

function cellOn(table: Table, day: Day): Cell {
  const found = table.get(day);
  if (found !== undefined) return found;
  const cell: Cell = { value: null, busy: false, leaned: false, leans: false, assumed: null };
  table.set(day, cell);
  return cell;
}
