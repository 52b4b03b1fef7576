import { existsSync } from 'node:fs';
import type { Assisting, Store } from '@inforce/server';
import { exit, type Io } from '../io.ts';
import { type Flags, wrongArgument } from '../options.ts';
import { recordAt, withRecord } from '../record.ts';
import type { CommandSpec } from './command.ts';

/** The questions of this command for assistants, by the Model Context Protocol, until they have no more. */
export const mcpCommand: CommandSpec = {
  name: 'mcp',
  own: true,
  operands: '[folders...]',
  summary:
    'the questions of this command for assistants (Model Context Protocol, over standard input and output)',
  help: 'inforce mcp examples/cerplex examples/harborside',
  flags: [
    ['--as <person>', 'with --record: the person, by e-mail address, whose deals are shown as they see them'],
    ['--write', 'facts may be recorded, in that person’s name'],
  ],
  run: async (folders, flags, io) => {
    const { dealsInFolders } = await import('@inforce/server');
    if (folders.length > 0 && flags.record === undefined) {
      for (const folder of folders) if (!existsSync(folder)) throw noFolder(folder);
      if (flags.write === true)
        throw needs('--write', '--record WHERE --as PERSON', 'A deal folder is written by hand.');
      return assist({ deals: dealsInFolders(folders), today: io.clock, write: false }, io);
    }
    if (folders.length > 0)
      throw wrongArgument(
        'IC104',
        folders[0] ?? null,
        'It is folders or a record.',
        'Leave out one of the two.',
      );
    if (recordAt(flags, io) === null)
      throw needs(
        null,
        'DEAL-FOLDER … or --record WHERE --as PERSON',
        'mcp needs the deals that are asked about.',
      );
    return withRecord(flags, io, (store) => assistOf(store, flags, io));
  },
};

const needs = (argument: string | null, what: string, says: string): Error =>
  wrongArgument('IC103', argument, says, `Add ${what}.`);

const noFolder = (folder: string): Error =>
  wrongArgument('IF151', folder, `There is no folder ${folder}.`, 'Check the path.');

async function assistOf(store: Store, flags: Flags, io: Io): Promise<number> {
  const { Access, dealsOfRecord } = await import('@inforce/server');
  const { as: person, write = false } = flags;
  if (person === undefined) throw needs(null, '--as PERSON', 'A record is shown as somebody sees it.');
  const access = new Access(store);
  const viewer = await access.viewerAtTerminal(person, write ? ['read', 'write'] : ['read']);
  if (viewer === null) {
    const todo = 'Name somebody of the record by e-mail address or id.';
    throw wrongArgument('IC103', person, `The record knows nobody as ${person} who could come in.`, todo);
  }
  return assist({ deals: dealsOfRecord(store, access, viewer), today: io.clock, write }, io);
}

async function assist(assisting: Assisting, io: Io): Promise<number> {
  const { mcpServer, serveMcp } = await import('@inforce/server');
  await serveMcp(mcpServer(assisting), io.stdin, io.stdout, io.stopped?.() ?? new Promise(() => {}));
  return exit.answered;
}
