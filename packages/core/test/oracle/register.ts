import type { Fact, PartyId } from '../../src/deal/facts.ts';
import type { InstrumentTerm, Threshold } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import type { Truth } from '../../src/time/truth.ts';
import type { Oracle } from './oracle.ts';
import { compare, minus, notBelowZero, plus, rational, type Rational, sum, times, zero } from './rational.ts';

/** Who holds what of an instrument on a day [M4]. */
export interface Register {
  readonly balances: ReadonlyMap<PartyId, Rational>;
  readonly outstanding: Rational;
}

type RegisterFact = Extract<Fact, { kind: 'holding' | 'transferred' | 'prepaid' }>;

export function hasRegister(o: Oracle, instrument: string): boolean {
  return o.seen.some(
    (fact) => (fact.kind === 'holding' || fact.kind === 'transferred') && fact.instrument === instrument,
  );
}

export function registerOn(o: Oracle, instrument: string, day: Day): Register {
  const term = o.terms.instruments.find((each) => each.id === instrument);
  const balances = new Map<PartyId, Rational>();
  let prepaid = zero;
  let wholly = false;
  for (const fact of entries(o, instrument, day)) {
    const before = sum(balances.values());
    enter(balances, fact);
    if (fact.kind !== 'holding') o.decided('M4');
    if (fact.kind !== 'prepaid') continue;
    if (fact.amount !== null) prepaid = plus(prepaid, rational(fact.amount));
    else if (fact.holder === null) wholly = true;
    else prepaid = plus(prepaid, minus(before, sum(balances.values())));
  }
  return { balances, outstanding: wholly ? zero : outstanding(term, day, balances, prepaid) };
}

function entries(o: Oracle, instrument: string, day: Day): readonly RegisterFact[] {
  return o.seen
    .filter((fact) => fact.kind === 'holding' || fact.kind === 'transferred' || fact.kind === 'prepaid')
    .filter((fact) => fact.instrument === instrument && fact.on.by <= day)
    .toSorted((a, b) => a.on.by - b.on.by);
}

function enter(balances: Map<PartyId, Rational>, fact: RegisterFact): void {
  const of = (party: PartyId): Rational => balances.get(party) ?? zero;
  if (fact.kind === 'holding') {
    balances.set(fact.holder, rational(fact.amount));
  } else if (fact.kind === 'transferred') {
    balances.set(fact.from, notBelowZero(minus(of(fact.from), rational(fact.amount))));
    balances.set(fact.to, plus(of(fact.to), rational(fact.amount)));
  } else if (fact.holder !== null) {
    const left = fact.amount === null ? zero : notBelowZero(minus(of(fact.holder), rational(fact.amount)));
    balances.set(fact.holder, left);
  } else {
    prepayRatably(balances, fact.amount);
  }
}

function prepayRatably(balances: Map<PartyId, Rational>, amount: string | null): void {
  const all = sum(balances.values());
  if (all.top === 0n) return;
  const left = amount === null ? zero : notBelowZero(minus(all, rational(amount)));
  // Each keeps left / all of its own.
  for (const [party, balance] of balances) {
    balances.set(party, times(balance, left.top * all.bottom, left.bottom * all.top));
  }
}

function outstanding(
  term: InstrumentTerm | undefined,
  day: Day,
  balances: ReadonlyMap<PartyId, Rational>,
  prepaid: Rational,
): Rational {
  if (term === undefined || term.principal === null) return sum(balances.values());
  if (term.issued !== null && day < term.issued) return zero;
  return notBelowZero(minus(rational(term.principal), prepaid));
}

/** `reached(threshold, D)` [E2]. */
export function reached(o: Oracle, threshold: Threshold, day: Day, signed: (party: PartyId) => Truth): Truth {
  const groups = threshold.bySeries ? threshold.of.map((each) => [each]) : [threshold.of];
  return o.every(groups, (group) => reachedIn(o, threshold, group, day, signed));
}

function reachedIn(
  o: Oracle,
  threshold: Threshold,
  group: readonly string[],
  day: Day,
  signed: (party: PartyId) => Truth,
): Truth {
  if (group.some((instrument) => !hasRegister(o, instrument))) {
    return withoutRegister(threshold.among.filter((party) => !threshold.without.includes(party)).map(signed));
  }
  let least = zero;
  let most = zero;
  let all = zero;
  for (const instrument of group) {
    const register = registerOn(o, instrument, day);
    const unaccounted = notBelowZero(minus(register.outstanding, sum(register.balances.values())));
    most = plus(most, unaccounted);
    all = plus(all, unaccounted);
    for (const [party, balance] of register.balances) {
      if (threshold.without.includes(party)) continue;
      all = plus(all, balance);
      const has = signed(party);
      if (has === 'yes') least = plus(least, balance);
      if (has !== 'no') most = plus(most, balance);
    }
  }
  if (all.top === 0n) return 'no';
  if (least.top > 0n && compare(least, all) < 0) o.decided('E2');
  if (compare(least, times(all, threshold.share.numerator, threshold.share.denominator)) === 0)
    o.decided('M1');
  if (meets(threshold, least, all)) return 'yes';
  return meets(threshold, most, all) ? 'open' : 'no';
}

function meets(threshold: Threshold, part: Rational, all: Rational): boolean {
  const order = compare(part, times(all, threshold.share.numerator, threshold.share.denominator));
  return threshold.at === 'least' ? order >= 0 : order > 0;
}

/** Holders of all in unknown amounts. */
function withoutRegister(signed: readonly Truth[]): Truth {
  if (signed.every((each) => each === 'no')) return 'no';
  return signed.every((each) => each === 'yes') ? 'yes' : 'open';
}
