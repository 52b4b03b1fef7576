import type { Place } from '../text/source.ts';
import { emptySlice, type Origin, type Passage, type Slice, type Wording } from '../wording/wording.ts';

/** Words of one author as a slice without passages. */
export function wordsSlice(text: string, origin: Origin): Slice {
  return text === ''
    ? emptySlice
    : { text, passages: [], runs: [{ from: 0, to: text.length, origin }], breaks: [] };
}

export const originOf = (by: string, at: string, place: Place | null): Origin => ({ by, at, place });

/** A stretch of a wording as a slice, with every path changed; passages whose path comes to `null` are left out. */
export function sliceOf(
  wording: Wording,
  from: number,
  to: number,
  path: (passage: Passage) => string | null,
): Slice {
  const passages = wording.passages.flatMap((one) => {
    const renamed =
      one.path !== '' && one.from >= from && one.to <= to && one.to > one.from ? path(one) : null;
    if (renamed === null) return [];
    const { labelEnd, bodyFrom } = one;
    return [
      {
        ...one,
        path: renamed,
        from: one.from - from,
        to: one.to - from,
        labelEnd: labelEnd - from,
        bodyFrom: bodyFrom - from,
      },
    ];
  });
  const runs = wording.runs
    .filter((run) => run.to > from && run.from < to)
    .map((run) => ({ ...run, from: Math.max(run.from, from) - from, to: Math.min(run.to, to) - from }));
  const breaks = wording.breaks.filter((at) => at >= from && at < to).map((at) => at - from);
  return { text: wording.text.slice(from, to), passages, runs, breaks };
}

/** A slice with words before and behind it. */
export function around(before: string, slice: Slice, behind: string, origin: Origin): Slice {
  const shift = before.length;
  const moved = (at: number): number => at + shift;
  const end = shift + slice.text.length;
  return {
    text: before + slice.text + behind,
    passages: slice.passages.map((one) => ({
      ...one,
      from: moved(one.from),
      to: moved(one.to),
      labelEnd: moved(one.labelEnd),
      bodyFrom: moved(one.bodyFrom),
    })),
    runs: [
      ...(before === '' ? [] : [{ from: 0, to: shift, origin }]),
      ...slice.runs.map((run) => ({ ...run, from: moved(run.from), to: moved(run.to) })),
      ...(behind === '' ? [] : [{ from: end, to: end + behind.length, origin }]),
    ],
    breaks: slice.breaks.map(moved),
  };
}
