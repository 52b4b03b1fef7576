import { expect, test } from 'vitest';
import { type Closeness, compare } from './compare.ts';
import type { Picture } from './picture.ts';

const closeness: Closeness = { side: 2, tolerance: 10, share: 0.25 };

/** Four by two pixels, all of one grey: two squares. */
const grey = (value: number): Picture => ({ width: 4, height: 2, rgb: new Uint8Array(24).fill(value) });
const withDots = (...dots: readonly (readonly [at: number, value: number])[]): Picture => {
  const picture = grey(100);
  for (const [at, value] of dots) picture.rgb.fill(value, at * 3, at * 3 + 3);
  return picture;
};

test('a square differs where its average is off by more than the tolerance', () => {
  // One of four pixels by 40: the average by 10. By 44: by 11.
  expect(compare(grey(100), withDots([0, 140]), closeness).share).toBe(0);
  expect(compare(grey(100), withDots([0, 144]), closeness)).toMatchObject({ share: 0.5, isSame: false });
  expect(compare(grey(100), withDots([0, 144]), { ...closeness, share: 0.5 }).isSame).toBe(true);
});

test('ink that moves within its square is the same; into another it is not', () => {
  expect(compare(withDots([0, 0]), withDots([5, 0]), closeness).share).toBe(0);
  expect(compare(withDots([0, 0]), withDots([2, 0]), closeness).share).toBe(1);
});

test('one colour alone counts; squares that differ are red; another size is another picture', () => {
  const blue = grey(100);
  for (let i = 2; i < 24; i += 3) blue.rgb[i] = 130;
  const { share, difference } = compare(grey(100), blue, closeness);
  expect(share).toBe(1);
  expect([...difference.rgb.subarray(0, 3)]).toEqual([255, 96, 96]);
  const taller = { width: 4, height: 4, rgb: new Uint8Array(48).fill(100) };
  expect(compare(grey(100), taller, closeness).isSame).toBe(false);
});
