import {
  type Asked,
  type ChangesSince,
  changesSince,
  type ConformReport,
  conformReport,
  parseDay,
  printConform,
  written,
} from '@inforce/core';
import {
  type DealFiles,
  conformedCopy,
  conformedSince,
  htmlOf,
  lastEditor,
  markdownOf,
  type Printed,
  trackedInPlace,
  wordBase,
} from '@inforce/formats';
import { exit, type Io, writeJson } from '../io.ts';
import { askedOf, type Flags, openedOf, wrongArgument } from '../options.ts';
import { agreementNamed } from './agreement-named.ts';
import type { CommandSpec } from './command.ts';
import { fileFlags, writeFiles, type Writing } from './written-files.ts';

export const conform: CommandSpec = {
  name: 'conform',
  operands: '<deal> <agreement>',
  summary: 'the agreement as it reads on a day: composite conformed copy, with what was not applied and why',
  help: 'inforce conform examples/harborside npa --as-of 2004-06-30',
  flags: [
    ['--html', 'as a page to read and to print'],
    ['--markdown', 'as Markdown'],
    ...fileFlags,
    ['--marked <day>', 'with the changes since that day struck and underlined'],
    ['--tracked <day>', 'the Word document with the changes since that day as tracked changes'],
  ],
  run: ([deal = '.', agreement = ''], flags, io) => {
    const asked = askedOf(deal, flags, io);
    print(deal, asked, conformReport(asked, agreementNamed(asked, agreement)), flags, io);
    return exit.answered;
  },
};

function print(path: string, asked: Asked, report: ConformReport, flags: Flags, io: Io): void {
  const { tracked, marked, docx } = flags;
  if (typeof tracked === 'string' && docx === undefined) throw noDocument(tracked);
  const since = marked ?? (typeof tracked === 'string' ? tracked : null);
  const changes = since === null ? null : changesOn(asked, report.agreement, since);
  const copy = copyOf(asked, report, since, changes);
  const into = changes === null ? null : documentOf(openedOf(path, flags).files, asked, report, changes);
  if (writeFiles(copy, flags, { show: tracked === undefined ? 'marked' : 'tracked', into }, io)) return;
  if (flags.json === true) writeJson(io, report);
  else if (flags.html === true) io.stdout.write(htmlOf(copy));
  else if (flags.markdown === true) io.stdout.write(markdownOf(copy));
  else io.stdout.write(printConform(asked.deal, report));
}

function noDocument(tracked: string): Error {
  const what = 'Tracked changes are kept in a Word document, and none is asked for.';
  return wrongArgument('IC103', tracked, what, 'Add --docx FILE, or use --marked.');
}

function changesOn(asked: Asked, agreement: string, since: string): ChangesSince | null {
  const day = parseDay(since);
  return day === null ? null : changesSince(asked, agreement, day);
}

function copyOf(
  { deal }: Asked,
  report: ConformReport,
  since: string | null,
  changes: ChangesSince | null,
): Printed {
  return since === null || changes === null
    ? conformedCopy(deal, report)
    : conformedSince(deal, report, changes, written(since));
}

/** The document that an agreement was signed as, where it is a Word file and the changes are changes of what was signed. */
function documentOf(
  files: DealFiles,
  { deal }: Asked,
  report: ConformReport,
  changes: ChangesSince,
): Writing['into'] {
  const name = deal.agreements.find(({ id }) => id === report.agreement)?.paper?.file;
  const file = name === undefined ? null : files.read(name);
  if (name === undefined || file?.ok !== true || changes.asSigned === null) return null;
  const base = wordBase(name, file.bytes, changes.asSigned);
  return base === null ? null : { name, tracked: () => trackedInPlace(base, changes, lastEditor(report)) };
}
