import { type Day, isoDay, keptText, readingFileOf } from '@inforce/core';
import {
  decode,
  type DealFiles,
  type FileProblem,
  type LoadedDeal,
  loadDeal,
  sha256,
  yamlValue,
} from '@inforce/formats';
import { adopt } from '../store/adopt.ts';
import type { Change, DealKey, Store, Within } from '../store/store.ts';
import type { Json } from './canonical.ts';
import { checked, differences, entriesOf, type Loose } from './differences.ts';
import { ordered } from './etag.ts';
import type { Channel, Draft, Recorded } from './event.ts';
import { filedUnder, logFile } from './folder-names.ts';
import { fold, type Folded } from './fold.ts';
import { loadFolded } from './open-deal.ts';
import { recordProblem, tooLarge } from './record-problem.ts';
import { type Finding, filesOf, readLog } from './verify.ts';
import { yamlTexts } from './yaml-texts.ts';
import { thoughtOf, tried, write, type Writing } from './write.ts';

export interface Importing {
  readonly by: string;
  /** Today: what was changed in the folder is known to the record from today. */
  readonly on: Day;
  /** Where what is new is written; `shared` unless said. */
  readonly channel?: Channel;
  /** What is written with the last of it, all or nothing. */
  readonly also?: WrittenWith;
}

/** Events of another channel, such as that of somebody's coming, and what goes with them. */
export interface WrittenWith {
  readonly channel: Channel;
  readonly drafts: readonly Draft[];
  readonly within: Within;
}

