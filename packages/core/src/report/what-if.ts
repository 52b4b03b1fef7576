import type { Fact, FactId } from '../deal/facts.ts';
import { isoDay } from '../time/day.ts';
import { type Asked, ask, type Question } from './question.ts';
import { changedRows, type RowChange } from './row-changes.ts';
import { section } from './print-status.ts';
import { statusRows } from './status-rows.ts';
import { notLegalAdvice } from './status.ts';
import { closed, written } from './words.ts';

export interface WhatIf {
  readonly deal: string;
  readonly asOf: string;
  readonly knownAt: string;
  /** The facts that were added. */
  readonly added: readonly FactId[];
  readonly changes: readonly RowChange[];
}

/** Which statuses change when facts are added that are not in the record. */
export function whatIf(question: Question): WhatIf {
  const added = question.added ?? new Set<FactId>();
  const record = question.deal.facts.filter((fact: Fact) => !added.has(fact.id));
  const before = ask({ ...question, deal: { ...question.deal, facts: record } });
  const after: Asked = ask(question);
  return {
    deal: question.deal.name,
    asOf: isoDay(question.asOf),
    knownAt: isoDay(question.knownAt),
    added: [...added],
    changes: changedRows(question.deal, statusRows(before), statusRows(after)),
  };
}

export function printWhatIf(report: WhatIf): string {
  const head = `${report.deal}\nOn ${written(report.asOf)}, as known on ${written(report.knownAt)}, with ${report.added.join(', ')} added.`;
  if (report.changes.length === 0) return `${head}\n\nNo status of that day changes.\n`;
  const lines = report.changes.map(({ before, after }) =>
    before === null ? `New: ${after}` : `${closed(after)} Before: ${before}`,
  );
  return [head, section('What changes', lines), notLegalAdvice].join('\n\n') + '\n';
}
