import type { Paper } from '../deal/deal.ts';
import { parseDay, writtenDay } from '../time/day.ts';
import { clauseSummary } from './clause-summary.ts';
import { type ReadReport, readReport } from './read-report.ts';
import { pathInWords, wrap } from './words.ts';

/** What was read of a document, for a person: the head, then a paragraph for each thing found, then every sentence. */
export function printRead(paper: Paper): string {
  const report = readReport(paper);
  const { coverage } = report;
  return [
    report.title ?? report.file,
    ...(report.dated === null ? [] : [`dated as of ${written(report.dated)}`]),
    '',
    `${coverage.sentences} sentences: ${coverage.computed} computed, ${coverage.recorded} recorded, ${coverage.refused} not understood.`,
    ...block('Outline', outline(report)),
    ...block('Parties', report.parties.map(party)),
    ...block(
      'Defined terms',
      report.definitions.map((one) => definition(paper, one)),
    ),
    ...block('References', references(report)),
    ...block('Money, percentages and dates', [...money(report), ...others(report)]),
    ...block('What the sentences do', clauseSummary(paper)),
    ...block('Marked in the margin', report.problems.map(problem)),
    '',
  ].join('\n');
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

const lineOf = ({ line, lastLine }: { line: number; lastLine: number }): string =>
  line === lastLine ? `line ${line}` : `lines ${line}–${lastLine}`;

const written = (iso: string): string => {
  const day = parseDay(iso);
  return day === null ? iso : writtenDay(day);
};

function outline({ outline: rows }: ReadReport): string[] {
  return rows.map(({ path, heading, place }) => {
    const depth = 1 + (path.match(/\(/g)?.length ?? 0) + (/^\d+\.\d/.test(path) ? 1 : 0);
    const title = heading === null ? '' : `, ${heading}`;
    return wrap(`${pathInWords(path)}${title} (${lineOf(place)})`, 2 * depth);
  });
}

function party({ name, role, collective, description, successors }: ReadReport['parties'][number]): string {
  const as = role === null ? '' : collective ? `, one of the ${role}` : `, the ${role}`;
  const what = description === null ? '' : `, ${description}`;
  return wrap(`${name}${what}${as}${successors ? ', with its successors and assigns' : ''}`);
}

function definition(
  paper: Paper,
  { term, at, how, from, meaning }: ReadReport['definitions'][number],
): string {
  if (how === 'elsewhere')
    return wrap(`${term}: as defined in the ${from ?? 'other agreement'} (${pathInWords(at)})`);
  const words = meaning === null ? '' : plain(paper, meaning);
  return wrap(`${term} (${pathInWords(at)})${words === '' ? '' : `: ${words}`}`);
}

function plain({ agreement }: Paper, { from, to }: { from: number; to: number }): string {
  const words = agreement.source.text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  return words.length <= 110 ? words : `${words.slice(0, 107)}…`;
}

/** One line for each provision referred to, with the lines on which it is. */
function references({ references: all }: ReadReport): string[] {
  const groups = Map.groupBy(
    all,
    ({ path, agreement }) => `${pathInWords(path)} of ${agreementName(agreement)}`,
  );
  return [...groups].map(([name, same]) => {
    const lines = [...new Set(same.map(({ place }) => place.line))].join(', ');
    const doubt = same.some(({ found, agreement }) => !found && agreement === 'this')
      ? ', which is not there'
      : '';
    const presumed = same.some((one) => one.presumed) ? ', presumed where no agreement is named' : '';
    return wrap(`${name}: line${same.length === 1 ? '' : 's'} ${lines}${presumed}${doubt}`);
  });
}

const agreementName = (name: string): string => (name === 'this' ? 'this instrument' : `the ${name}`);

function money({ amounts }: ReadReport): string[] {
  return amounts.map(({ value, currency, words, figures, agree, place }) => {
    const both = words !== null && figures !== null;
    const said = both
      ? `, ${agree ? 'words and figures agree' : `the words say “${words}”, the figures ${figures}`}`
      : '';
    return wrap(`${currency} ${value} (${lineOf(place)})${said}`);
  });
}

function others({ percentages, dates }: ReadReport): string[] {
  const days = Map.groupBy(dates, ({ day }) => day);
  return [
    ...percentages.map(({ value, place }) => wrap(`${value}% (${lineOf(place)})`)),
    ...[...days].map(([day, same]) =>
      wrap(
        `${written(day)} (line${same.length === 1 ? '' : 's'} ${[...new Set(same.map(({ place }) => place.line))].join(', ')})`,
      ),
    ),
  ];
}

function problem({ code, what, place }: ReadReport['problems'][number]): string {
  return wrap(`${code}, ${lineOf(place)}: ${what}`);
}
