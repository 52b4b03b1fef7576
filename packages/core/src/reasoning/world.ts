import { atOrBelowAny } from '../deal/address.ts';
import type { Address, PartyId } from '../deal/facts.ts';
import type { ConditionTerm, PartTerm } from '../deal/terms.ts';
import type { Given } from '../proof/proof.ts';
import type { Day } from '../time/day.ts';
import { splice, type Timeline, valueOn } from '../time/timeline.ts';
import { and, not, type Truth } from '../time/truth.ts';
import { type Asked, askedLine, concludedLine, conditionLine, conditionOn } from './conditions.ts';
import { earliestEffect, effectLine, gateLine, terminatedLine } from './effect.ts';
import type { Engine } from './engine.ts';
import { findInstances, type Found } from './instances.ts';
import type { FixedEffect, Overlay, Plan, Question } from './plan.ts';
import type { RecordAt } from './record.ts';
import type { Register } from './register.ts';
import { endedLine, endedOn, ripeLine } from './ripening.ts';
import type { Signatures } from './signatures.ts';
import { Cell, LoopCell } from './solver.ts';
import { over, running } from './spans.ts';
import {
  any,
  either,
  type Beginning,
  beginning,
  butNot,
  NO,
  onAndAfter,
  OPEN,
  type TruthLine,
  YES,
} from './truth-lines.ts';
import { activeLine, waivedLine, waivedOn, waiverOver } from './waivers.ts';

/** The record as it is, or as it would be with some parts in effect from a day on [E6]. Every answer is worked out once. */
export class World {
  readonly plan: Plan;
  readonly record: RecordAt;
  readonly knownAt: Day;
  private readonly answers: (Cell<TruthLine> | undefined)[];
  private readonly effects: (LoopCell | undefined)[];
  private readonly ends: (LoopCell | undefined)[];
  private readonly askedCells: (Cell<Timeline<Asked>> | undefined)[];
  private list: Cell<readonly Found[]> = new Cell();
  private listOfTheDay: Cell<readonly Found[]> = new Cell();

  readonly engine: Engine;
  readonly given: Given;

  constructor(engine: Engine, given: Given) {
    this.engine = engine;
    this.given = given;
    this.plan = engine.plan;
    this.record = engine.record;
    this.knownAt = engine.knownAt;
    this.answers = engine.plan.blankAnswers();
    this.effects = given === null ? engine.plan.effectNumbers.blank() : [];
    this.ends = engine.plan.endNumbers.blank();
    this.askedCells = engine.plan.requirementNumbers.blank();
  }

  /** Everything is worked out anew. */
  forget(): void {
    this.answers.fill(undefined);
    this.effects.fill(undefined);
    this.ends.fill(undefined);
    this.askedCells.fill(undefined);
    this.list = new Cell();
    this.listOfTheDay = new Cell();
  }

  givingEffect(parts: readonly Address[], on: Day): World {
    return parts.length === 0 ? this.engine.world(null) : this.engine.world({ parts, on });
  }

  signed(agreement: string, party: PartyId): TruthLine {
    return this.engine.signatures(agreement).of(party);
  }
  signatures(agreement: string): Signatures {
    return this.engine.signatures(agreement);
  }
  register(instrument: string): Register {
    return this.engine.register(instrument);
  }

  effective(address: Address): TruthLine {
    const part = this.plan.parts.get(address);
    if (this.given !== null) return this.effectiveGiven(address, part, this.given.on);
    return part === undefined ? OPEN : this.effectOf(part);
  }

  private effectOf(part: PartTerm): TruthLine {
    const number = this.plan.effectNumbers.of(part.address);
    const known = this.effects[number]?.settled;
    if (known !== undefined) return known;
    const cell = (this.effects[number] ??= new LoopCell('effect', butNot(OPEN, this.terminated(part))));
    return this.engine.solver.askLoop(cell, () => effectLine(this, part));
  }

  private effectiveGiven(address: Address, part: PartTerm | undefined, on: Day): TruthLine {
    if (!this.isGiven(address)) return this.engine.base.effective(address);
    // Before its first possible day it is not in effect, whatever the conditions that are being asked just now come to.
    if (part !== undefined && earliestEffect(this, part) >= on) return onAndAfter(on, on);
    return splice(this.engine.base.effective(address), on, YES);
  }

  /** Asked once for all sections that wait for the same conditions. */
  gate(effect: FixedEffect): TruthLine {
    const gate = this.plan.gate(effect);
    return this.line('gate', gate.key, () => gateLine(this, gate));
  }

  /** The day a part takes effect, for spans and bounds that hang on it. */
  effectDay(address: Address): Beginning {
    if (this.given !== null && this.isGiven(address)) return { open: this.given.on, yes: this.given.on };
    return beginning(this.effective(address));
  }

  private isGiven(part: Address): boolean {
    return this.given !== null && atOrBelowAny(part, this.given.parts);
  }

