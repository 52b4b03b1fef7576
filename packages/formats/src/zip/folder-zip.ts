import type { ErrorCode } from '@inforce/core';
import { zipSync } from 'fflate';
import { escapes } from '../deal-folder/folder.ts';
import { Refusal } from '../refusal.ts';
import { readZip } from './read-zip.ts';

/** One day for all files: the same folder is the same zip file [P2]. */
const mtime = '1980-01-01T00:00:00';

/** A folder as a zip file. */
export const zipped = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { mtime });

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly code: ErrorCode; readonly what: string; readonly todo: string };

/** The files of a zip file within its folder. Sizes are counted while they are unpacked, and not taken at their word. */
export function unzipped(bytes: Uint8Array): Unzipped {
  try {
    const entries = readZip(bytes).filter(({ name }) => !name.endsWith('/') && !escapes(name));
    return { ok: true, files: new Map(entries.map(({ name, bytes: unpack }) => [name, unpack()])) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, what: error.what, todo: error.todo };
    throw error;
  }
}
