import type { Day } from '../../src/time/day.ts';
import type { Truth } from '../../src/time/truth.ts';

/** One answer to one question on one day. */
interface Cell {
  value: Truth | null;
  /** The question is being answered further up; whoever asks it now leans on an assumption. */
  busy: boolean;
  leaned: boolean;
  assumed: Truth | null;
  changes: number;
  /** It has no solution: it is so only if it is not. */
  restless: boolean;
}

export type Table = Map<Day, Cell>;

/** Effects that wait for each other start from `open`, ends that turn on themselves from `no`. */
type Level = 'effect' | 'end';
const START = { effect: 'open', end: 'no' } as const;

/** Random deals that have a solution show it in three or four rounds; what still changes after these has none. */
const ROUNDS = 40;

export class Unsettled extends Error {}

interface Failure {
  readonly cell: Cell;
  readonly level: Level;
  readonly value: Truth;
}

/**
 * Remembers answers, and solves questions that turn on themselves by naive iteration: answer everything under
 * an assumption, compare it with what came out, begin again with that. For each assumption about effects, the ends are
 * solved anew from `no`. An end that keeps changing comes only if it does not come: it is `open`.
 */
export class Loops {
  hasParadox = false;
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
    if (cell.restless) return 'open';
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
    throw new Unsettled('The oracle found no solution: effects or ends that never settle');
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
    if (level === 'effect' && cell.assumed !== null && cell.assumed !== 'open') this.hasParadox = true;
    cell.changes++;
    cell.assumed = value;
    if (cell.changes > 6) cell.restless = this.hasParadox = true;
    this.assumed.add(failure);
  }

  private forget(which: (failure: Failure) => boolean): void {
    for (const failure of this.assumed) {
      if (!which(failure)) continue;
      failure.cell.assumed = null;
      failure.cell.changes = 0;
      this.assumed.delete(failure);
    }
  }
}

function cellOn(table: Table, day: Day): Cell {
  const found = table.get(day);
  if (found !== undefined) return found;
  const cell: Cell = { value: null, busy: false, leaned: false, assumed: null, changes: 0, restless: false };
  table.set(day, cell);
  return cell;
}
