import { expect, it } from 'vitest';
import { Refused } from './problem.ts';
import { pageOf } from './page.ts';

const self = (row: string): string => row;

it('pages follow one another, and the last says that it is', () => {
  const one = pageOf(['c', 'a', 'b'], { limit: 2 }, self);
  expect(one.shown).toEqual(['c', 'a']);
  expect(pageOf(['c', 'a', 'b'], { limit: 2, after: one.next ?? '' }, self)).toEqual({
    shown: ['b'],
    next: null,
  });
  expect(pageOf([], {}, self)).toEqual({ shown: [], next: null });
  expect(pageOf(['a', 'b'], { limit: 2 }, self).next).toBeNull();
});

it('fifty rows make a page unless another number is said', () => {
  const rows = Array.from({ length: 51 }, (_, i) => String(i));
  const { shown, next } = pageOf(rows, {}, self);
  expect([shown.length, pageOf(rows, { after: next ?? '' }, self).shown]).toEqual([50, ['50']]);
});

it('what comes in before a cursor moves nothing', () => {
  const { next } = pageOf(['a', 'b', 'c'], { limit: 2 }, self);
  expect(pageOf(['a', 'new', 'b', 'c'], { limit: 2, after: next ?? '' }, self).shown).toEqual(['c']);
});

it('a cursor of what is not there, or is gone, is refused', () => {
  const { next } = pageOf(['a', 'b'], { limit: 1 }, self);
  expect(() => pageOf(['b'], { after: next ?? '' }, self)).toThrow(Refused);
  expect(() => pageOf(['a'], { after: '' }, self)).toThrow(Refused);
});

it('a cursor is short, however long the key', () => {
  expect(pageOf(['x'.repeat(10_000), 'b'], { limit: 1 }, self).next).toMatch(/^[0-9a-f]{32}$/);
});
