import {
  changeColumns,
  type ChangeRow,
  changeRows,
  type Compared,
  comparedAgainst,
  countsInWords,
  type PrintOptions,
} from '@inforce/core';
import { type Changes, changedParagraphs, type Editor, provisionsChanged } from './changed-text.ts';
import type { Printed, PrintedTable } from './printed.ts';

/** Every change of a blackline is of the later text, and of its day. */
export function blacklineEditor({ after }: Compared): Editor {
  return { author: titleOf(after), date: after.dated };
}

export const blacklineChanges = ({ blackline }: Compared): Changes => ({
  blackline,
  removed: [],
  added: [],
  notes: [],
});

/** A blackline as it is printed, with the table of changes before the text. */
export function blacklineCopy(compared: Compared, { changedOnly }: PrintOptions): Printed {
  const { before, after, blackline } = compared;
  const print = changedOnly ? provisionsChanged : changedParagraphs;
  return {
    title: `Blackline: ${titleOf(after)}`,
    legend: [comparedAgainst(compared), countsInWords(blackline)],
    table: tableOf(changeRows(blackline)),
    paragraphs: print(blacklineChanges(compared), blacklineEditor(compared)),
    footnotes: [],
    sections: [],
    notice: `Compared against ${before.name}.`,
  };
}

const cellsOf = ({ provision, heading, what, deleted, inserted }: ChangeRow): readonly string[] => [
  provision,
  heading,
  what,
  deleted,
  inserted,
];

const tableOf = (rows: readonly ChangeRow[]): PrintedTable | null =>
  rows.length === 0 ? null : { heading: 'Changes', columns: cellsOf(changeColumns), rows: rows.map(cellsOf) };

const titleOf = ({ title, name }: Compared['after']): string => title ?? fileOf(name);

/** A path says more than the reader of a document should be told. */
const fileOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
