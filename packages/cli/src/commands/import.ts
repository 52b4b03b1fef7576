import { basename, resolve } from 'node:path';
import { folderFiles } from '@inforce/formats';
import { type Imported, importFolder, inWords, logFile, readLog } from '@inforce/server';
import { exit, type Io, writeJson } from '../io.ts';
import { type Flags, WrongInput } from '../options.ts';
import { keyOf, sideOf, whoIs, withRecord } from '../record.ts';
import type { CommandSpec } from './command.ts';

export const importCommand: CommandSpec = {
  name: 'import',
  own: true,
  operands: '<folder>',
  summary: 'brings a deal folder into the record; one that was exported comes in with its history',
  help: 'inforce import examples/cerplex --record record.db',
  flags: [
    ['--as <id>', 'the id of the deal in the record (the name of the folder)'],
    ['--by <name>', 'who records it'],
  ],
  run: async ([folder = '.'], flags, io) => {
    const deal = idFor(folder, flags);
    const how = { by: whoIs(flags, io), on: io.clock(), channel: sideOf(flags).channel };
    const result = await withRecord(
      flags,
      io,
      (store) => importFolder(store, keyOf(deal), folderFiles(folder), how),
      true,
    );
    if (!result.ok) throw new WrongInput(`Nothing of ${folder} was brought in.`, result.problems);
    show(deal, result, flags, io);
    return exit.answered;
  },
};

/** A folder that carries a record is the deal that its hashes name. */
function idFor(folder: string, flags: Flags): string {
  const log = folderFiles(folder).read(logFile);
  const carried = log.ok ? readLog(log.bytes).events[0]?.deal : undefined;
  const path = resolve(folder);
  const name = basename(path) === 'deal.yaml' ? basename(resolve(path, '..')) : basename(path);
  return flags.as ?? carried ?? name;
}

function show(
  deal: string,
  { adopted, recorded }: Extract<Imported, { readonly ok: true }>,
  flags: Flags,
  io: Io,
): void {
  if (flags.json === true) return writeJson(io, { deal, adopted: adopted.length, recorded });
  const came = adopted.length === 0 ? '' : `${adopted.length} events came with the folder; `;
  io.stdout.write(`${deal}: ${came}${recorded.length} recorded.\n`);
  if (adopted.length > 0) for (const event of recorded) io.stdout.write(`  ${inWords(event)}\n`);
}
