import { reckon } from '../../src/reasoning/engine.ts';
import { type Day, isoDay } from '../../src/time/day.ts';
import { valueOn } from '../../src/time/timeline.ts';
import { oracleOf, type Question, questions } from './ask.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { RandomDeal } from './generate.ts';

/** The first answer on which engine and oracle differ. */
export interface Disagreement {
  readonly kind: string;
  readonly of: string;
  readonly day: Day | null;
  readonly oracle: string;
  readonly engine: string;
}

export interface Comparison {
  readonly oracle: Oracle;
  readonly disagreement: Disagreement | null;
  /** How often each answer came out, by kind of question: `continuing open`. */
  readonly answers: ReadonlyMap<string, number>;
}

/** Asks both about every status on every day of the deal. */
export function compare(deal: RandomDeal): Comparison {
  const oracle = oracleOf(deal);
  const answers = new Map<string, number>();
  const engine = reckon(deal.terms, deal.facts, deal.knownAt, deal.horizon);
  const list = (all: readonly { readonly id: string; readonly since: Day }[]): string =>
    all
      .map(({ id, since }) => `${id} since ${isoDay(since)}`)
      .toSorted()
      .join(', ');
  const instances = { oracle: list(oracle.instances()), engine: list(engine.instances()) };
  for (const question of questions(deal, oracle, () => engine)) {
    const disagreement = compareOne(deal, question, answers);
    if (disagreement !== null) return { oracle, disagreement, answers };
  }
  if (instances.oracle === instances.engine) return { oracle, disagreement: null, answers };
  return { oracle, disagreement: { kind: 'instances', of: 'all', day: null, ...instances }, answers };
}

function compareOne(deal: RandomDeal, question: Question, answers: Map<string, number>): Disagreement | null {
  const line = question.engine();
  for (let day = deal.from; day <= deal.horizon; day++) {
    const oracle = String(question.oracle(day));
    const engine = String(valueOn(line, day));
    const { kind, of } = question;
    if (oracle !== engine) return { kind, of, day, oracle, engine };
    const key = `${kind} ${oracle.startsWith('open:') ? 'open' : kind === 'value' && oracle !== 'none' ? 'known' : oracle}`;
    answers.set(key, (answers.get(key) ?? 0) + 1);
  }
  return null;
}

export function describe(found: Disagreement): string {
  const when = found.day === null ? '' : ` on ${isoDay(found.day)}`;
  return `${found.kind} of ${found.of}${when}: the oracle says ${found.oracle}, the engine ${found.engine}`;
}
