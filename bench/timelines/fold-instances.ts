import type { Breach, Fact } from '../../packages/core/src/deal/facts.ts';
import { asLevel, type Level, levelOn, NEVER, rise, type Rise } from './fold-facts.ts';
import { cureDays, effectiveDate } from './papers.ts';

/** What the rules are asked of an instance on a day. */
export interface InstanceFacts {
  exists: Level;
  covered: Level;
  ended: Level;
  effect: Level;
}

/** A Default while the days go by. */
export class Instance {
  readonly breach: NonCompliance;
  readonly top: Level;
  readonly facts: InstanceFacts = { exists: 0, covered: 0, ended: 0, effect: 0 };
  continuing: Level = 0;
  private o = NEVER;
  private y = NEVER;

  constructor(breach: NonCompliance, top: Level) {
    this.breach = breach;
    this.top = top;
  }

  to(day: number, arises: Level, effect: Level): void {
    const now = Math.min(arises, this.top);
    if (now > 0 && this.o === NEVER) this.o = day;
    if (now > 1 && this.y === NEVER) this.y = day;
    const { facts } = this;
    facts.exists = asLevel(Math.max(facts.exists, now));
    facts.ended = this.endedOn(day);
    facts.effect = effect;
    if (!this.breach.waivable || this.o >= effectiveDate) facts.covered = 0;
    else facts.covered = this.y < effectiveDate ? 2 : 1;
  }

  private endedOn(day: number): Level {
    let ended = 0;
    for (const { on, complied } of this.breach.endings) {
      if (complied || on.y >= this.o) ended = Math.max(ended, Math.min(levelOn(on, day), this.worth(on.y)));
    }
    return asLevel(ended);
  }

  /** Too late once it has ripened. */
  private worth(day: number): Level {
    if (day >= this.y + cureDays + 1) return 0;
    return day >= this.o + cureDays + 1 ? 1 : 2;
  }
}

/** A breach on record, and the instances of default that it has made so far. */
export class NonCompliance {
  readonly fact: Breach;
  readonly waivable: boolean;
  readonly endings: readonly { on: Rise; complied: boolean }[];
  readonly instances: Instance[] = [];
  private running: Instance[] = [];
  private arises: Level = 0;
  private before: Level = 0;
  private hadYes = false;

  constructor(fact: Breach, facts: readonly Fact[]) {
    this.fact = fact;
    this.waivable = fact.of !== 'npa/6.9';
    const cures = facts.filter((f) => f.kind === 'cured' && f.breach === fact.id);
    this.endings = [
      ...cures.map((f) => ({ on: rise(f.on), complied: false })),
      ...(fact.until === null ? [] : [{ on: rise(fact.until), complied: true }]),
    ];
  }

  days(): number[] {
    return [rise(this.fact.on), ...this.endings.map((e) => e.on)].flatMap(({ o, y }) => [o, y]);
  }

  /** Brings the instances there are to a day. */
  advance(day: number, inForce: Level, effect: Level): void {
    const until = this.fact.until === null ? 0 : levelOn(rise(this.fact.until), day);
    const failing = Math.min(levelOn(rise(this.fact.on), day), 2 - until);
    this.arises = asLevel(Math.min(failing, inForce));
    if (this.arises === 0) this.running = [];
    for (const instance of this.instances)
      instance.to(day, this.running.includes(instance) ? this.arises : 0, effect);
  }

  /** The instance that begins on the day, if one does: while an earlier one continues, it is still that one. */
  begin(day: number, inForce: Level, effect: Level): Instance | null {
    const restart = this.hadYes && inForce === 2 && this.before === 1;
    const starts = this.arises > 0 && (this.running.length === 0 || restart);
    this.hadYes = this.arises > 0 && (inForce === 2 || this.hadYes);
    this.before = inForce;
    const fresh = 2 - Math.max(0, ...this.instances.map((earlier) => earlier.continuing));
    if (!starts || fresh === 0) return null;
    const instance = new Instance(this, asLevel(restart ? Math.min(fresh, 1) : fresh));
    instance.to(day, this.arises, effect);
    this.instances.push(instance);
    this.running.push(instance);
    return instance;
  }
}
