import type { Fact } from '../deal/facts.ts';
import type { Signatory, Terms } from '../deal/terms.ts';
import { type Rational, ZERO } from '../money/rational.ts';
import type { Given } from '../proof/proof.ts';
import type { Day } from '../time/day.ts';
import { map, type Timeline } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import { plain } from './conditions.ts';
import { conflictsOf } from './conflicts.ts';
import { Conclusions, type DaysOf, NEVER } from './conclusions.ts';
import { againstConclusion } from './conditions.ts';
import { criticalDays } from './critical-days.ts';
import { added } from './lists.ts';
import { type Found, type NonCompliance, nonCompliance } from './instances.ts';
import { Plan } from './plan.ts';
import type { Conflict, Holdings, Reckoning } from './reckoning.ts';
import { RecordAt } from './record.ts';
import { Register, Walk } from './register.ts';
import { cameOf } from './spans.ts';
import { bySignatory } from './execution.ts';
import { Signatures } from './signatures.ts';
import { Cell, Solver } from './solver.ts';
import { NO, OPEN, type TruthLine } from './truth-lines.ts';
import { valueLine } from './values.ts';
import { World } from './world.ts';

/**
 * Works out every status of a deal on the record as known on a day (docs/reckoning.md). Nothing is worked out before it
 * is asked for, and nothing twice. `horizon`: the last day that will be asked about; test dates after it and after
 * `knownAt` are not looked at.
 */
export function reckon(terms: Terms, facts: readonly Fact[], knownAt: Day, horizon: Day): Reckoning {
  return new Engine(terms, facts, knownAt, horizon);
}

export class Engine implements Reckoning {
  readonly plan: Plan;
  readonly record: RecordAt;
  readonly solver: Solver;
  readonly base: World;
  private worlds: Map<Day, World[]> | null = null;
  private readonly registers: (Register | undefined)[];
  private readonly heard: (boolean | undefined)[];
  private nonCompliances: readonly NonCompliance[] | null = null;
  private readonly signatureBooks: (Signatures | undefined)[];
  private days = new Cell<readonly Day[]>();
  private isCircleMet = false;
  /** `null` until a circle is met. */
  conclusions: Conclusions | null = null;

  readonly terms: Terms;
  readonly facts: readonly Fact[];
  readonly knownAt: Day;
  readonly horizon: Day;

  constructor(terms: Terms, facts: readonly Fact[], knownAt: Day, horizon: Day) {
    this.terms = terms;
    this.facts = facts;
    this.knownAt = knownAt;
    this.horizon = horizon;
    this.plan = Plan.of(terms);
    this.record = new RecordAt(this.plan, facts, knownAt);
    this.registers = this.plan.registerNumbers.blank();
    this.heard = this.plan.agreementNumbers.blank();
    this.signatureBooks = this.plan.agreementNumbers.blank();
    this.base = new World(this, null);
    const first = this.plan.mayCircle || this.isAnyConcluded() ? () => this.settleEffects() : null;
    this.solver = new Solver(first, () => this.isOverturned());
  }

  private isAnyConcluded(): boolean {
    for (const condition of this.plan.turning.keys()) if (this.record.of(condition).length > 0) return true;
    return false;
  }

  /** Papers that may wait for each other are settled in the order of the deal. */
  private settleEffects(): void {
    for (const { address } of this.terms.parts) this.base.effective(address);
    for (const { id, ends } of this.terms.waivers)
      if (ends !== null && (ends.permanentIf !== null || ends.extended !== null)) this.base.active(id);
  }

  /** A conclusion was met with that effects bear on, and it on them. */
  concludedInCircle(): void {
    this.isCircleMet = true;
  }

  /** At the first such conclusion: which give way to the record is worked out for all together, and everything anew. */
  private isOverturned(): boolean {
    if (!this.isCircleMet || this.conclusions !== null) return false;
    const conclusions = new Conclusions();
    this.conclusions = conclusions;
    do this.forget();
    while (!conclusions.stand(this.againstConclusions()));
    return true;
  }

  private againstConclusions(): DaysOf {
    const { base } = this;
    return new Map([...this.plan.turning].map(([of, term]) => [of, againstConclusion(base, term)]));
  }

  private forget(): void {
    this.base.forget();
    this.worlds = null;
    this.days = new Cell();
  }

  get seen(): readonly Fact[] {
    return this.record.seen;
  }

  /** The world in which some parts are in effect from a day on; one each. */
  world(given: Given | undefined): World {
    if (given === null || given === undefined) return this.base;
    this.worlds ??= new Map();
    const ofDay = this.worlds.get(given.on);
    for (const world of ofDay ?? []) if (gives(world, given.parts)) return world;
    const world = new World(this, given);
    this.worlds.set(given.on, added(ofDay, world));
    return world;
  }

  signatures(agreement: string): Signatures {
    return (this.signatureBooks[this.plan.agreementNumbers.of(agreement)] ??= new Signatures(
      this.record,
      agreement,
      this.plan,
    ));
  }

