import { describe, expect, it } from 'vitest';
import { canonical, isEntry, isJson } from './canonical.ts';

describe('canonical text', () => {
  it('[P2] puts keys in the order of their code units and writes no spaces', () => {
    expect(canonical({ b: [1, 'x', null], a: { d: true, c: '“é”' } })).toBe(
      '{"a":{"c":"“é”","d":true},"b":[1,"x",null]}',
    );
  });

  it('[P2] keys that look like numbers are put in order as text', () => {
    expect(canonical({ 9: 'a', 10: 'b', '-1': 'c' })).toBe('{"-1":"c","10":"b","9":"a"}');
  });

  it('[P2] a key outside the plane of 65,536 letters comes before the last of those', () => {
    expect(canonical({ '\uffee': 1, '😀': 2 })).toBe('{"😀":2,"\uffee":1}');
  });

  it.each([0.5, Number.NaN, 2 ** 53])('takes no number that is not a safe whole one: %s', (number) => {
    expect(() => canonical([number])).toThrow(RangeError);
  });

  it.each([{ text: '\ud800' }, { '\ud800': 'text' }])('takes no text that is not Unicode: %j', (value) => {
    expect(() => canonical(value)).toThrow(RangeError);
  });
});

describe('JSON, so that it comes back as it was', () => {
  it.each([['text'], [1], [null], [[1, [{}]]], [{ a: { b: [true] } }], [Object.create(null)]])(
    'is %j',
    (value) => {
      expect(isJson(value)).toBe(true);
    },
  );

  it.each([
    ['nothing', undefined],
    ['a number that is none', Number.NaN],
    ['a list with nothing in it', [undefined]],
    ['an entry with nothing in it', { a: undefined }],
    ['a day', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['a function', () => 1],
    ['a key that would set what an object inherits', JSON.parse('{"a":{"__proto__":{"b":1}}}')],
  ])('is not %s', (_, value) => {
    expect(isJson(value)).toBe(false);
  });

  it('an entry is no list and no text', () => {
    expect([isEntry({}), isEntry([]), isEntry('a'), isEntry(null)]).toEqual([true, false, false, false]);
  });
});
