import { reckon } from '../../src/reasoning/engine.ts';
import { type Day, isoDay } from '../../src/time/day.ts';
import { constant, type Timeline, valueOn } from '../../src/time/timeline.ts';
import { oracleOf, type Question, questions } from './ask.ts';
import { Unsettled } from '../oracle/loops.ts';
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
  /**
   * Why nothing is concluded from this deal: some end comes only if it does not come, where engine and oracle need not
   * find the same way out; or the oracle's plain recursion runs out of stack.
   */
  readonly passedOver: 'paradox' | 'too deep' | null;
  /** How often each answer came out, by kind of question: `continuing open`. */
  readonly answers: ReadonlyMap<string, number>;
}

function list(all: readonly { readonly id: string; readonly since: Day }[]): string {
  const lines = all.map(({ id, since }) => `${id} since ${isoDay(since)}`);
  return lines.toSorted().join(', ');
}

/** Asks both about every status on every day of the deal. */
export function compare(deal: RandomDeal): Comparison {
  const oracle = oracleOf(deal);
  const answers = new Map<string, number>();
  try {
    const disagreement = firstDifference(deal, oracle, answers);
    countGiving(deal, oracle);
    return { oracle, disagreement, passedOver: null, answers };
  } catch (error) {
    if (error instanceof Unsettled) return { oracle, disagreement: null, passedOver: 'paradox', answers };
    if (error instanceof RangeError) return { oracle, disagreement: null, passedOver: 'too deep', answers };
    throw error;
  }
}

function firstDifference(
  deal: RandomDeal,
  oracle: Oracle,
  answers: Map<string, number>,
): Disagreement | null {
  const engine = reckon(deal.terms, deal.facts, deal.knownAt, deal.horizon);
  for (const question of questions(deal, oracle, () => engine)) {
    const found = compareOne(deal, question, answers);
    if (found !== null) return found;
  }
  const instances = { oracle: list(oracle.instances()), engine: list(engine.instances()) };
  return instances.oracle === instances.engine
    ? null
    : { kind: 'instances', of: 'the deal', day: null, ...instances };
}

/** On some days: the question without its context is one more to answer. */
function countGiving({ terms, from, horizon }: RandomDeal, oracle: Oracle): void {
  for (const { address, requires } of terms.conditions) {
    for (let day = from; day <= horizon; day += 5)
      requires.forEach((_, i) => oracle.countGiving(address, i, day));
  }
}

/** An engine that throws disagrees. */
function lineOf(question: Question): Timeline<string | null> {
  try {
    return question.engine();
  } catch (error) {
    return constant(String(error));
  }
}

function compareOne(deal: RandomDeal, question: Question, answers: Map<string, number>): Disagreement | null {
  const line = lineOf(question);
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
