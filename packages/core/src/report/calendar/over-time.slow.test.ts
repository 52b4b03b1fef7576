// Random deals: the calendar against the statuses of the same deal on single days, and against itself as more is known.
import { expect, test } from 'vitest';
import { generate, type RandomDeal } from '../../../test/random/generate.ts';
import { Dice } from '../../../test/random/dice.ts';
import type { Deal } from '../../deal/deal.ts';
import type { Day } from '../../time/day.ts';
import type { Asked } from '../question.ts';
import { reckon } from '../../reasoning/engine.ts';
import type { Reckoning } from '../../reasoning/reckoning.ts';
import { valueOn } from '../../time/timeline.ts';
import type { Truth } from '../../time/truth.ts';
import type { Found } from './found.ts';
import { datesOverTime, type Tracked } from './over-time.ts';

const seed = Number(process.env['INFORCE_SEED'] ?? '1996');
const DEALS = Number(process.env['INFORCE_DEALS'] ?? '150');

function calendar({ terms, facts, from }: RandomDeal, knownAt: Day): Tracked[] {
  const deal: Deal = {
    name: 'random',
    calendar: { city: null, also: [], fiscalQuarterEnds: null },
    parties: [],
    roles: [],
    agreements: [],
    instruments: [],
    settings: [],
    clauses: [],
    facts,
  };
  const bound = { terms, instructions: [], settings: [], presumptions: [], problems: [] };
  const asked: Asked = {
    deal,
    asOf: from,
    knownAt,
    bound,
    reckoning: reckon(terms, facts, knownAt, knownAt),
  };
  return datesOverTime(asked);
}

/** [W5] One that ends as if it had never been runs on no day once it has ended. */
const voided = ({ terms }: RandomDeal, { subject }: Found): boolean =>
  terms.waivers.some(({ id, ends }) => id === subject && ends?.then === 'retroactive');

/** Whether what comes to an end runs on a day, as `status` says. */
function runs(reckoning: Reckoning, { kind, subject }: Found, day: Day): Truth | null {
  if (kind === 'suspension ends') return valueOn(reckoning.suspended(subject), day);
  if (kind === 'waiver ends') return valueOn(reckoning.active(subject), day);
  return kind === 'forbearance ends' ? valueOn(reckoning.overlay(subject), day) : null;
}

test(`[W5] [W6] what ends in the calendar runs on its last day and not on the next: ${DEALS} random deals from seed ${seed}`, () => {
  let seen = 0;
  for (let i = seed; i < seed + DEALS; i++) {
    const deal = generate(i);
    const reckoning = reckon(deal.terms, deal.facts, deal.knownAt, deal.horizon);
    for (const { found, gone } of calendar(deal, deal.knownAt)) {
      if (gone || found.day >= deal.horizon || voided(deal, found)) continue;
      const on = [runs(reckoning, found, found.day), runs(reckoning, found, found.day + 1)];
      if (on[0] === null) continue;
      seen++;
      expect([i, found.id, ...on]).toEqual([i, found.id, found.open ? 'open' : 'yes', 'no']);
    }
  }
  expect(seen).toBeGreaterThan(10);
});

test(`what was in the calendar stays in it, as more is known: ${DEALS} random deals from seed ${seed}`, () => {
  let gone = 0;
  for (let i = seed; i < seed + DEALS; i++) {
    const deal = generate(i);
    const dice = new Dice(i);
    const earlier = dice.between(deal.from - 3, deal.knownAt);
    const later = deal.horizon + 40;
    const after = new Map(calendar(deal, later).map((each) => [each.found.id, each]));
    for (const before of calendar(deal, earlier)) {
      const { id, day } = before.found;
      const now = after.get(id);
      if (now === undefined) throw new Error(`seed ${i}: ${id} is lost`);
      expect([i, id, now.moves >= before.moves]).toEqual([i, id, true]);
      const isAsBefore = now.found.day === day && now.gone === before.gone;
      expect([i, id, now.moves > before.moves || isAsBefore]).toEqual([i, id, true]);
      const days = [now.found.day, ...now.before.map(({ found }) => found.day)];
      expect([i, id, days.includes(day)]).toEqual([i, id, true]);
      expect([i, id, new Set(days).size]).toEqual([i, id, days.length]);
      if (now.gone && !before.gone) gone++;
    }
  }
  expect(gone).toBeGreaterThan(3);
});
