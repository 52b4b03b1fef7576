import { expect, test } from 'vitest';
import { inforce } from '../../test/inforce.ts';

test.each([
  ['http://inforce.example.com', 'is not https'],
  ['https://inforce.example.com/deals', 'is no origin'],
  ['inforce.example.com', 'is no origin'],
])('passwords go over no network in the clear: --origin %s', async (origin, what) => {
  const { status, err } = await inforce('serve', '--origin', origin);
  expect([status, err]).toEqual([2, expect.stringContaining(what)]);
});

test('a list of stolen passwords that is not there is said to be', async () => {
  const { status, err } = await inforce('serve', '--stolen-passwords', 'nowhere.txt');
  expect([status, err]).toEqual([2, expect.stringContaining('nowhere.txt is no list of passwords')]);
});
