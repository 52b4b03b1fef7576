import { type Day, dayOf, isoDay, parseDay, writtenDay } from '@inforce/core';

export { type Day, isoDay, parseDay, writtenDay } from '@inforce/core';

/** Today where the person is. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

export const todayIso = (): string => isoDay(today());

/** `October 31, 1996` of `1996-10-31`; other text as it is. */
export function writtenIso(iso: string): string {
  const day = parseDay(iso);
  return day === null ? iso : writtenDay(day);
}
