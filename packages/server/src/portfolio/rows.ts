import {
  type Day,
  type Fact,
  type Known,
  recordOverTime,
  type StandingOver,
  type StatementKnown,
  type Terms,
} from '@inforce/core';
import type { StandingTable, StatusRowTable } from '../store/portfolio-tables.ts';
import { type Naming, namesOf } from './names.ts';

/** Before and after every date there is: open ends of intervals, so that no comparison has to think of nothing. */
export const beginning: Day = -1_000_000;
export const forever: Day = 10_000_000;

/** What answers rest on, and what the deal calls what they speak of. */
export interface Reckoned {
  readonly terms: Terms;
  readonly facts: readonly Fact[];
  readonly naming: Naming;
}

export type StatusRow = Omit<StatusRowTable, 'tenant' | 'deal' | 'view'>;
export type StandingRow = Omit<StandingTable, 'tenant' | 'deal' | 'view'>;

/** What a view of a deal comes to, as rows. */
export interface Rows {
  readonly statusRows: readonly StatusRow[];
  readonly standings: readonly StandingRow[];
}

export const noRows: Rows = { statusRows: [], standings: [] };

export function rowsOf({ terms, facts, naming }: Reckoned): Rows {
  const { statements, standings } = recordOverTime(terms, facts);
  return {
    statusRows: statements.map((stated) => statusRow(stated, naming)),
    standings: standings.map(standingRow),
  };
}

const interval = ({ from, to, knownFrom, knownTo }: Known<unknown>) => ({
  from_day: from ?? beginning,
  to_day: to ?? forever,
  known_from: knownFrom ?? beginning,
  known_to: knownTo ?? forever,
});

/** A row of the status report, and beside it what it speaks of is called; rows of before have no names. */
function statusRow(stated: StatementKnown, naming: Naming): StatusRow {
  const { kind, of, value } = stated;
  return {
    kind,
    subject: of,
    ...interval(stated),
    value: valueOf(value),
    statement: JSON.stringify({ ...value.row, names: namesOf(naming, value) }),
  };
}

function valueOf(statement: StatementKnown['value']): string {
  switch (statement.kind) {
    case 'part':
      return statement.row.effective;
    case 'provision':
      return statement.row.inForce;
    case 'default':
      return statement.row.continuing;
    case 'value':
      return statement.row.value ?? 'none';
    case 'signatures':
      return 'yes';
    default:
      return statement.row.running;
  }
}

function standingRow(known: Known<StandingOver>): StandingRow {
  const { standing, is, ends } = known.value;
  return { standing, truth: is, ...interval(known), ends: ends ?? forever };
}
