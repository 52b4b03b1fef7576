import { atOrBelow } from '../deal/address.ts';
import type { Address, PartyId } from '../deal/facts.ts';
import type {
  AgreementTerm,
  AmendmentTerm,
  ComplianceWaiverTerm,
  ConditionTerm,
  CovenantTerm,
  Effect,
  InstrumentTerm,
  OverlayTerm,
  PartTerm,
  Requirement,
  SuspensionTerm,
  Terms,
  ValueTerm,
  WaiverTerm,
  When,
} from '../deal/terms.ts';
import type { Day } from '../time/day.ts';
import { Numbers } from './numbers.ts';

/** What is asked of one thing that the terms name. */
export type Question = 'gate' | 'condition' | 'in force' | 'suspended' | 'overlay' | 'active';

/** Terms looked up by what the rules ask for. Made once for any number of deals with the same papers. */
export class Plan {
  readonly agreements: ReadonlyMap<string, AgreementTerm>;
  readonly instruments: ReadonlyMap<string, InstrumentTerm>;
  readonly parts: ReadonlyMap<Address, PartTerm>;
  readonly conditions: ReadonlyMap<Address, ConditionTerm>;
  readonly suspensions: ReadonlyMap<string, SuspensionTerm>;
  readonly waivers: ReadonlyMap<string, WaiverTerm>;
  readonly overlays: ReadonlyMap<string, OverlayTerm>;
  readonly values: ReadonlyMap<Address, ValueTerm>;
  readonly mayCircle: boolean;
  /** Conditions on which effects bear. */
  readonly turning: ReadonlyMap<Address, ConditionTerm>;
  readonly amendments: ReadonlyMap<Address, readonly AmendmentTerm[]>;
  /** Numbers for what facts can speak of and a rule asks about: agreements, conditions, triggers. */
  readonly things: ReadonlyMap<string, number>;
  readonly instrumentNumbers: ReadonlyMap<string, number>;
  /** A place for the facts about each. */
  readonly nothingSaid: readonly undefined[];
  readonly noEntries: readonly undefined[];
  readonly agreementNumbers = new Numbers<string>();
  readonly registerNumbers = new Numbers<string>();
  readonly partyNumbers = new Numbers<PartyId>();
  readonly effectNumbers = new Numbers<Address>();
  readonly endNumbers = new Numbers<string>();
  readonly requirementNumbers = new Numbers<Requirement>();
  private readonly byProvision = new Map<Address, ProvisionPlan>();
  private readonly endings = new Map<string, boolean>();
  private readonly gates = new Map<Effect, Gate>();
  private readonly slots: Readonly<Record<Question, Map<string, number>>> = {
    gate: new Map(),
    condition: new Map(),
    'in force': new Map(),
    suspended: new Map(),
    overlay: new Map(),
    active: new Map(),
  };
  private readonly noAnswers: undefined[] = [];

  readonly terms: Terms;

  constructor(terms: Terms) {
    this.terms = terms;
    this.agreements = index(terms.agreements, (a) => a.id);
    this.instruments = index(terms.instruments, (i) => i.id);
    this.parts = index(terms.parts, (p) => p.address);
    this.conditions = index(terms.conditions, (c) => c.address);
    this.suspensions = index(terms.suspensions, (s) => s.id);
    this.waivers = index(terms.waivers, (w) => w.id);
    this.overlays = index(terms.overlays, (o) => o.id);
    this.values = index(terms.values, (v) => v.address);
    this.mayCircle = turnsOnOthers(terms);
    this.turning = index(terms.conditions.filter(isTurning), (c) => c.address);
    this.amendments = Map.groupBy(terms.amendments, (a) => a.target);
    this.things = numbered(thingsIn(terms));
    this.instrumentNumbers = numbered(this.instruments.keys());
    this.nothingSaid = [...this.things].map(() => undefined);
    this.noEntries = [...this.instrumentNumbers].map(() => undefined);
  }

