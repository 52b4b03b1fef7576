import { type Day, dayOf, isoDay } from '@inforce/core';

export { type Day, isoDay, parseDay, writtenDay } from '@inforce/core';

/** Today where the person is. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

export const todayIso = (): string => isoDay(today());
