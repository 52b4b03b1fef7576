import { describe, expect, test } from 'vitest';
import { compare, describe as tell } from './compare.ts';
import { quarterOnTheDay } from './found/quarter-on-the-day.ts';
import { sameDayOrder } from './found/same-day-order.ts';
import { hangsOnAForbearance } from './found/hangs-on-a-forbearance.ts';
import { openFromTheBeginning } from './found/open-from-the-beginning.ts';
import { dayAfterAnotherEnded } from './found/day-after-another-ended.ts';
import { endOfItself } from './found/end-of-itself.ts';
import { statedEventIsNotCured } from './found/stated-event-is-not-cured.ts';
import { endWaitsForEffect } from './found/end-waits-for-effect.ts';
import { quarterBeforeTheAgreement } from './found/quarter-before-the-agreement.ts';
import { waitsForItself } from './found/waits-for-itself.ts';

/** Deals on which engine and oracle once disagreed, shrunk and kept whole: a seed would mean another deal once the generator changes. */
describe('random deals that once told engine and oracle apart', () => {
  test.each([
    ['[W9] two amendments that may take effect on one day stand in their order', sameDayOrder],
    ['[W8] what hangs on a forbearance runs through its last day, included or not', hangsOnAForbearance],
    ['[D4] a default that is open from the beginning of time is dated by its breach', openFromTheBeginning],
    ['[W8] an end that names the clause it stands in does not wait for itself', endOfItself],
    ['[D5] a stated Event of Default cannot be cured on its first day', statedEventIsNotCured],
    [
      '[W7] [K3] an end that turns on itself has not come, also when it waits for an effect',
      endWaitsForEffect,
    ],
    [
      '[E6] [D2] a quarter that ended before the agreement given is no failed test',
      quarterBeforeTheAgreement,
    ],
    ['[E6] [D2] a quarter that ends on the day of the question is a failed test', quarterOnTheDay],
    [
      '[W8] [T4] a day counted from the end of another waiver matters after giving effect',
      dayAfterAnotherEnded,
    ],
    [
      '[E4] [K6] a part that waits for itself stays open, though a conclusion once filled what it waits for beside',
      waitsForItself,
    ],
  ])('%s', (_title, deal) => {
    const { disagreement, passedOver } = compare(deal);
    expect(passedOver).toBe(null);
    expect(disagreement === null ? 'agreed' : tell(disagreement)).toBe('agreed');
  });
});
