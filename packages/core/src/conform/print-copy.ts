import type { Deal } from '../deal/deal.ts';
import { section } from '../report/print-status.ts';
import type { ConformReport } from '../report/schema-conform.ts';
import { inWords, wrap, written } from '../report/words.ts';

/** A conformed copy for reading in a terminal: the legend, the text with its notes, and what is not in it. */
export function printConform(deal: Pick<Deal, 'agreements'>, report: ConformReport): string {
  const blocks = [
    report.legend.map((line) => wrap(line, 0)).join('\n'),
    printText(report),
    section(
      'Changes',
      report.footnotes.map(({ number, says, presumes }) => `[${number}] ${[says, ...presumes].join(' ')}`),
    ),
    section(
      'Waivers, suspensions and consents (no part of the text)',
      report.notes.map(({ says }) => says),
    ),
    section(
      'Instructions not applied',
      report.notApplied.map((one) => notAppliedLine(deal, one)),
    ),
    report.notice,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Why an instruction is not in the text, and how the text stands instead. */
export function notAppliedLine(
  deal: Pick<Deal, 'agreements'>,
  one: ConformReport['notApplied'][number],
): string {
  const when =
    one.why === 'not in effect' && one.from !== null ? ` It takes effect on ${written(one.from)}.` : '';
  const stands = one.stands === null ? '' : ` The text: “${one.stands}”`;
  return `${upper(inWords(deal, one.address))} (${one.address}), ${one.why}: ${one.says}${when}${stands}`;
}

/** The text alone: a white line between paragraphs, limbs set in, tables as they stand. */
export function printText(report: Pick<ConformReport, 'paragraphs'>): string {
  const parts: string[] = [];
  let table = false;
  for (const paragraph of report.paragraphs) {
    if (parts.length > 0) parts.push(table && paragraph.table ? '\n' : '\n\n');
    parts.push(printParagraph(paragraph));
    ({ table } = paragraph);
  }
  return parts.join('');
}

type Paragraph = ConformReport['paragraphs'][number];

function printParagraph(paragraph: Paragraph): string {
  const text = marked(paragraph);
  if (paragraph.table) return text;
  const indent = 4 * Math.min(paragraph.depth, 6);
  return wrap(text, indent).replaceAll(`\n${' '.repeat(indent + 2)}`, `\n${' '.repeat(indent)}`);
}

/** The paragraph's text with the numbers of its footnotes in brackets. */
export function marked({ runs, notes }: Pick<Paragraph, 'runs' | 'notes'>): string {
  const text = runs.map((run) => run.text).join('');
  let out = '';
  let from = 0;
  for (const { at, number } of notes.toSorted((a, b) => a.at - b.at || a.number - b.number)) {
    out += `${text.slice(from, at)}[${number}]`;
    from = at;
  }
  return out + text.slice(from);
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
