import type { Place } from '../../text/source.ts';
import type { Day } from '../../time/day.ts';
import type {
  Clause,
  ComplianceClause,
  DefaultPhrase,
  EndPhrase,
  SpanPhrase,
  WaiverClause,
  Who,
} from '../clause.ts';
import {
  type DefaultsPredicate,
  type Frame,
  type PeoplePredicate,
  type ProvisionsPredicate,
  type Preface,
  together,
} from '../grammar/frame.ts';
import { openingTime } from '../grammar/preface.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { gate } from '../phrases/gate.ts';
import { narrowing } from '../phrases/limiter.ts';
import { narrowedBy } from '../phrases/narrowed.ts';
import { namedSpan } from '../phrases/span.ts';
import { testDates } from '../phrases/test-dates.ts';
import { type Waived, waived } from './object.ts';

const WAIVE = [
  'waive|waives',
  'agree|agrees to temporarily? waive',
  'agrees|agree to extend|grant a|the? waiver of',
  'temporarily waive|waives',
  'grant|grants a? limited|temporary? waiver of|for|with',
  'extend|extends the waiver of',
] as const;

/** `hereby waive, on the Effective Date, each of the Noticed Events of Default`. */
export const waives: PeoplePredicate = {
  of: 'people',
  carries: ['gate', 'on', 'span'],
  read: (c, frame) => {
    if (!c.eatAny(WAIVE)) return null;
    c.eat('respect to');
    const inserted = insertedAdverbials(c, frame.preface);
    if (inserted === null) return null;
    const object = waived(c);
    return (
      object &&
      waiverOf(
        c,
        { ...frame, preface: inserted.preface },
        object,
        together(frame.subject.people),
        inserted.testDates,
      )
    );
  },
};

const IS_WAIVED = [
  'is|are hereby? temporarily? waived',
  'shall be and? hereby? is|are? waived',
  'shall be waived',
  'is|are , and shall be , hereby? waived',
] as const;

/** `The Existing Defaults are hereby waived`. */
export const areWaived: DefaultsPredicate = {
  of: 'defaults',
  carries: ['gate', 'on', 'span'],
  read: (c, frame) =>
    c.eatAny(IS_WAIVED)
      ? waiverOf(c, frame, { kind: 'defaults', defaults: frame.subject.defaults }, frame.grantor)
      : null,
};

/** `Section 7.1 of the Credit Agreement is hereby waived for the fiscal quarter ending June 30, 1996`. */
export const isWaived: ProvisionsPredicate = {
  of: 'provisions',
  carries: ['gate', 'on', 'span'],
  read: (c, frame) => {
    if (!c.eatAny(IS_WAIVED)) return null;
    const object: Waived = {
      kind: 'compliance',
      provisions: frame.subject.provisions,
      testDates: [],
      described: [],
    };
    return waiverOf(c, frame, object, frame.grantor);
  },
};

/** A sentence whose subject is itself a requirement or compliance: `Compliance with Section 7.1 is hereby waived`. */
export function requirementWaived(c: Cursor, preface: Preface, start: number): readonly Clause[] | null {
  const object = waived(c);
  if (object === null || object.kind === 'defaults' || !c.eatAny(IS_WAIVED)) return null;
  const frame: Frame = { subject: { kind: 'defaults', defaults: [] }, preface, grantor: null, start };
  return waiverOf(c, frame, object, null);
}

interface Inserted {
  readonly preface: Preface;
  readonly testDates: readonly Day[];
}

/** `, on the Effective Date,` or `, for the quarter ending June 30, 1999,` between the verb and what is waived. */
function insertedAdverbials(c: Cursor, before: Preface): Inserted | null {
  let all: Inserted = { preface: before, testDates: [] };
  while (c.eat(',')) {
    const more = adverbial(c, all);
    c.eat('and permanently|irrevocably|unconditionally');
    if (more === null || !(c.eat(',') || c.sees(','))) return c.fail('a time or a condition between commas');
    all = more;
    if (!c.sees(',')) return all;
  }
  return all;
}

