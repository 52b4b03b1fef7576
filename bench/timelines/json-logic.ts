import { LogicEngine } from 'json-logic-engine';
import type { Fact } from '../../packages/core/src/deal/facts.ts';
import { asLevel, type Level } from './fold-facts.ts';
import type { InstanceFacts } from './fold-instances.ts';
import { type DayAnswers, type DayFacts, foldWith, type Rules } from './fold.ts';
import type { GeneratedDeal } from './generate.ts';
import { effectiveDate, issued, priced } from './papers.ts';
import type { SevenTimelines } from './statuses.ts';

/** The rules as JSON Logic, compiled once by json-logic-engine; the fold around them is hand-made. */
const fact = (name: string) => ({ var: name });
const is = (condition: unknown, then: unknown, otherwise: unknown) => ({ if: [condition, then, otherwise] });
const least = (...of: unknown[]) => ({ min: of });
const not = (of: unknown) => ({ '-': [2, of] });

const reached = {
  if: [
    { '===': [fact('whole2'), 0] },
    0,
    { '>=': [fact('surely3'), fact('whole2')] },
    2,
    { '>=': [fact('perhaps3'), fact('whole2')] },
    1,
    0,
  ],
};
const executed = least(fact('company'), fact('aldgate'), fact('birchwood'), fact('cornhill'), reached);
const noDefault = {
  if: [
    { or: [fact('untrue'), { '===': [fact('otherDefault'), 2] }] },
    0,
    { and: [fact('saidMet43'), { '!': [fact('saidFailed43')] }] },
    2,
    { and: [fact('saidFailed43'), { '!': [fact('saidMet43')] }] },
    0,
    1,
  ],
};
const effect = {
  if: [
    { '<': [fact('day'), effectiveDate] },
    0,
    { '===': [fact('day'), effectiveDate] },
    least(executed, fact('c42'), noDefault, fact('c44'), fact('c45'), fact('c46')),
    fact('effectBefore'),
  ],
};
const suspended = least(effect, not(fact('over')));
const inForce = is({ '<': [fact('day'), issued] }, 0, not(suspended));
const price = {
  if: [
    { '<': [fact('day'), priced] },
    'none',
    { '===': [effect, 2] },
    '2.50',
    { '===': [effect, 1] },
    'open:2.50|6.00',
    '6.00',
  ],
};
const continuing = least(fact('exists'), not(least(fact('covered'), fact('effect'))), not(fact('ended')));

class JsonLogic implements Rules {
  private readonly executed = built(executed);
  private readonly effect = built(effect);
  private readonly inForce = built(inForce);
  private readonly suspended = built(suspended);
  private readonly price = built(price);
  private readonly continuing = built(continuing);

  onDay(facts: DayFacts): DayAnswers {
    return {
      executed: asLevel(Number(this.executed(facts))),
      effect: asLevel(Number(this.effect(facts))),
      inForce: asLevel(Number(this.inForce(facts))),
      suspended: asLevel(Number(this.suspended(facts))),
      price: String(this.price(facts)),
    };
  }

  ofInstance(facts: InstanceFacts): Level {
    return asLevel(Number(this.continuing(facts)));
  }
}

function built(rule: unknown): (facts: object) => unknown {
  const compiled: unknown = new LogicEngine().build(rule);
  if (typeof compiled !== 'function') throw new Error('json-logic-engine compiled a rule to a constant');
  return (facts) => compiled(facts);
}

const rules = new JsonLogic();

export function sevenByJsonLogic(facts: readonly Fact[]): SevenTimelines {
  return foldWith(facts, rules);
}

export function byJsonLogic(deals: readonly GeneratedDeal[]): SevenTimelines[] {
  return deals.map((deal) => sevenByJsonLogic(deal.facts));
}
