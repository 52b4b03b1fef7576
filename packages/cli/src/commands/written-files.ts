import {
  browserOf,
  htmlOf,
  pdfOf,
  type Printed,
  type ShowChanges,
  wordOf,
  writeFile,
} from '@inforce/formats';
import type { Io } from '../io.ts';
import { type Flags, type WrongInput, wrongArgument } from '../options.ts';

/** The flags of every command that writes a printed text to files. */
export const fileFlags: readonly (readonly [string, string])[] = [
  ['--docx <file>', 'a Word document'],
  ['--pdf <file>', 'a PDF, printed by the Chromium of this machine'],
  ['--browser <file>', 'the browser that prints the PDF'],
];

/** How a text is written to files. */
export interface Writing {
  readonly show: ShowChanges;
  /** The Word document that tracked changes go into: its name, and the document with them, `null` where they have no place in it. */
  readonly into: { readonly name: string; readonly tracked: () => Uint8Array | null } | null;
}

/** Writes the files that the flags ask for; `false` where they ask for none. */
export function writeFiles(printed: Printed, flags: Flags, writing: Writing, io: Io): boolean {
  const { docx, pdf, browser } = flags;
  if (docx !== undefined) write(docx, wordBytes(printed, writing, io));
  if (pdf !== undefined) write(pdf, pdfBytes(printed, browser ?? null));
  return docx !== undefined || pdf !== undefined;
}

function wordBytes(printed: Printed, { show, into }: Writing, io: Io): Uint8Array {
  const tracked = show === 'tracked' && into !== null ? into.tracked() : null;
  if (tracked !== null) return tracked;
  if (show === 'tracked' && into !== null)
    io.stderr.write(`Not every change has a place in ${into.name}: the changes are in a new document.\n`);
  return wordOf(printed, show);
}

function write(file: string, bytes: Uint8Array): void {
  if (writeFile(file, bytes)) return;
  const todo = 'Look whether its folder is there and may be written to.';
  throw wrongArgument('IC109', file, `${file} could not be written.`, todo);
}

function pdfBytes(printed: Printed, named: string | null): Uint8Array {
  const browser = browserOf(named);
  if (browser === null) throw noBrowser(named);
  const printing = pdfOf(htmlOf(printed), browser);
  if (printing.ok) return printing.bytes;
  const todo = 'Name a Chromium with --browser, or print the page of --html by hand.';
  throw wrongArgument('IC111', named, `${browser} printed nothing: ${printing.said}.`, todo);
}

function noBrowser(named: string | null): WrongInput {
  const what = named === null ? 'This machine has no Chromium.' : `There is no ${named}.`;
  const todo =
    'Install Chromium (on Debian: apt-get install chromium), name another with --browser, or print the page of --html by hand.';
  return wrongArgument('IC110', named, what, todo);
}
