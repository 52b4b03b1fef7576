import {
  type Arbitrary,
  array,
  check,
  constantFrom,
  defaultReportMessage,
  integer,
  type IProperty,
  property,
  tuple,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from './day.ts';
import {
  Builder,
  combine,
  constant,
  map,
  splice,
  step,
  stretches,
  stretchOn,
  type Timeline,
  valueOn,
  within,
} from './timeline.ts';
import { and, not, or, type Truth } from './truth.ts';

/**
 * Each operation on timelines is compared with the same operation day by day, on a few days of which the first stands
 * for all before it and the last for all after it. The expected timeline is written down canonically from the
 * days, so that each comparison also shows that equal functions are written alike [T1]. A failure prints its seed.
 */
const first = 0;
const last = 24;
const days: readonly Day[] = Array.from({ length: last - first + 1 }, (_, i) => first + i);
const truths: readonly Truth[] = ['yes', 'no', 'open'];

type ByDay<T> = (day: Day) => T;

function canonical<T>(f: ByDay<T>): Timeline<T> {
  const changes = days.filter((day) => day > first && f(day) !== f(day - 1));
  return { days: changes, values: [f(first), ...changes.map(f)] };
}

const truth = constantFrom(...truths);
const day = integer({ min: first + 1, max: last });
/** Few stretches of some length: what timelines are like. */
const byDay: Arbitrary<ByDay<Truth>> = array(tuple(truth, integer({ min: 1, max: 8 })), {
  minLength: 1,
  maxLength: 8,
}).map((runs) => {
  const values = runs.flatMap(([value, length]) => Array.from({ length }, () => value));
  return (at) => values[Math.min(Math.max(at, 0), values.length - 1)] ?? 'open';
});

/** `null`, or what fast-check found, with the seed that finds it again. */
function counterexample<T>(law: IProperty<T>): string | null {
  const found = check(law, { numRuns: 500 });
  return found.failed ? (defaultReportMessage(found) ?? 'failed') : null;
}

describe('[T1] timelines do what their days do', () => {
  test('valueOn is the value on the day', () => {
    expect(
      counterexample(
        property(byDay, day, (f, d) => {
          expect(valueOn(canonical(f), d)).toBe(f(d));
        }),
      ),
    ).toBe(null);
    expect(valueOn(constant('yes'), -1_000_000)).toBe('yes');
  });

  test('map', () => {
    expect(
      counterexample(
        property(byDay, (f) => {
          expect(map(canonical(f), not)).toEqual(canonical((d) => not(f(d))));
        }),
      ),
    ).toBe(null);
    expect(
      counterexample(
        property(byDay, (f) => {
          expect(map(canonical(f), (v) => v === 'yes')).toEqual(canonical((d) => f(d) === 'yes'));
        }),
      ),
    ).toBe(null);
  });

  test('combine', () => {
    expect(
      counterexample(
        property(byDay, byDay, (f, g) => {
          expect(combine(canonical(f), canonical(g), and)).toEqual(canonical((d) => and(f(d), g(d))));
          expect(combine(canonical(f), canonical(g), or)).toEqual(canonical((d) => or(f(d), g(d))));
        }),
      ),
    ).toBe(null);
  });

  test('splice', () => {
    expect(
      counterexample(
        property(byDay, day, byDay, (f, d, g) => {
          expect(splice(canonical(f), d, canonical(g))).toEqual(canonical((at) => (at < d ? f(at) : g(at))));
        }),
      ),
    ).toBe(null);
  });

  test('step and within: half-open, and nothing where nothing is', () => {
    expect(
      counterexample(
        property(truth, day, day, truth, (a, from, to, b) => {
          expect(step(a, from, b)).toEqual(canonical((d) => (d < from ? a : b)));
          expect(within(from, to, a, b)).toEqual(canonical((d) => (d >= from && d < to ? a : b)));
        }),
      ),
    ).toBe(null);
  });

  test('a Builder drops changes that change nothing', () => {
    expect(
      counterexample(
        property(byDay, (f) => {
          const builder = new Builder(f(first));
          for (const d of days.slice(1)) builder.from(d, f(d));
          expect(builder.done()).toEqual(canonical(f));
        }),
      ),
    ).toBe(null);
  });

  test('stretches cover all days, each once, and stretchOn finds the one of a day', () => {
    expect(
      counterexample(
        property(byDay, day, (f, d) => {
          const all = stretches(canonical(f));
          const ofDay = all.filter(({ from, to }) => (from === null || from <= d) && (to === null || d < to));
          expect(ofDay).toEqual([stretchOn(canonical(f), d)]);
          expect(all.map((each) => each.from)).toEqual([null, ...all.slice(0, -1).map((each) => each.to)]);
          expect(all.at(-1)?.to).toBe(null);
          expect(stretchOn(canonical(f), d).value).toBe(f(d));
        }),
      ),
    ).toBe(null);
  });
});

describe('[K1] connectives are Kleene’s', () => {
  const pairs = truths.flatMap((a) => truths.map((b) => [a, b] as const));
  const triples = pairs.flatMap(([a, b]) => truths.map((c) => [a, b, c] as const));

  test('no and anything is no; yes or anything is yes', () => {
    expect(truths.map((a) => and('no', a))).toEqual(['no', 'no', 'no']);
    expect(truths.map((a) => or('yes', a))).toEqual(['yes', 'yes', 'yes']);
    expect(truths.map((a) => and('yes', a))).toEqual(truths);
    expect(truths.map((a) => or('no', a))).toEqual(truths);
  });

  test.each(pairs)('%s, %s: commutative, absorbing, De Morgan', (a, b) => {
    expect([and(a, b), or(a, b)]).toEqual([and(b, a), or(b, a)]);
    expect([and(a, or(a, b)), or(a, and(a, b))]).toEqual([a, a]);
    expect(not(and(a, b))).toBe(or(not(a), not(b)));
    expect(not(not(a))).toBe(a);
  });

  test.each(triples)('%s, %s, %s: associative, distributive', (a, b, c) => {
    expect([and(a, and(b, c)), or(a, or(b, c))]).toEqual([and(and(a, b), c), or(or(a, b), c)]);
    expect([and(a, or(b, c)), or(a, and(b, c))]).toEqual([or(and(a, b), and(a, c)), and(or(a, b), or(a, c))]);
  });

  test('what is settled stays settled when an open is filled', () => {
    const settled = pairs.filter(([a, b]) => a === 'open' && and(a, b) !== 'open');
    expect(settled.flatMap(([a, b]) => truths.filter((filled) => and(filled, b) !== and(a, b)))).toEqual([]);
    const decided = pairs.filter(([a, b]) => a === 'open' && or(a, b) !== 'open');
    expect(decided.flatMap(([a, b]) => truths.filter((filled) => or(filled, b) !== or(a, b)))).toEqual([]);
  });
});