  condition(address: Address): TruthLine {
    const condition = this.plan.conditions.get(address);
    return condition === undefined
      ? OPEN
      : this.line('condition', address, () => conditionLine(this, condition));
  }
  conditionOn(address: Address, day: Day): Truth {
    const condition = this.plan.conditions.get(address);
    return condition === undefined ? 'open' : conditionOn(this, condition, day);
  }
  concluded(address: Address): Timeline<Truth | null> {
    return concludedLine(this, address);
  }
  /** The days on which the conclusion gives way; `null`: each is weighed by itself, since none bears on itself. */
  givesWay(condition: ConditionTerm): Timeline<boolean> | null {
    const { conclusions } = this.engine;
    return conclusions === null || this.given !== null || !this.plan.turning.has(condition.address)
      ? null
      : conclusions.givesWay(condition.address);
  }
  /** Works out what the record says of a condition; where that is concluded, it may hang on effects that hang on the conclusion. */
  beside<T>(isConcluded: boolean, work: () => T): T {
    if (!isConcluded) return work();
    const { value, leans } = this.engine.solver.leaning(work);
    if (leans) this.engine.concludedInCircle();
    return value;
  }
  asked(condition: ConditionTerm, index: number): Timeline<Asked> {
    const requirement = condition.requires[index];
    // An act and a question are for people: the record alone never decides them.
    if (requirement === undefined || requirement.kind === 'act' || requirement.kind === 'question')
      return OPEN;
    const cell = (this.askedCells[this.plan.requirementNumbers.of(requirement)] ??= new Cell());
    return cell.settled ?? this.engine.solver.ask(cell, () => askedLine(this, requirement));
  }

  inForce(provision: Address): TruthLine {
    return this.line('in force', provision, () => {
      const { part, suspensions } = this.plan.provision(provision);
      let suspended = NO;
      for (const { id } of suspensions) suspended = either(suspended, this.suspended(id));
      return butNot(part === null ? OPEN : this.effective(part.address), suspended);
    });
  }
  suspended(id: string): TruthLine {
    const term = this.plan.suspensions.get(id);
    return term === undefined ? NO : this.line('suspended', id, () => running(this, term));
  }
  overlay(id: string): TruthLine {
    const term = this.plan.overlays.get(id);
    return term === undefined ? NO : this.line('overlay', id, () => running(this, term));
  }

  /** Is an overlay past its last day? An end that turns on nothing but itself has not come. */
  over(overlay: Overlay): TruthLine {
    if (this.given !== null && this.plan.endsByRecord(overlay)) return this.engine.base.over(overlay);
    const number = this.plan.endNumbers.of(overlay.id);
    const known = this.ends[number]?.settled;
    if (known !== undefined) return known;
    const cell = (this.ends[number] ??= new LoopCell('end'));
    return this.engine.solver.askLoop(cell, () => {
      const waiver = this.plan.waivers.get(overlay.id);
      return waiver === undefined ? over(this, overlay) : waiverOver(this, waiver);
    });
  }
  /** Overlays by id, or by the address of their clause, without one; each is over, too, when its agreement is [E7]. */
  overByName(name: string, but: Overlay): TruthLine {
    const others = this.plan.overlaysNamed(name).filter((overlay) => overlay.id !== but.id);
    return any(
      others.map((overlay) => either(this.over(overlay), this.terminated(this.plan.parts.get(overlay.part)))),
    );
  }

  /** Has the agreement of a part that does not survive ended? */
  private terminated(part: PartTerm | undefined): TruthLine {
    return part === undefined || part.survives ? NO : terminatedLine(this.record, part.agreement);
  }

  instances(): readonly Found[] {
    return this.engine.solver.ask(this.list, () => findInstances(this, this.engine.horizon));
  }
  /** For a question about the day of the context, those that begin after it need not be found. */
  instancesOn(day: Day): readonly Found[] {
    if (this.given?.on !== day) return this.instances();
    return this.engine.solver.ask(this.listOfTheDay, () => findInstances(this, day));
  }
  instance(id: string): Found | null {
    const all = this.instances();
    for (let i = all.length - 1; i >= 0; i--) if (all[i]?.id === id) return all[i] ?? null;
    return null;
  }
  ripe(instance: Found): TruthLine {
    return ripeLine(this, instance);
  }
  ended(instance: Found): TruthLine {
    return endedLine(this, instance);
  }
  waived(instance: Found): TruthLine {
    return waivedLine(this, instance);
  }
  continuingOf(instance: Found): TruthLine {
    const { continuing } = instance;
    return (
      continuing.settled ??
      this.engine.solver.ask(continuing, () =>
        butNot(butNot(instance.exists, this.waived(instance)), this.ended(instance)),
      )
    );
  }
  /** On one day, without working out the others. */
  continuingOn(instance: Found, day: Day): Truth {
    const known = instance.continuing.settled;
    if (known !== undefined) return valueOn(known, day);
    const exists = valueOn(instance.exists, day);
    if (exists === 'no') return 'no';
    const unwaived = and(exists, not(waivedOn(this, instance, day)));
    return unwaived === 'no' ? 'no' : and(unwaived, not(endedOn(this, instance, day)));
  }
  continuing(id: string): TruthLine {
    const instance = this.instance(id);
    return instance === null ? NO : this.continuingOf(instance);
  }
  active(id: string): TruthLine {
    const waiver = this.plan.waivers.get(id);
    return waiver === undefined ? NO : this.line('active', id, () => activeLine(this, waiver));
  }

  private line(question: Question, about: string, work: () => TruthLine): TruthLine {
    const cell = (this.answers[this.plan.slot(question, about)] ??= new Cell());
    return cell.settled ?? this.engine.solver.ask(cell, work);
  }
}
