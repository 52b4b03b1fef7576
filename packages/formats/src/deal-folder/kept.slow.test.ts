// A kept reading may come from anybody: whatever stands in it, it is used, or refused in words; nothing crashes or hangs.
import { readFileSync } from 'node:fs';
import { ask, parseDay, statusReport } from '@inforce/core';
import { expect, test } from 'vitest';
import { memoryFiles } from './folder.ts';
import { loadDeal } from './load.ts';

const at = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../../examples/cerplex/${name}`, import.meta.url));
const document = 'waiver-and-amendment-1996-10-31.txt';
const reading = `${document}.reading.json`;
const kept = at(reading).toString();
const folder = ['deal.yaml', 'facts.yaml', document].map((name): [string, Uint8Array] => [name, at(name)]);

/** What takes the place of a value: of another kind, of the same kind and wrong, or of the same and far off. */
const instead: readonly unknown[] = [
  null,
  '',
  '1',
  'waiver',
  'Effective Date',
  'Reinstatement Date',
  '4.3',
  '1(a)',
  '../../x',
  '__proto__',
  '1996-11-30',
  '9999-12-31',
  '1000-01-01',
  0,
  -1,
  100_000,
  1e308,
  true,
  [],
  {},
  [0, 0],
  { kind: 'earliest', of: [], words: [0, 0] },
  { kind: 'label', label: 'Effective Date', words: [0, 0] },
];

/** mulberry32: the same numbers for the same seed on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Slot = readonly [holder: object, key: string];

function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Slot[] => [[value, key], ...slotsOf(inner)]);
}

/** Up to three values replaced: by anything, or by what stands elsewhere under the same key. */
function mutant(seed: number): string {
  const next = numbers(seed);
  const value: { sentences: unknown[] } = JSON.parse(kept);
  const slots = slotsOf(value.sentences);
  const values = slots.map(([holder, key]) => ({ key, value: structuredClone(Reflect.get(holder, key)) }));
  for (let i = 0; i <= next(3); i++) {
    const [holder, key] = slots[next(slots.length)] ?? [{}, ''];
    const same = values.filter((each) => each.key === key).map((each) => each.value);
    const choices: readonly unknown[] = next(5) === 0 ? instead : same;
    Reflect.set(holder, key, structuredClone(choices[next(choices.length)]));
  }
  return JSON.stringify(value);
}

test('[T5] a reading with anything in the place of anything is used or refused in words', () => {
  const outcomes = { used: 0, refused: 0 };
  for (let seed = 0; seed < 200; seed++) {
    const files = new Map([...folder, [reading, Buffer.from(mutant(seed))]]);
    try {
      const { deal, problems } = loadDeal(memoryFiles('a deal', files));
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (deal === null) throw new Error('no deal');
      if (errors.length > 0) outcomes.refused++;
      else {
        outcomes.used++;
        statusReport(ask({ deal, asOf: parseDay('1996-11-15') ?? 0, knownAt: parseDay('2026-11-23') ?? 0 }));
      }
    } catch (error) {
      throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
    }
  }
  expect(outcomes.used).toBeGreaterThan(20);
  expect(outcomes.refused).toBeGreaterThan(100);
});
