import type { Requirement, Terms, When } from '../../deal/terms.ts';
import type { Question, RuleId } from '../proof.ts';
import { limbOf } from './lines.ts';
import { spanCalled } from './span.ts';

/** The rule of docs/semantics.md by which a question is answered. */
export function ruleFor(terms: Terms, q: Question): RuleId {
  switch (q.ask) {
    case 'effective':
      return q.given === null ? effectRule(terms, q.part) : 'E6';
    case 'requirement':
      return requirementRule(terms.conditions.find((c) => c.address === q.condition)?.requires[q.index]);
    case 'came':
      return endRule(limbOf(spanCalled(terms, q.overlay)?.to ?? null, q.path));
    default:
      return RULE[q.ask];
  }
}

const RULE: Readonly<Record<Exclude<Question['ask'], 'effective' | 'requirement' | 'came'>, RuleId>> = {
  begun: 'W3',
  'takes-effect': 'W9',
  condition: 'K6',
  signed: 'E3',
  'in-force': 'D1',
  suspended: 'W6',
  running: 'W1',
  over: 'T2',
  arising: 'D3',
  runs: 'D4',
  exists: 'D4',
  begins: 'D4',
  clocks: 'D3',
  ripe: 'D3',
  ended: 'D5',
  active: 'W5',
  waived: 'W2',
  continuing: 'D5',
  value: 'A5',
};

function effectRule(terms: Terms, part: string): RuleId {
  const effect = terms.parts.find((p) => p.address === part)?.effect;
  if (effect?.kind === 'fixed') return 'E4';
  if (effect?.kind === 'first-day') return effect.reachesBack === null ? 'E4' : 'T6';
  return 'E1';
}

const REQUIREMENT: Readonly<Record<Requirement['kind'], RuleId>> = {
  executed: 'E2',
  act: 'K2',
  question: 'K2',
  'no-default': 'E6',
  representations: 'K3',
  effective: 'E1',
};
const requirementRule = (r: Requirement | undefined): RuleId =>
  r === undefined ? 'K2' : REQUIREMENT[r.kind];

const END_RULE: Readonly<Record<When['kind'], RuleId>> = {
  day: 'T2',
  trigger: 'W7',
  met: 'K5',
  'end-of': 'W8',
  default: 'W5',
  earliest: 'T3',
  latest: 'T3',
  after: 'T4',
};
const endRule = (when: When | null): RuleId => (when === null ? 'T1' : END_RULE[when.kind]);
