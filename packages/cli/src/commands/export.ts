import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { writeFile } from '@inforce/formats';
import { exportFolder, type FolderFiles } from '@inforce/server';
import { exit, writeJson } from '../io.ts';
import { wrongArgument } from '../options.ts';
import { keyOf, noDeal, sideOf, withRecord } from '../record.ts';
import { signingKey } from '../signing-key.ts';
import type { CommandSpec } from './command.ts';

export const exportCommand: CommandSpec = {
  name: 'export',
  own: true,
  operands: '<deal> <folder>',
  summary: 'writes a deal of the record as a deal folder, with its documents and its signed history',
  help: 'inforce export cerplex out/cerplex --record record.db',
  flags: [['--key <file>', 'the key to sign with (beside the record; made on first need)']],
  run: async ([deal = '', folder = ''], flags, io) => {
    const { channels } = sideOf(flags);
    const files = await withRecord(flags, io, (store, where) =>
      exportFolder(store, keyOf(deal), channels, signingKey(where, flags)),
    );
    if (files === null) throw noDeal(deal);
    writeAll(folder, files);
    if (flags.json === true) writeJson(io, { deal, folder, files: [...files.keys()] });
    else io.stdout.write(`${deal}: ${files.size} files in ${folder}\n`);
    return exit.answered;
  },
};

function writeAll(folder: string, files: FolderFiles): void {
  for (const [name, bytes] of files) {
    if (makeFolderOf(folder, name) && writeFile(join(folder, name), bytes)) continue;
    const todo =
      'Look whether the folder may be written to, and whether something else stands under that name.';
    throw wrongArgument('IC109', folder, `${name} could not be written.`, todo);
  }
}

/** The folder of a file, made where it is not there; `false` where a link would lead out of the deal folder. */
function makeFolderOf(folder: string, name: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    const target = dirname(join(folder, name));
    mkdirSync(target, { recursive: true });
    const root = realpathSync(folder);
    const real = realpathSync(target);
    return (real === root || real.startsWith(root + sep)) && lstatSync(real).isDirectory();
  } catch {
    return false;
  }
}
