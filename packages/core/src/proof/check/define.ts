import type { Requirement, Terms, When } from '../../deal/terms.ts';
import type { RuleId, Subject } from '../proof.ts';
import type { Bench } from './bench.ts';
import { condition, requirement } from './conditions.ts';
import { clocks, continuing, ended, ripe, waived } from './defaults.ts';
import { begun, effective, takesEffect } from './effects.ts';
import { begins, exists } from './existence.ts';
import { arising } from './instances.ts';
import type { Moment } from './moment.ts';
import { ANY, type Possible } from './possible.ts';
import { runs } from './runs.ts';
import { signed } from './signing.ts';
import { active, came, inForce, limbOf, over, running, spansOf } from './spans.ts';
import { value } from './values.ts';

/** What the definition of a status gives on a day, as far as the step's evidence goes: a set of truths, or a text. */
export function define(bench: Bench, s: Subject, claimed: string, at: Moment): Possible | string {
  switch (s.ask) {
    case 'effective':
      return effective(bench, s.part, at);
    case 'begun':
      return begun(bench, s.part, at);
    case 'takes-effect':
      return takesEffect(bench, s.part, at) ?? ANY;
    case 'condition':
      return condition(bench, s.condition, at);
    case 'requirement':
      return requirement(bench, s.condition, s.index, at);
    case 'signed':
      return signed(bench, s.agreement, s.party, at);
    case 'in-force':
      return inForce(bench, s.provision, at);
    case 'suspended':
      return running(bench, s.suspension, at);
    case 'running':
      return running(bench, s.overlay, at);
    case 'came':
      return came(bench, s.overlay, s.path, s.moved, at);
    case 'over':
      return over(bench, s.overlay, at);
    case 'arising':
      return arising(bench, s.provision, at);
    case 'runs':
      return runs(bench, s.breach, at) ?? ANY;
    case 'exists':
      return exists(bench, s.instance, at);
    case 'begins':
      return begins(bench, s.instance, claimed) ?? ANY;
    case 'clocks':
      return clocks(bench, s.instance, at);
    case 'ripe':
      return ripe(bench, s.instance, at);
    case 'ended':
      return ended(bench, s.instance, at);
    case 'active':
      return active(bench, s.waiver, at);
    case 'waived':
      return waived(bench, s.instance, at);
    case 'continuing':
      return continuing(bench, s.instance, at);
    case 'value':
      return value(bench, s.address, at) ?? ANY;
  }
}

type Rules = {
  readonly [A in Subject['ask']]: (terms: Terms, subject: Extract<Subject, { ask: A }>) => RuleId;
};

/** The rule of docs/semantics.md that a step applies. */
const RULES: Rules = {
  effective: (terms, s) => (s.given === null ? ruleOfEffect(terms, s.part) : 'E6'),
  begun: () => 'W3',
  'takes-effect': () => 'W9',
  condition: () => 'K6',
  requirement: (terms, s) =>
    ruleOfRequirement(terms.conditions.find((c) => c.address === s.condition)?.requires[s.index]),
  signed: () => 'E3',
  'in-force': () => 'D1',
  suspended: () => 'W6',
  running: () => 'W1',
  came: (terms, s) => ruleOfWhen(limbOf(spansOf(terms).find((o) => o.id === s.overlay)?.to ?? null, s.path)),
  over: () => 'T2',
  arising: () => 'D3',
  runs: () => 'D4',
  exists: () => 'D4',
  begins: () => 'D4',
  clocks: () => 'D3',
  ripe: () => 'D3',
  ended: () => 'D5',
  active: () => 'W5',
  waived: () => 'W2',
  continuing: () => 'D5',
  value: () => 'A5',
};

export function ruleOf(terms: Terms, subject: Subject): RuleId {
  const rule: (terms: Terms, subject: never) => RuleId = RULES[subject.ask];
  return rule(terms, subject as never);
}

function ruleOfEffect(terms: Terms, address: string): RuleId {
  const effect = terms.parts.find((p) => p.address === address)?.effect;
  if (effect === undefined || effect.kind === 'in-force' || effect.kind === 'unknown') return 'E1';
  return effect.kind === 'first-day' && effect.reachesBack !== null ? 'T6' : 'E4';
}

function ruleOfRequirement(r: Requirement | undefined): RuleId {
  switch (r?.kind) {
    case 'executed':
      return 'E2';
    case 'no-default':
      return 'E6';
    case 'representations':
      return 'K3';
    case 'effective':
      return 'E1';
    default:
      return 'K2';
  }
}

const WHEN_RULES: Readonly<Record<When['kind'], RuleId>> = {
  day: 'T2',
  trigger: 'W7',
  met: 'K5',
  'end-of': 'W8',
  default: 'W5',
  earliest: 'T3',
  latest: 'T3',
  after: 'T4',
};
const ruleOfWhen = (when: When | null): RuleId => (when === null ? 'T1' : WHEN_RULES[when.kind]);
