import { expect, test } from 'vitest';
import { OneByOne } from './one-by-one.ts';

test('one runs at a time, twenty wait, and whoever comes then is told', async () => {
  const printer = new OneByOne();
  let running = 0;
  let most = 0;
  const work = async (): Promise<string> => {
    most = Math.max(most, ++running);
    await new Promise((done) => setImmediate(done));
    running--;
    return 'printed';
  };
  const all = await Promise.all(Array.from({ length: 25 }, () => printer.run(work)));
  expect([
    most,
    all.filter((each) => each === 'printed').length,
    all.filter((each) => each === 'busy').length,
  ]).toEqual([1, 21, 4]);
  expect(await printer.run(work)).toBe('printed');
});

const fails = (): Promise<string> => Promise.reject(new Error('no paper'));

test('work that fails makes room for the next', async () => {
  const printer = new OneByOne();
  for (let n = 0; n < 30; n++) await expect(printer.run(fails)).rejects.toThrow('no paper');
  expect(await printer.run(() => Promise.resolve('printed'))).toBe('printed');
});
