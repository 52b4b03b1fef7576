import { Rools, Rule } from 'rools';
import { asLevel, type Level } from './fold-facts.ts';
import type { InstanceFacts } from './fold-instances.ts';
import { type DayAnswers, type DayFacts, foldWithSlow, type SlowRules } from './fold.ts';
import type { GeneratedDeal } from './generate.ts';
import { effectiveDate, issued, priced } from './papers.ts';
import type { SevenTimelines } from './statuses.ts';

/**
 * The rules as premises and actions of rools, which forward-chains: an action says what follows, and the rules that
 * waited for it fire next. (rools takes premises of the same text for one, so none is made by a function.)
 */
type Answers = Partial<
  Record<'reached' | 'executed' | 'noDefault' | 'effect' | 'suspended' | 'inForce', Level>
>;
type OnDay = DayFacts & Answers;
type OfInstance = InstanceFacts & { continuing?: Level };

const least = (...levels: readonly (Level | undefined)[]): Level =>
  asLevel(Math.min(...levels.map((level) => level ?? 0)));
const not = (level: Level | undefined): Level => asLevel(2 - (level ?? 0));

const dayRules: readonly Rule[] = [
  new Rule({
    name: 'enough have signed',
    when: [(f: OnDay) => f.whole2 > 0, (f: OnDay) => f.surely3 >= f.whole2],
    then: (f: OnDay) => {
      f.reached = 2;
    },
  }),
  new Rule({
    name: 'enough may have signed',
    when: [(f: OnDay) => f.whole2 > 0, (f: OnDay) => f.surely3 < f.whole2 && f.perhaps3 >= f.whole2],
    then: (f: OnDay) => {
      f.reached = 1;
    },
  }),
  new Rule({
    name: 'not enough can have signed',
    when: (f: OnDay) => f.whole2 === 0 || f.perhaps3 < f.whole2,
    then: (f: OnDay) => {
      f.reached = 0;
    },
  }),
  new Rule({
    name: 'executed',
    when: (f: OnDay) => f.reached !== undefined,
    then: (f: OnDay) => {
      f.executed = least(f.company, f.aldgate, f.birchwood, f.cornhill, f.reached);
    },
  }),
  new Rule({
    name: 'a Default, or an untrue representation',
    when: (f: OnDay) => f.untrue || f.otherDefault === 2,
    then: (f: OnDay) => {
      f.noDefault = 0;
    },
  }),
  new Rule({
    name: 'no Default that the record shows',
    when: (f: OnDay) => !f.untrue && f.otherDefault !== 2,
    then: (f: OnDay) => {
      f.noDefault = f.saidMet43 === f.saidFailed43 ? 1 : f.saidMet43 ? 2 : 0;
    },
  }),
  new Rule({
    name: 'before the Effective Date',
    when: (f: OnDay) => f.day < effectiveDate,
    then: (f: OnDay) => {
      f.effect = 0;
    },
  }),
  new Rule({
    name: 'on the Effective Date',
    when: [(f: OnDay) => f.day === effectiveDate, (f: OnDay) => known(f.executed) && known(f.noDefault)],
    then: (f: OnDay) => {
      f.effect = least(f.executed, f.c42, f.noDefault, f.c44, f.c45, f.c46);
    },
  }),
  new Rule({
    name: 'after the Effective Date',
    when: (f: OnDay) => f.day > effectiveDate,
    then: (f: OnDay) => {
      f.effect = f.effectBefore;
    },
  }),
  new Rule({
    name: 'suspended',
    when: (f: OnDay) => f.effect !== undefined,
    then: (f: OnDay) => {
      f.suspended = least(f.effect, not(f.over));
    },
  }),
  new Rule({
    name: 'in force',
    when: (f: OnDay) => f.suspended !== undefined,
    then: (f: OnDay) => {
      f.inForce = f.day < issued ? 0 : not(f.suspended);
    },
  }),
];

const known = (level: Level | undefined): boolean => level !== undefined;

const instanceRules: readonly Rule[] = [
  new Rule({
    name: 'continuing',
    when: (f: OfInstance) => f.exists > 0,
    then: (f: OfInstance) => {
      f.continuing = least(f.exists, not(least(f.covered, f.effect)), not(f.ended));
    },
  }),
];

class InRools implements SlowRules {
  private readonly days = new Rools();
  private readonly instances = new Rools();

  static async made(): Promise<InRools> {
    const rules = new InRools();
    await rules.days.register([...dayRules]);
    await rules.instances.register([...instanceRules]);
    return rules;
  }

  async onDay(facts: DayFacts): Promise<DayAnswers> {
    const told: OnDay = { ...facts };
    await this.days.evaluate(told);
    const { executed = 0, effect = 0, inForce = 0, suspended = 0 } = told;
    const price = facts.day < priced ? 'none' : (['6.00', 'open:2.50|6.00', '2.50'][effect] ?? 'none');
    return { executed, effect, inForce, suspended, price };
  }

  async ofInstance(facts: InstanceFacts): Promise<Level> {
    const told: OfInstance = { ...facts };
    await this.instances.evaluate(told);
    return told.continuing ?? 0;
  }
}

export async function byRools(deals: readonly GeneratedDeal[]): Promise<SevenTimelines[]> {
  const rules = await InRools.made();
  const all: SevenTimelines[] = [];
  for (const deal of deals) all.push(await foldWithSlow(deal.facts, rules));
  return all;
}
