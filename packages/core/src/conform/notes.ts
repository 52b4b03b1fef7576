import { agreementOf } from '../deal/address.ts';
import type { Address } from '../deal/facts.ts';
import type { Asked } from '../report/question.ts';
import type { ConformReport } from '../report/schema-conform.ts';
import { allInWords, inWords, list, span } from '../report/words.ts';
import { isoDay } from '../time/day.ts';
import { stretchOn, type Timeline } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';

/**
 * The waivers, suspensions, forbearances and consents that bear on an agreement on the day: notes beside its text, which they
 * never enter [W9].
 */
export function notesOn(asked: Asked, agreement: string): ConformReport['notes'] {
  const { terms } = asked.bound;
  const { reckoning, deal } = asked;
  const isAbout = (address: Address): boolean => agreementOf(address) === agreement;
  const note = (address: Address, about: readonly Address[], verb: string, line: Timeline<Truth>) => {
    const provisions = [...new Set(about.filter(isAbout))];
    const { value, from, to } = stretchOn(line, asked.asOf);
    if (provisions.length === 0 || value === 'no') return [];
    const days = span({
      from: from === null ? null : isoDay(from),
      through: to === null ? null : isoDay(to - 1),
    });
    const doubt = value === 'open' ? ', which is open' : '';
    return [
      {
        address,
        provisions,
        says: `${upper(inWords(deal, address))} ${verb} ${wordsOf(asked, provisions)}${days}${doubt}.`,
      },
    ];
  };
  return [
    ...terms.suspensions.flatMap((one) =>
      note(one.address, one.provisions, 'suspends', reckoning.suspended(one.id)),
    ),
    ...terms.waivers.flatMap((one) =>
      note(
        one.address,
        one.covers.flatMap(({ provisions }) => provisions),
        'waives defaults under',
        reckoning.active(one.id),
      ),
    ),
    ...terms.compliance.flatMap((one) =>
      note(
        one.address,
        one.provisions,
        `waives compliance${tests(one.testDates)} with`,
        reckoning.effective(one.part),
      ),
    ),
    ...terms.overlays.flatMap((one) =>
      note(
        one.address,
        one.of,
        one.kind === 'consent' ? 'consents under' : 'forbears from remedies under',
        reckoning.overlay(one.id),
      ),
    ),
  ];
}

function tests(days: readonly number[] | null): string {
  return days === null ? '' : ` (tests of ${list(days.map(isoDay))})`;
}

function wordsOf({ deal }: Asked, provisions: readonly Address[]): string {
  return allInWords(deal, provisions);
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
