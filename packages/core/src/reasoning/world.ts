import { atOrBelow } from '../deal/address.ts';
import type { Address, PartyId } from '../deal/facts.ts';
import type { ConditionTerm } from '../deal/terms.ts';
import type { Given } from '../proof/proof.ts';
import type { Day } from '../time/day.ts';
import { combine, constant, splice, type Timeline } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import { type Asked, askedLine, concludedLine, conditionLine, conditionOn } from './conditions.ts';
import { effectLine } from './effect.ts';
import type { Engine } from './engine.ts';
import { findInstances, type Found } from './instances.ts';
import type { Overlay, Plan } from './plan.ts';
import type { RecordAt } from './record.ts';
import type { Register } from './register.ts';
import { endedLine, ripeLine } from './ripening.ts';
import { signed } from './signatures.ts';
import { Cell, type Measure } from './solver.ts';
import { over, running } from './spans.ts';
import {
  any,
  come,
  either,
  type Beginning,
  beginning,
  both,
  NO,
  negated,
  OPEN,
  sameLine,
  type TruthLine,
  whereTheyAgree,
  YES,
} from './truth-lines.ts';
import { activeLine, waivedLine, waiverOver } from './waivers.ts';

/** The record as it is, or as it would be with some parts in effect from a day on [E6]. Every answer is worked out once. */
export class World {
  readonly plan: Plan;
  readonly record: RecordAt;
  readonly knownAt: Day;
  private readonly cells = new Map<string, Cell<TruthLine>>();
  private readonly askedCells = new Map<string, Cell<Timeline<Asked>>>();
  private list: Cell<readonly Found[]> = new Cell();
  private byId: ReadonlyMap<string, Found> = new Map();

  readonly engine: Engine;
  readonly given: Given;

  constructor(engine: Engine, given: Given) {
    this.engine = engine;
    this.given = given;
    this.plan = engine.plan;
    this.record = engine.record;
    this.knownAt = engine.knownAt;
  }

  givingEffect(parts: readonly Address[], on: Day): World {
    return parts.length === 0 ? this.engine.world(null) : this.engine.world({ parts, on });
  }

  signed(agreement: string, party: PartyId): TruthLine {
    return this.line(`signed ${agreement} ${party}`, OPEN, () => signed(this, agreement, party));
  }
  register(instrument: string): Register {
    return this.engine.register(instrument);
  }

  effective(address: Address): TruthLine {
    if (this.given !== null && this.isGiven(address)) {
      return splice(this.engine.base.effective(address), this.given.on, YES);
    }
    if (this.given !== null) return this.engine.base.effective(address);
    const part = this.plan.parts.get(address);
    return part === undefined ? OPEN : this.line(`effective ${address}`, OPEN, () => effectLine(this, part));
  }

  /** The day a part takes effect, for spans and bounds that hang on it. */
  effectDay(address: Address): Beginning {
    if (this.given !== null && this.isGiven(address)) return { open: this.given.on, yes: this.given.on };
    return beginning(this.effective(address));
  }

  private isGiven(part: Address): boolean {
    return this.given !== null && this.given.parts.some((above) => atOrBelow(part, above));
  }

  condition(address: Address): TruthLine {
    const condition = this.plan.conditions.get(address);
    return condition === undefined
      ? OPEN
      : this.line(`condition ${address}`, OPEN, () => conditionLine(this, condition));
  }
  conditionOn(address: Address, day: Day): Truth {
    const condition = this.plan.conditions.get(address);
    return condition === undefined ? 'open' : conditionOn(this, condition, day);
  }
  concluded(address: Address): Timeline<Truth | null> {
    return concludedLine(this, address);
  }
  asked(condition: ConditionTerm, index: number): Timeline<Asked> {
    const requirement = condition.requires[index];
    if (requirement === undefined) return constant<Asked>('open');
    const cell = cellOf(this.askedCells, `${condition.address} ${index}`);
    return this.engine.solver.ask(cell, constant<Asked>('open'), askedLines, () =>
      askedLine(this, requirement),
    );
  }

  inForce(provision: Address): TruthLine {
    return this.line(`in force ${provision}`, OPEN, () => {
      const { part, suspensions } = this.plan.provision(provision);
      const effective = part === null ? OPEN : this.effective(part.address);
      return both(effective, negated(any(suspensions.map((s) => this.suspended(s.id)))));
    });
  }
  suspended(id: string): TruthLine {
    const term = this.plan.suspensions.get(id);
    return term === undefined ? NO : this.line(`suspended ${id}`, OPEN, () => running(this, term));
  }
  overlay(id: string): TruthLine {
    const term = this.plan.overlays.get(id);
    return term === undefined ? NO : this.line(`overlay ${id}`, OPEN, () => running(this, term));
  }

  /** Is an overlay past its last day? An end that turns on nothing but itself has not come. */
  over(overlay: Overlay): TruthLine {
    return this.line(`over ${overlay.id}`, NO, () => {
      const waiver = this.plan.waivers.get(overlay.id);
      return waiver === undefined ? over(this, overlay) : waiverOver(this, waiver);
    });
  }
  /** By id, or by the address of the clause; it is over, too, when its agreement is [E7]. */
  overByName(name: string): TruthLine {
    return any(
      this.plan
        .overlaysNamed(name)
        .map((overlay) => either(this.over(overlay), this.terminated(overlay.part))),
    );
  }

  /** Has the agreement of a part that does not survive ended? */
  private terminated(address: Address): TruthLine {
    const part = this.plan.parts.get(address);
    if (part === undefined || part.survives) return NO;
    return any(this.record.about('terminated', part.agreement).map((f) => come(f.on)));
  }

  instances(): readonly Found[] {
    const found = this.engine.solver.ask(this.list, [], instanceLists, () => findInstances(this));
    this.byId = new Map(found.map((instance) => [instance.id, instance]));
    return found;
  }
  instance(id: string): Found | null {
    this.instances();
    return this.byId.get(id) ?? null;
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
    return both(instance.exists, both(negated(this.waived(instance)), negated(this.ended(instance))));
  }
  continuing(id: string): TruthLine {
    return this.line(`continuing ${id}`, OPEN, () => {
      const instance = this.instance(id);
      return instance === null ? NO : this.continuingOf(instance);
    });
  }
  active(id: string): TruthLine {
    const waiver = this.plan.waivers.get(id);
    return waiver === undefined ? NO : this.line(`active ${id}`, OPEN, () => activeLine(this, waiver));
  }

  private line(key: string, start: TruthLine, work: () => TruthLine): TruthLine {
    return this.engine.solver.ask(cellOf(this.cells, key), start, truthLines, work);
  }
}

function cellOf<T>(cells: Map<string, Cell<T>>, key: string): Cell<T> {
  let cell = cells.get(key);
  if (cell === undefined) {
    cell = new Cell<T>();
    cells.set(key, cell);
  }
  return cell;
}

const truthLines: Measure<TruthLine> = { same: sameLine, doubt: whereTheyAgree };
const askedLines: Measure<Timeline<Asked>> = {
  same: sameLine,
  doubt: (a, b) => combine(a, b, (x, y): Asked => (x === y ? x : 'open')),
};
const instanceLists: Measure<readonly Found[]> = {
  same: (a, b) =>
    a.length === b.length && a.every((x, i) => x.id === b[i]?.id && sameLine(x.exists, b[i].exists)),
  doubt: (_, b) => b,
};
