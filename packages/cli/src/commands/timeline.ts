import { printTimeline, timelineReport } from '@inforce/core';
import { exit, width, writeJson } from '../io.ts';
import { askedOf } from '../options.ts';
import type { CommandSpec } from './command.ts';

export const timeline: CommandSpec = {
  name: 'timeline',
  operands: '<deal>',
  summary: 'every status over time, a lane each',
  help: 'inforce timeline examples/cerplex --as-of 1996-11-15',
  run: ([deal = '.'], flags, io) => {
    const asked = askedOf(deal, flags, io);
    if (flags.json === true) writeJson(io, timelineReport(asked));
    else io.stdout.write(printTimeline(asked, width(io)));
    return exit.answered;
  },
};
