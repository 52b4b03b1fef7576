import type { Place } from '../../text/source.ts';
import type { SentenceOutcome } from '../clause.ts';
import { printClause } from '../print-clause.ts';
import type { Reading } from '../reading.ts';
import { sentenceText } from './file.ts';

/** A stretch of the text that two readings read differently: usually one sentence, and its outcome in each. */
export interface Difference {
  readonly place: Place;
  readonly kept: readonly SentenceOutcome[];
  readonly today: readonly SentenceOutcome[];
}

/** Where today's reading of a text is not the one that is kept, in the order of the text. */
export function differences(kept: Reading, today: Reading): readonly Difference[] {
  const [before, now] = [only(kept, today), only(today, kept)];
  const all = [
    ...before.map((outcome) => ({ outcome, isKept: true })),
    ...now.map((outcome) => ({ outcome, isKept: false })),
  ].toSorted((a, b) => a.outcome.place.from - b.outcome.place.from);
  const found: { place: Place; kept: SentenceOutcome[]; today: SentenceOutcome[] }[] = [];
  for (const { outcome, isKept } of all) {
    let last = found.at(-1);
    if (last === undefined || last.place.to <= outcome.place.from) {
      last = { place: outcome.place, kept: [], today: [] };
      found.push(last);
    }
    last.place = { from: last.place.from, to: Math.max(last.place.to, outcome.place.to) };
    (isKept ? last.kept : last.today).push(outcome);
  }
  return found;
}

function only(reading: Reading, other: Reading): readonly SentenceOutcome[] {
  const there = new Set(other.outcomes.map(sentenceText));
  return reading.outcomes.filter((outcome) => !there.has(sentenceText(outcome)));
}

/** Both readings of a stretch, each in a line for people. */
export function inBoth({ kept, today }: Difference, text: string): { kept: string; today: string } {
  const lines = { kept: inOneLine(kept, text), today: inOneLine(today, text) };
  return lines.kept === lines.today
    ? { ...lines, today: 'the same clauses, from other words or presuming otherwise' }
    : lines;
}

function inOneLine(outcomes: readonly SentenceOutcome[], text: string): string {
  if (outcomes.length === 0) return 'no sentence of its own';
  return outcomes.map((one) => outcomeLine(one, text)).join('; ');
}

function outcomeLine(outcome: SentenceOutcome, text: string): string {
  if (outcome.outcome === 'refused') return `not understood (expected ${outcome.expected})`;
  return outcome.clauses.map((clause) => printClause(clause, text)).join('; ');
}
