import { historyOf, inWords, namesIn } from '@inforce/server';
import { exit, writeJson } from '../io.ts';
import { keyOf, noDeal, sideOf, withRecord } from '../record.ts';
import type { CommandSpec } from './command.ts';

export const history: CommandSpec = {
  name: 'history',
  own: true,
  operands: '<deal>',
  summary: 'who recorded what, and when; of one fact, also what corrects it and what it corrects',
  help: 'inforce history cerplex --of expenses --record record.db',
  flags: [['--of <id>', 'of this fact, party, agreement, document or clause alone']],
  run: async ([deal = ''], flags, io) => {
    const { channels } = sideOf(flags);
    const events = await withRecord(flags, io, (store) => store.events(keyOf(deal), channels));
    if (events.length === 0) throw noDeal(deal);
    const shown = historyOf(events, flags.of ?? null);
    if (flags.json === true) writeJson(io, { deal, events: shown });
    else {
      const names = namesIn(events);
      for (const event of shown)
        io.stdout.write(`${event.channel} ${event.version}: ${inWords(event, names)}\n`);
    }
    return exit.answered;
  },
};
