import { checklistOf, printChecklist } from '@inforce/core';
import { exit, writeJson } from '../io.ts';
import { askedOf, wrongArgument } from '../options.ts';
import type { CommandSpec } from './command.ts';

export const checklist: CommandSpec = {
  name: 'checklist',
  operands: '<deal> <agreement>',
  summary: 'the conditions of an agreement as a closing list: what, who, by when, done or open',
  help: 'inforce checklist examples/cerplex waiver --as-of 1996-10-31',
  run: ([deal = '.', agreement = ''], flags, io) => {
    const asked = askedOf(deal, flags, io);
    if (!asked.deal.agreements.some(({ id }) => id === agreement)) {
      const ids = asked.deal.agreements.map(({ id }) => id).join(', ');
      throw wrongArgument(
        'IF116',
        agreement,
        `The deal has no agreement "${agreement}".`,
        `There is ${ids}.`,
      );
    }
    const report = checklistOf(asked, agreement);
    if (flags.json === true) writeJson(io, report);
    else io.stdout.write(printChecklist(report));
    return exit.answered;
  },
};
