import { calendarReport, printCalendar } from '@inforce/core';
import { calendarFile } from '@inforce/formats';
import { exit, writeJson } from '../io.ts';
import { askedOf } from '../options.ts';
import type { CommandSpec } from './command.ts';

export const calendar: CommandSpec = {
  name: 'calendar',
  operands: '<deal>',
  summary:
    'the days that matter, as an .ics file: ends of waivers, tests, cure periods, conditions, maturities',
  help: 'inforce calendar examples/cerplex --as-of 1996-11-15 > cerplex.ics',
  flags: [
    ['--list', 'as a list for people'],
    ['--terms', 'with what the days mean in the titles, which others may see'],
  ],
  run: ([deal = '.'], flags, io) => {
    const report = calendarReport(askedOf(deal, flags, io));
    if (flags.json === true) writeJson(io, report);
    else if (flags.list === true) io.stdout.write(printCalendar(report));
    else io.stdout.write(calendarFile([{ key: report.deal, report }], wordsOf(report.deal, flags)));
    return exit.answered;
  },
};

const wordsOf = (name: string, { terms = false }: { readonly terms?: boolean }) => ({ name, terms });