function adverbial(c: Cursor, { preface, testDates: days }: Inserted): Inserted | null {
  return c.first<Inserted>(
    () => {
      const on = preface.on === null ? openingTime(c) : null;
      return on && { preface: { ...preface, on }, testDates: days };
    },
    () => {
      const read = preface.span === null ? namedSpan(c) : null;
      return read && { preface: { ...preface, span: read }, testDates: days };
    },
    () => {
      const read = testDates(c);
      return read && { preface, testDates: [...days, ...read] };
    },
    () => {
      const read = preface.gate === null ? gate(c) : null;
      return read && { preface: { ...preface, gate: read }, testDates: days };
    },
  );
}

interface Tail {
  readonly span: SpanPhrase | null;
  readonly testDates: readonly Day[];
  readonly described: readonly Place[];
}

/** What may follow the object: tests, a span, words that narrow; each at most read, none dropped. */
function tail(c: Cursor, before: Tail): Tail {
  let all = before;
  for (;;) {
    const more = c.attempt(() => oneMore(c, all));
    if (more === null) return all;
    all = more;
  }
}

function oneMore(c: Cursor, all: Tail): Tail | null {
  return c.first<Tail>(
    () => {
      const days = testDates(c);
      return days && { ...all, testDates: [...all.testDates, ...days] };
    },
    () => {
      c.eat(',');
      const read = all.span === null ? namedSpan(c) : null;
      return read && { ...all, span: read };
    },
    () => {
      const words = narrowing(c);
      return words && { ...all, described: [...all.described, words] };
    },
  );
}

function waiverOf(
  c: Cursor,
  frame: Frame,
  object: Waived,
  grantor: Who | null,
  before: readonly Day[] = [],
): readonly Clause[] | null {
  const after = tail(c, { span: frame.preface.span, testDates: before, described: [] });
  const on = frame.preface.on;
  if (on !== null && (on.label !== null || on.how === 'after' || after.span?.from != null))
    return c.fail('one day from which it is waived');
  if (object.kind !== 'defaults') return [ofCompliance(c, frame, object, after, grantor)];
  const clause = ofDefaults(c, frame, object.defaults, after, grantor);
  return clause && [clause];
}

function ofDefaults(
  c: Cursor,
  frame: Frame,
  of: readonly DefaultPhrase[],
  after: Tail,
  grantor: Who | null,
): WaiverClause | null {
  const tested = of.map((one) => ({ ...one, testDates: [...one.testDates, ...after.testDates] }));
  const defaults = after.described.reduce<readonly DefaultPhrase[] | null>(
    (sets, words) => sets && narrowedBy(c, sets, words),
    tested,
  );
  if (defaults === null) return null;
  return {
    kind: 'waiver',
    ...c.base(frame.start),
    grantor,
    gate: frame.preface.gate,
    on: frame.preface.on?.when ?? after.span?.from?.when ?? null,
    defaults,
    ends: endOf(after.span),
  };
}

function endOf(read: SpanPhrase | null): EndPhrase | null {
  return read?.to == null ? null : { to: read.to, then: 'unstated' };
}

function ofCompliance(
  c: Cursor,
  frame: Frame,
  object: Exclude<Waived, { kind: 'defaults' }>,
  after: Tail,
  grantor: Who | null,
): ComplianceClause {
  const on = frame.preface.on;
  const opened = on === null ? null : { when: on.when, included: true };
  return {
    kind: 'compliance',
    ...c.base(frame.start),
    of: object.kind,
    grantor,
    gate: frame.preface.gate,
    provisions: object.provisions,
    span: opened === null ? after.span : { from: opened, to: after.span?.to ?? null },
    testDates: [...object.testDates, ...after.testDates],
    ends: null,
    described: [...object.described, ...after.described],
  };
}