  /** What bears on one provision: the smallest part that contains it, its suspensions, its covenant. */
  provision(address: Address): ProvisionPlan {
    let plan = this.byProvision.get(address);
    if (plan === undefined) {
      plan = planFor(this.terms, address);
      this.byProvision.set(address, plan);
    }
    return plan;
  }

  /** Whether an overlay ends on the same day whatever else is in effect: by days and events after a stated one. */
  endsByRecord(overlay: Overlay): boolean {
    let byRecord = this.endings.get(overlay.id);
    if (byRecord === undefined) {
      const ends = this.waivers.get(overlay.id)?.ends ?? null;
      const asWritten = ends === null || (ends.permanentIf === null && ends.extended === null);
      byRecord = overlay.from !== null && asWritten && (overlay.to === null || isOfRecord(overlay.to));
      this.endings.set(overlay.id, byRecord);
    }
    return byRecord;
  }

  /** The conditions that must be met on a fixed day. */
  gate(effect: FixedEffect): Gate {
    let gate = this.gates.get(effect);
    if (gate === undefined) {
      gate = gateOf(effect, this.conditions);
      this.gates.set(effect, gate);
    }
    return gate;
  }

  /** The place of a question's answer among the answers of a world. */
  slot(question: Question, about: string): number {
    const slots = this.slots[question];
    let slot = slots.get(about);
    if (slot === undefined) {
      slot = this.noAnswers.push(undefined) - 1;
      slots.set(about, slot);
    }
    return slot;
  }

  blankAnswers(): undefined[] {
    return this.noAnswers.slice();
  }

  /** Waivers, suspensions and forbearances by id, or by the address of their clause. */
  overlaysNamed(name: string): readonly Overlay[] {
    const { waivers, suspensions, overlays } = this.terms;
    const named = <T extends { id: string; address: Address }>(terms: readonly T[]): T[] =>
      terms.filter((t) => t.id === name || t.address === name);
    return [...named(waivers).map(waiverOverlay), ...named(suspensions), ...named(overlays)];
  }

  allOverlays(): readonly Overlay[] {
    const { waivers, suspensions, overlays } = this.terms;
    return [...waivers.map(waiverOverlay), ...suspensions, ...overlays];
  }

  private static readonly made = new WeakMap<Terms, Plan>();

  static of(terms: Terms): Plan {
    let plan = Plan.made.get(terms);
    if (plan === undefined) {
      plan = new Plan(terms);
      Plan.made.set(terms, plan);
    }
    return plan;
  }
}

/** What waivers, suspensions and forbearances have in common: a part that puts them in effect, and a span. */
export interface Overlay {
  readonly id: string;
  readonly part: Address;
  /** `null`: the day the part takes effect. */
  readonly from: Day | null;
  readonly to: When | null;
  /** The day of `to` still belongs to the span. */
  readonly toIncluded: boolean;
}

export function waiverOverlay(waiver: WaiverTerm): Overlay {
  return {
    id: waiver.id,
    part: waiver.part,
    from: waiver.from,
    to: waiver.ends?.when ?? null,
    toIncluded: waiver.ends?.included ?? true,
  };
}

export type FixedEffect = Extract<Effect, { kind: 'fixed' }>;

/** A day, and what must be met on it. Sections under the same conditions have gates of the same key. */
export interface Gate {
  readonly key: string;
  readonly on: Day;
  /**
   * `null`: not among the terms. Those that turn on the state of other things come last: where an act was not done,
   * nobody need ask whether there was a Default.
   */
  readonly conditions: readonly (ConditionTerm | null)[];
}

function gateOf(effect: FixedEffect, terms: ReadonlyMap<Address, ConditionTerm>): Gate {
  const conditions = effect.conditions.map((address) => terms.get(address) ?? null);
  const [standing, states] = [true, false].map((wanted) =>
    conditions.filter((c) => (c === null || isStanding(c)) === wanted),
  );
  const key = `${effect.on} ${effect.conditions.join(' ')}`;
  return { key, on: effect.on, conditions: [...(standing ?? []), ...(states ?? [])] };
}

