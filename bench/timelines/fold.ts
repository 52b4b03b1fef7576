import type { Breach, Fact } from '../../packages/core/src/deal/facts.ts';
import type { Timeline } from '../../packages/core/src/time/timeline.ts';
import {
  asLevel,
  type Level,
  levelOn,
  metOnTheDay,
  NEVER,
  type Rise,
  seen,
  signatures,
} from './fold-facts.ts';
import { type InstanceFacts, NonCompliance } from './fold-instances.ts';
import { Ledger } from './fold-ledger.ts';
import { noticedBreach } from './generate-breaches.ts';
import { effectiveDate, issued, outsideDate, priced } from './papers.ts';
import { type SevenTimelines, statuses } from './statuses.ts';

/**
 * A rules engine answers for one day; this walks through the days of a deal on which anything can change, hands the
 * engine what is so on each, and writes down what it answers. Every rules engine measured here has the same fold.
 */
export interface DayFacts {
  day: number;
  company: Level;
  aldgate: Level;
  birchwood: Level;
  cornhill: Level;
  /** Three times the notes of those who signed, or may have; twice all notes [E2]. */
  surely3: number;
  perhaps3: number;
  whole2: number;
  c42: Level;
  c44: Level;
  c45: Level;
  c46: Level;
  saidMet43: boolean;
  saidFailed43: boolean;
  untrue: boolean;
  /** Under 6.9, which nothing waives. */
  otherDefault: Level;
  /** What the rules answered for the day before. */
  effectBefore: Level;
  /** Is the suspension over? */
  over: Level;
}

export interface DayAnswers {
  readonly executed: Level;
  readonly effect: Level;
  readonly inForce: Level;
  readonly suspended: Level;
  readonly price: string;
}

export interface Rules {
  onDay(facts: DayFacts): DayAnswers;
  ofInstance(facts: InstanceFacts): Level;
}

export interface SlowRules {
  onDay(facts: DayFacts): Promise<DayAnswers>;
  ofInstance(facts: InstanceFacts): Promise<Level>;
}

export function foldWith(facts: readonly Fact[], rules: Rules): SevenTimelines {
  const fold = new Fold(facts);
  for (const day of fold.days) {
    fold.begin(day);
    for (const breach of fold.others) step(breach, day, fold.otherInForce(day), 0, rules);
    const answers = rules.onDay(fold.facts());
    for (const breach of fold.waivable) step(breach, day, answers.inForce, answers.effect, rules);
    fold.record(answers);
  }
  return fold.lines;
}

function step(breach: NonCompliance, day: number, inForce: Level, effect: Level, rules: Rules): void {
  breach.advance(day, inForce, effect);
  for (const instance of breach.instances) instance.continuing = rules.ofInstance(instance.facts);
  const begun = breach.begin(day, inForce, effect);
  if (begun !== null) begun.continuing = rules.ofInstance(begun.facts);
}

/** The same for engines that answer with promises. */
export async function foldWithSlow(facts: readonly Fact[], rules: SlowRules): Promise<SevenTimelines> {
  const fold = new Fold(facts);
  for (const day of fold.days) {
    fold.begin(day);
    for (const breach of fold.others) await slowStep(breach, day, fold.otherInForce(day), 0, rules);
    const answers = await rules.onDay(fold.facts());
    for (const breach of fold.waivable) await slowStep(breach, day, answers.inForce, answers.effect, rules);
    fold.record(answers);
  }
  return fold.lines;
}

async function slowStep(
  breach: NonCompliance,
  day: number,
  inForce: Level,
  effect: Level,
  rules: SlowRules,
): Promise<void> {
  breach.advance(day, inForce, effect);
  for (const instance of breach.instances) instance.continuing = await rules.ofInstance(instance.facts);
  const begun = breach.begin(day, inForce, effect);
  if (begun !== null) begun.continuing = await rules.ofInstance(begun.facts);
}

interface Line extends Timeline<string> {
  readonly days: number[];
  readonly values: string[];
}

const TRUTHS = ['no', 'open', 'yes'] as const;

class Fold {
  readonly days: readonly number[];
  readonly waivable: readonly NonCompliance[];
  readonly others: readonly NonCompliance[];
  readonly lines: readonly Line[] = statuses.map((_, i) => ({ days: [], values: [i === 6 ? 'none' : 'no'] }));
  private readonly signed: ReadonlyMap<string, Rise>;
  private readonly ledger: Ledger;
  private readonly over: Rise;
  private readonly current: DayFacts;

