import { afterEach, beforeEach, expect, test } from 'vitest';
import { emailOf, type House, house, password } from '../../test/house.ts';
import { attempted, attemptOf, delayOf, succeeded } from './throttle.ts';

let it: House;
beforeEach(async () => {
  it = await house();
});
afterEach(() => it.close());

/** An attempt with a wrong password, or the right one, without the hashes: seconds to wait, or in. */
async function waitOf(name: string, from: string, right = false): Promise<number | 'in'> {
  const context = { store: it.store, tenant: 'main', clock: () => it.now, note: () => {}, local: null };
  const attempt = attemptOf(emailOf(name), from);
  const wait = await attempted(context, attempt);
  if (wait > 0 || !right) return wait;
  await it.store.transaction((sql) => succeeded(context, sql, attempt));
  return 'in';
}

test.each([
  ['both', 4, 0],
  ['both', 5, 1],
  ['both', 6, 2],
  ['both', 10, 32],
  ['both', 1000, 900],
  ['account', 19, 0],
  ['account', 20, 1],
  ['account', 1000, 60],
  ['sender', 29, 0],
  ['sender', 31, 2],
] as const)('for %s, the failure no. %i makes the next wait %i seconds', (count, failures, seconds) => {
  expect(delayOf(count, failures)).toBe(seconds * 1000);
});

test('five failures are free; from then on each wait is twice the one before, and waiting is enough', async () => {
  for (let n = 0; n < 5; n++) expect(await waitOf('ann', '203.0.113.1')).toBe(0);
  expect(await waitOf('ann', '203.0.113.1', true)).toBe(1);
  it.now += 1000;
  expect(await waitOf('ann', '203.0.113.1')).toBe(0);
  expect(await waitOf('ann', '203.0.113.1')).toBe(2);
  // What is not heard does not count: the wait does not grow.
  expect(await waitOf('ann', '203.0.113.1')).toBe(2);
  it.now += 2000;
  expect(await waitOf('ann', '203.0.113.1', true)).toBe('in');
  for (let n = 0; n < 5; n++) expect(await waitOf('ann', '203.0.113.1')).toBe(0);
});

test('an unknown account waits as a known one does', async () => {
  expect(await waitOf('ann', '203.0.113.2', true)).toBe('in');
  for (const wait of [0, 0, 0, 0, 0, 1, 1]) {
    expect(await waitOf('nobody', '203.0.113.1')).toBe(wait);
    expect(await waitOf('ann', '203.0.113.2')).toBe(wait);
  }
});

test('many senders cannot keep a person out: not at all from where they were, a minute at most from elsewhere', async () => {
  expect(await waitOf('ann', '198.51.100.1', true)).toBe('in');
  for (let n = 0; n < 60; n++) {
    await waitOf('ann', `203.0.113.${n}`);
    it.now += 61_000;
  }
  await waitOf('ann', '203.0.113.99');
  expect(await waitOf('ann', '198.51.100.1', true)).toBe('in');
  // Signing in clears the account's count, so that it is tried anew.
  for (let n = 0; n < 60; n++) {
    await waitOf('ann', `203.0.113.${n}`);
    it.now += 61_000;
  }
  await waitOf('ann', '203.0.113.99');
  const wait = await waitOf('ann', '198.51.100.2', true);
  expect(wait).toBe(60);
  it.now += 60_000;
  expect(await waitOf('ann', '198.51.100.2', true)).toBe('in');
});

test('a hundred failures an hour is more than anybody gets on an account from unknown senders', async () => {
  let heard = 0;
  for (let second = 0; second < 3600; second += 15) {
    if ((await waitOf('ann', `203.0.113.${second % 250}`)) === 0) heard++;
    it.now += 15_000;
  }
  expect(heard).toBeGreaterThan(20);
  expect(heard).toBeLessThan(100);
});

test('one sender that tries many accounts is slowed, and people who were there before are not', async () => {
  expect(await waitOf('ann', '203.0.113.1', true)).toBe('in');
  for (let n = 0; n < 30; n++) await waitOf(`nobody-${n}`, '203.0.113.1');
  expect(await waitOf('bob', '203.0.113.1', true)).toBe(1);
  expect(await waitOf('ann', '203.0.113.1', true)).toBe('in');
});

test('all of a /64 are one sender', async () => {
  for (let n = 0; n < 30; n++) await waitOf(`nobody-${n}`, `2001:db8:1:2::${n.toString(16)}`);
  expect(await waitOf('nobody', '2001:db8:1:2:ffff::1')).toBe(1);
  expect(await waitOf('nobody', '2001:db8:1:3::1')).toBe(0);
});

test('many at once do not pass together', async () => {
  const waits = await Promise.all(Array.from({ length: 20 }, () => waitOf('ann', '203.0.113.1')));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
});

test('a day without a failure is forgotten, and what is forgotten is swept away', async () => {
  for (let n = 0; n < 5; n++) await waitOf('ann', '203.0.113.1');
  it.now += 24 * 3_600_000 + 1;
  for (let n = 0; n < 4; n++) expect(await waitOf('ann', '203.0.113.1')).toBe(0);
  expect(await waitOf('ann', '203.0.113.1', true)).toBe('in');
  it.now += 48 * 3_600_000;
  await it.access.signIn(emailOf('bob'), password, '203.0.113.2');
  const rows = await it.store.transaction((sql) => sql.selectFrom('attempt').selectAll().execute());
  // Of now: bob's three counts. From before: where ann has signed in from.
  expect(rows).toHaveLength(4);
});

test('the record holds no address that somebody typed', async () => {
  await waitOf('my-password-by-mistake', '203.0.113.1');
  const rows = await it.store.transaction((sql) => sql.selectFrom('attempt').selectAll().execute());
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toMatch(/mistake|203\.0/);
});
