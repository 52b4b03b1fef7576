import type { Fact, OnDay } from '../../packages/core/src/deal/facts.ts';
import type { Day } from '../../packages/core/src/time/day.ts';
import { Dice } from './dice.ts';
import { breaches } from './generate-breaches.ts';
import { Draft, exactly, type Said } from './draft.ts';
import {
  day,
  effectiveDate,
  issued,
  noteholders,
  outsideDate,
  principal,
  textOnFile,
  warrantholders,
} from './papers.ts';

export interface GeneratedDeal {
  readonly id: number;
  readonly facts: readonly Fact[];
}

/**
 * Deals under the same papers, each with a record of its own, about 40 facts: who holds the notes, who signed when
 * (late, in escrow, on another draft, not at all), what was concluded and corrected, which covenants were not complied
 * with, whether a senior lender took a step, and what has no bearing on any of it.
 */
export function generateDeals(count: number, seed = 1996): GeneratedDeal[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    facts: dealFacts(new Dice(seed * 1_000_003 + id)),
  }));
}

/** As they come out of a store: no two facts share an object or a text. */
function dealFacts(dice: Dice): readonly Fact[] {
  const draft = new Draft(dice);
  register(draft);
  signatures(draft);
  conclusions(draft);
  breaches(draft);
  seniorSteps(draft);
  everydayFacts(draft);
  const facts: readonly Fact[] = JSON.parse(JSON.stringify(draft.inOrderOfRecord()));
  return facts;
}

/** Every note is accounted for at first; later statements, transfers and prepayments move up to a quarter. */
function register(draft: Draft): void {
  const { dice } = draft;
  const shares = [5, 4.5, 4, 3.5, 3];
  const first = dice.between(0, 4);
  noteholders.forEach((holder, i) => {
    const amount = String(((shares[(first + i) % 5] ?? 0) * principal) / 20);
    draft.sure(issued, { kind: 'holding', instrument: 'series-a', holder, amount });
  });
  for (let left = dice.between(1, 3); left > 0; left--) draft.add(someDayAround(dice), transfer(dice));
  if (dice.chance(0.5)) {
    const amount = String(dice.between(30, 50) * 100_000);
    draft.add(someDayAround(dice), {
      kind: 'holding',
      instrument: 'series-a',
      holder: dice.of(noteholders),
      amount,
    });
  }
  if (dice.chance(0.3)) {
    const amount = String(dice.between(1, 5) * 100_000);
    draft.add(someDayAround(dice), {
      kind: 'prepaid',
      instrument: 'series-a',
      holder: dice.of(noteholders),
      amount,
    });
  }
}

function transfer(dice: Dice): Said {
  const from = dice.between(0, 4);
  const to = dice.chance(0.1) ? 'company' : noteholders[(from + dice.between(1, 4)) % 5];
  const amount = String(dice.between(1, 5) * 100_000);
  return {
    kind: 'transferred',
    instrument: 'series-a',
    from: noteholders[from] ?? '',
    to: to ?? '',
    amount,
  };
}

const someDayAround = (dice: Dice): OnDay => exactly(effectiveDate + dice.between(-400, 60));

function signatures(draft: Draft): void {
  draft.sure(effectiveDate, signed(['company'], null, false));
  for (let i = 0; i < noteholders.length; i++) {
    const party = noteholders[i] ?? '';
    const next = noteholders[i + 1];
    if (next !== undefined && draft.dice.chance(0.15)) {
      draft.add(exactly(effectiveDate), signed([party, next], textOnFile, false));
      i++;
    } else counterpart(draft, party);
  }
}

function signed(parties: readonly string[], text: string | null, held: boolean): Said {
  return { kind: 'signed', agreement: 'waiver', parties, text, held };
}

function counterpart(draft: Draft, party: string): void {
  const { dice } = draft;
  const text = dice.chance(0.5) ? textOnFile : null;
  const onTime = exactly(effectiveDate - (dice.chance(0.3) ? dice.between(1, 3) : 0));
  const chance = dice.next();
  if (chance < 0.84) draft.add(onTime, signed([party], text, false));
  else if (chance < 0.88) draft.add(exactly(onTime.by + dice.between(1, 20)), signed([party], text, false));
  else if (chance < 0.93) heldInEscrow(draft, party, onTime);
  else if (chance < 0.95) draft.add(onTime, signed([party], 'another draft', false));
  else if (chance < 0.98) draft.add(range(dice, effectiveDate - 2), signed([party], text, false));
  if (dice.chance(0.04))
    draft.correct(exactly(onTime.by + dice.between(-1, 5)), signed([party], null, false));
}

