import type { Day } from '@inforce/core';
import type { LaneGroup } from './lanes.ts';

/** Every day on which a lane changes, in order. */
export function changeDays(groups: readonly LaneGroup[]): Day[] {
  const days = new Set<Day>();
  for (const { lanes } of groups)
    for (const { segments } of lanes)
      for (const { from, to } of segments) {
        if (from !== null) days.add(from);
        if (to !== null) days.add(to);
      }
  return [...days].toSorted((a, b) => a - b);
}

/** The next day of change after (or before) a day; `null` where there is none. */
export const nextChange = (days: readonly Day[], day: Day): Day | null =>
  days.find((each) => each > day) ?? null;
export const lastChange = (days: readonly Day[], day: Day): Day | null =>
  days.findLast((each) => each < day) ?? null;

/** One day for all days between the same two changes: the first of them; before the first change, the day before it. */
export const sameSince = (days: readonly Day[], day: Day): Day =>
  days.findLast((each) => each <= day) ?? (days[0] ?? 0) - 1;

const NEAR = 730;
const MARGIN = 0.06;

/**
 * The days to draw at first: the changes within two years of the day asked about (else of the last of them), so that an
 * agreement of long before does not press everything else into one column.
 */
export function windowAround(days: readonly Day[], asOf: Day): { readonly from: Day; readonly to: Day } {
  const isNear = days.some((day) => Math.abs(day - asOf) < NEAR);
  const anchor = isNear ? asOf : (days.at(-1) ?? asOf);
  const near = days.filter((day) => Math.abs(day - anchor) < NEAR);
  const [first, last] = [Math.min(anchor, ...near), Math.max(anchor, ...near)];
  const margin = Math.max(10, Math.round((last - first) * MARGIN));
  return { from: first - margin, to: last + margin + 1 };
}
