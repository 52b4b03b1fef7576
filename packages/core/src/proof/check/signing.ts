import type { Fact, PartyId, Signed } from '../../deal/facts.ts';
import type { Signatory, Threshold } from '../../deal/terms.ts';
import { add, compare, multiply, rational, type Rational, ZERO } from '../../money/rational.ts';
import type { Bench } from './bench.ts';
import { happened, type Moment } from './moment.ts';
import { all, ANY, any, both, NO, OPEN, type Possible, YES } from './possible.ts';
import { balancesOn, type Balances, isKept, outstandingOn, totalOf, unaccounted } from './register.ts';

/** [E3] A signature on the text on file, delivered and out of escrow. */
export function signed(bench: Bench, agreement: string, party: PartyId, at: Moment): Possible {
  const whose = `${agreement} ${party}`;
  const facts = bench.facts('signed', whose);
  if (facts === null || !bench.cites(agreement)) return ANY;
  const term = bench.terms.agreements.find((a) => a.id === agreement);
  const hash = term?.sha256 ?? null;
  const counting = facts.filter(
    (f): f is Signed => f.kind === 'signed' && (f.text === null || hash === null || f.text === hash),
  );
  if (counting.length > 0) {
    const so = any(counting.map((f) => delivered(bench, f, whose, at)));
    return so === NO ? bench.ifPresumed('not-done-before', whose, NO) : so;
  }
  if (term?.dated == null || at.reached(term.dated)) return OPEN;
  return bench.ifPresumed('not-signed-before-date', whose, NO);
}

function delivered(bench: Bench, fact: Signed, whose: string, at: Moment): Possible {
  const signedThen = happened(fact.on, at);
  if (signedThen === NO) return NO;
  if (fact.text === null && !bench.presumes('text-on-file', fact.id)) return ANY;
  if (!fact.held) return bench.ifPresumed('delivered-when-signed', fact.id, signedThen);
  const releases: readonly Fact[] | null = bench.facts('released', whose);
  return releases === null ? ANY : both(signedThen, any(releases.map((f) => happened(f.on, at))));
}

/** [E2] Every signature that the agreement requires stands. */
export function executed(bench: Bench, agreement: string, by: readonly Signatory[], at: Moment): Possible {
  return all(by.map((who) => signedBy(bench, agreement, who, at)));
}

function signedBy(bench: Bench, agreement: string, who: Signatory, at: Moment): Possible {
  const has = (party: PartyId): Possible => bench.truth({ ask: 'signed', agreement, party }, at);
  if ('party' in who) return has(who.party);
  if (!bench.cites(who.role)) return ANY;
  const role = bench.terms.roles[who.role];
  if (role === undefined) return OPEN;
  if (role.kind === 'threshold') return reached(bench, role.threshold, has, at);
  const balances = role.instrument === null ? [] : registerOf(bench, role.instrument, at);
  if (balances === null) return ANY;
  const members = balances.length === 0 ? role.parties : holders(balances);
  return members.length === 0 ? OPEN : all(members.map(has));
}

type Register = readonly { readonly balances: Balances; readonly outstanding: Rational }[];

const holders = (register: Register): readonly PartyId[] =>
  register.flatMap(({ balances }) =>
    [...balances].filter(([, held]) => compare(held, ZERO) > 0).map(([party]) => party),
  );

/** The register on that day; empty where none is kept; `null` where the step does not ask for it. */
function registerOf(bench: Bench, instrument: string, at: Moment): Register | null {
  const facts = bench.facts('register', instrument);
  if (facts === null) return null;
  if (!isKept(facts)) return [];
  if (!bench.presumes('no-other-holdings', instrument)) return null;
  const term = bench.terms.instruments.find((i) => i.id === instrument);
  return [{ balances: balancesOn(facts, at), outstanding: outstandingOn(facts, term, at) }];
}

/**
 * [E2] Enough of the principal outstanding has signed. Every holder's signature goes into the arithmetic, so every one
 * is asked for, also where some would do.
 */
function reached(
  bench: Bench,
  threshold: Threshold,
  has: (party: PartyId) => Possible,
  at: Moment,
): Possible {
  const registers: Register[] = [];
  for (const id of threshold.of) {
    const register = registerOf(bench, id, at);
    if (register === null) return ANY;
    registers.push(register);
  }
  const groups = threshold.bySeries
    ? registers
    : [registers.some((r) => r.length === 0) ? [] : registers.flat()];
  const asked = groups.flatMap((group) => (group.length === 0 ? threshold.among : holders(group)));
  if (asked.some((party) => !threshold.without.includes(party) && !isSure(has(party)))) return ANY;
  return all(
    groups.map((g) => (g.length === 0 ? amongUnknown(threshold, has) : measured(threshold, g, has))),
  );
}

const isSure = (so: Possible): boolean => so === YES || so === NO || so === OPEN;

/** Holders of all of it, in amounts that nobody recorded: only all or none of them decides. */
function amongUnknown(threshold: Threshold, has: (party: PartyId) => Possible): Possible {
  const among = threshold.among.filter((p) => !threshold.without.includes(p)).map(has);
  if (among.length === 0) return NO;
  if (all(among) === YES) return YES;
  return any(among) === NO ? NO : OPEN;
}

function measured(threshold: Threshold, group: Register, has: (party: PartyId) => Possible): Possible {
  let least = ZERO;
  let most = ZERO;
  let whole = ZERO;
  for (const { balances, outstanding } of group) {
    const rest = unaccounted(outstanding, totalOf(balances));
    most = add(most, rest);
    whole = add(whole, rest);
    for (const [party, held] of balances) {
      if (threshold.without.includes(party) || compare(held, ZERO) === 0) continue;
      whole = add(whole, held);
      if (has(party) === YES) least = add(least, held);
      if (has(party) !== NO) most = add(most, held);
    }
  }
  if (compare(whole, ZERO) === 0) return NO;
  if (meets(threshold, least, whole)) return YES;
  return meets(threshold, most, whole) ? OPEN : NO;
}

/** Exact: two thirds is 2/3, and more than is not at least. */
function meets({ share, at }: Threshold, part: Rational, whole: Rational): boolean {
  const difference = compare(part, multiply(whole, rational(share.numerator, share.denominator)));
  return at === 'more' ? difference > 0 : difference >= 0;
}
