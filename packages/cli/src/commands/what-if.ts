import { printWhatIf, whatIf } from '@inforce/core';
import { exit, writeJson } from '../io.ts';
import { questionOf, wrongArgument } from '../options.ts';
import type { CommandSpec } from './command.ts';

export const whatIfCommand: CommandSpec = {
  name: 'what-if',
  operands: '<deal>',
  summary: 'add facts that are not in the record, and see which statuses change',
  help: 'inforce what-if examples/cerplex --with examples/cerplex/what-if/senior-step-1996-11-12.yaml --as-of 1996-11-15',
  run: ([deal = '.'], flags, io) => {
    if ((flags.with ?? []).length === 0)
      throw wrongArgument('IC103', null, 'what-if needs the facts to add.', 'Add "--with FACTS.yaml".');
    const report = whatIf(questionOf(deal, flags, io));
    if (flags.json === true) writeJson(io, report);
    else io.stdout.write(printWhatIf(report));
    return exit.answered;
  },
};
