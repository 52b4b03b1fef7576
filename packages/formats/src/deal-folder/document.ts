import {
  errorCatalogue,
  type ErrorCode,
  keptPaper,
  type KeptPaper,
  readingFileOf,
  readPaper,
  withReading,
} from '@inforce/core';
import { bytesMax, cutOut, decode, tooLarge } from '../decode.ts';
import { type FileProblem, fileProblem } from '../problem.ts';
import { asDocx, readFileText } from '../read-file-text.ts';
import { type FileText, leftOut } from '../text/file-text.ts';
import { type FileRead, readFile } from './folder.ts';

/** A document of a deal as it was read. */
export interface DocumentRead {
  /** `null`: nothing could be read. */
  readonly file: FileText | null;
  /** With the reading that is kept of it, if one is. */
  readonly paper: KeptPaper | null;
  readonly problems: readonly FileProblem[];
}

/** A document that is not there, or is not to be read. */
export type DocumentMissing = Extract<FileRead, { readonly ok: false }>['reason'];

/**
 * The file of a reading beside its document. A `confirmed` one was accepted by a person, and answers say by whom; one
 * that was only made when the document came in holds the answers still, and is nobody's word [T5].
 */
export interface ReadingGiven {
  readonly bytes: FileRead;
  readonly confirmed: boolean;
}

/** Names of documents; what is in the file, its bytes say. */
const READ = /\.(?:txt|text|md|docx|docm|htm|html|xhtml|pdf)$|(?:^|\/)[^.]+$/i;
const OFFICE = /\.(?:doc|dot|rtf|odt|wps)$/i;

/** What the bytes of a document say, and what its kept reading makes of it. A function of what it is given. */
export function readDocument(
  name: string,
  bytes: Exclude<FileRead, { readonly reason: 'missing' | 'outside' | 'folder' }>,
  reading: ReadingGiven | null,
): DocumentRead {
  const fail = (code: ErrorCode, what: string, todo: string): DocumentRead => ({
    file: null,
    paper: null,
    problems: [complaint(code, name, what, todo)],
  });
  if (!READ.test(name)) {
    const todo = OFFICE.test(name) ? asDocx : 'Save it as plain text (.txt) and name that file.';
    return fail('IF155', `Inforce does not read "${name}".`, todo);
  }
  if (!bytes.ok) return fail('IF154', tooLarge(bytes.size), cutOut);
  const found = readFileText(name, bytes.bytes);
  return found.ok ? withKept(found.file, reading) : fail(found.code, found.what, found.todo);
}

function withKept(file: FileText, reading: ReadingGiven | null): DocumentRead {
  const name = readingFileOf(file.source.name);
  const kept = reading === null ? null : textOf(name, reading.bytes, bytesMax);
  const text = kept !== null && 'text' in kept ? kept.text : null;
  const paper = keptPaper(readPaper(file.source), text);
  const wrong = kept !== null && 'problem' in kept ? [kept.problem] : [];
  const differing = paper.problems.map((problem) =>
    fileProblem(
      problem,
      problem.file === name ? text : file,
      problem.where.kind === 'text' ? problem.where.place : null,
    ),
  );
  return {
    file,
    paper: reading?.confirmed === false ? unconfirmed(paper) : paper,
    problems: [...omissions(file), ...wrong, ...differing],
  };
}

/** The reading holds, and nobody is said to have accepted it. */
function unconfirmed(kept: KeptPaper): KeptPaper {
  return { ...kept, paper: withReading(kept.paper, { ...kept.paper.reading, kept: null }) };
}

type TextRead = { readonly text: string } | { readonly problem: FileProblem };

/** The text of a file that is not a document. */
export function textOf(name: string, file: FileRead, max: number): TextRead {
  if (!file.ok) {
    return file.reason === 'large'
      ? { problem: complaint('IF154', name, tooLarge(file.size), cutOut) }
      : { problem: complaint('IF151', name, notThere(name, file.reason), 'Check the path.') };
  }
  const decoded = decode(file.bytes, max);
  if (decoded.ok) return { text: decoded.text };
  // A record in which nothing stands yet is an empty record.
  if (decoded.code === 'IF152' && name !== 'deal.yaml' && /\.ya?ml$/.test(name)) return { text: 'null' };
  return { problem: complaint(decoded.code, name, decoded.what, decoded.todo) };
}

/** A document by its path, as `read` and `check` take it. */
export const loadDocument = (path: string): LoadedDocument => documentIn(path, readFile(path));

/** A document by itself, whatever it is called: no reading of it is kept. */
export function documentIn(name: string, file: FileRead): LoadedDocument {
  const fail = (code: ErrorCode, what: string, todo: string): LoadedDocument => ({
    document: null,
    problems: [complaint(code, name, what, todo)],
  });
  if (!file.ok) {
    return file.reason === 'large'
      ? fail('IF154', tooLarge(file.size), cutOut)
      : fail('IF151', notThere(name, file.reason), 'Check the path.');
  }
  const found = readFileText(name, file.bytes);
  return found.ok
    ? { document: found.file, problems: omissions(found.file) }
    : fail(found.code, found.what, found.todo);
}

export interface LoadedDocument {
  readonly document: FileText | null;
  readonly problems: readonly FileProblem[];
}

/** Words that the file hides or strikes out, or that are in pictures of pages: nothing refuses, and everybody can know. */
function omissions(file: FileText): FileProblem[] {
  const what = leftOut(file);
  if (what === null) return [];
  const said = { code: 'IF161', severity: 'warning', file: file.source.name, what } as const;
  const todo = 'Look at the file, and state in deal.yaml what bears on a status.';
  return [fileProblem({ ...said, why: errorCatalogue.IF161.why, todo }, null, null)];
}

export function complaint(code: ErrorCode, file: string, what: string, todo: string): FileProblem {
  return fileProblem(
    { code, severity: 'error', file, what, why: errorCatalogue[code].why, todo },
    null,
    null,
  );
}

function notThere(name: string, reason: 'missing' | 'outside' | 'folder'): string {
  return reason === 'folder' ? `${name} is a folder, not a file.` : `There is no file ${name}.`;
}
