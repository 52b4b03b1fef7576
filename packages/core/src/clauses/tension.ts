import type { Problem } from '../agreement/problem.ts';
import type { Clause, ConditionClause, EventPhrase, RequirementPhrase, WhenClause, Who } from './clause.ts';
import type { Tension } from './reading.ts';

type Trigger = Extract<WhenClause, { kind: 'event' }>;
type Act = Extract<EventPhrase, { kind: 'act' }>;

/**
 * Triggers that an act which a condition requires may itself set off: the same people act in the same matter.
 * "Any holder of Senior Debt takes any action in respect of any default under any Senior Credit Document" ends the
 * suspension; "each holder of Senior Debt … shall have executed … waivers with respect to all defaults …" is its condition.
 */
export function tensionsOf(clauses: readonly Clause[], text: string): readonly Tension[] {
  const triggers = clauses.flatMap((clause) => ends(clause).flatMap((when) => events(when, 0)));
  const conditions = clauses.filter((clause): clause is ConditionClause => clause.kind === 'condition');
  return triggers.flatMap((trigger) => {
    const { event } = trigger;
    if (event.kind !== 'act') return [];
    return conditions.flatMap((condition) => {
      const act = condition.requires.find((one) => sameMatter(event, one, text));
      return act === undefined
        ? []
        : [{ trigger: trigger.at, condition: condition.at, words: [trigger.words, act.words] }];
    });
  });
}

function ends(clause: Clause): readonly WhenClause[] {
  switch (clause.kind) {
    case 'suspension':
    case 'forbearance':
      return clause.span?.to == null ? [] : [clause.span.to.when];
    case 'waiver':
    case 'compliance':
      return clause.ends === null ? [] : [clause.ends.to.when];
    case 'end':
      return clause.to === null ? [] : [clause.to.when];
    default:
      return [];
  }
}

function events(when: WhenClause, depth: number): readonly Trigger[] {
  if (depth > 5) return [];
  if (when.kind === 'event') return [when];
  if (when.kind === 'earliest' || when.kind === 'latest')
    return when.of.flatMap((one) => events(one, depth + 1));
  return when.kind === 'after' ? events(when.of, depth + 1) : [];
}

/** The actor of the trigger must act under the condition, and what the trigger concerns must be in its words. */
function sameMatter(event: Act, requirement: RequirementPhrase, text: string): boolean {
  if (requirement.kind !== 'act' && requirement.kind !== 'executed') return false;
  const { who } = event;
  if (who === null || !requirement.by.some((one) => sameRole(one, who))) return false;
  return overlap(text.slice(requirement.words.from, requirement.words.to), event.concerning);
}

const sameRole = (one: Who, other: Who): boolean => stem(one.name) === stem(other.name);
const stem = (text: string): string => text.toLowerCase().replaceAll(/s\b/g, '');

/** More than half of what the trigger concerns is named in the act that is required. */
function overlap(act: string, concerning: string): boolean {
  const words = new Set(content(act));
  const wanted = content(concerning);
  return wanted.length > 0 && wanted.filter((word) => words.has(word)).length * 2 > wanted.length;
}

const EMPTY = new Set([
  'any',
  'all',
  'each',
  'of',
  'or',
  'and',
  'the',
  'under',
  'a',
  'an',
  'in',
  'to',
  'with',
  'which',
  'that',
  'such',
  'respect',
]);
const content = (text: string): readonly string[] => [
  ...new Set(
    stem(text)
      .split(/[^a-z]+/)
      .filter((word) => word !== '' && !EMPTY.has(word)),
  ),
];

export function tensionProblems(tensions: readonly Tension[]): readonly Problem[] {
  return tensions.flatMap(({ trigger, condition, words }) => {
    const [place, act] = words;
    if (place === undefined || act === undefined) return [];
    return [
      {
        code: 'IR202',
        severity: 'warning',
        place,
        related: [act],
        what: `What ${condition} requires to be done may be the very event that ${trigger} makes an end.`,
        why: 'Taken literally, what the instrument grants would end on the day on which its own condition is met.',
        todo: 'Choose in the deal’s settings whether that act counts as the event; unless you do, it does not, and the other reading’s answer is shown beside.',
      } satisfies Problem,
    ];
  });
}
