import type { PartyId, Signed } from '../deal/facts.ts';
import type { Requirement, Signatory, Threshold } from '../deal/terms.ts';
import {
  add,
  compare,
  floorZero,
  integer,
  multiply,
  subtract,
  ZERO,
  type Rational,
} from '../money/rational.ts';
import type { Day } from '../time/day.ts';
import { Builder, combine, valueOn } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import { all, any, both, come, either, NO, OPEN, onAndAfter, type TruthLine } from './truth-lines.ts';
import { type Register, Walk } from './register.ts';
import type { World } from './world.ts';

/** [E3] A party's signature on the text on file, delivered and out of escrow. */
export function signed(world: World, agreement: string, party: PartyId): TruthLine {
  const term = world.plan.agreements.get(agreement);
  const hash = term?.sha256 ?? null;
  let delivered: TruthLine | null = null;
  for (const signature of world.record.about('signed', agreement)) {
    if (!signature.parties.includes(party)) continue;
    if (signature.text !== null && hash !== null && signature.text !== hash) continue;
    delivered = either(delivered ?? NO, delivery(world, signature, party));
  }
  if (delivered !== null) return delivered;
  // Nobody has said anything; that a paper is not signed before the day it is dated as of is presumed.
  return term?.dated == null ? OPEN : onAndAfter(term.dated, null);
}

/** A page held in escrow counts from its release. */
function delivery(world: World, signature: Signed, party: PartyId): TruthLine {
  if (!signature.held) return come(signature.on);
  const releases = world.record
    .about('released', signature.agreement)
    .filter((r) => r.parties.includes(party));
  const out = any(releases.map((r) => come(r.on)));
  return releases.length === 0 ? NO : both(out, come(signature.on));
}

/** [E2] Every signature that the agreement requires stands. */
export function executed(world: World, requirement: Extract<Requirement, { kind: 'executed' }>): TruthLine {
  return all(requirement.by.map((who) => bySignatory(world, requirement.agreement, who)));
}

export function bySignatory(world: World, agreement: string, who: Signatory): TruthLine {
  if ('party' in who) return world.signed(agreement, who.party);
  const role = world.plan.terms.roles[who.role];
  if (role === undefined) return OPEN;
  if (role.kind === 'threshold') return reached(world, agreement, role.threshold);
  const register = role.instrument === null ? null : world.register(role.instrument);
  return register === null || !register.kept
    ? ofAll(world, agreement, role.parties)
    : ofMembers(world, agreement, register);
}

/** Whoever holds on the day. */
function ofMembers(world: World, agreement: string, register: Register): TruthLine {
  const walk = new Walk(register);
  return dayByDay([...register.days, ...signatureDays(world, agreement)], (d) =>
    valueOn(ofAll(world, agreement, walk.to(d).members()), d),
  );
}

const ofAll = (world: World, agreement: string, parties: readonly PartyId[]): TruthLine =>
  parties.length === 0 ? OPEN : all(parties.map((p) => world.signed(agreement, p)));

/** Every day on which some signature of the agreement can change, for anybody. */
function signatureDays(world: World, agreement: string): Day[] {
  const days: Day[] = [];
  for (const fact of [
    ...world.record.about('signed', agreement),
    ...world.record.about('released', agreement),
  ]) {
    days.push(fact.on.by);
    if (fact.on.from !== null) days.push(fact.on.from);
  }
  const dated = world.plan.agreements.get(agreement)?.dated;
  if (dated != null) days.push(dated);
  return days;
}

/** A line that changes on some of these days only, from its value on each, asked for in ascending order. */
function dayByDay(some: Day[], on: (d: Day) => Truth): TruthLine {
  const days = some.sort((a, b) => a - b);
  const out = new Builder<Truth>(on((days[0] ?? 0) - 1));
  for (let i = 0; i < days.length; i++) {
    const d = days[i] as Day;
    if (d !== days[i - 1]) out.from(d, on(d));
  }
  return out.done();
}

/** [E2] Signed by enough of the principal outstanding. */
function reached(world: World, agreement: string, threshold: Threshold): TruthLine {
  const registers = threshold.of.map((id) => world.register(id));
  const holders = threshold.among.filter((p) => !threshold.without.includes(p));
  if (threshold.bySeries) {
    return all(
      registers.map((r) =>
        r.kept ? measured(world, agreement, threshold, [r]) : amongUnknown(world, agreement, holders),
      ),
    );
  }
  return registers.length > 0 && registers.every((r) => r.kept)
    ? measured(world, agreement, threshold, registers)
    : amongUnknown(world, agreement, holders);
}

/** Holders of all of it, in amounts that nobody recorded: only all or none of them decides. */
function amongUnknown(world: World, agreement: string, holders: readonly PartyId[]): TruthLine {
  if (holders.length === 0) return NO;
  const lines = holders.map((p) => world.signed(agreement, p));
  return combine(
    all(lines),
    any(lines),
    (everyone, anyone): Truth => (everyone === 'yes' ? 'yes' : anyone === 'no' ? 'no' : 'open'),
  );
}

function measured(
  world: World,
  agreement: string,
  threshold: Threshold,
  registers: readonly Register[],
): TruthLine {
  const days = signatureDays(world, agreement);
  for (const { entries, issued } of registers) {
    for (const entry of entries) days.push(entry.on.by);
    if (issued !== null) days.push(issued);
  }
  const walks = registers.map((register) => new Walk(register));
  const signatures = new Map<PartyId, TruthLine>();
  const signedOn = (party: PartyId, d: Day): Truth => {
    let line = signatures.get(party);
    if (line === undefined) {
      line = world.signed(agreement, party);
      signatures.set(party, line);
    }
    return valueOn(line, d);
  };
  return dayByDay(days, (d) => shareOn(threshold, walks, signedOn, d));
}

function shareOn(
  threshold: Threshold,
  walks: readonly Walk[],
  signedOn: (party: PartyId, d: Day) => Truth,
  on: Day,
): Truth {
  let least = ZERO;
  let most = ZERO;
  let whole = ZERO;
  for (const walk of walks) {
    const { holders, amounts } = walk.to(on);
    const unaccounted = floorZero(subtract(walk.outstandingOn(on), walk.total()));
    most = add(most, unaccounted);
    whole = add(whole, unaccounted);
    for (let i = 0; i < holders.length; i++) {
      const party = holders[i] as PartyId;
      if (threshold.without.includes(party)) continue;
      const amount = amounts[i] as Rational;
      whole = add(whole, amount);
      const has = signedOn(party, on);
      if (has === 'yes') least = add(least, amount);
      if (has !== 'no') most = add(most, amount);
    }
  }
  if (compare(whole, ZERO) === 0) return 'no';
  if (meets(threshold, least, whole)) return 'yes';
  return meets(threshold, most, whole) ? 'open' : 'no';
}

/** Exact: two thirds is 2/3, and more than is not at least [E2]. */
function meets(threshold: Threshold, part: Rational, whole: Rational): boolean {
  const difference = compare(multiply(part, denominator), multiply(whole, numerator));
  return at === 'more' ? difference > 0 : difference >= 0;
}
