import { atOrBelow } from '../deal/address.ts';
import type { Address, Fact, OnDay, Waived } from '../deal/facts.ts';
import type { ConditionTerm, DefaultSet, Requirement } from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { Builder, combine, constant, map, type Timeline, valueOn } from '../time/timeline.ts';
import { and, or, type Truth } from '../time/truth.ts';
import { executed } from './execution.ts';
import { cameBy, dayByDay, either, NO, OPEN, type TruthLine, YES } from './truth-lines.ts';
import { coversNone } from './default-set.ts';
import { isStanding, isState } from './plan.ts';
import type { World } from './world.ts';

/** What a requirement comes to: with a question mark where it is only presumed [K3] [K6]. */
export type Asked = Truth | 'yes?' | 'no?';

export const plain = (asked: Asked): Truth => (asked === 'yes?' ? 'yes' : asked === 'no?' ? 'no' : asked);

/** The condition on every day. */
export function conditionLine(world: World, condition: ConditionTerm): TruthLine {
  const concluded = world.concluded(condition.address);
  const asked = world.beside(!isNothing(concluded), () => askedOf(world, condition));
  return either(weighed(world, condition, asked, concluded), givenUp(world, condition));
}

/** The condition on one day, without working out the others. */
export function conditionOn(world: World, condition: ConditionTerm, day: Day): Truth {
  const concluded = concludedOn(world, condition.address, day);
  const asked = world.beside(concluded !== null, () => recordDecides(world, condition, day));
  const givesWay = world.givesWay(condition);
  const met =
    givesWay === null ? weigh(asked, concluded) : inCircle(asked, concluded, valueOn(givesWay, day));
  return or(met, givenUpOn(world, condition, day));
}

const askedOf = (world: World, condition: ConditionTerm): Timeline<Asked> =>
  askedTogether(condition.requires.map((_, i) => world.asked(condition, i)));

const isNothing = (concluded: Timeline<Truth | null>): boolean =>
  concluded.days.length === 0 && concluded.values[0] === null;

function weighed(
  world: World,
  condition: ConditionTerm,
  asked: Timeline<Asked>,
  concluded: Timeline<Truth | null>,
): TruthLine {
  const givesWay = world.givesWay(condition);
  if (givesWay === null) return combine(asked, concluded, weigh);
  const taken = combine(concluded, givesWay, (c, gives) => (gives ? null : c));
  const left = combine(concluded, givesWay, (c, gives) => (gives ? 'open' : c));
  return combine(taken, combine(asked, left, weigh), (c, otherwise) => c ?? otherwise);
}

/** Where conclusions bear on what the record decides, one is taken at its word, or else gives way: then it is but `open`. */
function inCircle(asked: Asked, concluded: Truth | null, givesWay: boolean): Truth {
  if (concluded === null) return weigh(asked, null);
  return givesWay ? weigh(asked, 'open') : concluded;
}

/** The days on which the record decides a condition, and not as concluded. */
export function againstConclusion(world: World, condition: ConditionTerm): Timeline<boolean> {
  return combine(
    askedOf(world, condition),
    world.concluded(condition.address),
    (a, c) => c !== null && (a === 'yes' || a === 'no') && a !== c,
  );
}

/** What the record itself says of the condition on a day, conclusions left out. */
export function recordDecides(world: World, condition: ConditionTerm, day: Day): Asked {
  let decided: Asked = 'yes';
  for (let i = 0; i < condition.requires.length; i++) {
    const requirement = condition.requires[i] as Requirement;
    decided = weaker(
      decided,
      isState(requirement) ? stateOn(world, requirement, day) : valueOn(world.asked(condition, i), day),
    );
  }
  return decided;
}

/** [K6] What the record decides stands; a conclusion beats a presumption and fills an open. */
function weigh(asked: Asked, concluded: Truth | null): Truth {
  if (asked === 'yes' || asked === 'no') return asked;
  if (concluded !== null) return concluded;
  return asked === 'no?' ? 'no' : 'open';
}

/** `no` or `yes` where the record decides; `no?` where a presumption does; otherwise open. */
function weaker(a: Asked, b: Asked): Asked {
  return STRENGTH[a] <= STRENGTH[b] ? a : b;
}

const STRENGTH: Readonly<Record<Asked, number>> = { no: 0, 'no?': 1, open: 2, 'yes?': 3, yes: 4 };

function askedTogether(lines: readonly Timeline<Asked>[]): Timeline<Asked> {
  const [first = YES, ...others] = lines;
  return others.reduce((a, b) => combine(a, b, weaker), first);
}

/** One requirement on every day. */
export function askedLine(world: World, requirement: Requirement): Timeline<Asked> {
  switch (requirement.kind) {
    case 'executed':
      return map(executed(world, requirement), (t): Asked => (t === 'no' ? 'no?' : t));
    case 'effective':
      return world.effective(requirement.part);
    case 'act':
    case 'question':
      return OPEN;
    case 'no-default':
    case 'representations':
      return stateLine(world, requirement);
  }
}

type State = Extract<Requirement, { kind: 'no-default' | 'representations' }>;

/** A state is asked of each day's own record; between the days that anything mentions it cannot change. */
function stateLine(world: World, requirement: State): Timeline<Asked> {
  const days = world.engine.criticalDays();
  const out = new Builder<Asked>(stateOn(world, requirement, (days[0] ?? 0) - 1));
  for (const day of days) out.from(day, stateOn(world, requirement, day));
  return out.done();
}