/** Acts and questions, once done, stand; a state is asked on its own day [K3]. */
export function isStanding(condition: ConditionTerm): boolean {
  return condition.requires.every((requirement) => !isState(requirement));
}

export function isState(requirement: Requirement): boolean {
  return requirement.kind === 'no-default' || requirement.kind === 'representations';
}

function isTurning({ requires }: ConditionTerm): boolean {
  return requires.some((requirement) => requirement.kind === 'effective' || isState(requirement));
}

/** Whether an effect or an end may turn on others, and they on it: what waits for a day on which no Default is, for another part, or for another's end. */
function turnsOnOthers(terms: Terms): boolean {
  const awaited = new Set(
    terms.parts.flatMap(({ effect }) => (effect.kind === 'first-day' ? effect.conditions : [])),
  );
  const waits = terms.conditions.some(({ address, requires }) =>
    requires.some(
      ({ kind }) =>
        kind === 'effective' ||
        (awaited.has(address) && (kind === 'no-default' || kind === 'representations')),
    ),
  );
  const ends = [
    ...terms.waivers.map((w) => w.ends?.when),
    ...terms.suspensions.map((s) => s.to),
    ...terms.overlays.map((o) => o.to),
  ];
  return waits || ends.some((when) => when != null && hangsOnOthers(when));
}

function hangsOnOthers(when: When): boolean {
  if (when.kind === 'earliest' || when.kind === 'latest') return when.of.some(hangsOnOthers);
  return when.kind === 'after' ? hangsOnOthers(when.of) : when.kind === 'end-of' || when.kind === 'default';
}

export interface ProvisionPlan {
  readonly part: PartTerm | null;
  readonly suspensions: readonly SuspensionTerm[];
  readonly compliance: readonly ComplianceWaiverTerm[];
  readonly covenant: CovenantTerm | null;
}

function planFor(terms: Terms, address: Address): ProvisionPlan {
  const covers = (x: { provisions: readonly Address[] }): boolean =>
    x.provisions.some((above) => atOrBelow(address, above));
  return {
    part: longest(terms.parts, address),
    suspensions: terms.suspensions.filter(covers),
    compliance: terms.compliance.filter(covers),
    covenant: longest(terms.covenants, address),
  };
}

function longest<T extends { address: Address }>(terms: readonly T[], address: Address): T | null {
  let best: T | null = null;
  for (const term of terms)
    if (atOrBelow(address, term.address) && (best === null || term.address.length > best.address.length))
      best = term;
  return best;
}

function isOfRecord(when: When): boolean {
  switch (when.kind) {
    case 'day':
    case 'trigger':
    case 'met':
      return true;
    case 'end-of':
    case 'default':
      return false;
    case 'earliest':
    case 'latest':
      return when.of.every(isOfRecord);
    case 'after':
      return isOfRecord(when.of);
  }
}

function* thingsIn({ agreements, conditions, suspensions, waivers, overlays }: Terms): Generator<string> {
  for (const { id } of agreements) yield id;
  for (const { address } of conditions) yield address;
  for (const { to } of [...suspensions, ...overlays]) yield* triggersIn(to);
  for (const { ends } of waivers) yield* triggersIn(ends?.when ?? null);
}

function* triggersIn(when: When | null): Generator<Address> {
  if (when === null) return;
  if (when.kind === 'trigger') yield when.address;
  if (when.kind === 'met') yield when.condition;
  if (when.kind === 'after') yield* triggersIn(when.of);
  if (when.kind === 'earliest' || when.kind === 'latest')
    for (const inner of when.of) yield* triggersIn(inner);
}

function numbered(things: Iterable<string>): Map<string, number> {
  return new Map([...new Set(things)].map((thing, i) => [thing, i]));
}

/** The first of each key stands. */
function index<T>(terms: readonly T[], key: (term: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const term of terms) if (!map.has(key(term))) map.set(key(term), term);
  return map;
}
