import { type ConformReport, type Deal, notAppliedLine } from '@inforce/core';
import { type Changes, changedParagraphs, type Editor } from './changed-text.ts';
import type { Footnote, Inline, Printed, PrintedParagraph, PrintedSection } from './printed.ts';

type Paragraph = ConformReport['paragraphs'][number];
type Named = Pick<Deal, 'agreements'>;

/** A composite conformed copy as it is printed. */
export function conformedCopy(deal: Named, report: ConformReport): Printed {
  const { title, legend, paragraphs, notice } = report;
  return {
    title: `Composite conformed copy: ${title}`,
    legend,
    table: null,
    paragraphs: paragraphs.map(paragraphOf),
    footnotes: footnotesOf(report),
    sections: sectionsOf(deal, report),
    notice,
  };
}

/** The same with what became of the text since a day, in words such as `April 2, 2001`. */
export function conformedSince(deal: Named, report: ConformReport, changes: Changes, since: string): Printed {
  const copy = conformedCopy(deal, report);
  return {
    ...copy,
    title: `${copy.title}, changes since ${since}`,
    legend: [...copy.legend, `Compared against the text as of ${since}.`],
    paragraphs: changedParagraphs(changes, lastEditor(report)),
  };
}

/** Changes of which nobody is known are of the last instrument. */
export function lastEditor({ through, title }: ConformReport): Editor {
  return { author: through.at(-1)?.title ?? title, date: null };
}

/** The footnotes that stand in the text. */
function footnotesOf(report: ConformReport): readonly Footnote[] {
  const marked = numbersIn(report);
  return report.footnotes.filter(({ number }) => marked.has(number)).map(footnote);
}

/** What stands behind the text: changes that left no word in it, waivers, and what was not applied. */
function sectionsOf(deal: Named, report: ConformReport): readonly PrintedSection[] {
  const marked = numbersIn(report);
  const wordless = report.footnotes.filter(({ number }) => !marked.has(number)).map(footnote);
  const sections = [
    { heading: 'Changes that no words show', entries: wordless.map(({ says }) => says) },
    {
      heading: 'Waivers, suspensions and consents (no part of the text)',
      entries: report.notes.map(({ says }) => says),
    },
    {
      heading: 'Instructions not applied',
      entries: report.notApplied.map((one) => notAppliedLine(deal, one)),
    },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function numbersIn({ paragraphs }: ConformReport): ReadonlySet<number> {
  return new Set(paragraphs.flatMap(({ notes }) => notes.map(({ number }) => number)));
}

function footnote({ number, says, presumes }: ConformReport['footnotes'][number]): Footnote {
  return { number, says: [says, ...presumes].join(' ') };
}

function paragraphOf({ depth, table, runs, notes }: Paragraph): PrintedParagraph {
  const marks = notes.toSorted((a, b) => a.at - b.at || a.number - b.number);
  const inlines: Inline[] = [];
  let next = 0;
  let from = 0;
  const noteUpTo = (at: number): void => {
    for (let mark = marks[next]; mark !== undefined && mark.at <= at; mark = marks[++next])
      inlines.push({ kind: 'note', number: mark.number, change: null });
  };
  for (const run of runs) {
    const to = from + run.text.length;
    let done = from;
    for (let mark = marks[next]; mark !== undefined && mark.at < to; mark = marks[next]) {
      put(inlines, run, done - from, mark.at - from);
      done = Math.max(done, mark.at);
      noteUpTo(mark.at);
    }
    put(inlines, run, done - from, to - from);
    from = to;
    noteUpTo(from);
  }
  noteUpTo(Infinity);
  return { depth, table, inlines, mark: null };
}

function put(
  inlines: Inline[],
  { text, by, at, from: since }: Paragraph['runs'][number],
  from: number,
  to: number,
): void {
  if (to <= from) return;
  const amended = at === null ? null : { by, at, from: since };
  inlines.push({ kind: 'words', text: text.slice(from, to), amended, change: null });
}