function stateOn(world: World, requirement: Requirement, day: Day): Asked {
  if (requirement.kind === 'no-default')
    return noDefaultOn(world.givingEffect(requirement.giving, day), requirement, day);
  if (requirement.kind === 'representations')
    return trueOn(world.givingEffect(requirement.giving, day), requirement, day);
  return 'open';
}

/** [E6] No Default under the agreement is continuing on the day. */
function noDefaultOn(
  given: World,
  requirement: Extract<Requirement, { kind: 'no-default' }>,
  day: Day,
): Asked {
  return denied(anyContinuing(given, requirement.agreement, requirement.except ?? [], day));
}

function anyContinuing(given: World, agreement: string, except: DefaultSet, day: Day): Truth {
  let found: Truth = 'no';
  for (const instance of given.instancesOn(day)) {
    if (!atOrBelow(instance.under, agreement)) continue;
    const continuing = given.continuingOn(instance, day);
    if (continuing !== 'no') found = or(found, and(coversNone(given, except, instance), continuing));
    if (found === 'yes') break;
  }
  return found;
}

const denied = (found: Truth): Asked => (found === 'yes' ? 'no' : found === 'open' ? 'open' : 'yes?');

/** Representations stand as true until a contrary fact is recorded [K3]. */
function trueOn(
  given: World,
  requirement: Extract<Requirement, { kind: 'representations' }>,
  day: Day,
): Asked {
  let untrue: Truth = 'no';
  for (const address of requirement.of)
    untrue = or(untrue, or(recordedUntrue(given, address, day), decidedUntrue(given, address, day)));
  return denied(untrue);
}

function recordedUntrue(given: World, address: Address, day: Day): Truth {
  let untrue: Truth = 'no';
  for (const fact of given.record.untruths) {
    if (atOrBelow(fact.of, address) || atOrBelow(address, fact.of))
      untrue = or(untrue, onThatDay(fact.on, day));
  }
  return untrue;
}

function onThatDay(on: OnDay, day: Day): Truth {
  if (day > on.by || (on.from !== null && day < on.from)) return 'no';
  return on.from === on.by ? 'yes' : 'open';
}

function decidedUntrue(given: World, address: Address, day: Day): Truth {
  let untrue: Truth = 'no';
  for (const representation of given.plan.terms.representations) {
    if (representation.decides === null || !atOrBelow(representation.address, address)) continue;
    untrue = or(
      untrue,
      anyContinuing(given, representation.decides.agreement, representation.decides.except, day),
    );
  }
  return untrue;
}

/** What people have recorded of the condition; `null` on days of which they said nothing [K6]. */
export function concludedLine(world: World, address: Address): Timeline<Truth | null> {
  const facts = world.record.of(address);
  return facts.length === 0
    ? NOTHING
    : dayByDay(daysAround(facts), (day) => concludedOn(world, address, day));
}

const NOTHING = constant<Truth | null>(null);

export function concludedOn(world: World, address: Address, day: Day): Truth | null {
  const facts = world.record.of(address);
  if (facts.length === 0) return null;
  const condition = world.plan.conditions.get(address);
  return condition === undefined || isStanding(condition) ? standingOn(facts, day) : saidOn(facts, day);
}

/** The days on which something said of a day or a range can begin or cease to be so. */
function daysAround(facts: readonly Fact[]): Day[] {
  const days: Day[] = [];
  for (const { on } of facts) {
    if (on.from !== null) days.push(on.from);
    days.push(on.by, on.by + 1);
  }
  return days;
}

/** A delivery or a payment under the condition's address meets it as a conclusion does. */
function isMet({ kind }: Fact): boolean {
  return kind === 'satisfied' || kind === 'delivered' || kind === 'paid';
}

/** Met on or before a day as of which it was found not met: disputed, and open from its day [K3]. */
function standingOn(facts: readonly Fact[], day: Day): Truth | null {
  let met: Truth | null = null;
  const lastFailed = lastFailure(facts);
  for (const fact of facts)
    if (isMet(fact))
      met = or(met ?? 'no', and(cameBy(fact.on, day), fact.on.by <= lastFailed ? 'open' : 'yes'));
  return met ?? (lastFailed === -Infinity ? null : 'no');
}

function lastFailure(facts: readonly Fact[]): Day {
  let last = -Infinity;
  for (const { kind, on } of facts) if (kind === 'failed' && on.by > last) last = on.by;
  return last;
}

/** A range concludes nothing; contrary conclusions of one day leave it open. */
function saidOn(facts: readonly Fact[], day: Day): Truth | null {
  let met = false;
  let failed = false;
  for (const fact of facts) {
    if (fact.on.from !== day || fact.on.by !== day) continue;
    met ||= isMet(fact);
    failed ||= fact.kind === 'failed';
  }
  return met && failed ? 'open' : met ? 'yes' : failed ? 'no' : null;
}

/** [E5] Given up by everyone whom it protects. */
function givenUp(world: World, condition: ConditionTerm): TruthLine {
  const facts = world.record.about('waived', condition.address);
  return facts.length === 0 ? NO : dayByDay(daysAround(facts), (day) => givenUpOn(world, condition, day));
}

function givenUpOn(world: World, condition: ConditionTerm, day: Day): Truth {
  const facts = world.record.about('waived', condition.address);
  if (facts.length === 0) return 'no';
  if (condition.protects.length === 0) return givenUpBy(facts, null, day);
  let up: Truth = 'yes';
  for (const party of condition.protects) up = and(up, givenUpBy(facts, party, day));
  return up;
}

function givenUpBy(facts: readonly Waived[], party: string | null, day: Day): Truth {
  let up: Truth = 'no';
  for (const { parties, on } of facts)
    if (party === null || parties.includes(party)) up = or(up, cameBy(on, day));
  return up;
}
