import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { asLevel, type Level } from './fold-facts.ts';
import type { InstanceFacts } from './fold-instances.ts';
import { type DayAnswers, type DayFacts, foldWithSlow, type SlowRules } from './fold.ts';
import type { GeneratedDeal } from './generate.ts';
import { effectiveDate, issued, priced } from './papers.ts';
import type { SevenTimelines } from './statuses.ts';

/** The rules as conditions of json-rules-engine, one rule for each sure answer; the fold around them is hand-made. */
type Condition = TopLevelCondition | { fact: string; operator: string; value: unknown };
const all = (...conditions: Condition[]): TopLevelCondition => ({ all: conditions });
const any = (...conditions: Condition[]): TopLevelCondition => ({ any: conditions });
const is = (fact: string, value: unknown): Condition => ({ fact, operator: 'equal', value });
const least = (fact: string, value: unknown): Condition => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
});
const below = (fact: string, value: unknown): Condition => ({ fact, operator: 'lessThan', value });
const other = { fact: 'whole2' };

const signers = ['company', 'aldgate', 'birchwood', 'cornhill'];
const acts = ['c42', 'c44', 'c45', 'c46'];
const executedYes = all(...signers.map((s) => is(s, 2)), least('whole2', 1), least('surely3', other));
const executedNo = any(...signers.map((s) => is(s, 0)), is('whole2', 0), below('perhaps3', other));
const noDefaultYes = all(
  is('untrue', false),
  below('otherDefault', 2),
  is('saidMet43', true),
  is('saidFailed43', false),
);
const noDefaultNo = any(
  is('untrue', true),
  is('otherDefault', 2),
  all(is('saidMet43', false), is('saidFailed43', true)),
);
const onTheDay = is('day', effectiveDate);
const after = least('day', effectiveDate + 1);
const effectYes = any(
  all(onTheDay, executedYes, noDefaultYes, ...acts.map((c) => is(c, 2))),
  all(after, is('effectBefore', 2)),
);
const effectNo = any(
  below('day', effectiveDate),
  all(onTheDay, any(executedNo, noDefaultNo, ...acts.map((c) => is(c, 0)))),
  all(after, is('effectBefore', 0)),
);
const suspendedYes = all(effectYes, is('over', 0));
const suspendedNo = any(effectNo, is('over', 2));

const DAY_RULES: Readonly<Record<string, TopLevelCondition>> = {
  'executed 2': executedYes,
  'executed 0': executedNo,
  'effect 2': effectYes,
  'effect 0': effectNo,
  'suspended 2': suspendedYes,
  'suspended 0': suspendedNo,
  'inForce 2': all(least('day', issued), suspendedNo),
  'inForce 0': any(below('day', issued), suspendedYes),
};
const INSTANCE_RULES: Readonly<Record<string, TopLevelCondition>> = {
  'continuing 2': all(is('exists', 2), is('ended', 0), any(is('covered', 0), is('effect', 0))),
  'continuing 0': any(is('exists', 0), is('ended', 2), all(is('covered', 2), is('effect', 2))),
};

function engineOf(rules: Readonly<Record<string, TopLevelCondition>>): Engine {
  const engine = new Engine();
  for (const [type, conditions] of Object.entries(rules)) engine.addRule({ conditions, event: { type } });
  return engine;
}

class JsonRules implements SlowRules {
  private readonly days = engineOf(DAY_RULES);
  private readonly instances = engineOf(INSTANCE_RULES);

  async onDay(facts: DayFacts): Promise<DayAnswers> {
    const { events } = await this.days.run({ ...facts });
    const said = new Set(events.map(({ type }) => type));
    const level = (of: string): Level => asLevel(said.has(`${of} 2`) ? 2 : said.has(`${of} 0`) ? 0 : 1);
    const effect = level('effect');
    const price = facts.day < priced ? 'none' : (['6.00', 'open:2.50|6.00', '2.50'][effect] ?? 'none');
    return {
      executed: level('executed'),
      effect,
      inForce: level('inForce'),
      suspended: level('suspended'),
      price,
    };
  }

  async ofInstance(facts: InstanceFacts): Promise<Level> {
    const { events } = await this.instances.run({ ...facts });
    return asLevel(events.some(({ type }) => type === 'continuing 2') ? 2 : events.length > 0 ? 0 : 1);
  }
}

export async function byJsonRules(deals: readonly GeneratedDeal[]): Promise<SevenTimelines[]> {
  const rules = new JsonRules();
  const all: SevenTimelines[] = [];
  for (const deal of deals) all.push(await foldWithSlow(deal.facts, rules));
  return all;
}
