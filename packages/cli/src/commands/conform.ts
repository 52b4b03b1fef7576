import { type Asked, type ConformReport, conformReport, printConform } from '@inforce/core';
import { conformedCopy, htmlOf, markdownOf } from '@inforce/formats';
import { exit, type Io, writeJson } from '../io.ts';
import { askedOf, type Flags } from '../options.ts';
import { agreementNamed } from './agreement-named.ts';
import type { CommandSpec } from './command.ts';

export const conform: CommandSpec = {
  name: 'conform',
  operands: '<deal> <agreement>',
  summary: 'the agreement as it reads on a day: composite conformed copy, with what was not applied and why',
  help: 'inforce conform examples/harborside npa --as-of 2004-06-30',
  flags: [
    ['--html', 'as a page to read and to print'],
    ['--markdown', 'as Markdown'],
  ],
  run: ([deal = '.', agreement = ''], flags, io) => {
    const asked = askedOf(deal, flags, io);
    print(asked, conformReport(asked, agreementNamed(asked, agreement)), flags, io);
    return exit.answered;
  },
};

function print({ deal }: Asked, report: ConformReport, flags: Flags, io: Io): void {
  if (flags.json === true) writeJson(io, report);
  else if (flags.html === true) io.stdout.write(htmlOf(conformedCopy(deal, report)));
  else if (flags.markdown === true) io.stdout.write(markdownOf(conformedCopy(deal, report)));
  else io.stdout.write(printConform(deal, report));
}
