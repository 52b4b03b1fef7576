import { checklistOf, printChecklist } from '@inforce/core';
import { exit, writeJson } from '../io.ts';
import { askedOf } from '../options.ts';
import { agreementNamed } from './agreement-named.ts';
import type { CommandSpec } from './command.ts';

export const checklist: CommandSpec = {
  name: 'checklist',
  operands: '<deal> <agreement>',
  summary: 'the conditions of an agreement as a closing list: what, who, by when, done or open',
  help: 'inforce checklist examples/cerplex waiver --as-of 1996-10-31',
  run: ([deal = '.', agreement = ''], flags, io) => {
    const asked = askedOf(deal, flags, io);
    const report = checklistOf(asked, agreementNamed(asked, agreement));
    if (flags.json === true) writeJson(io, report);
    else io.stdout.write(printChecklist(report));
    return exit.answered;
  },
};
