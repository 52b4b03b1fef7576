import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { bytesMax } from '../decode.ts';

export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'missing' | 'outside' | 'folder' }
  | { readonly ok: false; readonly reason: 'large'; readonly size: number };

/** Where the files of a deal come from: a folder on a disk, or anything else that has names and bytes. */
export interface DealFiles {
  /** As a person would name it. */
  readonly name: string;
  read(file: string): FileRead;
}

/** A folder, or its deal.yaml. Files outside of it are not read, whatever the path or a symbolic link says. */
export function folderFiles(path: string): DealFiles {
  const folder = folderOf(path);
  return { name: folder, read: (file) => readInside(folder, file) };
}

const folderOf = (path: string): string => (basename(path) === 'deal.yaml' ? dirname(path) : path);

function readInside(folder: string, file: string): FileRead {
  if (escapes(file)) return { ok: false, reason: 'outside' };
  try {
    const real = realpathSync(join(folder, file));
    if (!real.startsWith(realpathSync(folder) + sep)) return { ok: false, reason: 'outside' };
    return readFile(real);
  } catch {
    return { ok: false, reason: 'missing' };
  }
}

/**
 * Writes a file into a deal folder beside one that was read from there, all of it or nothing; `false` where that cannot
 * be done. What stood under the name is replaced, so that a symbolic link there leads nowhere.
 */
export function writeBeside(path: string, file: string, text: string): boolean {
  return !escapes(file) && writeFile(join(folderOf(path), file), text);
}

/** Writes a file by its own path, all of it or nothing; `false` where that cannot be done. */
export function writeFile(target: string, content: string | Uint8Array): boolean {
  const started = `${target}.new`;
  try {
    rmSync(started, { force: true });
    writeFileSync(started, content, { flag: 'wx' });
    renameSync(started, target);
    return true;
  } catch {
    rmSync(started, { force: true, recursive: true });
    return false;
  }
}

/** A file by its own path, with the same limits. */
export function readFile(path: string): FileRead {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { ok: false, reason: 'folder' };
    if (stat.size > bytesMax) return { ok: false, reason: 'large', size: stat.size };
    return { ok: true, bytes: readFileSync(path) };
  } catch {
    return { ok: false, reason: 'missing' };
  }
}

/** Absolute, or by way of a folder above. Both kinds of slash count, so that a deal means the same on every machine. */
export function escapes(file: string): boolean {
  return /^([/\\]|[A-Za-z]:)/.test(file) || file.split(/[/\\]/).includes('..') || file.includes('\0');
}

/** Files in memory: a store's, or a test's. */
export function memoryFiles(name: string, files: ReadonlyMap<string, Uint8Array>): DealFiles {
  return {
    name,
    read: (file) => {
      if (escapes(file)) return { ok: false, reason: 'outside' };
      const bytes = files.get(file);
      if (bytes === undefined) return { ok: false, reason: 'missing' };
      return bytes.length > bytesMax
        ? { ok: false, reason: 'large', size: bytes.length }
        : { ok: true, bytes };
    },
  };
}
