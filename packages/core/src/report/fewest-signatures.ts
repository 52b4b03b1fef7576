import type { PartyId } from '../deal/facts.ts';
import type { Requirement, Signatory, Threshold } from '../deal/terms.ts';
import {
  add,
  compare,
  floorZero,
  integer,
  multiply,
  type Rational,
  subtract,
  ZERO,
} from '../money/rational.ts';
import type { Reckoning } from '../reasoning/reckoning.ts';
import type { Day } from '../time/day.ts';
import { valueOn } from '../time/timeline.ts';

export interface FewestSignatures {
  /** Whose signatures settle it: parties, or a role of which nobody is known. */
  readonly of: readonly PartyId[];
  /** Instruments of which so much is in unknown hands that no known holders can settle it. */
  readonly inUnknownHands: readonly string[];
}

/**
 * [K4] The fewest whose signatures settle an execution that is open: everyone who must sign in any case, and of the holders
 * behind a threshold those with the largest balances, until they are enough. Across several series signed apart, the
 * largest of each, less those whom the others make superfluous.
 */
export function fewestSignatures(
  reckoning: Reckoning,
  { agreement, by }: Extract<Requirement, { kind: 'executed' }>,
  day: Day,
): FewestSignatures {
  const isOpen = (party: PartyId): boolean => valueOn(reckoning.signed(agreement, party), day) === 'open';
  const open = by.filter((who) => valueOn(reckoning.signatory(agreement, who), day) === 'open');
  const asked = open.map((who) => askedOf(reckoning, who, day));
  const must = asked
    .flatMap(({ everyone }) => everyone)
    .filter((each) => isRole(reckoning, each) || isOpen(each));
  const counts = asked.flatMap(({ thresholds }) =>
    thresholds.map((each) => countOf(reckoning, agreement, each, day)),
  );
  return chosen(new Set(must), counts);
}

interface AskedOf {
  readonly everyone: readonly string[];
  readonly thresholds: readonly Counted[];
}

/** Holders of these instruments together, with the share that is needed. */
interface Counted {
  readonly threshold: Threshold;
  readonly instruments: readonly string[];
}

function askedOf(reckoning: Reckoning, who: Signatory, day: Day): AskedOf {
  if ('party' in who) return { everyone: [who.party], thresholds: [] };
  const role = reckoning.terms.roles[who.role];
  if (role?.kind === 'threshold') return behindThreshold(reckoning, role.threshold, who.role);
  const members = role === undefined ? [] : membersOn(reckoning, role.parties, role.instrument, day);
  return { everyone: members.length === 0 ? [who.role] : members, thresholds: [] };
}

function membersOn(
  reckoning: Reckoning,
  listed: readonly PartyId[],
  instrument: string | null,
  day: Day,
): readonly PartyId[] {
  const holders = instrument === null ? null : reckoning.holders(instrument);
  return holders === null ? listed : valueOn(holders, day);
}

/** In amounts that nobody recorded, only all of them are enough. */
function behindThreshold(reckoning: Reckoning, threshold: Threshold, role: string): AskedOf {
  const { of, bySeries, among, without } = threshold;
  const all = among.filter((party) => !without.includes(party));
  const unknown = { everyone: all.length === 0 ? [role] : all, thresholds: [] };
  const kept = of.filter((instrument) => reckoning.holders(instrument) !== null);
  const isKept = kept.length === of.length && of.length > 0;
  if (!bySeries) return isKept ? { everyone: [], thresholds: [{ threshold, instruments: of }] } : unknown;
  const thresholds = kept.map((instrument) => ({ threshold, instruments: [instrument] }));
  return { everyone: isKept ? [] : unknown.everyone, thresholds };
}

const isRole = ({ terms }: Reckoning, name: string): boolean => Object.hasOwn(terms.roles, name);

/** One count of principal: who may still add to it, and what is there without them. */
interface Count {
  readonly instruments: readonly string[];
  readonly open: ReadonlyMap<PartyId, Rational>;
  readonly signed: Rational;
  readonly isEnough: (part: Rational) => boolean;
}

function countOf(reckoning: Reckoning, agreement: string, counted: Counted, day: Day): Count {
  const { threshold, instruments } = counted;
  const open = new Map<PartyId, Rational>();
  let signed = ZERO;
  let whole = ZERO;
  for (const instrument of instruments) {
    const { balances, outstanding } = reckoning.holdings(instrument, day);
    let held = ZERO;
    for (const [holder, amount] of balances) {
      held = add(held, amount);
      if (threshold.without.includes(holder)) continue;
      whole = add(whole, amount);
      const has = valueOn(reckoning.signed(agreement, holder), day);
      if (has === 'yes') signed = add(signed, amount);
      if (has === 'open') open.set(holder, add(open.get(holder) ?? ZERO, amount));
    }
    whole = add(whole, floorZero(subtract(outstanding, held)));
  }
  return { instruments, open, signed, isEnough: (part) => meets(threshold, part, whole) };
}

/** Exact: two thirds is 2/3, and more than is not at least [E2]. */
function meets({ share, at }: Threshold, part: Rational, whole: Rational): boolean {
  const difference = compare(
    multiply(part, integer(share.denominator)),
    multiply(whole, integer(share.numerator)),
  );
  return at === 'more' ? difference > 0 : difference >= 0;
}

const isReached = ({ open, signed, isEnough }: Count, by: ReadonlySet<PartyId>): boolean =>
  isEnough([...by].reduce((sum, party) => add(sum, open.get(party) ?? ZERO), signed));

function chosen(must: ReadonlySet<PartyId>, counts: readonly Count[]): FewestSignatures {
  const all = new Set(must);
  const inUnknownHands: string[] = [];
  for (const count of counts) {
    for (const [party] of byAmount(count)) {
      if (isReached(count, all)) break;
      all.add(party);
    }
    if (!isReached(count, all)) inUnknownHands.push(...count.instruments);
  }
  const reached = counts.filter((count) => isReached(count, all));
  for (const party of [...all].toReversed()) {
    if (must.has(party) || reached.length < counts.length) continue;
    const less = new Set(all);
    less.delete(party);
    if (reached.every((count) => isReached(count, less))) all.delete(party);
  }
  return { of: [...all], inUnknownHands: [...new Set(inUnknownHands)] };
}

/** The largest first; equal ones in the order of the register. */
const byAmount = ({ open }: Count): readonly (readonly [PartyId, Rational])[] =>
  [...open].toSorted(([, a], [, b]) => compare(b, a));
