import type { Day } from '../time/day.ts';
import { Following } from './check/follows.ts';
import { KnownRecord } from './check/record.ts';
import type { Need } from './prove/draft.ts';
import { Explainer, type Explanation } from './prove/explain.ts';
import { Lines } from './prove/lines.ts';
import { Finder, keyText } from './prove/record.ts';
import { ruleFor } from './prove/rules.ts';
import { type Piece, type Rests, spared } from './prove/spare.ts';
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
  private readonly following: Following;

  constructor(statuses: Statuses) {
    const { terms, facts, knownAt } = statuses;
    this.statuses = statuses;
    this.explainer = new Explainer(statuses, new Finder(statuses), new Lines(statuses));
    this.following = new Following(terms, new KnownRecord(terms, facts, knownAt), statuses);
  }

  prove(subject: Subject): Proof {
    const { knownAt, horizon } = this.statuses;
    const { day, ...question } = subject;
    const steps = new Build(this.statuses, this.explainer, this.following).steps(question, day);
    return { asked: subject, asOf: day, knownAt, horizon, steps };
  }
}

/** A step under way: its premises are steps too, and may be this one. */
interface Node extends Piece {
  rests: Rests;
  premises: readonly Taken[];
  place: number;
}

/** Days taken from a step. */
interface Taken {
  readonly node: Node;
  readonly from: Day;
  readonly through: Day;
}

const ON_NOTHING: Rests = { pieces: [], queries: [], clauses: [], presumes: [], settings: [] };
const nameOf = (question: Question, isBound: boolean): string =>
  keyText(question) + (isBound ? ' bound' : '');

class Build {
  private readonly statuses: Statuses;
  private readonly explainer: Explainer;
  private readonly following: Following;
  /** Steps by what they answer, those under way among them. */
  private readonly made = new Map<string, Node[]>();
  private readonly done: Node[] = [];
  private readonly explained = new Map<string, Explanation>();

  constructor(statuses: Statuses, explainer: Explainer, following: Following) {
    this.statuses = statuses;
    this.explainer = explainer;
    this.following = following;
  }

  steps(question: Question, day: Day): readonly Step[] {
    this.meet({ question, from: day, through: day, isBound: false });
    return this.done.map((node) => this.stepOf(node));
  }

  /** Steps that answer a question on all the days asked for: some may be there, and one may be waiting for this. */
  private meet(need: Need): readonly Taken[] {
    const name = nameOf(need.question, need.isBound);
    const taken: Taken[] = [];
    for (let day = need.from; day <= need.through; ) {
      const known = this.made.get(name)?.find((node) => node.from <= day && day <= node.through);
      const node = known ?? this.node(name, need, day);
      const through = Math.min(node.through, need.through);
      taken.push({ node, from: day, through });
      day = through + 1;
    }
    return taken;
  }

  private node(name: string, { question, through, isBound }: Need, day: Day): Node {
    const why = this.explain(question, isBound, day);
    const others = this.made.get(name) ?? [];
    const next = others.filter((n) => n.from > day).map((n) => n.from - 1);
    const last = Math.min(through, why.until, ...next);
    const { value } = why;
    const node: Node = {
      question,
      from: day,
      through: last,
      value,
      isBound,
      rests: ON_NOTHING,
      premises: [],
      place: -1,
    };
    this.made.set(name, [...others, node]);
    this.work(node, why);
    return node;
  }

  /** Each day of each question is explained once: many steps want the same of an earlier one. */
  private explain(question: Question, isBound: boolean, day: Day): Explanation {
    const name = `${nameOf(question, isBound)} ${day}`;
    const known = this.explained.get(name);
    if (known !== undefined) return known;
    const isBounded = isBound && question.ask === 'condition';
    const why = isBounded
      ? this.explainer.bound(question.condition, day)
      : this.explainer.explain(question, day);
    this.explained.set(name, why);
    return why;
  }

  private work(node: Node, why: Explanation): void {
    const draft = why.draft(node.through);
    const { queries, presumes } = draft;
    const pieces = draft.needs.flatMap((need) => this.piecesOf(need));
    const rests = { pieces, queries, clauses: [...draft.clauses], presumes, settings: [...draft.settings] };
    const subject = { ...node.question, day: node.from };
    node.rests = spared(this.following, { subject, through: node.through, value: node.value }, rests);
    node.premises = node.rests.pieces.flatMap((piece) => this.meet(piece));
    node.place = this.done.push(node) - 1;
  }

  private piecesOf(need: Need): readonly Piece[] {
    const pieces: Piece[] = [];
    for (let from = need.from; from <= need.through; ) {
      const { value, until } = this.explain(need.question, need.isBound, from);
      const through = Math.min(until, need.through);
      pieces.push({ question: need.question, from, through, value, isBound: need.isBound });
      from = through + 1;
    }
    return pieces;
  }

  private stepOf({ question, from, through, value, premises, rests }: Node): Step {
    const { queries, clauses, presumes, settings } = rests;
    return {
      subject: { ...question, day: from },
      through,
      value,
      rule: ruleFor(this.statuses.terms, question),
      premises: premises.map(({ node, from: first, through: last }) => ({
        step: node.place,
        from: first,
        through: last,
      })),
      queries,
      clauses,
      presumes,
      settings,
    };
  }
}