export type Imported =
  | {
      readonly ok: true;
      /** Events that came with the folder, as somebody recorded them. */
      readonly adopted: readonly Recorded[];
      /** What the folder says beyond them. */
      readonly recorded: readonly Recorded[];
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const refused = (...problems: readonly FileProblem[]): Imported => ({ ok: false, problems });

/**
 * A deal folder comes into the record. One that carries a record (`record.jsonl`) brings its events with their ids and
 * hashes; what was edited in it since becomes new events. All of it, or nothing.
 */
export async function importFolder(
  store: Store,
  key: DealKey,
  files: DealFiles,
  how: Importing,
): Promise<Imported> {
  const loaded = loadDeal(files);
  const errors = loaded.problems.filter(({ severity }) => severity === 'error');
  if (loaded.deal === null || errors.length > 0) return refused(...errors);
  const carried = carriedIn(files, key.deal);
  if ('problems' in carried) return { ok: false, ...carried };
  const { events } = carried;
  const from = fold(events);
  const channel = how.channel ?? 'shared';
  const drafts = await draftsOf(store, key.tenant, files, loaded, from, { ...how, channel });
  const kept = drafts.map(checked);
  const unkept = drafts.find((_, i) => kept[i] === null);
  if (unkept !== undefined)
    return refused(recordProblem('IS204', unkept.kind, `${nameIn(unkept)} cannot be kept.`));
  const sound = kept.filter((each) => each !== null);
  const large = tooLarge(key.deal, sound);
  if (large !== null) return refused(large);
  return taken(store, key, files, { how: { ...how, channel }, events, drafts: sound, loaded });
}

interface Taking {
  readonly how: Importing & { readonly channel: Channel };
  readonly events: readonly Recorded[];
  readonly drafts: readonly Draft[];
  readonly loaded: LoadedDeal;
}

async function taken(store: Store, key: DealKey, files: DealFiles, taking: Taking): Promise<Imported> {
  const { events, drafts } = taking;
  const { by, channel } = taking.how;
  const channels = ordered(['shared', channel, ...events.map((event) => event.channel)]);
  const writing = { by, channel, channels, after: versionsOf(channels, events), drafts };
  const there = await store.events(key, channels);
  if (events.length === 0 && there.length > 0) return refused(another(key, 'has this deal already'));
  await keepFiles(store, key.tenant, files, events);
  const lost = events.length === 0 ? await loss(store, key, writing, taking.loaded) : [];
  const wrong = drafts.length === 0 ? [] : await tried(store, key, writing, events);
  if (wrong.length + lost.length > 0) return refused(...wrong, ...lost);
  if (!(await adopt(store, key, events)))
    return refused(another(key, 'holds other events of it than the folder'));
  const { also } = taking.how;
  if (drafts.length === 0 && also === undefined) return { ok: true, adopted: events, recorded: [] };
  const after = drafts.length === 0 ? null : writing.after;
  const result = await write(store, key, { ...writing, after, ...(await withIt(store, key, also)) });
  if (result.ok) return { ok: true, adopted: events, recorded: result.events };
  if (result.reason === 'refused') return refused(...result.problems);
  return refused(another(key, `has gone on since the folder was written: ${result.changed.join('; ')}`));
}

async function withIt(
  store: Store,
  key: DealKey,
  also: WrittenWith | undefined,
): Promise<Pick<Writing, 'more' | 'within'>> {
  if (also === undefined) return {};
  const { channel, drafts, within } = also;
  const [head] = await store.heads(key, [channel]);
  const more: Change[] = drafts.length === 0 ? [] : [{ channel, after: head?.version ?? 0, drafts }];
  return { more, within };
}

const another = ({ deal }: DealKey, what: string): FileProblem =>
  recordProblem('IS203', deal, `The record ${what}.`);

function versionsOf(channels: readonly Channel[], events: readonly Recorded[]): Map<Channel, number> {
  const last = new Map(channels.map((each) => [each, 0]));
  for (const event of events) last.set(event.channel, event.version);
  return last;
}

/** What the record would not say as the folder does. */
async function loss(
  store: Store,
  key: DealKey,
  writing: Writing,
  loaded: LoadedDeal,
): Promise<FileProblem[]> {
  const kept = await loadFolded(store, key.tenant, fold(thoughtOf(key, writing, [])));
  return said(kept) === said(loaded)
    ? []
    : [recordProblem('IS204', key.deal, 'The folder says something that the record would not say alike.')];
}

/** The deal without its papers, as one text. */
function said({ deal }: LoadedDeal): string {
  const agreements = deal?.agreements.map(({ paper, ...rest }) => ({ ...rest, paper: paper?.file ?? null }));
  return JSON.stringify({ ...deal, agreements }, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

type Carried = { readonly events: readonly Recorded[] } | { readonly problems: readonly FileProblem[] };

/** The events that the folder brings along, verified. */
function carriedIn(files: DealFiles, deal: string): Carried {
  const file = files.read(logFile);
  if (!file.ok && file.reason === 'missing') return { events: [] };
  if (!file.ok)
    return { problems: [recordProblem('IS206', logFile, `${logFile} cannot be read: ${file.reason}.`)] };
  const { events, findings } = readLog(file.bytes);
  const wrong = findings.map((finding) => recordProblem('IS206', placeOf(finding), finding.what));
  const [first] = events;
  if (first !== undefined && first.deal !== deal) {
    const what = `The record of the folder is that of the deal "${first.deal}", not "${deal}".`;
    wrong.push(recordProblem('IS203', deal, what, `Import it as ${first.deal}: its hashes hold that name.`));
  }
  return wrong.length > 0 ? { problems: wrong } : { events };
}

/** The bytes that the events speak of, from wherever in the folder they are. */
async function keepFiles(
  store: Store,
  tenant: string,
  files: DealFiles,
  events: readonly Recorded[],
): Promise<void> {
  for (const [hash, { file }] of filesOf(events)) {
    const found = [filedUnder(hash), file].map((name) => files.read(name));
    const bytes = found.flatMap((each) => (each.ok && sha256(each.bytes) === hash ? [each.bytes] : []))[0];
    if (bytes !== undefined) await store.putDocument(tenant, bytes);
  }
}

/** What the folder says beyond the record that it brings along. */
async function draftsOf(
  store: Store,
  tenant: string,
  files: DealFiles,
  loaded: LoadedDeal,
  from: Folded,
  how: Taking['how'],
): Promise<Loose[]> {
  const deal = entriesOf(valueIn(files, 'deal.yaml'));
  const facts = valueIn(files, 'facts.yaml');
  const entries = Array.isArray(facts) ? facts.map(entriesOf) : [];
  return [
    ...(await documents(store, tenant, files, loaded, from)),
    ...differences(from, { deal, facts: entries }, { channel: how.channel, known: isoDay(how.on) }),
    ...(await readings(store, tenant, files, loaded, from, how.on)),
    ...(await originals(store, tenant, files, from)),
  ];
}

function valueIn(files: DealFiles, name: string): Json {
  const bytes = bytesIn(files, name);
  return bytes === null ? null : yamlValue(textIn(bytes));
}

const textIn = (bytes: Uint8Array): string => {
  const decoded = decode(bytes, bytes.length);
  return decoded.ok ? decoded.text : '';
};

async function documents(
  store: Store,
  tenant: string,
  files: DealFiles,
  { documents: read }: LoadedDeal,
  from: Folded,
): Promise<Loose[]> {
  const drafts: Loose[] = [];
  for (const file of read.keys()) {
    const found = files.read(file);
    if (!found.ok) continue;
    const hash = await store.putDocument(tenant, found.bytes);
    const body = { file, sha256: hash, size: found.bytes.length };
    if (from.documents.get(file)?.sha256 !== hash) drafts.push({ kind: 'document-filed', body });
  }
  return drafts;
}

/**
 * A reading that lies beside its document was accepted by somebody. Where none does, what the document is read as today is
 * kept, so that a later reader cannot change an answer unasked [T5].
 */
async function readings(
  store: Store,
  tenant: string,
  files: DealFiles,
  { papers, documents: read }: LoadedDeal,
  from: Folded,
  on: Day,
): Promise<Loose[]> {
  const drafts = new Map<string, Loose>();
  for (const { paper, today } of papers.values()) {
    const { file } = paper;
    const beside = files.read(readingFileOf(file));
    const before = from.readings.get(file);
    const isSame = from.documents.get(file)?.sha256 === read.get(file)?.source.sha256;
    if (!beside.ok && before?.as === 'read' && isSame) continue;
    const { text } = paper.agreement.source;
    const bytes = beside.ok ? beside.bytes : Buffer.from(keptText(today, text, { on, by: null }));
    const reading = await store.putDocument(tenant, bytes);
    const as = beside.ok ? 'confirmed' : 'read';
    if (before?.sha256 === reading && (before.as === 'read') === (as === 'read')) continue;
    drafts.set(file, { kind: 'reading-kept', body: { file, reading, as } });
  }
  return [...drafts.values()];
}

/** The texts as they were written, so that they come out again with their comments; none where they came out so. */
async function originals(store: Store, tenant: string, files: DealFiles, from: Folded): Promise<Loose[]> {
  const exported = await yamlTexts(from, (hash) => Promise.resolve(bytesIn(files, filedUnder(hash))));
  const kept: { file: string; sha256: string }[] = [];
  let isNew = false;
  for (const file of ['deal.yaml', 'facts.yaml']) {
    const bytes = bytesIn(files, file);
    if (bytes === null) continue;
    kept.push({ file, sha256: await store.putDocument(tenant, bytes) });
    const before = exported.get(file);
    isNew ||= before === undefined || !Buffer.from(before).equals(bytes);
  }
  return isNew ? [{ kind: 'folder-imported', body: { files: kept } }] : [];
}

function bytesIn(files: DealFiles, name: string): Uint8Array | null {
  const file = files.read(name);
  return file.ok ? file.bytes : null;
}

const placeOf = ({ channel, version }: Finding): string =>
  channel === null ? logFile : `${channel} ${version ?? ''}`.trim();

/** `party-stated hancock` */
function nameIn({ kind, body }: Loose): string {
  const entry = entriesOf(body);
  const name = [entry['id'], entry['name'], entry['file'], entry['deal']].find(
    (each) => typeof each === 'string',
  );
  return name === undefined || typeof name !== 'string'
    ? kind
    : `${kind} ${name.length > 40 ? `${name.slice(0, 40)}…` : name}`;
}
