import type { Day } from '../../time/day.ts';
import type { Given, Question, Value } from '../proof.ts';
import { At } from './at.ts';
import { condition, isBounded, requirement } from './conditions.ts';
import { clocks, continuing, ended, ripe, waived } from './defaults.ts';
import { Draft } from './draft.ts';
import { begun, effective } from './effects.ts';
import { begins, exists } from './existence.ts';
import { arising } from './instances.ts';
import type { Lines } from './lines.ts';
import type { Reason } from './reason.ts';
import type { Finder } from './record.ts';
import { runs } from './runs.ts';
import { Scene } from './scene.ts';
import { signed } from './signing.ts';
import { came, inForce, over, running } from './spans.ts';
import type { Statuses } from './statuses.ts';
import { takesEffect, value } from './values.ts';

/** The value of a question on the first of some days, and how long the same explanation serves. */
export interface Explanation {
  readonly value: Value;
  readonly until: Day;
  /** What the value rests on, from the first day through that one. */
  readonly draft: (through: Day) => Draft;
}

export class Explainer {
  private readonly statuses: Statuses;
  private readonly finder: Finder;
  private readonly lines: Lines;

  constructor(statuses: Statuses, finder: Finder, lines: Lines) {
    this.statuses = statuses;
    this.finder = finder;
    this.lines = lines;
  }

  explain(question: Question, day: Day): Explanation {
    const draft = new Draft();
    const given: Given = 'given' in question ? question.given : null;
    const scene = new Scene(this.statuses, this.finder, this.lines, given);
    const at = At.first(day);
    const text = textOf(scene, question, at);
    const reason = text === null ? whyTrue(scene, question, at) : null;
    // A truth is the reckoning's; where its explanation comes to another, the checker will find it.
    const said =
      text?.text ??
      (question.ask === 'clocks' ? (reason?.value ?? 'open') : at.reads(this.lines.of(question)));
    const cite = (hi: number): void =>
      text === null ? reason?.cite(draft, 'exact', 0, hi) : text.cite(draft, hi);
    return {
      value: said,
      until: at.until,
      draft: (through) => {
        cite(through - day);
        return draft;
      },
    };
  }

  /** On those days it can only be *no* or *open*, by what nobody has concluded. */
  bound(condition: string, day: Day): Explanation {
    const draft = new Draft();
    const at = At.first(day);
    isBounded(new Scene(this.statuses, this.finder, this.lines, null), condition, at);
    draft.clause(condition);
    draft.query(this.finder.find('concluded', condition));
    draft.query(this.finder.find('given-up', condition));
    return { value: 'not yes', until: at.until, draft: () => draft };
  }
}

interface TextReason {
  readonly text: string;
  readonly cite: (to: Draft, hi: number) => void;
}

function textOf(scene: Scene, q: Question, at: At): TextReason | null {
  switch (q.ask) {
    case 'runs': {
      const breach = scene.breach(q.breach);
      return breach === undefined ? { text: '', cite: () => {} } : runs(scene, breach, at);
    }
    case 'begins':
      return begins(scene, q.instance);
    case 'takes-effect':
      return takesEffect(scene, q.part, at);
    case 'value':
      return value(scene, q.address, at);
    default:
      return null;
  }
}

function whyTrue(scene: Scene, q: Question, at: At): Reason | null {
  switch (q.ask) {
    case 'effective':
      return effective(scene, q.part, at);
    case 'begun':
      return begun(scene, q.part, at);
    case 'condition':
      return condition(scene, q.condition, at);
    case 'requirement':
      return requirement(scene, q.condition, q.index, at);
    case 'signed':
      return signed(scene, q.agreement, q.party, at);
    case 'in-force':
      return inForce(scene, q.provision, at);
    case 'suspended':
      return running(scene, q.suspension, at);
    case 'running':
      return running(scene, q.overlay, at);
    case 'active':
      return running(scene, q.waiver, at);
    case 'came':
      return came(scene, q.overlay, q.path, q.moved, at);
    case 'over':
      return over(scene, q.overlay, at);
    case 'arising':
      return arising(scene, q.provision, at);
    case 'exists':
      return exists(scene, q.instance, at);
    case 'clocks':
      return clocks(scene, q.instance, at);
    case 'ripe':
      return ripe(scene, q.instance, at);
    case 'ended':
      return ended(scene, q.instance, at);
    case 'waived':
      return waived(scene, q.instance, at);
    case 'continuing':
      return continuing(scene, q.instance, at);
    case 'runs':
    case 'begins':
    case 'takes-effect':
    case 'value':
      return null;
  }
}
