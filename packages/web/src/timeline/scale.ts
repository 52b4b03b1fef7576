import { calendarDate, type Day, dayOf } from '@inforce/core';

/** Days drawn from left to right: `[from, to)` over a width in pixels. */
export interface Scale {
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
}

export const x = ({ from, to, width }: Scale, day: Day): number => ((day - from) * width) / (to - from);

/** The day under a pixel, within the scale. */
export function dayAt({ from, to, width }: Scale, pixel: number): Day {
  const day = from + Math.floor((pixel * (to - from)) / Math.max(1, width));
  return Math.min(to - 1, Math.max(from, day));
}

export interface Tick {
  readonly day: Day;
  readonly label: string;
  /** Of a year, drawn stronger. */
  readonly isMajor: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Months between ticks, the fewest that leave room for a label. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240];
const ROOM = 56;

/** First days of months or years, as close as their labels allow. */
export function ticks(scale: Scale): Tick[] {
  const months = (scale.to - scale.from) / 30.44;
  const step = STEPS.find((each) => (scale.width / months) * each >= ROOM) ?? 240;
  const start = calendarDate(scale.from);
  const found: Tick[] = [];
  const first = Math.floor((start.year * 12 + start.month - 1) / step) * step;
  for (let month = first; ; month += step) {
    const [year, of] = [Math.floor(month / 12), month % 12];
    const day = dayOf(year, of + 1, 1);
    if (day === null || day >= scale.to) return found;
    if (day >= scale.from)
      found.push({ day, label: of === 0 ? String(year) : (MONTHS[of] ?? ''), isMajor: of === 0 });
  }
}
