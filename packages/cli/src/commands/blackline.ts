import {
  blacklineHtml,
  blacklineMarkdown,
  blacklineOf,
  blacklineReport,
  type Compared,
  isoDay,
  type Named,
  printBlackline,
  readAgreement,
  type Wording,
  wordingOf,
} from '@inforce/core';
import { loadDocument } from '@inforce/formats';
import { exit, type Io, writeJson } from '../io.ts';
import { type Flags, WrongInput } from '../options.ts';
import type { CommandSpec } from './command.ts';

/** A text to compare: what it is called and what it says. */
interface Version {
  readonly named: Named;
  readonly wording: Wording;
}

export const blackline: CommandSpec = {
  name: 'blackline',
  operands: '<before> <after>',
  summary: 'what was deleted, inserted and moved from one document to another, as lawyers print it',
  flags: [
    ['--html', 'as a page to print'],
    ['--markdown', 'as Markdown'],
    ['--changed-only', 'only the provisions in which something was changed'],
  ],
  help: 'inforce blackline first-draft.docx second-draft.docx --html',
  run: ([before = '', after = ''], flags, io) =>
    answer(versionInFile(before), versionInFile(after), flags, io),
};

/** Prints what lies between two versions, wherever they come from: two files, or an agreement on two days. */
function answer(before: Version, after: Version, flags: Flags, io: Io): number {
  const compared: Compared = {
    before: before.named,
    after: after.named,
    blackline: blacklineOf(before.wording, after.wording),
  };
  const options = { changedOnly: flags.changedOnly === true };
  if (flags.json === true) writeJson(io, blacklineReport(compared, options));
  else if (flags.html === true) io.stdout.write(blacklineHtml(compared, options));
  else if (flags.markdown === true) io.stdout.write(blacklineMarkdown(compared, options));
  else io.stdout.write(printBlackline(compared, options));
  return exit.answered;
}

function versionInFile(file: string): Version {
  const { document, problems } = loadDocument(file);
  if (document === null) throw new WrongInput(`${file} was not read.`, problems);
  const { title, dated } = readAgreement(document.source);
  return {
    named: { name: document.source.name, title, dated: dated === null ? null : isoDay(dated) },
    wording: wordingOf(document, document.source.name),
  };
}
