import type { Day } from '../../src/time/day.ts';
import type { Truth } from '../../src/time/truth.ts';

/** One answer to one question on one day. */
interface Cell {
  value: Truth | null;
  /** The question is being answered further up; whoever asks it now leans on an assumption. */
  busy: boolean;
  leaned: boolean;
  assumed: Truth | null;
}

export type Table = Map<Day, Cell>;

/** Effects that wait for each other start from `open`, ends that turn on themselves from `no`. */
type Level = 'effect' | 'end';
const START = { effect: 'open', end: 'no' } as const;

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
  private settling = false;
  private written: Cell[] = [];
  private assumed = new Set<Failure>();
  private failures: Failure[] = [];

  remember(table: Table, day: Day, answer: () => Truth): Truth {
    const cell = cellOn(table, day);
    if (cell.value !== null) return cell.value;
    cell.value = answer();
    this.written.push(cell);
    return cell.value;
  }

  guard(level: Level, table: Table, day: Day, answer: () => Truth): Truth {
    const cell = cellOn(table, day);
    if (cell.value !== null) return cell.value;
    const assumed = cell.assumed ?? START[level];
    if (cell.busy) {
      cell.leaned = true;
      return assumed;
    }
    cell.busy = true;
    const value = answer();
    cell.busy = false;
    if (cell.leaned && value !== assumed) this.failures.push({ cell, level, value });
    cell.leaned = false;
    cell.value = value;
    this.written.push(cell);
    return value;
  }

  settle<T>(answer: () => T): T {
    if (this.settling) return answer();
    for (let round = 0; round < ROUNDS; round++) {
      this.settling = true;
      const value = answer();
      this.settling = false;
      if (this.failures.length === 0) {
        this.written = [];
        this.forget(() => true);
        return value;
      }
      this.beginAgain();
    }
    throw new Unsettled();
  }

  private beginAgain(): void {
    for (const cell of this.written) cell.value = null;
    this.written = [];
    const ends = this.failures.filter((each) => each.level === 'end');
    if (ends.length === 0) this.forget((each) => each.level === 'end');
    for (const failure of ends.length > 0 ? ends : this.failures) this.assume(failure);
    this.failures = [];
  }

  private assume(failure: Failure): void {
    const { cell, level, value } = failure;
    // An effect once certain that turns out otherwise: a conclusion filled an `open`, and its effect defeats it.
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
  const cell: Cell = { value: null, busy: false, leaned: false, assumed: null };
  table.set(day, cell);
  return cell;
}
