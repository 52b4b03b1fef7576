import type { PartyId, Prepaid } from '../deal/facts.ts';
import type { InstrumentTerm } from '../deal/terms.ts';
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
} from '../money/rational.ts';
import type { Day } from '../time/day.ts';
import type { Entry, RecordAt } from './record.ts';

/** Who held how much of an instrument, and how much was outstanding: the entries in the order in which they count [M4]. */
export class Register {
  /** By day; those of one day in the order of the record. */
  readonly entries: readonly Entry[];
  /** Whether any holding or transfer is on record; a prepayment alone makes no register. */
  readonly kept: boolean;
  readonly principal: Rational | null;
  readonly issued: Day | null;

  constructor(record: RecordAt, id: string, instrument: InstrumentTerm | undefined) {
    this.entries = inOrder(record.entries(id));
    this.kept = this.entries.some((entry) => entry.kind !== 'prepaid');
    this.principal = instrument?.principal ? parseDecimal(instrument.principal) : null;
    this.issued = instrument?.issued ?? null;
  }

  /** Days on which a balance changed. */
  get days(): readonly Day[] {
    return this.entries.map((entry) => entry.on.by).filter((day, i, all) => day !== all[i - 1]);
  }
}

/** Records are kept in order, as a rule. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  let last = -Infinity;
  for (const { on } of entries) {
    if (on.by < last) return [...entries].sort((a, b) => a.on.by - b.on.by);
    last = on.by;
  }
  return entries;
}

/** A register while the days go by. */
export class Walk {
  /** In the order in which the register names them; an amount for each, and all of them together. */
  readonly holders: PartyId[] = [];
  readonly amounts: Rational[] = [];
  total = ZERO;
  private readonly register: Register;
  private position = 0;
  private left: Rational;

  constructor(register: Register) {
    this.register = register;
    this.left = register.principal ?? ZERO;
  }

  /** On to a day; the days ascend. */
  to(day: Day): this {
    const { entries } = this.register;
    for (let entry = entries[this.position]; entry !== undefined; entry = entries[this.position]) {
      if (entry.on.by > day) break;
      this.apply(entry);
      this.position++;
    }
    return this;
  }

  /** Those with a balance above zero. */
  members(): PartyId[] {
    return this.holders.filter((_, i) => compare(this.amounts[i] ?? ZERO, ZERO) > 0);
  }

  outstandingOn(day: Day): Rational {
    const { principal, issued } = this.register;
    if (principal === null) return this.total;
    return issued !== null && day < issued ? ZERO : this.left;
  }

  private apply(entry: Entry): void {
    switch (entry.kind) {
      case 'holding':
        return this.set(this.place(entry.holder), amountOf(entry.amount));
      case 'transferred':
        return this.transfer(this.place(entry.from), this.place(entry.to), amountOf(entry.amount));
      case 'prepaid':
        this.left = this.leftAfter(entry);
        return this.prepay(entry);
    }
  }

  private transfer(from: number, to: number, amount: Rational): void {
    this.set(from, floorZero(subtract(this.held(from), amount)));
    this.set(to, add(this.held(to), amount));
  }

  private leftAfter({ amount, holder }: Prepaid): Rational {
    if (amount === null && holder === null) return ZERO;
    const paid = amount === null ? this.held(this.holders.indexOf(holder ?? '')) : amountOf(amount);
    return floorZero(subtract(this.left, paid));
  }

  private prepay({ amount, holder }: Prepaid): void {
    if (holder === null) return this.prepayRatably(amount);
    const place = this.place(holder);
    this.set(place, amount === null ? ZERO : floorZero(subtract(this.held(place), amountOf(amount))));
  }

  private prepayRatably(amount: string | null): void {
    const sum = this.total;
    if (compare(sum, ZERO) === 0) return;
    const paid = amount === null ? sum : amountOf(amount);
    const kept = divide(floorZero(subtract(sum, paid)), sum);
    this.amounts.forEach((held, i) => this.set(i, multiply(held, kept)));
  }

  private held(place: number): Rational {
    return this.amounts[place] ?? ZERO;
  }

  private set(place: number, amount: Rational): void {
    this.total = add(this.total, subtract(amount, this.held(place)));
    this.amounts[place] = amount;
  }

  /** Where a holder stands; new ones come last. */
  private place(holder: PartyId): number {
    const place = this.holders.indexOf(holder);
    if (place >= 0) return place;
    this.amounts.push(ZERO);
    return this.holders.push(holder) - 1;
  }
}

function amountOf(text: string): Rational {
  return parseDecimal(text) ?? ZERO;
}
