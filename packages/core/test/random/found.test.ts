import { describe, expect, test } from 'vitest';
import { reckon } from '../../src/reasoning/engine.ts';
import { valueOn } from '../../src/time/timeline.ts';
import { day } from '../fact.ts';
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
import { twoPapersConcluded } from './found/two-papers-concluded.ts';
import { twoPapersOneEnded } from './found/two-papers-one-ended.ts';
import { sparedForADay } from './found/spared-for-a-day.ts';
import { terminatedBeforeItWasMet } from './found/terminated-before-it-was-met.ts';
import { tooLateToRipen } from './found/too-late-to-ripen.ts';
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
    [
      '[E4] [K6] two papers wait for each other, one condition concluded as met before the other',
      twoPapersConcluded,
    ],
    ['[E4] [K6] two papers wait for each other, one of them ended, the other concluded', twoPapersOneEnded],
    [
      '[E7] [E6] a part that reaches back to before its agreement ended, and waits for itself',
      terminatedBeforeItWasMet,
    ],
    [
      '[E6] [D3] a default that begins with what is given may be too late to ripen before it is cured',
      tooLateToRipen,
    ],
    ['[E6] [W1] a default that begins the day after compliance was waived is there the next', sparedForADay],
  ])('%s', (_title, deal) => {
    const { disagreement, passedOver } = compare(deal);
    expect(passedOver).toBe(null);
    expect(disagreement === null ? 'agreed' : tell(disagreement)).toBe('agreed');
  });
});

/**
 * a2 waits for a0 (a1/4.1, concluded as met from October 12, so as not met before) and a0 for a2 (a0/4.2, a state,
 * concluded as met on September 20). Taken at their word, a0 is in effect from September 10, which says that a1/4.1 was met
 * before October 12; and a2 is not on September 20, which says that a0/4.2 was not met. Both give way, and both come back.
 */
test('[K6] two conclusions that defeat each other leave open what they would have filled', () => {
  const { terms, facts, knownAt, horizon } = twoPapersConcluded;
  const r = reckon(terms, facts, knownAt, horizon);
  const on = (part: string, date: string): string => valueOn(r.effective(part), day(date));
  expect([on('a0', '1996-09-09'), on('a0', '1996-09-20'), on('a0', '1996-10-12')]).toEqual([
    'no',
    'open',
    'open',
  ]);
  expect([on('a2', '1996-09-20'), on('a2', '1996-10-11'), on('a2', '1996-10-12')]).toEqual([
    'open',
    'open',
    'yes',
  ]);
});
