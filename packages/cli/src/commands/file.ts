import { basename } from 'node:path';
import { readFile } from '@inforce/formats';
import { draftsOfDocument } from '@inforce/server';
import { wrongArgument } from '../options.ts';
import { keyOf } from '../record.ts';
import { recordAndShow } from '../recording.ts';
import type { CommandSpec } from './command.ts';

export const file: CommandSpec = {
  name: 'file',
  own: true,
  operands: '<deal> <document>',
  summary: 'files a document and keeps what it is read as; with --agreement it is the text of that agreement',
  help: 'inforce file cerplex amendment.docx --agreement amendment --record record.db',
  flags: [
    ['--agreement <id>', 'the agreement whose text it is; stated where the deal has none of that id'],
    ['--by <name>', 'who files it'],
  ],
  run: ([deal = '', path = ''], flags, io) =>
    recordAndShow(deal, flags, io, ({ folded }, store) => {
      const read = readFile(path);
      if (!read.ok)
        throw wrongArgument('IF151', path, `There is no file ${path} that can be read.`, 'Check the path.');
      const what = {
        file: basename(path),
        bytes: read.bytes,
        agreement: flags.agreement ?? null,
        on: io.clock(),
      };
      return draftsOfDocument(store, keyOf(deal).tenant, folded, what);
    }),
};
