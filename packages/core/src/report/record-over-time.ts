import type { Fact } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import { Engine } from '../reasoning/engine.ts';
import { toldByTime } from '../reasoning/told-by-time.ts';
import type { Day } from '../time/day.ts';
import { type StandingOver, standingsOver } from './standings.ts';
import { type Statement, statementsOver } from './statements.ts';

/** Something that is so on the days `[from, to)`, as known on the days `[knownFrom, knownTo)`; `null` is unbounded [T1] [T5]. */
export interface Known<T> {
  readonly value: T;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly knownFrom: Day | null;
  readonly knownTo: Day | null;
}
export interface StatementKnown extends Known<Statement> {
  readonly kind: Statement['kind'];
  readonly of: string;
}

/** Every answer that a deal's record gives, on every day, as known on every day. */
export interface RecordOverTime {
  readonly statements: readonly StatementKnown[];
  readonly standings: readonly Known<StandingOver>[];
}

/**
 * The record reckoned once for each day on which it learnt something that can matter; what stays the same over several of
 * them is one entry, so that a long record has about as many entries as there were changes.
 *
 *     npa/6.3 in force    [1993-11-19, …)         known [1993-11-19, 1996-10-31)
 *     npa/6.3 suspended   [1996-10-31, 1996-12-01)  known [1996-10-31, …)
 */
export function recordOverTime(terms: Terms, facts: readonly Fact[]): RecordOverTime {
  const last = lastDay(terms, facts);
  const statements = new Joining<StatementKnown>();
  const standings = new Joining<Known<StandingOver>>();
  const days = knownDays(terms, facts);
  const reckonAt = (knownAt: Day): Engine => new Engine(terms, facts, knownAt, Math.max(last, knownAt) + 366);
  const before = dayBeforeAll(reckonAt, days);
  let knownFrom: Day | null = null;
  while (true) {
    const reckoning = reckonAt(knownFrom ?? before);
    for (const { kind, of, stretches } of statementsOver(reckoning))
      for (const { from, to, value } of stretches)
        statements.add({ kind, of, value, from, to, knownFrom, knownTo: null }, `${kind} ${of} `);
    for (const value of standingsOver(reckoning)) {
      const { from, to } = value;
      standings.add({ value, from, to, knownFrom, knownTo: null }, '');
    }
    const next = nextDay(reckoning, days, knownFrom);
    statements.close(next);
    standings.close(next);
    if (next === null) return { statements: statements.all, standings: standings.all };
    knownFrom = next;
  }
}

/** Entries with an end that is not known yet, by what they say: the same again goes on, what is not said again ends. */
class Joining<T extends Known<unknown>> {
  readonly all: T[] = [];
  private open = new Map<string, T>();
  private again = new Map<string, T>();

  add(entry: T, about: string): void {
    const text = `${about}${entry.from} ${entry.to} ${JSON.stringify(entry.value)}`;
    const earlier = this.open.get(text);
    this.again.set(text, earlier ?? entry);
  }

  /** Nothing more is said as known up to `next`; `null`: this is the last that is known. */
  close(next: Day | null): void {
    for (const [text, entry] of this.open) if (!this.again.has(text)) this.all.push(entry);
    this.open =
      next === null
        ? new Map()
        : new Map([...this.again].map(([text, e]) => [text, { ...e, knownTo: next }]));
    if (next === null) for (const entry of this.again.values()) this.all.push({ ...entry, knownTo: null });
    this.again = new Map();
  }
}

/** The days on which the record learns something: a fact, or a paper. What is only reported bears on no status. */
export function knownDays(terms: Terms, facts: readonly Fact[]): Day[] {
  const heard = terms.agreements.flatMap(({ known, dated }) => known ?? dated ?? []);
  const learnt = facts.flatMap((fact) =>
    fact.kind === 'reported' && fact.corrects === null ? [] : [fact.known],
  );
  return [...new Set([...heard, ...learnt])].toSorted((a, b) => a - b);
}

/** The next day as known on which an answer can be another: something is learnt, or told by time. */
export function nextDay(engine: Engine, days: readonly Day[], after: Day | null): Day | null {
  const later = [...days, ...toldByTime(engine)].filter((day) => day > (after ?? engine.knownAt));
  return later.length === 0 ? null : Math.min(...later);
}

/** A day as known on which nothing was known, nor had time told anything. */
export function dayBeforeAll(reckonAt: (knownAt: Day) => Engine, days: readonly Day[]): Day {
  const first = (days[0] ?? 0) - 1;
  return Math.min(first, ...toldByTime(reckonAt(first))) - 1;
}

/** The last day that stands anywhere in the deal: test dates are looked at up to a year past it. */
function lastDay(terms: Terms, facts: readonly Fact[]): Day {
  let last = 0;
  const look = (value: unknown): void => {
    if (typeof value === 'number' && Number.isFinite(value)) last = Math.max(last, value);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) look(inner);
  };
  look(terms);
  look(facts);
  return last;
}
