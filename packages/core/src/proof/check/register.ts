import type { Fact, Holding, PartyId, Prepaid, Transferred } from '../../deal/facts.ts';
import type { InstrumentTerm } from '../../deal/terms.ts';
import {
  add,
  compare,
  divide,
  floorZero,
  multiply,
  parseDecimal,
  type Rational,
  subtract,
  ZERO,
} from '../../money/rational.ts';
import type { Moment } from './moment.ts';

export type Balances = Map<PartyId, Rational>;
type Entry = Holding | Transferred | Prepaid;

const isEntry = (f: Fact): f is Entry =>
  f.kind === 'holding' || f.kind === 'transferred' || f.kind === 'prepaid';
const amountOf = (text: string): Rational => parseDecimal(text) ?? ZERO;
const heldBy = (balances: Balances, party: PartyId): Rational => balances.get(party) ?? ZERO;
export const totalOf = (balances: Balances): Rational => [...balances.values()].reduce(add, ZERO);

/** A holding or a transfer makes a register; a prepayment alone does not. */
export function isKept(facts: readonly Fact[]): boolean {
  return facts.some((f) => f.kind === 'holding' || f.kind === 'transferred');
}

/** Entries by their day, then by their place in the record. */
function entriesBy(facts: readonly Fact[], at: Moment): Entry[] {
  const entries = facts.filter(isEntry).filter((f) => at.reached(f.on.by));
  return entries
    .map((f, i) => ({ f, i }))
    .sort((a, b) => a.f.on.by - b.f.on.by || a.i - b.i)
    .map(({ f }) => f);
}

/** [M4] Who holds how much. */
export function balancesOn(facts: readonly Fact[], at: Moment): Balances {
  const balances: Balances = new Map();
  for (const entry of entriesBy(facts, at)) enter(balances, entry);
  return balances;
}

function enter(balances: Balances, entry: Entry): void {
  if (entry.kind === 'holding') balances.set(entry.holder, amountOf(entry.amount));
  else if (entry.kind === 'transferred') {
    const amount = amountOf(entry.amount);
    balances.set(entry.from, floorZero(subtract(heldBy(balances, entry.from), amount)));
    balances.set(entry.to, add(heldBy(balances, entry.to), amount));
  } else if (entry.holder !== null) {
    const held = heldBy(balances, entry.holder);
    balances.set(
      entry.holder,
      entry.amount === null ? ZERO : floorZero(subtract(held, amountOf(entry.amount))),
    );
  } else ratably(balances, entry.amount);
}

function ratably(balances: Balances, amount: string | null): void {
  const total = totalOf(balances);
  if (compare(total, ZERO) === 0) return;
  const left = amount === null ? ZERO : floorZero(subtract(total, amountOf(amount)));
  for (const [party, held] of balances) balances.set(party, multiply(held, divide(left, total)));
}

export function outstandingOn(
  facts: readonly Fact[],
  term: InstrumentTerm | undefined,
  at: Moment,
): Rational {
  const principal = term?.principal ? parseDecimal(term.principal) : null;
  if (principal === null) return totalOf(balancesOn(facts, at));
  if (term?.issued != null && !at.reached(term.issued)) return ZERO;
  const balances: Balances = new Map();
  let left = principal;
  for (const entry of entriesBy(facts, at)) {
    if (entry.kind === 'prepaid') left = floorZero(subtract(left, prepaid(entry, left, balances)));
    enter(balances, entry);
  }
  return left;
}

/** In whole: all that is left, or all that the holder held. */
function prepaid(entry: Prepaid, left: Rational, balances: Balances): Rational {
  if (entry.amount !== null) return amountOf(entry.amount);
  return entry.holder === null ? left : heldBy(balances, entry.holder);
}

/** Principal that no balance accounts for. */
export const unaccounted = (outstanding: Rational, total: Rational): Rational =>
  floorZero(subtract(outstanding, total));
