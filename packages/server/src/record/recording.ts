import { type Day, keptText } from '@inforce/core';
import { type DealFiles, readDocument } from '@inforce/formats';
import type { Store } from '../store/store.ts';
import type { Json } from './canonical.ts';
import { type Channel, type Draft, entryOf, type Recorded } from './event.ts';
import { filedUnder } from './folder-names.ts';
import { type Entry, type Folded, inOrder } from './fold.ts';

/** Entries of a facts.yaml as drafts. One without an id is counted on from what the channel's viewers see. */
export function draftsOfFacts(folded: Folded, entries: readonly Entry[], channel: Channel): Draft[] {
  const ids = new Set(folded.facts.map(({ id }) => id));
  return entries.map(({ id: given, corrects, ...fact }): Draft => {
    const id = given === undefined ? counted(ids, channel) : textOf(given);
    ids.add(id);
    const body = { id, numbered: given === undefined && channel === 'shared', fact: entryOf(fact) };
    if (corrects === undefined) return { kind: 'fact-recorded', body };
    return { kind: 'fact-corrected', body: { ...body, corrects: textOf(corrects) } };
  });
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

function counted(ids: ReadonlySet<string>, channel: Channel): string {
  const stem = channel === 'shared' ? 'fact' : `${channel}.fact`;
  let count = ids.size + 1;
  while (ids.has(`${stem}-${count}`)) count++;
  return `${stem}-${count}`;
}

export interface Filing {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The agreement whose text it is; `null`: of none yet. */
  readonly agreement: string | null;
  readonly on: Day;
}

/** A document comes in, and what it is read as today is kept [T5]. */
export async function draftsOfDocument(
  store: Pick<Store, 'putDocument'>,
  tenant: string,
  folded: Folded,
  { file, bytes, agreement, on }: Filing,
): Promise<Draft[]> {
  const sha256 = await store.putDocument(tenant, bytes);
  const drafts: Draft[] = [{ kind: 'document-filed', body: { file, sha256, size: bytes.length } }];
  if (agreement !== null) drafts.push(textOfAgreement(folded, agreement, file));
  const { paper } = readDocument(file, { ok: true, bytes }, null);
  if (paper === null) return drafts;
  const text = keptText(paper.today, paper.paper.agreement.source.text, { on, by: null });
  const reading = await store.putDocument(tenant, Buffer.from(text));
  return [...drafts, { kind: 'reading-kept', body: { file, reading, as: 'read' } }];
}

/** States that a document is the text of an agreement, which else is as it was. */
export const textOfAgreement = (folded: Folded, id: string, file: string): Draft => ({
  kind: 'agreement-stated',
  body: { id, agreement: entryOf({ ...agreementOf(folded, id), text: file }) },
});

function agreementOf({ deal }: Folded, id: string): Entry {
  const agreements: Json | undefined = deal?.['agreements'];
  const found = isEntry(agreements) ? agreements[id] : undefined;
  return isEntry(found) ? found : {};
}

const isEntry = (value: Json | undefined): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The events by their instants; of one id, those that speak of it, of what corrects it and of what it corrects. */
export function historyOf(events: readonly Recorded[], id: string | null): Recorded[] {
  const sorted = inOrder(events).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (id === null) return sorted;
  const ids = new Set([id]);
  for (let size = 0; size < ids.size; ) {
    size = ids.size;
    for (const event of sorted)
      if (event.kind === 'fact-corrected' && (ids.has(event.body.id) || ids.has(event.body.corrects)))
        ids.add(event.body.id).add(event.body.corrects);
  }
  return sorted.filter((event) => namedIn(event).some((name) => ids.has(name)));
}

/** What an event is about, by its ids. */
function namedIn({ body }: Recorded): string[] {
  const names = ['id', 'name', 'file', 'about', 'person', 'corrects'].map((key): unknown =>
    Reflect.get(body, key),
  );
  return names.filter((name) => typeof name === 'string');
}

/** A file of the record in an exported folder, under its hash. */
export function keptUnder(files: DealFiles, sha256: string): Uint8Array | null {
  const file = files.read(filedUnder(sha256));
  return file.ok ? file.bytes : null;
}
