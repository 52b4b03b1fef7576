import {
  type DocumentRead,
  type ExtraFacts,
  type LoadedDeal,
  loadDealValues,
  readDocument,
} from '@inforce/formats';
import { Bounded } from './bounded.ts';
import type { Head } from './chain.ts';
import { etagOf, headsOf } from './etag.ts';
import type { Channel, Recorded } from './event.ts';
import { type FiledDocument, fold, type Folded, type KeptReading } from './fold.ts';
import type { DealKey, Store } from '../store/store.ts';

/** A deal as those see it who may see these channels. */
export interface OpenedDeal {
  readonly loaded: LoadedDeal;
  readonly folded: Folded;
  /** Where each of the channels ends, also where nobody wrote to it. */
  readonly heads: readonly Head[];
  readonly etag: string;
}

export interface Opening {
  /** As the record stood at this instant (`2026-11-28T06:30:44.123Z`), so that an answer can be given again [T5]. */
  readonly until?: string;
  /** Facts added for this one answer. */
  readonly extra?: readonly ExtraFacts[];
}

/** `null`: there is no such deal in these channels. */
export async function openDeal(
  store: Store,
  key: DealKey,
  channels: readonly Channel[],
  { until, extra = [] }: Opening = {},
): Promise<OpenedDeal | null> {
  const all = await store.events(key, channels);
  const events = until === undefined ? all : all.filter(({ at }) => at <= until);
  return events.length === 0 ? null : openEvents(store, key.tenant, channels, events, extra);
}

/** The deal that these events make, whether they are recorded or only thought of. */
export async function openEvents(
  store: Pick<Store, 'document'>,
  tenant: string,
  channels: readonly Channel[],
  events: readonly Recorded[],
  extra: readonly ExtraFacts[] = [],
): Promise<OpenedDeal> {
  const folded = fold(events);
  const loaded = await loadFolded(store, tenant, folded, extra);
  const heads = headsOf(folded.heads, channels);
  return { loaded, folded, heads, etag: etagOf(heads) };
}

/** Answers use the reading that the record keeps, whatever today's reader reads [T5]. */
export async function loadFolded(
  store: Pick<Store, 'document'>,
  tenant: string,
  folded: Folded,
  extra: readonly ExtraFacts[] = [],
): Promise<LoadedDeal> {
  const read = new Map<string, DocumentRead>();
  for (const file of textsOf(folded)) {
    const filed = folded.documents.get(file);
    if (filed === undefined) continue;
    const found = await documentOf(store, tenant, file, filed, folded.readings.get(file) ?? null);
    if (found !== null) read.set(file, found);
  }
  const { deal, facts } = folded;
  return loadDealValues({ deal: deal ?? {}, facts, document: (file) => read.get(file) ?? 'missing' }, extra);
}

/** The files that agreements name as their texts. */
function textsOf({ deal }: Folded): Set<string> {
  const agreements = deal?.['agreements'];
  const entries = typeof agreements === 'object' && agreements !== null ? Object.values(agreements) : [];
  const texts = entries.map((entry: unknown): unknown =>
    typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'text') : null,
  );
  return new Set(texts.filter((text) => typeof text === 'string'));
}

/**
 * A document is read once, since reading takes longer than all else. What it reads as is a function of its name, its bytes
 * and its kept reading by this program, so nothing of it can grow old while the program runs.
 */
const reads = new Bounded<DocumentRead>(16 * 1024 * 1024);

async function documentOf(
  store: Pick<Store, 'document'>,
  tenant: string,
  file: string,
  { sha256 }: FiledDocument,
  kept: KeptReading | null,
): Promise<DocumentRead | null> {
  const key = JSON.stringify([tenant, file, sha256, kept]);
  const before = reads.get(key);
  if (before !== undefined) return before;
  const bytes = await store.document(tenant, sha256);
  if (bytes === null) return null;
  const reading = kept === null ? null : await readingOf(store, tenant, kept);
  const read = readDocument(file, { ok: true, bytes }, reading);
  reads.set(key, read, bytes.length);
  return read;
}

async function readingOf(store: Pick<Store, 'document'>, tenant: string, { sha256, as }: KeptReading) {
  const bytes = await store.document(tenant, sha256);
  return {
    bytes: bytes === null ? ({ ok: false, reason: 'missing' } as const) : ({ ok: true, bytes } as const),
    confirmed: as !== 'read',
  };
}
