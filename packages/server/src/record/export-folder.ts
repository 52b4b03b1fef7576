import { readingFileOf } from '@inforce/core';
import { escapes, sha256 } from '@inforce/formats';
import type { DealKey, Store } from '../store/store.ts';
import { ordered } from './etag.ts';
import type { Channel, Recorded } from './event.ts';
import { filedUnder, headFile, logFile } from './folder-names.ts';
import { fold, type Folded, inOrder } from './fold.ts';
import { signHeads } from './head-file.ts';
import { filesOf, linesOf } from './verify.ts';
import { yamlTexts } from './yaml-texts.ts';

export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/**
 * The deal as a folder, as those see it who may see these channels: deal.yaml and facts.yaml as they were written, with what
 * came since; the documents and the readings beside them; and the record itself, signed where a key is given. `null`: there
 * is no such deal.
 */
export async function exportFolder(
  store: Store,
  key: DealKey,
  channels: readonly Channel[],
  privatePem: string | null,
): Promise<FolderFiles | null> {
  const events = inOrder(await store.events(key, ordered(channels)));
  if (events.length === 0) return null;
  const folded = fold(events);
  const files = new Map<string, Uint8Array>([
    ...(await yamlTexts(folded, (hash) => store.document(key.tenant, hash))),
    ...(await namedFiles(store, key.tenant, folded)),
    [logFile, Buffer.from(linesOf(events))],
  ]);
  for (const [name, bytes] of await otherFiles(store, key.tenant, events, files)) files.set(name, bytes);
  if (privatePem !== null) files.set(headFile, Buffer.from(signHeads(key.deal, folded.heads, privatePem)));
  return files;
}

/** The documents, and beside each its reading if somebody accepted it. */
async function namedFiles(store: Store, tenant: string, folded: Folded): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = [];
  const put = async (name: string, hash: string): Promise<void> => {
    const bytes = await store.document(tenant, hash);
    if (bytes !== null && !escapes(name) && !isOurs(name)) files.push([name, bytes]);
  };
  for (const [file, filed] of folded.documents) {
    await put(file, filed.sha256);
    const reading = folded.readings.get(file);
    if (reading !== undefined && reading.as !== 'read') await put(readingFileOf(file), reading.sha256);
  }
  return files;
}

const isOurs = (name: string): boolean =>
  ['deal.yaml', 'facts.yaml', logFile, headFile].includes(name) || name.startsWith('record.files/');

/** What the events speak of and no file of the folder is. */
async function otherFiles(
  store: Store,
  tenant: string,
  events: readonly Recorded[],
  files: FolderFiles,
): Promise<[string, Uint8Array][]> {
  const there = new Set([...files.values()].map(sha256));
  const others: [string, Uint8Array][] = [];
  for (const [hash, { file }] of filesOf(events)) {
    const isYaml = file === 'deal.yaml' || file === 'facts.yaml';
    const bytes = there.has(hash) && !isYaml ? null : await store.document(tenant, hash);
    if (bytes !== null) others.push([filedUnder(hash), bytes]);
  }
  return others;
}
