import { backup, type Copied, restore } from '@inforce/server';
import { exit, type Io, writeJson } from '../io.ts';
import { ofStore } from '../record.ts';
import type { CommandSpec } from './command.ts';

export const backupCommand: CommandSpec = {
  name: 'backup',
  own: true,
  operands: '<record> <file>',
  summary:
    'a record (a file, or postgres://…) as it is at this moment, in one file, while others write to it',
  help: 'inforce backup record.db record-2026-11-28.backup',
  run: ([record = '', file = ''], flags, io) =>
    ofStore([file, record], () =>
      told(() => backup(record, file), `Kept in ${file}`, flags.json === true, io),
    ),
};

export const restoreCommand: CommandSpec = {
  name: 'restore',
  own: true,
  operands: '<file> <record>',
  summary: 'fills an empty record from a backup, all of it or nothing',
  help: 'inforce restore record-2026-11-28.backup record.db',
  run: ([file = '', record = ''], flags, io) =>
    ofStore([record, file], () => told(() => restore(file, record), 'Restored', flags.json === true, io)),
};

async function told(work: () => Promise<Copied>, done: string, json: boolean, io: Io): Promise<number> {
  const copied = await work();
  if (json) writeJson(io, { rows: Object.fromEntries(copied) });
  else io.stdout.write(`${done}: ${copied.get('event') ?? 0} events, ${total(copied)} rows in all.\n`);
  return exit.answered;
}

const total = (copied: Copied): number => [...copied.values()].reduce((sum, count) => sum + count, 0);
