import type { Day } from '../time/day.ts';
import { Builder, valueOn } from '../time/timeline.ts';
import { or, type Truth } from '../time/truth.ts';
import { added } from './lists.ts';
import type { TruthLine } from './truth-lines.ts';

/** Where an instance may begin, and the end of its run. */
export interface Start {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly first: boolean;
  /** The provision may have been out of force just before, or may not: nobody has recorded what decides it. */
  readonly doubtful: boolean;
}

/** The stretches on which a line is not `no`, and within them the doubtful restarts, that begin by the last day. */
export function startsOf(line: TruthLine, arises: TruthLine, last: Day): Start[] {
  let starts: Start[] = [];
  const inDoubt = arises.values.includes('open');
  const { values, days } = line;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 'no') continue;
    const from = days[i - 1] ?? null;
    if (from !== null && from > last) break;
    while (i < values.length && values[i] !== 'no') i++;
    const to = days[i - 1] ?? null;
    starts = added(starts, { from, to, first: starts.length === 0, doubtful: false });
    if (inDoubt) starts.push(...restarts(arises, from, to).filter((start) => start.from <= last));
  }
  return starts;
}

/** Days within `[from, to)` on which it arises again for sure, after it may not have, after it had. */
function restarts(arises: TruthLine, from: Day | null, to: Day | null): (Start & { from: Day })[] {
  const starts: (Start & { from: Day })[] = [];
  let had = valueOn(arises, from ?? -Infinity) === 'yes';
  arises.days.forEach((day, i) => {
    if (day <= (from ?? -Infinity) || (to !== null && day >= to)) return;
    const again = arises.values[i + 1] === 'yes';
    if (had && again && arises.values[i] === 'open')
      starts.push({ from: day, to, first: false, doubtful: true });
    had ||= again;
  });
  return starts;
}

/** Has the line been so on this or any earlier day of the run? */
export function soFarIn(run: Start, line: TruthLine): TruthLine {
  if (run.first && run.to === null && neverLess(line.values)) return line;
  let so: Truth = run.from === null ? (line.values[0] as Truth) : 'no';
  const out = new Builder<Truth>(so);
  if (run.from !== null) {
    so = valueOn(line, run.from);
    out.from(run.from, so);
  }
  for (let i = 0; i < line.days.length && so !== 'yes'; i++) {
    const day = line.days[i] as Day;
    if (run.from !== null && day <= run.from) continue;
    if (run.to !== null && day >= run.to) break;
    so = or(so, line.values[i + 1] as Truth);
    out.from(day, so);
  }
  return out.done();
}

/** Once open, no more `no`; once `yes`, for good. */
function neverLess(values: readonly Truth[]): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] === 'no' || values[i - 1] === 'yes') return false;
  return true;
}
