import { afterEach, beforeEach, expect, test } from 'vitest';
import { emailOf, type House, house, password } from '../../test/house.ts';

let it: House;
beforeEach(async () => {
  it = await house();
});
afterEach(() => it.close());

/** The middle of ten. */
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[5]!;
const signIn = (name: string, given: string, from: string) => it.access.signIn(emailOf(name), given, from);

test('unknown and wrong take about as long: each makes one hash', async () => {
  await it.person('ann');
  const times = { known: [0], unknown: [0] };
  for (let n = 0; n < 9; n++) {
    // Each from its own address, so that nobody waits.
    for (const [which, name] of [
      ['known', 'ann'],
      ['unknown', `nobody-${n}`],
    ] as const) {
      const start = performance.now();
      await signIn(name, 'another password', `203.0.113.${n}`);
      times[which].push(performance.now() - start);
    }
  }
  // Without the hash for nobody the two differ by a factor of ten and more.
  expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.4);
  expect(median(times.unknown) / median(times.known)).toBeLessThan(2.5);
});

test('more hashes than the machine has room for are put off', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) => signIn(`nobody-${n}`, password, `203.0.113.${n}`)),
  );
  const waits = answers.map((answer) => (answer.ok ? 'in' : answer.wait));
  expect([0, 1].map((wait) => waits.filter((each) => each === wait).length)).toEqual([24, 36]);
  expect(await signIn('nobody', password, '203.0.113.200')).toEqual({ ok: false, wait: 0 });
});
