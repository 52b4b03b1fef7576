import { type Compared, comparedAgainst, countsInWords } from '@inforce/core';
import { type Changes, changedParagraphs, type Editor } from './changed-text.ts';
import type { Printed } from './printed.ts';

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

/** A blackline as it is printed. */
export function blacklineCopy(compared: Compared): Printed {
  const { before, after, blackline } = compared;
  return {
    title: `Blackline: ${titleOf(after)}`,
    legend: [comparedAgainst(compared), countsInWords(blackline)],
    paragraphs: changedParagraphs(blacklineChanges(compared), blacklineEditor(compared)),
    footnotes: [],
    sections: [],
    notice: `Compared against ${before.name}.`,
  };
}

const titleOf = ({ title, name }: Compared['after']): string => title ?? fileOf(name);

/** A path says more than the reader of a document should be told. */
const fileOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
