import { fileURLToPath } from 'node:url';
import {
  ask,
  capital,
  notLegalAdvice,
  parseDay,
  provisionSentences,
  defaultSentence,
  valueSentence,
  statusRows,
  wrap,
  writtenDay,
} from '@inforce/core';
import { folderFiles, loadDeal } from '@inforce/formats';
import { exit } from '../io.ts';
import { WrongInput } from '../options.ts';
import type { CommandSpec } from './command.ts';

const days = ['1996-10-30', '1996-10-31', '1996-11-30', '1996-12-01'];

/** The first thing that a newcomer sees: what binds on four days of the Cerplex deal, and the words that make it so. */
export const start: CommandSpec = {
  name: 'start',
  operands: '',
  summary: 'the Cerplex deal on four days: what was in force, and why',
  flags: [['--once', 'answer and end']],
  run: (_operands, _flags, io) => {
    const folder = fileURLToPath(new URL('../../../../examples/cerplex', import.meta.url));
    const { deal, problems } = loadDeal(folderFiles(folder));
    if (deal === null) throw new WrongInput('The example is not readable.', problems);
    const knownAt = io.clock();
    io.stdout.write(
      `${deal.name}\nWhat was in force, and why? (as known on ${writtenDay(knownAt)}; signatures and conditions as in examples/cerplex/facts.yaml)\n`,
    );
    for (const iso of days) io.stdout.write(dayText(deal, parseDay(iso) ?? 0, knownAt));
    io.stdout.write(`\n${reasons()}\n\n${notLegalAdvice}\n`);
    return exit.answered;
  },
};

function dayText(deal: Parameters<typeof ask>[0]['deal'], asOf: number, knownAt: number): string {
  const rows = statusRows(ask({ deal, asOf, knownAt }));
  const lines = [
    ...provisionSentences(deal, rows.provisions),
    ...rows.defaults.map((row) => defaultSentence(deal, row)),
    ...rows.values.map((row) => valueSentence(deal, row)),
  ];
  return `\n${writtenDay(asOf)}\n${lines.map((line) => wrap(capital(line))).join('\n')}\n`;
}

function reasons(): string {
  return [
    'Why',
    wrap(
      'Section 4 of the waiver makes Sections 1 and 2 effective on October 31, 1996, if each of 4.1 to 4.6 is met by then: the record says so of each.',
    ),
    wrap(
      'Section 1 waives the Noticed Events of Default for good, and suspends Sections 6.3 and 6.4 only through the earlier of a step of a senior lender and November 30, 1996. No step is recorded; so both sections are in force again on December 1, 1996, and the waiver and the price stand.',
    ),
    wrap('See each step with: npx inforce why examples/cerplex npa/6.3 --as-of 1996-12-01'),
  ].join('\n');
}
