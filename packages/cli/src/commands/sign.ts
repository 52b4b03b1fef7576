import { writeFile } from '@inforce/formats';
import { signHeads } from '@inforce/server';
import { exit } from '../io.ts';
import { wrongArgument } from '../options.ts';
import { dealIn, withRecord } from '../record.ts';
import { signingKey } from '../signing-key.ts';
import type { CommandSpec } from './command.ts';

export const sign: CommandSpec = {
  name: 'sign',
  own: true,
  operands: '<deal>',
  summary: 'signs where the record of a deal ends today, so that nothing can be dropped from it unseen',
  help: 'inforce sign cerplex --record record.db --head cerplex.head.json',
  flags: [
    ['--head <file>', 'where to write it (else it is printed)'],
    ['--key <file>', 'the key to sign with (beside the record; made on first need)'],
  ],
  run: async ([deal = ''], flags, io) => {
    const text = await withRecord(flags, io, async (store, where) => {
      const { heads } = await dealIn(store, deal, flags);
      return signHeads(deal, heads, signingKey(where, flags));
    });
    if (flags.head === undefined) io.stdout.write(text);
    else if (!writeFile(flags.head, text))
      throw wrongArgument(
        'IC109',
        flags.head,
        `${flags.head} could not be written.`,
        'Look whether its folder may be written to.',
      );
    return exit.answered;
  },
};
