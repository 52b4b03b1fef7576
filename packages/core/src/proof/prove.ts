import type { Day } from '../time/day.ts';
import { Explainer, type Explanation } from './prove/explain.ts';
import { Lines } from './prove/lines.ts';
import { Finder, keyText } from './prove/record.ts';
import { ruleFor } from './prove/rules.ts';
import type { Draft, Need } from './prove/draft.ts';
import type { Statuses } from './prove/statuses.ts';
import type { Proof, Question, Step, Subject } from './proof.ts';

/**
 * The proof of an answer, made on demand from the timelines of a reckoning. It takes of each definition only what
 * decides: of conditions that fail, one; of days, the stretches on which one explanation serves.
 */
export function prove(reckoning: Statuses, subject: Subject): Proof {
  return new Prover(reckoning).prove(subject);
}

/** Makes many proofs on one reckoning. */
export class Prover {
  private readonly statuses: Statuses;
  private readonly explainer: Explainer;

  constructor(statuses: Statuses) {
    this.statuses = statuses;
    this.explainer = new Explainer(statuses, new Finder(statuses), new Lines(statuses));
  }

  prove(subject: Subject): Proof {
    const { knownAt, horizon } = this.statuses;
    const { day, ...question } = subject;
    const steps = new Build(this.statuses, this.explainer).steps(question, day);
    return { asOf: day, knownAt, horizon, steps };
  }
}

/** A step under way: its premises are steps too, and may be this one. */
interface Node {
  readonly question: Question;
  readonly from: Day;
  readonly through: Day;
  readonly value: Step['value'];
  premises: readonly Node[];
  draft: Draft | null;
  place: number;
}

class Build {
  private readonly statuses: Statuses;
  private readonly explainer: Explainer;
  private readonly made = new Map<string, Node>();
  private readonly working = new Map<string, Node[]>();
  private readonly done: Node[] = [];

  constructor(statuses: Statuses, explainer: Explainer) {
    this.statuses = statuses;
    this.explainer = explainer;
  }

  steps(question: Question, day: Day): readonly Step[] {
    this.meet({ question, from: day, through: day, isBound: false });
    return this.done.map((node) => this.stepOf(node));
  }

  /** Steps that answer a question on all the days asked for. */
  private meet(need: Need): readonly Node[] {
    const key = keyText(need.question) + (need.isBound ? ' bound' : '');
    const nodes: Node[] = [];
    for (let day = need.from; day <= need.through; ) {
      const node = this.underWay(key, day) ?? this.node(key, need, day);
      nodes.push(node);
      day = node.through + 1;
    }
    return nodes;
  }

  /** A step that waits for this answer itself. */
  private underWay(key: string, day: Day): Node | undefined {
    return this.working.get(key)?.find((node) => node.from <= day && day <= node.through);
  }

  private node(key: string, { question, through, isBound }: Need, day: Day): Node {
    const why =
      isBound && question.ask === 'condition'
        ? this.explainer.bound(question.condition, day)
        : this.explainer.explain(question, day);
    const next = (this.working.get(key) ?? []).filter((n) => n.from > day).map((n) => n.from - 1);
    const last = Math.min(through, why.until, ...next);
    const name = `${key} ${day} ${last}`;
    const known = this.made.get(name);
    if (known !== undefined) return known;
    const node: Node = {
      question,
      from: day,
      through: last,
      value: why.value,
      premises: [],
      draft: null,
      place: -1,
    };
    this.work(key, node, why);
    this.made.set(name, node);
    return node;
  }

  private work(key: string, node: Node, why: Explanation): void {
    const others = this.working.get(key) ?? [];
    this.working.set(key, [...others, node]);
    node.draft = why.draft(node.through);
    node.premises = node.draft.needs.flatMap((need) => this.meet(need));
    this.working.set(key, others);
    node.place = this.done.push(node) - 1;
  }

  private stepOf({ question, from, through, value, premises, draft }: Node): Step {
    return {
      subject: { ...question, day: from },
      through,
      value,
      rule: ruleFor(this.statuses.terms, question),
      premises: [...new Set(premises.map((p) => p.place))],
      queries: draft?.queries ?? [],
      clauses: [...(draft?.clauses ?? [])],
      presumes: draft?.presumes ?? [],
      settings: [...(draft?.settings ?? [])],
    };
  }
}
