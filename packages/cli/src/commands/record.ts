import { isoDay } from '@inforce/core';
import { readFile, type Value, yamlEntries } from '@inforce/formats';
import { draftsOfFacts } from '@inforce/server';
import { type Flags, WrongInput, wrongArgument } from '../options.ts';
import { sideOf } from '../record.ts';
import { recordAndShow } from '../recording.ts';
import type { CommandSpec } from './command.ts';

const by = ['--by <name>', 'who records it'] as const;

export const record: CommandSpec = {
  name: 'record',
  own: true,
  operands: '<deal> <facts.yaml>',
  summary: 'records facts, written as in facts.yaml; refuses all of them where one would make the deal wrong',
  help: 'inforce record cerplex paid.yaml --record record.db --by counsel',
  flags: [by],
  run: ([deal = '', file = ''], flags, io) =>
    recordAndShow(deal, flags, io, ({ folded }) =>
      draftsOfFacts(folded, entriesIn(file), sideOf(flags).channel),
    ),
};

export const correct: CommandSpec = {
  name: 'correct',
  own: true,
  operands: '<deal> <fact> [facts.yaml]',
  summary:
    'corrects a fact by the one entry of a file, or with --never withdraws it; both stay in the record',
  help: 'inforce correct cerplex expenses --never --note "paid in November" --record record.db --by counsel',
  flags: [['--never', 'it never happened'], ['--note <text>', 'why it is corrected'], by],
  run: ([deal = '', fact = '', file], flags, io) =>
    recordAndShow(deal, flags, io, ({ folded }) => {
      const entry = correctionIn(file, flags);
      const noted = flags.note === undefined ? {} : { note: flags.note };
      return draftsOfFacts(
        folded,
        [{ known: isoDay(io.clock()), ...entry, ...noted, corrects: fact }],
        sideOf(flags).channel,
      );
    }),
};

type Entry = { readonly [key: string]: Value };

function correctionIn(file: string | undefined, flags: Flags): Entry {
  const entries = file === undefined ? [] : entriesIn(file);
  const [entry] = entries;
  if (flags.never === true && file === undefined) return { never: true };
  if (entry !== undefined && entries.length === 1 && flags.never !== true) return entry;
  throw wrongArgument(
    'IC103',
    file ?? null,
    'A correction is one entry, or --never.',
    'Name a file with the one entry that is right, or add --never.',
  );
}

function entriesIn(file: string): readonly Entry[] {
  const read = yamlEntries(file, readFile(file));
  if (read.problems.length > 0) throw new WrongInput('Nothing was recorded.', read.problems);
  if (read.entries.length === 0)
    throw wrongArgument('IC103', file, `${file} holds no facts.`, 'Write a list, as facts.yaml is.');
  return read.entries;
}
