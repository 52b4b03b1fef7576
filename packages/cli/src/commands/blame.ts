import { blameReport, printBlame } from '@inforce/core';
import { exit, writeJson } from '../io.ts';
import { askedOf, wrongArgument } from '../options.ts';
import { agreementNamed } from './agreement-named.ts';
import type { CommandSpec } from './command.ts';

export const blame: CommandSpec = {
  name: 'blame',
  operands: '<deal> <address>',
  summary: 'who put the words of a provision there, since when, and what stood before',
  help: `inforce blame examples/harborside 'npa/"Leverage Ratio"' --words "3.25"`,
  flags: [['--words <words>', 'only the stretches that hold these words']],
  run: ([deal = '.', address = ''], flags, io) => {
    const asked = askedOf(deal, flags, io);
    const slash = address.indexOf('/');
    const agreement = agreementNamed(asked, slash < 0 ? address : address.slice(0, slash));
    const path = slash < 0 ? '' : address.slice(slash + 1);
    const report = blameReport(asked, agreement, path, flags.words ?? null);
    if (report === null) {
      const what = `The text of ${agreement} on file has no ${path === '' ? 'words' : path} on that day.`;
      throw wrongArgument(
        'IC108',
        address,
        what,
        `"inforce conform ${deal} ${agreement}" shows the text with its numbers.`,
      );
    }
    if (flags.json === true) writeJson(io, report);
    else io.stdout.write(printBlame(report));
    return exit.answered;
  },
};
