import type { ErrorCode } from '@inforce/core';

/** No instrument is longer, and to read this much takes half a minute; a larger file is refused before it is read. */
export const bytesMax = 16 * 1024 * 1024;

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
    }
  | { readonly ok: false; readonly code: ErrorCode; readonly what: string; readonly todo: string };

/**
 * The text of a file. Filings of the 1990s are ASCII or Windows-1252 without saying so, and a Windows-1252 quotation
 * mark is hardly ever valid UTF-8: what is not UTF-8 is therefore read as Windows-1252, which never fails.
 */
export function decode(bytes: Uint8Array, max: number = bytesMax): Decoded {
  if (bytes.length > max)
    return { ok: false, code: 'IF154', what: tooLarge(bytes.length, max), todo: cutOut };
  const format = knownFormat(bytes);
  if (format !== null) return unreadable(format);
  const wide = utf16(bytes);
  if (wide === null && isBinary(bytes)) return notText();
  const decoded = wide ?? utf8(bytes) ?? windows1252(bytes);
  return decoded.text.trim() === '' ? empty() : { ok: true, ...decoded };
}

type Found = { readonly text: string; readonly encoding: Extract<Decoded, { ok: true }>['encoding'] };

function utf16(bytes: Uint8Array): Found | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return encoding === null ? null : { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function utf8(bytes: Uint8Array): Found | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

function windows1252(bytes: Uint8Array): Found {
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** A NUL is in no text; nor are other control characters, but for a stray few that old word processors left. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && !PRINTERS.has(byte)) controls++;
  }
  return controls > 8 && controls * 100 > bytes.length;
}
/** Backspace, tab, line feed, vertical tab, form feed, carriage return, end of file, escape. */
const PRINTERS: ReadonlySet<number> = new Set([8, 9, 10, 11, 12, 13, 26, 27]);

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a Word document or another zip file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word document'],
  ['{\\rtf', 'a rich-text document'],
];

function knownFormat(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}

function megabytes(count: number): string {
  return String(Math.ceil(count / 1_048_576));
}

export function tooLarge(size: number, max: number = bytesMax): string {
  return `The file has ${megabytes(size)} MB; of a file such as this Inforce reads at most ${megabytes(max)} MB.`;
}
export const cutOut = 'Cut out the part that you mean and save it as a file of its own.';
function unreadable(format: string): Decoded {
  const what = `The file is ${format}, and this command reads plain text.`;
  return { ok: false, code: 'IF155', what, todo: 'Save it as plain text and name that file.' };
}
function notText(): Decoded {
  const what = 'The file holds bytes that no text holds.';
  return {
    ok: false,
    code: 'IF153',
    what,
    todo: 'Name the text of the instrument, saved as UTF-8, UTF-16 or Windows-1252.',
  };
}
function empty(): Decoded {
  const what = 'There is nothing in the file but white space.';
  return { ok: false, code: 'IF152', what, todo: 'Name the file that holds the text.' };
}
