import { printStatus, statusReport } from '@inforce/core';
import { exit, writeJson } from '../io.ts';
import { askedOf } from '../options.ts';
import type { CommandSpec } from './command.ts';

export const status: CommandSpec = {
  name: 'status',
  operands: '<deal>',
  summary: 'what binds on a day: every part, provision, default and value, and what is open',
  help: 'inforce status examples/cerplex --as-of 1996-11-15',
  run: ([deal = '.'], flags, io) => {
    const asked = askedOf(deal, flags, io);
    const report = statusReport(asked);
    if (flags.json === true) writeJson(io, report);
    else io.stdout.write(printStatus(asked.deal, report));
    return exit.answered;
  },
};
