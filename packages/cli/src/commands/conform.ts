import { conformReport, printConform } from '@inforce/core';
import { exit, writeJson } from '../io.ts';
import { askedOf } from '../options.ts';
import { agreementNamed } from './agreement-named.ts';
import type { CommandSpec } from './command.ts';

export const conform: CommandSpec = {
  name: 'conform',
  operands: '<deal> <agreement>',
  summary: 'the agreement as it reads on a day: composite conformed copy, with what was not applied and why',
  help: 'inforce conform examples/harborside npa --as-of 2004-06-30',
  run: ([deal = '.', agreement = ''], flags, io) => {
    const asked = askedOf(deal, flags, io);
    const report = conformReport(asked, agreementNamed(asked, agreement));
    if (flags.json === true) writeJson(io, report);
    else io.stdout.write(printConform(asked.deal, report));
    return exit.answered;
  },
};
