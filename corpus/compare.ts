import type { Sentence } from '../packages/core/src/agreement/agreement.ts';
import type { Clause, DefaultPhrase, WhenClause } from '../packages/core/src/clauses/clause.ts';
import { type Day, isoDay } from '../packages/core/src/time/day.ts';
import type { Place } from '../packages/core/src/text/source.ts';
import type { LabelledClause } from './labels.ts';

/** What is known of the document in which the clauses stand. */
export interface Whole {
  readonly text: string;
  /** All clauses of the document. */
  readonly clauses: readonly Clause[];
  readonly references: readonly { readonly words: Place; readonly path: string }[];
  readonly dated: readonly { readonly place: Place; readonly day: Day }[];
}

/** Where the clauses of a sentence and its labels disagree: in kinds, targets, dates or limbs. Empty: read right. */
export function differences(
  labels: readonly LabelledClause[],
  clauses: readonly Clause[],
  sentences: readonly Sentence[],
  whole: Whole,
): readonly string[] {
  const others = clauses.filter(({ kind }) => kind !== 'condition');
  const wanted = labels.filter(({ kind }) => kind !== 'condition');
  const kinds = [wanted.map(kindOfLabel).toSorted().join(), others.map(kindOf).toSorted().join()] as const;
  if (kinds[0] !== kinds[1]) return [`kinds: labelled ${kinds[0] || 'none'}, read ${kinds[1] || 'none'}`];
  const left = [...others];
  return [
    ...wanted.flatMap((label) => {
      const at = left.findIndex((clause) => kindOf(clause) === kindOfLabel(label));
      const [clause] = at < 0 ? [] : left.splice(at, 1);
      return clause === undefined ? [] : between(label, clause, clauses, sentences, whole);
    }),
    ...conditions(labels, clauses),
  ];
}

const kindOfLabel = (label: LabelledClause): string =>
  `${label.kind}${label.of === undefined ? '' : `:${label.of}`}`;

function kindOf(clause: Clause): string {
  if (clause.kind === 'waiver') return 'waiver:default';
  return clause.kind === 'compliance' ? `waiver:${clause.of}` : clause.kind;
}

/** Limbs are counted; a condition that points to another section stands in the effectiveness clause. */
function conditions(labels: readonly LabelledClause[], clauses: readonly Clause[]): readonly string[] {
  // A condition may be told in several sentences, as where its own list stands on lines of its own.
  const stated = new Set(clauses.filter(({ kind }) => kind === 'condition').map(({ at }) => at));
  const read = stated.size;
  const wanted = labels.filter(({ kind }) => kind === 'condition').map(({ limbs }) => Math.max(1, limbs));
  const sum = wanted.reduce((total, limbs) => total + limbs, 0);
  if (sum === read) return [];
  const pointed = clauses.some(
    (one) => one.kind === 'effectiveness' && one.conditions.some((path) => !stated.has(path)),
  );
  return sum === read + 1 && wanted.includes(1) && pointed
    ? []
    : [`conditions: labelled ${sum}, read ${read}`];
}

function between(
  label: LabelledClause,
  clause: Clause,
  all: readonly Clause[],
  sentences: readonly Sentence[],
  { clauses, text, references, dated }: Whole,
): readonly string[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    agreed('targets', label.targets, withoutPower(label, targets(clause, label)), named(clause, references)),
    agreed('dates', label.dates, dates(clause, text).map(isoDay), datedIn(clause, dated)),
    ['limbs', String(label.limbs), String(limbs(clause, all, sentences))],
    ['mode', label.mode ?? '', modeOf(clause, clauses)],
    ['label', label.label ?? '', labelOf(clause, label, text)],
  ];
  return pairs
    .filter(([, wanted, read]) => wanted !== read)
    .map(
      ([what, wanted, read]) => `${label.kind} ${what}: labelled ${wanted || 'none'}, read ${read || 'none'}`,
    );
}

/** "As of the Effective Date" takes effect as that day is fixed elsewhere in the instrument. */
function modeOf(clause: Clause, all: readonly Clause[]): string {
  if (clause.kind !== 'effectiveness') return '';
  const { day } = clause;
  if (day?.kind !== 'label') return clause.mode;
  const fixed = all.find((one) => one.kind === 'effectiveness' && one !== clause && one.label === day.label);
  return fixed?.kind === 'effectiveness' ? fixed.mode : clause.mode;
}

/**
 * A label names every section and date in the words of a clause. Those in words that the clause puts to people whole are
 * neither read nor lost, so they may stand in the label or not.
 */
function agreed(
  what: string,
  labelled: readonly string[],
  read: readonly string[],
  shown: readonly string[],
): readonly [string, string, string] {
  const known = labelled.filter((one) => read.includes(one) || !shown.includes(one));
  return [what, known.toSorted().join(), read.toSorted().join()];
}

