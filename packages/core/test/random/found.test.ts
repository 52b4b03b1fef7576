import { describe, expect, test } from 'vitest';
import { compare, describe as tell } from './compare.ts';
import { generate } from './generate.ts';

/** Seeds on which engine and oracle once disagreed, by what the disagreement was about. They stay. */
describe('random deals that once told engine and oracle apart', () => {
  test.each([
    [7, '[D5] a default cured on the day it began, its ripening unknown, may have ripened'],
    [8, '[W9] two amendments that may take effect on one day stand in their order'],
    [24, '[D5] what is at once an Event of Default cannot be cured the same day'],
    [48, '[W8] what hangs on a forbearance runs through its last day, included or not'],
    [91, '[D4] a default that is open from the beginning of time is dated by its breach'],
    [136, '[W8] an end that names the clause it stands in does not wait for itself'],
    [200, '[W9] an amendment open before it is effective comes before a later one of the same day'],
    [223, '[E6] a test date failed only after giving effect to the agreement'],
    [263, '[W8] a suspension that ends some days after another, which may have ended'],
    [275, '[W7] [K3] an end that turns on itself has not come, also when it waits for an effect'],
    [5446, '[E6] [D2] a quarter that ended before the agreement given is no failed test'],
    [5787, '[E6] [D2] a quarter that ends on the day of the question is one'],
  ])('seed %i: %s', (seed) => {
    const { disagreement } = compare(generate(seed));
    expect(disagreement === null ? 'agreed' : tell(disagreement)).toBe('agreed');
  });
});
