import { writtenDay } from '../ui/days.ts';
import type { Segment } from './lanes.ts';

/** `in force through October 30, 1996; suspended from October 31, 1996 through November 30, 1996`. */
export function segmentsInWords(segments: readonly Segment[]): string {
  return segments.length === 0 ? 'never' : segments.map(segmentInWords).join('; ');
}

export function segmentInWords({ label, from, to }: Segment): string {
  const start = from === null ? '' : ` from ${writtenDay(from)}`;
  return `${label}${start}${to === null ? '' : ` through ${writtenDay(to - 1)}`}`;
}
