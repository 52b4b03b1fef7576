import type { Holding, PartyId, Prepaid, Transferred } from '../deal/facts.ts';
import type { InstrumentTerm } from '../deal/terms.ts';
import {
  add,
  compare,
  divide,
  floorZero,
  multiply,
  parseDecimal,
  subtract,
  ZERO,
  type Rational,
} from '../money/rational.ts';
import type { Day } from '../time/day.ts';
import type { RecordAt } from './record.ts';

type Entry = Holding | Transferred | Prepaid;
export type Balances = ReadonlyMap<PartyId, Rational>;

/** Who held how much of an instrument, and how much was outstanding, as timelines by their change days [M4]. */
export class Register {
  /** Days on which a balance changed; `balances[i]` from `days[i]` on. */
  readonly days: readonly Day[];
  private readonly balances: readonly Balances[];
  /** Whether any holding or transfer is on record; a prepayment alone makes no register. */
  readonly kept: boolean;
  private readonly entries: readonly Entry[];
  private readonly principal: Rational | null;
  private readonly issued: Day | null;

  constructor(record: RecordAt, id: string, instrument: InstrumentTerm | undefined) {
    const holdings = record.about('holding', id);
    const transfers = record.about('transferred', id);
    this.kept = holdings.length > 0 || transfers.length > 0;
    this.entries = ordered(record, [...holdings, ...transfers, ...record.about('prepaid', id)]);
    this.principal = instrument?.principal ? parseDecimal(instrument.principal) : null;
    this.issued = instrument?.issued ?? null;
    const days: Day[] = [];
    const balances: Balances[] = [];
    let now: Balances = new Map();
    for (const entry of this.entries) {
      now = applied(now, entry);
      if (days[days.length - 1] === entry.on.by) balances[balances.length - 1] = now;
      else {
        days.push(entry.on.by);
        balances.push(now);
      }
    }
    this.days = days;
    this.balances = balances;
  }

  on(day: Day): Balances {
    let i = this.days.length;
    while (i > 0 && (this.days[i - 1] as Day) > day) i--;
    return this.balances[i - 1] ?? NOBODY;
  }

  outstandingOn(day: Day): Rational {
    if (this.principal === null) return total(this.on(day));
    if (this.issued !== null && day < this.issued) return ZERO;
    let left = this.principal;
    for (const entry of this.entries) {
      if (entry.kind !== 'prepaid' || entry.on.by > day) continue;
      if (entry.amount === null && entry.holder === null) left = ZERO;
      else
        left = floorZero(
          subtract(left, entry.amount === null ? heldBefore(this.entries, entry) : amountOf(entry.amount)),
        );
    }
    return left;
  }

  /** Days on which an answer about the instrument can change. */
  changeDays(): readonly Day[] {
    return this.issued === null ? this.days : [...this.days, this.issued];
  }
}

const NOBODY: Balances = new Map();

export function total(balances: Balances): Rational {
  let sum = ZERO;
  for (const amount of balances.values()) sum = add(sum, amount);
  return sum;
}

function ordered(record: RecordAt, entries: readonly Entry[]): Entry[] {
  if (entries.length < 2) return [...entries];
  const position = new Map(record.seen.map((fact, i) => [fact.id, i]));
  return [...entries].sort(
    (a, b) => a.on.by - b.on.by || (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0),
  );
}

function amountOf(text: string): Rational {
  return parseDecimal(text) ?? ZERO;
}

function applied(before: Balances, entry: Entry): Balances {
  const after = new Map(before);
  switch (entry.kind) {
    case 'holding':
      after.set(entry.holder, amountOf(entry.amount));
      return after;
    case 'transferred': {
      const amount = amountOf(entry.amount);
      after.set(entry.from, floorZero(subtract(after.get(entry.from) ?? ZERO, amount)));
      after.set(entry.to, add(after.get(entry.to) ?? ZERO, amount));
      return after;
    }
    case 'prepaid':
      return prepaid(after, entry);
  }
}

function prepaid(after: Map<PartyId, Rational>, entry: Prepaid): Balances {
  if (entry.holder !== null) {
    const held = after.get(entry.holder) ?? ZERO;
    after.set(entry.holder, entry.amount === null ? ZERO : floorZero(subtract(held, amountOf(entry.amount))));
    return after;
  }
  const sum = total(after);
  if (compare(sum, ZERO) === 0) return after;
  const amount = entry.amount === null ? sum : amountOf(entry.amount);
  const kept = divide(floorZero(subtract(sum, amount)), sum);
  for (const [holder, held] of after) after.set(holder, multiply(held, kept));
  return after;
}

/** What one holder held when its notes were prepaid in whole. */
function heldBefore(entries: readonly Entry[], upTo: Prepaid): Rational {
  let balances: Balances = NOBODY;
  for (const entry of entries) {
    if (entry === upTo) break;
    balances = applied(balances, entry);
  }
  return balances.get(upTo.holder ?? '') ?? ZERO;
}
