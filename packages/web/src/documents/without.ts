import { type Asked, keptText } from '@inforce/core';
import { type Day, isoDay } from '../ui/days.ts';

/**
 * The reading of a paper without what was read of one sentence, as a corrected reading of the record: the sentence is
 * refused from then on, has no effect, and a person may state its clause.
 */
export function readingWithout(
  asked: Asked,
  agreement: string,
  from: number,
  accepted: { readonly on: Day; readonly by: string },
): unknown {
  const paper = asked.deal.agreements.find(({ id }) => id === agreement)?.paper ?? null;
  if (paper === null) return null;
  const outcomes = paper.reading.outcomes.map((one) =>
    one.outcome !== 'refused' && one.place.from <= from && from < one.place.to
      ? {
          outcome: 'refused' as const,
          at: one.at,
          place: one.place,
          stopped: { from: one.place.from, to: one.place.from },
          expected: `another reading (taken out by ${accepted.by} on ${isoDay(accepted.on)})`,
        }
      : one,
  );
  return JSON.parse(keptText({ ...paper.reading, outcomes }, paper.agreement.source.text, accepted));
}
