import type { WhenClause } from '../../clauses/clause.ts';
import type { Address } from '../facts.ts';
import type { When } from '../terms.ts';
import type { PaperContext } from './context.ts';
import { defaultSet } from './defaults.ts';
import { type Grant, grantsNamed, oneOfThem } from './grants.ts';
import { findLabel, type Labels } from './labels.ts';

/** A time in the words of a paper as a time of the deal [T3]; a label is what it stands for. */
export function whenOf(
  paper: PaperContext,
  labels: Labels,
  grants: readonly Grant[],
  when: WhenClause,
): When {
  switch (when.kind) {
    case 'date':
      return { kind: 'day', day: when.day, clock: when.clock };
    case 'label':
      return labelled(paper, labels, grants, when);
    case 'event':
      return eventOf(paper, labels, grants, when);
    case 'earliest':
    case 'latest':
      return { kind: when.kind, of: when.of.map((each) => whenOf(paper, labels, grants, each)) };
    case 'after':
      return {
        kind: 'after',
        of: whenOf(paper, labels, grants, when.of),
        count: when.count,
        unit: when.unit,
      };
  }
}

function labelled(
  paper: PaperContext,
  labels: Labels,
  grants: readonly Grant[],
  when: Extract<WhenClause, { kind: 'label' }>,
): When {
  const label = findLabel(labels, when.label);
  if (label !== null && 'day' in label) return { kind: 'day', day: label.day, clock: null };
  if (label !== null && 'when' in label && label.when !== when)
    return whenOf(paper, labels, grants, label.when);
  paper.notes.presumptions.push({
    at: paper.id,
    says: `no paper on file says which day the "${when.label}" is; it is recorded as an event`,
  });
  return { kind: 'trigger', address: paper.address(`"${when.label}"`) };
}

function eventOf(
  paper: PaperContext,
  labels: Labels,
  grants: readonly Grant[],
  when: Extract<WhenClause, { kind: 'event' }>,
): When {
  const trigger: When = { kind: 'trigger', address: paper.address(when.at) };
  switch (when.event.kind) {
    case 'act':
      return literally(paper, when, trigger);
    case 'default': {
      const of = defaultSet(paper, labels, when.event.of);
      const except = defaultSet(paper, labels, when.event.except);
      return { kind: 'earliest', of: [{ kind: 'default', of, except }, trigger] };
    }
    case 'end-of':
      return endOf(paper, grantsNamed(paper, when.event.what, grants), when, trigger);
    case 'effectiveness':
      return trigger;
  }
}

/**
 * [W8] What hangs on another waiver of the deal is tested when that one ends; a fact can say that it was ended otherwise.
 * Of one that the deal lacks, or where several end apart, only a fact speaks.
 */
function endOf(
  paper: PaperContext,
  grants: readonly Grant[],
  when: Extract<WhenClause, { kind: 'event' }>,
  trigger: When,
): When {
  const one = oneOfThem(grants);
  const words = paper.words(when.words);
  if (one === null) {
    if (grants.length > 1)
      paper.presume(
        when.at,
        `which of ${grants.map(({ id }) => id).join(', ')} “${words}” means is not said; it is recorded as an event`,
      );
    return trigger;
  }
  paper.presume(when.at, `“${words}” is presumed to speak of the end of ${one.id}`);
  return { kind: 'earliest', of: [{ kind: 'end-of', overlay: one.id }, trigger] };
}

/**
 * A trigger and a condition can speak of one act: "takes any action in respect of any default" by a senior holder
 * ends the suspension, and a condition requires the senior holders to sign a waiver of just those defaults. Read
 * literally, the paper ends what it begins. The tension is offered as a setting and never decided silently [K5].
 */
function literally(paper: PaperContext, when: Extract<WhenClause, { kind: 'event' }>, trigger: When): When {
  const tense = requiredActs(paper, when).filter((condition) => isLiteral(paper, when, condition));
  const met = tense.map((condition): When => ({ kind: 'met', condition }));
  return met.length === 0 ? trigger : { kind: 'earliest', of: [trigger, ...met] };
}

function isLiteral(
  paper: PaperContext,
  when: Extract<WhenClause, { kind: 'event' }>,
  condition: Address,
): boolean {
  const place = paper.address(when.at);
  const chosen = paper.settings.offer({
    id: 'required-act-as-trigger',
    place,
    question: `Is the act that ${condition} requires itself “${paper.words(when.words)}”?`,
    readings: [
      {
        reading: 'the act that a condition requires is not the trigger',
        words: `what ${condition} requires does not set off ${place}`,
        also: ['not the trigger', 'not literal', 'no', 'default', 'required act is not the trigger'],
      },
      {
        reading: 'literal',
        words: `what ${condition} requires sets off ${place} on the day it is done`,
        also: ['literally', 'yes', 'the act that a condition requires is the trigger', 'literal reading'],
      },
    ],
  });
  return chosen === 'literal';
}

/** The conditions that the reader found to require an act which is, by its words, the trigger. */
function requiredActs(paper: PaperContext, when: Extract<WhenClause, { kind: 'event' }>): Address[] {
  const tense = paper.paper.reading.tensions.filter(({ trigger }) => trigger === when.at);
  return [...new Set(tense.map(({ condition }) => paper.address(condition)))];
}
