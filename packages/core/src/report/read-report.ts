import { z } from 'zod';
import type { Provision } from '../agreement/agreement.ts';
import type { Clause, SentenceOutcome } from '../clauses/clause.ts';
import { printClause } from '../clauses/print-clause.ts';
import type { Paper } from '../deal/deal.ts';
import type { Place } from '../text/source.ts';
import { isoDay } from '../time/day.ts';
import { Lines } from './lines.ts';

/** Where something stands: characters `[from, to)` of the text, and the lines of its first and last character, from 1. */
const place = z.strictObject({ from: z.int(), to: z.int(), line: z.int(), lastLine: z.int() });
const clause = z
  .looseObject({ kind: z.string(), at: z.string(), says: z.string(), place })
  .meta({ description: 'what one operative sentence does; further keys by kind' });
const outlineRow = z.strictObject({
  path: z.string(),
  kind: z.string(),
  label: z.string(),
  heading: z.string().nullable(),
  place,
});

/** `inforce read FILE --json`. */
export const readSchema = z
  .strictObject({
    file: z.string(),
    sha256: z.string(),
    reader: z.string(),
    title: z.string().nullable(),
    dated: z.string().nullable(),
    outline: z.array(outlineRow),
    parties: z.array(
      z.strictObject({
        name: z.string(),
        role: z.string().nullable(),
        collective: z.boolean(),
        description: z.string().nullable(),
        successors: z.boolean(),
        place,
      }),
    ),
    signatories: z.array(z.strictObject({ name: z.string(), place })),
    definitions: z.array(
      z.strictObject({
        term: z.string(),
        at: z.string(),
        how: z.enum(['label', 'means', 'elsewhere']),
        from: z.string().nullable(),
        place,
        meaning: place.nullable(),
      }),
    ),
    references: z.array(
      z.strictObject({
        path: z.string(),
        agreement: z.string(),
        presumed: z.boolean(),
        found: z.boolean(),
        place,
      }),
    ),
    amounts: z.array(
      z.strictObject({
        value: z.string(),
        currency: z.string(),
        words: z.string().nullable(),
        figures: z.string().nullable(),
        agree: z.boolean(),
        place,
      }),
    ),
    dates: z.array(z.strictObject({ day: z.string(), place })),
    percentages: z.array(z.strictObject({ value: z.string(), place })),
    coverage: z.strictObject({ sentences: z.int(), computed: z.int(), recorded: z.int(), refused: z.int() }),
    sentences: z.array(
      z.strictObject({
        at: z.string(),
        outcome: z.enum(['computed', 'recorded', 'refused']),
        place,
        clauses: z.array(clause),
        stopped: place.nullable(),
        expected: z.string().nullable(),
      }),
    ),
    tensions: z.array(z.strictObject({ trigger: z.string(), condition: z.string() })),
    problems: z.array(
      z.strictObject({
        code: z.string(),
        severity: z.enum(['error', 'warning', 'note']),
        what: z.string(),
        why: z.string(),
        todo: z.string(),
        place,
      }),
    ),
  })
  .meta({ title: 'inforce read --json' });
export type ReadReport = z.infer<typeof readSchema>;
type Located = z.infer<typeof place>;

/** Everything that was read of a document, each thing with its place. */
export function readReport({ file, agreement, reading }: Paper): ReadReport {
  const lines = new Lines(agreement.source.text);
  const at = ({ from, to }: Place): Located => ({
    from,
    to,
    line: lines.of(from),
    lastLine: lines.of(to - 1),
  });
  const { text } = agreement.source;
  return {
    file,
    sha256: agreement.source.sha256,
    reader: reading.reader,
    title: agreement.title,
    dated: agreement.dated === null ? null : isoDay(agreement.dated),
    outline: provisionsOf(agreement.root).map((p) => ({
      path: p.path,
      kind: p.kind,
      label: p.label,
      heading: p.heading,
      place: at(p.place),
    })),
    parties: agreement.parties.map((party) => ({ ...party, place: at(party.place) })),
    signatories: agreement.signatories.map((one) => ({ name: one.name, place: at(one.place) })),
    definitions: agreement.definitions.map((d) => ({
      term: d.term,
      at: d.at,
      how: d.how,
      from: d.from,
      place: at(d.place),
      meaning: d.meaning === null ? null : at(d.meaning),
    })),
    references: agreement.references.map(({ path, agreement: of, presumed, found, words }) => ({
      path,
      agreement: of,
      presumed,
      found,
      place: at(words),
    })),
    amounts: agreement.amounts.map(({ place: where, ...amount }) => ({ ...amount, place: at(where) })),
    dates: agreement.dates.map(({ place: where, day }) => ({ day: isoDay(day), place: at(where) })),
    percentages: agreement.percentages.map((one) => ({ value: one.value, place: at(one.place) })),
    coverage: { ...reading.coverage },
    sentences: reading.outcomes.map((outcome) => sentenceRow(outcome, text, at)),
    tensions: reading.tensions.map(({ trigger, condition }) => ({ trigger, condition })),
    problems: [...agreement.problems, ...reading.problems].map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      what: problem.what,
      why: problem.why,
      todo: problem.todo,
      place: at(problem.place),
    })),
  };
}

type Locate = (place: Place) => Located;

function sentenceRow(outcome: SentenceOutcome, text: string, at: Locate): ReadReport['sentences'][number] {
  const refused = outcome.outcome === 'refused';
  return {
    at: outcome.at,
    outcome: outcome.outcome,
    place: at(outcome.place),
    clauses: refused ? [] : outcome.clauses.map((one) => clauseRow(one, text, at)),
    stopped: refused ? at(outcome.stopped) : null,
    expected: refused ? outcome.expected : null,
  };
}

function clauseRow(one: Clause, text: string, at: Locate): z.infer<typeof clause> {
  return { ...one, says: printClause(one, text), place: at(one.words) };
}

/** All provisions in document order, the agreement itself left out. */
export function provisionsOf(root: Provision): Provision[] {
  const all: Provision[] = [];
  const waiting = root.children.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    all.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined) waiting.push(child);
    }
  }
  return all;
}