  /** The breaches on record, each worked out once for all worlds. */
  failings(): readonly NonCompliance[] {
    this.nonCompliances ??= this.record.breaches.map((fact) => nonCompliance(this.plan, fact));
    return this.nonCompliances;
  }

  register(id: string): Register {
    return (this.registers[this.plan.registerNumbers.of(id)] ??= new Register(
      this.record,
      id,
      this.plan.instruments.get(id),
    ));
  }

  /** The days on which the answer to a question of state can change, ascending. */
  criticalDays(): readonly Day[] {
    return this.solver.ask(this.days, () => criticalDays(this));
  }

  /** [T5] Has the record heard of the agreement by then? */
  onRecord(agreement: string): boolean {
    const term = this.plan.agreements.get(agreement);
    if (term?.known != null) return term.known <= this.knownAt;
    return (this.heard[this.plan.agreementNumbers.of(agreement)] ??=
      this.record.heardOf(agreement) ?? (term?.dated == null || term.dated <= this.knownAt));
  }

  effective(part: string, given?: Given): TruthLine {
    return this.world(given).effective(part);
  }
  condition(condition: string, given?: Given): TruthLine {
    return this.world(given).condition(condition);
  }
  requirement(condition: string, index: number, given?: Given): TruthLine {
    const term = this.plan.conditions.get(condition);
    return term === undefined ? OPEN : map(this.world(given).asked(term, index), plain);
  }
  concluded(condition: string): Timeline<Truth | null> {
    return this.base.concluded(condition);
  }
  doubtful(condition: string): Timeline<boolean> {
    // Which conclusions bear on themselves shows only when effects are worked out.
    for (const { address } of this.terms.parts) this.base.effective(address);
    return this.conclusions?.doubts(condition) ?? NEVER;
  }
  signed(agreement: string, party: string): TruthLine {
    return this.base.signed(agreement, party);
  }
  signatory(agreement: string, who: Signatory): TruthLine {
    return bySignatory(this.base, agreement, who);
  }
  holders(instrument: string): Timeline<readonly string[]> | null {
    const register = this.register(instrument);
    if (!register.kept) return null;
    const walk = new Walk(register);
    const { days } = register;
    return { days, values: [[], ...days.map((day) => walk.to(day).members())] };
  }
  holdings(instrument: string, day: Day): Holdings {
    const walk = new Walk(this.register(instrument)).to(day);
    const balances = walk.holders.map((holder, i): readonly [string, Rational] => [
      holder,
      walk.amounts[i] ?? ZERO,
    ]);
    return { balances, outstanding: walk.outstandingOn(day) };
  }
  inForce(provision: string, given?: Given): TruthLine {
    return this.world(given).inForce(provision);
  }
  suspended(suspension: string, given?: Given): TruthLine {
    return this.world(given).suspended(suspension);
  }
  came(overlayId: string, path: readonly number[], given?: Given): TruthLine {
    const world = this.world(given);
    const overlay = this.plan.overlaysNamed(overlayId)[0];
    let when = overlay?.to ?? null;
    for (const i of path) {
      if (when === null) return NO;
      when =
        when.kind === 'earliest' || when.kind === 'latest'
          ? (when.of[i] ?? null)
          : when.kind === 'after'
            ? when.of
            : null;
    }
    return overlay === undefined || when === null ? NO : cameOf(world, when, overlay);
  }
  instances(given?: Given): readonly Found[] {
    return this.world(given).instances();
  }
  exists(instance: string, given?: Given): TruthLine {
    return this.world(given).instance(instance)?.exists ?? NO;
  }
  ripe(instance: string, given?: Given): TruthLine {
    return this.ofInstance(instance, given, (world, found) => world.ripe(found));
  }
  ended(instance: string, given?: Given): TruthLine {
    return this.ofInstance(instance, given, (world, found) => world.ended(found));
  }
  active(waiver: string, given?: Given): TruthLine {
    return this.world(given).active(waiver);
  }
  waived(instance: string, given?: Given): TruthLine {
    return this.ofInstance(instance, given, (world, found) => world.waived(found));
  }
  continuing(instance: string, given?: Given): TruthLine {
    return this.world(given).continuing(instance);
  }
  value(address: string): Timeline<string> {
    return valueLine(this.base, address);
  }
  overlay(id: string): TruthLine {
    return this.base.overlay(id);
  }
  conflicts(): readonly Conflict[] {
    return conflictsOf(this.base);
  }

  private ofInstance(
    id: string,
    given: Given | undefined,
    ask: (world: World, found: Found) => TruthLine,
  ): TruthLine {
    const world = this.world(given);
    const found = world.instance(id);
    return found === null ? NO : ask(world, found);
  }
}

function gives(world: World, parts: readonly string[]): boolean {
  const given = world.given?.parts ?? [];
  return given === parts || (given.length === parts.length && given.every((part, i) => part === parts[i]));
}
