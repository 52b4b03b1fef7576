import { expect, test } from 'vitest';
import { sameSince } from './window.ts';

test.each([
  ['before the first change: the day before it', [10, 20], 3, 9],
  ['on a change: that day', [10, 20], 10, 10],
  ['between two: the first of them', [10, 20], 19, 10],
  ['after the last: the last', [10, 20], 99, 20],
])('one day for all days between two changes: %s', (_where, days, day, same) => {
  expect(sameSince(days, day)).toBe(same);
});

test('where nothing ever changes all days are one', () => {
  expect(sameSince([], 5)).toBe(sameSince([], 9000));
});
