import { clauseSummary, type Paper, readPaper, writtenDay } from '@inforce/core';
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
    const { source, problems } = loadDocument(file);
    if (source === null) throw new WrongInput(`${file} was not read.`, problems);
    const paper = readPaper(source);
    if (flags.json === true) writeJson(io, jsonOf(paper));
    else io.stdout.write(textOf(paper));
    return exit.answered;
  },
};

function jsonOf({ file, agreement, reading }: Paper): unknown {
  const { title, dated, parties, definitions, references, signatories } = agreement;
  return {
    file,
    sha256: agreement.source.sha256,
    reader: reading.reader,
    title,
    dated: dated === null ? null : writtenDay(dated),
    parties,
    definitions,
    references,
    signatories,
    coverage: reading.coverage,
    sentences: reading.outcomes,
    tensions: reading.tensions,
    problems: [...agreement.problems, ...reading.problems],
  };
}

function textOf(paper: Paper): string {
  const { agreement, reading } = paper;
  const { computed, recorded, refused, sentences } = reading.coverage;
  const head = [
    agreement.title ?? paper.file,
    ...(agreement.dated === null ? [] : [`dated as of ${writtenDay(agreement.dated)}`]),
    ...agreement.parties.map(({ name, role }) => `  ${name}${role === null ? '' : `, ${role}`}`),
    '',
    `${sentences} sentences: ${computed} computed, ${recorded} recorded, ${refused} not understood.`,
    '',
  ];
  return `${[...head, ...clauseSummary(paper)].join('\n')}\n`;
}