/** Words of a clause that stand as they are, for people to apply. */
function shownWords(clause: Clause): readonly Place[] {
  switch (clause.kind) {
    case 'waiver':
    case 'forbearance':
      return clause.defaults.flatMap(({ described }) => described ?? []);
    case 'compliance':
      return clause.described;
    case 'consent':
      return [clause.to];
    default:
      return [];
  }
}

/** A provision that only gives the power for the clause is no target, and taking it for one is no mistake. */
const withoutPower = ({ under = [] }: LabelledClause, read: readonly string[]): readonly string[] =>
  read.filter((one) => !under.includes(one));

const holds = (outer: Place, inner: Place): boolean => outer.from <= inner.from && inner.to <= outer.to;

const named = (clause: Clause, references: Whole['references']): readonly string[] =>
  references
    .filter(({ words }) => shownWords(clause).some((one) => holds(one, words)))
    .map(({ path }) => path);

const datedIn = (clause: Clause, dated: Whole['dated']): readonly string[] =>
  dated
    .filter(({ place }) => shownWords(clause).some((one) => holds(one, place)))
    .map(({ day }) => isoDay(day));

function targets(clause: Clause, label: LabelledClause): readonly string[] {
  switch (clause.kind) {
    case 'waiver':
      // What a label stands for is written where the label is defined, not here.
      return [...new Set(clause.defaults.filter((one) => one.label === null).flatMap(provisions))];
    case 'compliance':
    case 'suspension':
    case 'consent':
    case 'reinstatement':
      return clause.provisions.map(({ path }) => path);
    case 'forbearance':
      return [...new Set(clause.defaults.filter((one) => one.label === null).flatMap(provisions))];
    default:
      // What an instruction amends is no part of when it takes effect.
      return label.kind === 'effectiveness' ? label.targets : [];
  }
}

const provisions = (phrase: DefaultPhrase): readonly string[] =>
  phrase.provisions.map(({ path }) => path).filter((path) => path !== '');

function dates(clause: Clause, text: string): readonly Day[] {
  switch (clause.kind) {
    case 'waiver':
      return [
        ...times([clause.on, clause.ends?.to.when], text),
        ...clause.defaults.filter((one) => one.label === null).flatMap(({ testDates }) => testDates),
      ];
    case 'compliance':
      return [
        ...clause.testDates,
        ...times([clause.span?.from?.when, clause.span?.to?.when, clause.ends?.to.when], text),
      ];
    case 'suspension':
      return times([clause.span.from?.when, clause.span.to?.when], text);
    case 'forbearance':
      return times([clause.span?.from?.when, clause.span?.to?.when], text);
    case 'effectiveness':
      return times([clause.day ?? clause.reachesBack, clause.outside?.when], text);
    case 'reinstatement':
      return times([clause.from.when], text);
    default:
      return [];
  }
}

/** Days that are printed as days; "the date hereof" is none. */
function times(all: readonly (WhenClause | null | undefined)[], text: string): readonly Day[] {
  return all.flatMap((when) => (when == null ? [] : days(when, text, 0)));
}

function days(when: WhenClause, text: string, depth: number): readonly Day[] {
  if (depth > 5) return [];
  switch (when.kind) {
    case 'date':
      return /\d/.test(text.slice(when.words.from, when.words.to)) ? [when.day] : [];
    case 'earliest':
    case 'latest':
      return when.of.flatMap((one) => days(one, text, depth + 1));
    case 'after':
      return days(when.of, text, depth + 1);
    default:
      return [];
  }
}

/** Outermost limbs within the words of the clause; of an effectiveness clause, those that are its conditions. */
function limbs(clause: Clause, all: readonly Clause[], sentences: readonly Sentence[]): number {
  if (clause.kind === 'effectiveness') {
    const stated = new Set(
      all.filter(({ kind, at }) => kind === 'condition' && at !== clause.at).map(({ at }) => at),
    );
    return clause.conditions.filter((path) => stated.has(path)).length;
  }
  const inside = sentences.flatMap((sentence) =>
    sentence.limbs.filter(({ first }) => within(sentence.tokens[first], clause.words)),
  );
  const depth = Math.min(...inside.map((limb) => limb.depth));
  return inside.filter((limb) => limb.depth === depth).length;
}

const within = (token: Place | undefined, place: Place): boolean =>
  token !== undefined && place.from <= token.from && token.to <= place.to;

/** The defined label that is the object or the day; of a consent, those of the labelled names that its words hold. */
function labelOf(clause: Clause, label: LabelledClause, text: string): string {
  if (clause.kind === 'waiver' || clause.kind === 'forbearance')
    return [...new Set(clause.defaults.flatMap((one) => one.label ?? []))].join('; ');
  if (clause.kind === 'effectiveness')
    return clause.label ?? (clause.day?.kind === 'label' ? clause.day.label : '');
  if (clause.kind !== 'consent' || label.label === undefined) return label.label ?? '';
  const words = text.slice(clause.to.from, clause.to.to).replaceAll(/\s+/g, ' ');
  return label.label
    .split('; ')
    .filter((name) => words.includes(name))
    .join('; ');
}
