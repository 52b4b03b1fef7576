import {
  type Acceptance,
  inBoth,
  isoDay,
  keptText,
  type KeptPaper,
  readingFileOf,
  wrap,
} from '@inforce/core';
import { folderFiles, type LoadedDeal, loadDeal, writeBeside } from '@inforce/formats';
import type { Draft } from '@inforce/server';
import { exit, type Io, writeJson } from '../io.ts';
import { type Flags, WrongInput, wrongArgument } from '../options.ts';
import { keyOf, whoIs } from '../record.ts';
import { recordAndShow } from '../recording.ts';
import type { CommandSpec } from './command.ts';

/** What was accepted of one document. */
interface Accepted {
  readonly agreement: string;
  readonly document: string;
  readonly file: string;
  readonly sha256: string;
  readonly reader: string;
  readonly sentences: number;
  readonly refused: number;
  /** What the reading kept until now said otherwise. */
  readonly changed: readonly { readonly kept: string; readonly today: string }[];
}

/** Keeps today's reading beside its document: from then on the answers use it, whatever later readers read [T5]. */
export const accept: CommandSpec = {
  name: 'accept',
  operands: '<deal> [agreement]',
  summary: 'keeps the reading of the documents, or of one, in the deal folder; answers use it from then on',
  help: 'inforce accept examples/cerplex waiver --by counsel',
  flags: [['--by <name>', 'who accepts it']],
  run: ([path = '.', agreement], flags, io) => {
    if (flags.opened !== undefined) return acceptInRecord(path, agreement, flags, io);
    const accepted = keepAll(path, agreement, { on: io.clock(), by: flags.by ?? null });
    if (flags.json === true) writeJson(io, { on: isoDay(io.clock()), by: flags.by ?? null, accepted });
    else accepted.forEach((each) => print(each, io));
    return exit.answered;
  },
};

/** In the record, accepting is an event. */
function acceptInRecord(deal: string, agreement: string | undefined, flags: Flags, io: Io): Promise<number> {
  const acceptance = { on: io.clock(), by: whoIs(flags, io) };
  return recordAndShow(deal, flags, io, async ({ loaded: { papers } }, store) => {
    const drafts: Draft[] = [];
    for (const { paper, today } of chosenOf(papers, agreement).map(([, kept]) => kept)) {
      const text = keptText(today, paper.agreement.source.text, acceptance);
      const reading = await store.putDocument(keyOf(deal).tenant, Buffer.from(text));
      drafts.push({ kind: 'reading-kept', body: { file: paper.file, reading, as: 'confirmed' } });
    }
    return drafts;
  });
}

function chosenOf(papers: LoadedDeal['papers'], agreement: string | undefined) {
  const chosen = [...papers].filter(([id]) => agreement === undefined || id === agreement);
  if (chosen.length === 0) throw noDocument(agreement, [...papers.keys()]);
  return chosen;
}

function keepAll(path: string, agreement: string | undefined, acceptance: Acceptance): Accepted[] {
  const { papers } = documentsOf(path);
  return chosenOf(papers, agreement).map(([id, kept]) => {
    const { file } = kept.paper;
    write(path, readingFileOf(file), keptText(kept.today, kept.paper.agreement.source.text, acceptance));
    return acceptedOf(id, kept);
  });
}

function write(path: string, file: string, text: string): void {
  if (writeBeside(path, file, text)) return;
  const todo =
    'Look whether the folder may be written to, and whether something else stands under that name.';
  throw wrongArgument('IC107', path, `${file} could not be written.`, todo);
}

/** A damaged or outdated reading is no hindrance here: accepting is what mends it. All else that is wrong is. */
function documentsOf(path: string): LoadedDeal {
  const loaded = loadDeal(folderFiles(path));
  const errors = loaded.problems.filter(
    ({ severity, file }) => severity === 'error' && !file.endsWith('.reading.json'),
  );
  if (loaded.deal === null || errors.length > 0)
    throw new WrongInput(`Nothing of ${path} was accepted.`, errors);
  return loaded;
}

function noDocument(agreement: string | undefined, known: readonly string[]): WrongInput {
  const what =
    agreement === undefined
      ? 'No agreement of the deal has its text on file.'
      : `No text is on file for "${agreement}".`;
  const todo =
    known.length === 0 ? 'Name a document under text in deal.yaml.' : `Name one of ${known.join(', ')}.`;
  return wrongArgument('IC106', agreement ?? null, what, todo);
}

function acceptedOf(agreement: string, { paper, today, differences }: KeptPaper): Accepted {
  const { sentences, refused } = today.coverage;
  const text = paper.agreement.source.text;
  return {
    agreement,
    document: paper.file,
    file: readingFileOf(paper.file),
    sha256: today.sha256,
    reader: today.reader,
    sentences,
    refused,
    changed: differences.map((each) => inBoth(each, text)),
  };
}

function print({ agreement, file, reader, sentences, refused, changed }: Accepted, io: Io): void {
  const rest = refused === 0 ? '' : `, ${refused} of them not understood`;
  io.stdout.write(`${agreement}: ${sentences} sentences${rest}, by reader ${reader}, kept in ${file}\n`);
  for (const { kept, today } of changed)
    io.stdout.write(`${wrap(`before: ${kept}`)}\n${wrap(`now: ${today}`)}\n`);
}
