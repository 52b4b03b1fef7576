import type { Day, Known, RecordOverTime, StandingOver, StatementKnown } from '@inforce/core';
import type { StandingTable, StatusRowTable } from '../store/portfolio-tables.ts';

/** Before and after every date there is: open ends of intervals, so that no comparison has to think of nothing. */
export const beginning: Day = -1_000_000;
export const forever: Day = 10_000_000;

export type StatusRow = Omit<StatusRowTable, 'tenant' | 'deal' | 'view'>;
export type StandingRow = Omit<StandingTable, 'tenant' | 'deal' | 'view'>;

/** What a view of a deal comes to, as rows. */
export interface Rows {
  readonly statusRows: readonly StatusRow[];
  readonly standings: readonly StandingRow[];
}

export const noRows: Rows = { statusRows: [], standings: [] };

export const rowsOf = ({ statements, standings }: RecordOverTime): Rows => ({
  statusRows: statements.map(statusRow),
  standings: standings.map(standingRow),
});

const interval = ({ from, to, knownFrom, knownTo }: Known<unknown>) => ({
  from_day: from ?? beginning,
  to_day: to ?? forever,
  known_from: knownFrom ?? beginning,
  known_to: knownTo ?? forever,
});

function statusRow(stated: StatementKnown): StatusRow {
  const { kind, of, value } = stated;
  return {
    kind,
    subject: of,
    ...interval(stated),
    value: valueOf(value),
    statement: JSON.stringify(value.row),
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
