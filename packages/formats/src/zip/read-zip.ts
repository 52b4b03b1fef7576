import { Inflate } from 'fflate';
import { limits } from '../limits.ts';
import { damaged, encrypted, excessive } from '../refusal.ts';

/** A file within a zip file; its bytes are inflated when they are asked for. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/**
 * The entries that the directory at the end of a zip file lists, in its order. What an entry says of its own size is not
 * believed: its bytes are counted while they are inflated.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.partsMax) throw excessive(`The zip file has ${count} parts.`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let inflated = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const header = directoryHeader(view, at, end);
    if (names.has(header.name)) throw damaged(`The zip file holds "${header.name}" twice.`);
    names.add(header.name);
    entries.push({
      name: header.name,
      bytes: () => {
        const found = contents(bytes, view, header);
        inflated += found.length;
        if (inflated > limits.packageBytesMax) throw tooMuch();
        return found;
      },
    });
    at = header.next;
  }
  return entries;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const COMMENT_MAX = 65_535;
const END_SIZE = 22;

function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_SIZE - COMMENT_MAX);
  for (let at = view.byteLength - END_SIZE; at >= least; at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged('The zip file has no end: part of it is missing.');
}

interface Header {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
}

function directoryHeader(view: DataView, at: number, end: number): Header {
  if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY)
    throw damaged('The directory of the zip file is not whole.');
  const length = view.getUint16(at + 28, true);
  const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw damaged('The directory of the zip file is not whole.');
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length));
  if ((view.getUint16(at + 8, true) & 1) === 1) throw encrypted('The zip file is locked with a password.');
  return {
    name,
    method: view.getUint16(at + 10, true),
    size: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
    next,
  };
}

function contents(bytes: Uint8Array, view: DataView, { name, method, size, local }: Header): Uint8Array {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
    throw damaged(`"${name}" is not where the zip file says.`);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw damaged(`"${name}" goes past the end of the zip file.`);
  const packed = bytes.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflate(packed, name);
  throw damaged(`"${name}" is packed in a way that Word does not use.`);
}

const STORED = 0;
const DEFLATED = 8;
const CHUNK = 64 * 1024;

function inflate(packed: Uint8Array, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limits.partBytesMax) throw tooMuch();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += CHUNK)
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch (error) {
    if (isZipFault(error)) throw damaged(`"${name}" cannot be unpacked.`);
    throw error;
  }
  return joined(chunks, length);
}

/** fflate marks its own errors with a number. */
function isZipFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooMuch() {
  return excessive('The zip file unpacks to far more than any document.');
}