function heldInEscrow(draft: Draft, party: string, onTime: OnDay): void {
  draft.add(onTime, signed([party], null, true));
  if (draft.dice.chance(0.2)) return;
  const released = effectiveDate + (draft.dice.chance(0.7) ? 0 : draft.dice.between(1, 6));
  draft.add(exactly(released), { kind: 'released', agreement: 'waiver', parties: [party] });
}

const range = (dice: Dice, from: Day): OnDay => ({ from, by: from + dice.between(1, 3) });

function conclusions(draft: Draft): void {
  const { dice } = draft;
  for (const condition of ['waiver/4.2', 'waiver/4.4', 'waiver/4.6']) {
    if (dice.chance(0.98)) draft.add(doneOn(dice), { kind: 'satisfied', of: condition });
    const chance = dice.next();
    if (chance < 0.02) draft.add(doneOn(dice), { kind: 'failed', of: condition });
    else if (chance < 0.05) draft.correct(exactly(effectiveDate), { kind: 'failed', of: condition });
    else if (chance < 0.07) draft.correct(exactly(effectiveDate), { kind: 'never' });
  }
  if (dice.chance(0.98)) draft.add(exactly(effectiveDate), { kind: 'satisfied', of: 'waiver/4.3' });
  if (dice.chance(0.01)) draft.add(exactly(effectiveDate), { kind: 'failed', of: 'waiver/4.3' });
  if (dice.chance(0.02)) draft.add(exactly(effectiveDate), { kind: 'untrue', of: 'waiver/3.2' });
  draft.add(doneOn(dice), { kind: 'delivered', what: 'waiver/4.4', to: 'aldgate' });
  if (dice.chance(0.97))
    draft.add(doneOn(dice), {
      kind: 'paid',
      amount: '25000',
      currency: 'USD',
      to: null,
      under: 'waiver/4.5',
    });
  if (dice.chance(0.05)) givenUp(draft);
}

function doneOn(dice: Dice): OnDay {
  if (dice.chance(0.03)) return range(dice, effectiveDate - 1);
  return exactly(dice.chance(0.97) ? effectiveDate - dice.between(0, 9) : effectiveDate + dice.between(1, 9));
}

/** By all whom the condition protects, or by three of the five, which is not enough. */
function givenUp(draft: Draft): void {
  const condition = draft.dice.of(['waiver/4.2', 'waiver/4.4', 'waiver/4.5', 'waiver/4.6']);
  const parties = draft.dice.chance(0.7) ? noteholders : warrantholders;
  draft.add(exactly(effectiveDate - draft.dice.between(-2, 2)), { kind: 'waived', condition, parties });
}

function seniorSteps(draft: Draft): void {
  const { dice } = draft;
  const on = (): OnDay => exactly(dice.between(effectiveDate - 10, outsideDate + 20));
  if (dice.chance(0.35)) draft.add(on(), { kind: 'occurred', of: 'waiver/1(a)' });
  if (dice.chance(0.15)) draft.add(on(), { kind: 'raised', of: 'waiver/1(a)' });
  if (dice.chance(0.05)) draft.correct(on(), { kind: 'occurred', of: 'waiver/1(a)' });
}

/** What a deal's record is mostly made of: interest paid, reports and certificates delivered. */
function everydayFacts(draft: Draft): void {
  for (const quarter of [
    '1995-12-31',
    '1996-03-31',
    '1996-06-30',
    '1996-09-29',
    '1996-12-29',
    '1997-03-30',
  ]) {
    const end = day(quarter);
    const ebitda = String(draft.dice.between(1_000_000, 9_000_000));
    draft.add(exactly(end + 45), { kind: 'reported', period: quarter, figures: { EBITDA: ebitda } });
    draft.add(exactly(end + 45), { kind: 'delivered', what: 'compliance certificate', to: 'noteholders' });
    if (draft.dice.chance(0.75))
      draft.add(exactly(end), {
        kind: 'paid',
        amount: '450000',
        currency: 'USD',
        to: null,
        under: 'npa/2.1',
      });
  }
}
