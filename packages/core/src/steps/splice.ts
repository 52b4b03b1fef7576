import type { Passage, Run, Slice, Wording } from '../wording/wording.ts';

/** What goes when `[start, end)` is replaced within a passage: the words, their authors, and the passages that lie wholly in them. */
export function cut(from: Wording, start: number, end: number, within: string): Slice {
  const holders = holdersBy(from.passages, within);
  const runs = from.runs
    .filter((run) => run.to > start && run.from < end)
    .map((run) => ({ ...run, from: Math.max(run.from, start) - start, to: Math.min(run.to, end) - start }));
  return {
    text: from.text.slice(start, end),
    passages: from.passages
      .filter((one, i) => holders[i] !== 1 && isInside(one, start, end))
      .map((one) => moved(one, -start)),
    runs,
    breaks: from.breaks.filter((at) => at >= start && at < end).map((at) => at - start),
  };
}

function isInside(one: Passage, start: number, end: number): boolean {
  return one.from >= start && one.to <= end && one.from < end;
}

/** By passage: 1 for the one with that path and for those that hold it. */
function holdersBy(passages: readonly Passage[], path: string): Uint8Array {
  const marks = new Uint8Array(passages.length);
  const at = passages.findIndex((one) => one.path === path);
  const home = passages[at];
  if (home === undefined) return marks;
  for (let i = 0; i <= at; i++) {
    const one = passages[i];
    if (one !== undefined && one.from <= home.from && one.to >= home.to) marks[i] = 1;
  }
  return marks;
}

function moved(one: Passage, by: number): Passage {
  return {
    ...one,
    from: one.from + by,
    to: one.to + by,
    labelEnd: one.labelEnd + by,
    bodyFrom: one.bodyFrom + by,
  };
}

/**
 * Puts a slice in the place of `[start, end)`; `within` is the passage that it belongs to, which grows with its holders.
 * `null` where that cannot be: the words lie elsewhere, or reach over the edge of a provision, a label or a heading.
 */
export function splice(
  into: Wording,
  start: number,
  end: number,
  slice: Slice,
  within: string,
): Wording | null {
  const passages = splicePassages(into, start, end, slice, within);
  if (passages === null) return null;
  const by = slice.text.length - (end - start);
  return {
    text: into.text.slice(0, start) + slice.text + into.text.slice(end),
    passages,
    runs: spliceRuns(into.runs, start, end, slice, by),
    breaks: [
      ...into.breaks.filter((at) => at < start),
      ...slice.breaks.map((at) => at + start),
      ...into.breaks.filter((at) => at >= end).map((at) => at + by),
    ],
  };
}

function splicePassages(
  into: Wording,
  start: number,
  end: number,
  slice: Slice,
  within: string,
): readonly Passage[] | null {
  const holders = holdersBy(into.passages, within);
  const home = into.passages.find((one) => one.path === within);
  if (home === undefined || home.from > start || home.to < end) return null;
  const taken = new Set(slice.passages.map((one) => one.path));
  const by = slice.text.length - (end - start);
  const before: Passage[] = [];
  const after: Passage[] = [];
  for (const [i, one] of into.passages.entries()) {
    if (holders[i] !== 1 && isInside(one, start, end)) continue;
    if (taken.has(one.path)) return null;
    if (holders[i] === 1) {
      const larger = grown(one, start, end, by);
      if (larger === null) return null;
      before.push(larger);
    } else if (one.to <= start) before.push(one);
    else if (one.from >= end) after.push(moved(one, by));
    else return null;
  }
  return inOrder([...before, ...slice.passages.map((one) => moved(one, start)), ...after]);
}

/** In reading order, holders first: the sort is stable, so that holders of one extent keep their order. */
function inOrder(passages: readonly Passage[]): readonly Passage[] {
  return passages.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** A holder with its label and heading where they then are; words may be changed in either, not across their ends. */
function grown(one: Passage, start: number, end: number, by: number): Passage | null {
  const labelEnd = edge(one.labelEnd, start, end, by);
  const bodyFrom = edge(one.bodyFrom, start, end, by);
  return labelEnd === null || bodyFrom === null ? null : { ...one, to: one.to + by, labelEnd, bodyFrom };
}

/** Where an edge goes; what begins on it lies behind it. Words before it may not vanish whole, or they could not come back. */
function edge(at: number, start: number, end: number, by: number): number | null {
  if (start >= at) return at;
  if (end > at || (end === at && end - start + by === 0)) return null;
  return at + by;
}

function spliceRuns(
  runs: readonly Run[],
  start: number,
  end: number,
  slice: Slice,
  by: number,
): readonly Run[] {
  const head = runs.filter((run) => run.from < start).map((run) => ({ ...run, to: Math.min(run.to, start) }));
  const tail = runs
    .filter((run) => run.to > end)
    .map((run) => ({ ...run, from: Math.max(run.from, end) + by, to: run.to + by }));
  const middle = slice.runs.map((run) => ({ ...run, from: run.from + start, to: run.to + start }));
  return joined([...head, ...middle, ...tail]);
}

/** Neighbouring stretches of one origin are one stretch. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last !== undefined && last.to === run.from && isSame(last.origin, run.origin))
      all[all.length - 1] = { ...last, to: run.to };
    else all.push(run);
  }
  return all;
}

function isSame(a: Run['origin'], b: Run['origin']): boolean {
  return (
    a === b ||
    (a.by === b.by && a.at === b.at && a.place?.from === b.place?.from && a.place?.to === b.place?.to)
  );
}
