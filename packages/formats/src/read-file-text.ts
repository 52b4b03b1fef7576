import type { ErrorCode } from '@inforce/core';
import { bytesMax, cutOut, decode, type Decoded, tooLarge } from './decode.ts';
import { declaredCharset, isHtml, readHtml } from './html/read-html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { encrypted, Refusal } from './refusal.ts';
import { sha256 } from './sha256.ts';
import type { FileText } from './text/file-text.ts';
import { PlaceMap } from './text/place-map.ts';
import { readWord } from './word/read-word.ts';
import { WordPackage } from './word/word-package.ts';

export type FileTextRead =
  | { readonly ok: true; readonly file: FileText }
  | { readonly ok: false; readonly code: ErrorCode; readonly what: string; readonly todo: string };

/** A file as text. What kind of file it is, its bytes say and not its name; nothing outside of it is ever looked up. */
export function readFileText(name: string, bytes: Uint8Array): FileTextRead {
  try {
    const file = read(name, bytes);
    if (file.source.text.trim() === '')
      throw new Refusal('IF152', 'There are no words in the file.', 'Name the file that holds the text.');
    return { ok: true, file };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, what: error.what, todo: error.todo };
  }
}

function read(name: string, bytes: Uint8Array): FileText {
  if (bytes.length > bytesMax) throw new Refusal('IF154', tooLarge(bytes.length), cutOut);
  const found = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (found !== undefined) return found[1](name, bytes);
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Refusal(decoded.code, decoded.what, decoded.todo);
  return isHtml(name, decoded.text)
    ? htmlFile(name, bytes, asDeclared(bytes, decoded))
    : textFile(name, bytes, decoded.text);
}

/** A page that is not in UTF-8 is in what it declares, else in Windows-1252. */
function asDeclared(bytes: Uint8Array, { text, encoding }: Extract<Decoded, { ok: true }>): string {
  const declared = encoding === 'windows-1252' ? declaredCharset(bytes) : null;
  if (declared === null || declared.startsWith('utf')) return text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return text;
  }
}

function htmlFile(name: string, bytes: Uint8Array, markup: string): FileText {
  const { text, ...rest } = readHtml(markup);
  return {
    kind: 'html',
    source: { name, text, sha256: sha256(bytes) },
    decoded: markup,
    changes: [],
    ...rest,
  };
}

type Reader = (name: string, bytes: Uint8Array) => FileText;

const SIGNATURES: readonly (readonly [string, Reader])[] = [
  ['PK\u0003\u0004', wordFile],
  ['PK\u0005\u0006', wordFile],
  ['\u00D0\u00CF\u0011\u00E0', compoundFile],
  ['{\\rtf', richText],
  ['%PDF-', pdfFile],
];

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++)
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  return true;
}

function textFile(name: string, bytes: Uint8Array, text: string): FileText {
  return {
    kind: 'text',
    source: { name, text, sha256: sha256(bytes) },
    places: PlaceMap.identity(),
    decoded: null,
    changes: [],
    omitted: [],
  };
}

function wordFile(name: string, bytes: Uint8Array): FileText {
  const { text, ...rest } = readWord(WordPackage.read(bytes));
  return { kind: 'word', source: { name, text, sha256: sha256(bytes) }, decoded: null, ...rest };
}

function pdfFile(name: string, bytes: Uint8Array): FileText {
  const { text, ...rest } = readPdf(bytes);
  const source = { name, text, sha256: sha256(bytes) };
  return { kind: 'pdf', source, decoded: null, changes: [], ...rest };
}

export const asDocx = 'Open it in Word, save it as a Word document (.docx), and name that file.';

/** Old Word files, and new ones that are locked with a password, are both kept in Microsoft's compound files. */
function compoundFile(_name: string, bytes: Uint8Array): FileText {
  if (holdsWide(bytes, 'EncryptedPackage')) throw encrypted('The document is locked with a password.');
  throw new Refusal('IF155', 'The file is an old Word document or another file of old Office.', asDocx);
}

function richText(): FileText {
  throw new Refusal('IF155', 'The file is a rich-text document.', asDocx);
}

/** Names in a compound file are UTF-16. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = Buffer.from(name, 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wide);
}
