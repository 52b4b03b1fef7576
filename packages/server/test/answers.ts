import {
  ask,
  checklistOf,
  conformReport,
  parseDay,
  prove,
  statusReport,
  subjectOf,
  subjects,
  timelineReport,
} from '@inforce/core';
import type { LoadedDeal } from '@inforce/formats';

const plain = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** Everything that is answered of a deal on a day, as known on another, as one text. */
export function answersOf({ deal, added }: LoadedDeal, asOf: string, knownAt: string, few = false): string {
  if (deal === null) throw new Error('there is no deal');
  const asked = ask({ deal, asOf: parseDay(asOf) ?? 0, knownAt: parseDay(knownAt) ?? 0, added });
  const papers = few ? [] : deal.agreements.filter(({ paper }) => paper !== null).map(({ id }) => id);
  const proofs = subjects(asked).map((name) => {
    const found = subjectOf(asked, name);
    return 'complaint' in found ? found.complaint : prove(asked.reckoning, found.subject);
  });
  return JSON.stringify(
    {
      status: statusReport(asked),
      timeline: timelineReport(asked),
      checklists: deal.agreements.map(({ id }) => checklistOf(asked, id)),
      conformed: papers.map((id) => conformReport(asked, id)),
      proofs,
    },
    plain,
  );
}
