import { fileURLToPath } from 'node:url';
import {
  ask,
  capital,
  notLegalAdvice,
  parseDay,
  printReasons,
  prove,
  provisionSentences,
  defaultSentence,
  valueSentence,
  statusRows,
  subjectOf,
  wrap,
  writtenDay,
} from '@inforce/core';
import { folderFiles, loadDeal } from '@inforce/formats';
import { exit } from '../io.ts';
import { WrongInput } from '../options.ts';
import { startApp } from '../start-app.ts';
import type { CommandSpec } from './command.ts';

const days = ['1996-10-30', '1996-10-31', '1996-11-30', '1996-12-01'];

/** The first thing that a newcomer sees: what binds on four days of the Cerplex deal, and the words that make it so. */
export const start: CommandSpec = {
  name: 'start',
  operands: '',
  summary: 'the Cerplex deal on four days: what was in force, and why; then the app with it, on this machine',
  flags: [['--once', 'answer and end, without the app']],
  run: async (_operands, flags, io) => {
    const folder = fileURLToPath(new URL('../../../../examples/cerplex', import.meta.url));
    const { deal, problems } = loadDeal(folderFiles(folder));
    if (deal === null) throw new WrongInput('The example is not readable.', problems);
    const knownAt = io.clock();
    io.stdout.write(
      `${deal.name}\nWhat was in force, and why? (as known on ${writtenDay(knownAt)}; signatures and conditions as in examples/cerplex/facts.yaml)\n`,
    );
    for (const iso of days) io.stdout.write(dayText(deal, parseDay(iso) ?? 0, knownAt));
    io.stdout.write(`\n${reasons(deal, knownAt)}\n\n${notLegalAdvice}\n`);
    if (flags.once !== true) await startApp(io);
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

/** Why Section 6.3 was suspended and came back, and why the price changed: read off the proofs of those answers. */
function reasons(deal: Parameters<typeof ask>[0]['deal'], knownAt: number): string {
  const proofs = [
    ['1996-11-30', 'npa/6.3'],
    ['1996-12-01', 'npa/6.3'],
    ['1996-12-01', 'breach-6.3'],
    ['1996-12-01', 'warrants/"Initial Purchase Price"'],
  ].flatMap(([iso = '', text = '']) => {
    const asked = ask({ deal, asOf: parseDay(iso) ?? 0, knownAt });
    const found = subjectOf(asked, text);
    return 'complaint' in found ? [] : [prove(asked.reckoning, found.subject)];
  });
  const more = wrap('Step by step: npx inforce why examples/cerplex npa/6.3 --as-of 1996-12-01');
  return `Why\n\n${printReasons(deal, proofs)}\n\n${more.trimStart()}`;
}
