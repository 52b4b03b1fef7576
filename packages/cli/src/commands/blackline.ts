import {
  blacklineHtml,
  blacklineMarkdown,
  blacklineOf,
  blacklineReport,
  type Compared,
  conform,
  isoDay,
  type Named,
  printBlackline,
  readAgreement,
  titleOf,
  type Wording,
  wordingOf,
} from '@inforce/core';
import {
  blacklineChanges,
  blacklineCopy,
  blacklineEditor,
  loadDocument,
  readFile,
  trackedInPlace,
  wordBase,
} from '@inforce/formats';
import { exit, type Io, writeJson } from '../io.ts';
import { askedOf, type Flags, WrongInput, wrongArgument } from '../options.ts';
import { agreementNamed } from './agreement-named.ts';
import type { CommandSpec } from './command.ts';
import { fileFlags, writeFiles, type Writing } from './written-files.ts';

/** A text to compare: what it is called and what it says. */
interface Version {
  readonly named: Named;
  readonly wording: Wording;
}

export const blackline: CommandSpec = {
  name: 'blackline',
  asksOfDeal: ({ from, to }) => from !== undefined || to !== undefined,
  operands: '<before> <after>',
  summary:
    'what was deleted, inserted and moved from one document to another, or in an agreement of a deal from one day to another',
  flags: [
    ['--from <day>', 'of a deal and an agreement: the text on that day …'],
    ['--to <day>', '… against the text on this one (today)'],
    ['--html', 'as a page to print'],
    ['--markdown', 'as Markdown'],
    ['--changed-only', 'only the provisions in which something was changed'],
    ...fileFlags,
    ['--tracked', 'the Word document with tracked changes in place of formatting'],
  ],
  help: 'inforce blackline first-draft.docx second-draft.docx --html',
  run: ([before = '', after = ''], flags, io) => {
    if (flags.from === undefined && flags.to === undefined)
      return answer(versionInFile(before), versionInFile(after), flags, io);
    const [earlier, later] = [flags.from, flags.to] as const;
    const on = (day: string | undefined): Version => versionOn(before, after, day, flags, io);
    return answer(on(earlier), on(later), flags, io);
  },
};

/** Prints what lies between two versions, wherever they come from: two files, or an agreement on two days. */
function answer(before: Version, after: Version, flags: Flags, io: Io): number {
  const compared: Compared = {
    before: before.named,
    after: after.named,
    blackline: blacklineOf(before.wording, after.wording),
  };
  const options = { changedOnly: flags.changedOnly === true };
  const show = flags.tracked === true ? 'tracked' : 'marked';
  // In the earlier document everything stands that is in it: a part of the text needs a new one.
  const into = options.changedOnly ? null : documentOf(before, compared);
  if (writeFiles(blacklineCopy(compared, options), flags, { show, into }, io)) return exit.answered;
  if (flags.json === true) writeJson(io, blacklineReport(compared, options));
  else if (flags.html === true) io.stdout.write(blacklineHtml(compared, options));
  else if (flags.markdown === true) io.stdout.write(blacklineMarkdown(compared, options));
  else io.stdout.write(printBlackline(compared, options));
  return exit.answered;
}

/** The text of an agreement of a deal on a day. */
function versionOn(deal: string, agreement: string, day: string | undefined, flags: Flags, io: Io): Version {
  const asked = askedOf(deal, day === undefined ? flags : { ...flags, asOf: day }, io);
  const { wording } = conform(asked, agreementNamed(asked, agreement));
  if (wording === null) {
    const what = `The text of ${agreement} is not on file, so there is nothing to compare.`;
    throw wrongArgument(
      'IC108',
      agreement,
      what,
      `Add its text to deal.yaml: "text: FILE" under ${agreement}.`,
    );
  }
  const on = isoDay(asked.asOf);
  return {
    named: { name: `${agreement} as of ${on}`, title: titleOf(asked.deal, agreement), dated: null },
    wording,
  };
}

/** The earlier text, where it is a Word document that tracked changes can go into. */
function documentOf({ named: { name }, wording }: Version, compared: Compared): Writing['into'] {
  const file = readFile(name);
  const base = file.ok ? wordBase(name, file.bytes, wording) : null;
  if (base === null) return null;
  return { name, tracked: () => trackedInPlace(base, blacklineChanges(compared), blacklineEditor(compared)) };
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