  constructor(recorded: readonly Fact[]) {
    const facts = seen(recorded);
    this.signed = signatures(facts);
    this.ledger = new Ledger(facts, this.signed);
    this.over = suspensionOver(facts);
    const breaches = facts
      .filter((fact): fact is Breach => fact.kind === 'breach')
      .map((fact) => new NonCompliance(fact, facts));
    this.waivable = breaches.filter((breach) => breach.waivable);
    this.others = breaches.filter((breach) => !breach.waivable);
    this.days = changeDays([
      ...[...this.signed.values(), this.over].flatMap(({ o, y }) => [o, y]),
      ...this.ledger.days(),
      ...breaches.flatMap((breach) => breach.days()),
    ]);
    this.current = onNoDay(facts);
  }

  begin(day: number): void {
    const now = this.current;
    now.day = day;
    now.company = this.signedOn('company', day);
    now.aldgate = this.signedOn('aldgate', day);
    now.birchwood = this.signedOn('birchwood', day);
    now.cornhill = this.signedOn('cornhill', day);
    const { surely, perhaps, whole } = this.ledger.to(day);
    now.surely3 = surely * 3;
    now.perhaps3 = perhaps * 3;
    now.whole2 = whole * 2;
    now.over = levelOn(this.over, day);
  }

  otherInForce(day: number): Level {
    return day >= issued ? 2 : 0;
  }

  facts(): DayFacts {
    this.current.otherDefault = most(this.others);
    return this.current;
  }

  record(answers: DayAnswers): void {
    this.current.effectBefore = answers.effect;
    const noticed = this.waivable.find((breach) => breach.fact.id === noticedBreach)?.instances[0];
    const { executed, effect, inForce, suspended } = answers;
    const levels = [executed, effect, inForce, suspended, noticed?.continuing ?? 0, this.anyDefault()];
    levels.forEach((level, i) => this.change(i, TRUTHS[level]));
    this.change(levels.length, answers.price);
  }

  private anyDefault(): Level {
    return asLevel(Math.max(most(this.waivable), most(this.others)));
  }

  private signedOn(party: string, day: number): Level {
    const signed = this.signed.get(party);
    return signed === undefined ? 0 : levelOn(signed, day);
  }

  private change(status: number, value: string): void {
    const line = this.lines[status];
    if (line === undefined || line.values.at(-1) === value) return;
    line.days.push(this.current.day);
    line.values.push(value);
  }
}

function changeDays(days: readonly number[]): number[] {
  const all = [...days, effectiveDate, issued, priced].filter(Number.isFinite);
  return [...new Set(all)].sort((a, b) => a - b);
}

function most(breaches: readonly NonCompliance[]): Level {
  let level: Level = 0;
  for (const { instances } of breaches)
    for (const { continuing } of instances) if (continuing > level) level = continuing;
  return level;
}

/** What does not change from day to day, and room for what does. */
function onNoDay(facts: readonly Fact[]): DayFacts {
  const said = facts.filter((fact) => fact.on.from === effectiveDate && fact.on.by === effectiveDate);
  return {
    day: 0,
    company: 0,
    aldgate: 0,
    birchwood: 0,
    cornhill: 0,
    surely3: 0,
    perhaps3: 0,
    whole2: 0,
    c42: metOnTheDay(facts, 'waiver/4.2'),
    c44: metOnTheDay(facts, 'waiver/4.4'),
    c45: metOnTheDay(facts, 'waiver/4.5'),
    c46: metOnTheDay(facts, 'waiver/4.6'),
    saidMet43: said.some((fact) => fact.kind === 'satisfied' && fact.of === 'waiver/4.3'),
    saidFailed43: said.some((fact) => fact.kind === 'failed' && fact.of === 'waiver/4.3'),
    untrue: said.some((fact) => fact.kind === 'untrue' && fact.of.startsWith('waiver/3')),
    otherDefault: 0,
    effectBefore: 0,
    over: 0,
  };
}

/** The day after a senior lender's step or after the outside date; in doubt after a step that nobody has judged. */
function suspensionOver(facts: readonly Fact[]): Rise {
  let y = outsideDate + 1;
  let raised = NEVER;
  for (const fact of facts) {
    if (fact.on.by < effectiveDate) continue;
    if (fact.kind === 'occurred') y = Math.min(y, fact.on.by + 1);
    if (fact.kind === 'raised') raised = Math.min(raised, fact.on.by + 1);
  }
  return { o: Math.min(y, raised), y };
}
