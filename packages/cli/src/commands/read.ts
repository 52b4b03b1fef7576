import { printRead, readPaper, readReport } from '@inforce/core';
import { loadDocument } from '@inforce/formats';
import { exit, writeJson } from '../io.ts';
import { WrongInput } from '../options.ts';
import type { CommandSpec } from './command.ts';

export const read: CommandSpec = {
  name: 'read',
  operands: '<file>',
  summary: 'what an instrument says, sentence by sentence, and what was not understood',
  help: 'inforce read examples/cerplex/waiver-and-amendment-1996-10-31.txt',
  run: ([file = ''], flags, io) => {
    const { document, problems } = loadDocument(file);
    if (document === null) throw new WrongInput(`${file} was not read.`, problems);
    const paper = readPaper(document.source);
    if (flags.json === true) writeJson(io, readReport(paper));
    else io.stdout.write(printRead(paper));
    return exit.answered;
  },
};
