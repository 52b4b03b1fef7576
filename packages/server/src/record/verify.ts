import { readingFileOf } from '@inforce/core';
import { sha256 } from '@inforce/formats';
import { z } from 'zod';
import { NoEvent } from '../store/no-event.ts';
import type { DealKey, Store } from '../store/store.ts';
import type { Altered } from './altered.ts';
import { canonical } from './canonical.ts';
import { emptyHead, type Head, hashOf, headAfter } from './chain.ts';
import { type Channel, channels, draftOf, isChannel, type Recorded } from './event.ts';
import { ordered } from './etag.ts';
import type { SignedHead } from './head-file.ts';

/** Something in a record that is not as it was written. */
export interface Finding {
  readonly deal: string;
  /** `null`: of the record as a whole. */
  readonly channel: Channel | null;
  /** The version at which the record leaves what was written. */
  readonly version: number | null;
  readonly what: string;
  /** Of a place in deal.yaml or facts.yaml. */
  readonly altered?: Altered;
}

/** The text of record.jsonl: the canonical text of each event with its hash, a line each. */
export const linesOf = (events: readonly Recorded[]): string =>
  events.map((event) => `${lineOf(event)}\n`).join('');

export function lineOf(event: Recorded): string {
  const { deal, channel, version, id, at, by, kind, body, previous, hash } = event;
  return canonical({ deal, channel, version, id, at, by, kind, body, previous, hash });
}

export interface LogRead {
  /** The events up to the first fault. */
  readonly events: readonly Recorded[];
  readonly findings: readonly Finding[];
}

/** Reads record.jsonl, and stops at the first line that is not as it was written. */
export function readLog(bytes: Uint8Array): LogRead {
  const text = decoded(bytes);
  if (text === null) return { events: [], findings: [whole('?', 'The record is not UTF-8 text.')] };
  const lines = text.split('\n');
  const last = lines.pop();
  const events: Recorded[] = [];
  for (const line of lines) {
    const event = eventIn(line);
    if (event === null) return { events, findings: [unreadable(events)] };
    events.push(event);
  }
  const cut = last === '' ? [] : [whole(events[0]?.deal ?? '?', 'The last line of the record is cut off.')];
  return { events, findings: [...cut, ...verifyEvents(events)] };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unreadable(before: readonly Recorded[]): Finding {
  const last = before.at(-1);
  const what = `Line ${before.length + 1} is not an event as it was written.`;
  return { deal: last?.deal ?? '?', channel: last?.channel ?? null, version: (last?.version ?? 0) + 1, what };
}

const whole = (deal: string, what: string): Finding => ({ deal, channel: null, version: null, what });

/** The event of a line that is written just as an event is; `null` for anything else. */
function eventIn(line: string): Recorded | null {
  const value = parsed(line);
  if (value === null || !isChannel(value.channel)) return null;
  const draft = draftOf(value.kind, value.body);
  if (draft === null) return null;
  const { deal, channel, version, id, at, by, previous, hash } = value;
  const event = { ...draft, deal, channel, version, id, at, by, previous, hash };
  return isWrittenAs(event, line) ? event : null;
}

function isWrittenAs(event: Recorded, line: string): boolean {
  try {
    return lineOf(event) === line;
  } catch {
    return false;
  }
}

const envelope = z.strictObject({
  deal: z.string(),
  channel: z.string(),
  version: z.int().min(1),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.string(),
  body: z.unknown(),
  previous: z.string(),
  hash: z.string(),
});

function parsed(line: string): z.output<typeof envelope> | null {
  try {
    return envelope.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Every event against its hash and against the one before it, in the order of a log: channel by channel. */
export function verifyEvents(events: readonly Recorded[]): Finding[] {
  const heads = new Map<Channel, Head>();
  const findings: Finding[] = [];
  let sheet = 0;
  for (const event of events) {
    const head = heads.get(event.channel) ?? emptyHead(event.channel);
    const { channel, version } = event;
    const place = channels.indexOf(channel);
    const wrong = [
      ...wrongWith(event, head, events[0]?.deal),
      ...(place < sheet ? ['It stands behind events of a later channel.'] : []),
    ];
    for (const what of wrong) findings.push({ deal: event.deal, channel, version, what });
    heads.set(channel, headAfter(event));
    sheet = Math.max(sheet, place);
  }
  return findings;
}

function wrongWith(event: Recorded, head: Head, deal: string | undefined): string[] {
  const { version, previous, at } = event;
  const next = head.version + 1;
  if (event.deal !== deal) return ['It is an event of another deal.'];
  if (version > next)
    return [
      version === next + 1
        ? `Version ${next} before it is missing.`
        : `Versions ${next} to ${version - 1} before it are missing.`,
    ];
  if (version < next) return ['It stands here again, or out of its order.'];
  if (hashOf(event) !== event.hash) return ['It was altered: its hash is another.'];
  if (previous !== head.hash) return ['It does not follow the event that stands before it.'];
  return at < head.at ? ['It is dated before the event before it.'] : [];
}

/** The record against a head that somebody signed: it may have grown since, and may not have lost or changed anything. */
export function verifyHead(events: readonly Recorded[], { deal, heads }: SignedHead): Finding[] {
  return heads.flatMap(({ channel, version, hash }): Finding[] => {
    const of = events.filter((event) => event.channel === channel && event.deal === deal);
    const last = of.at(-1)?.version ?? 0;
    const found = of.find((event) => event.version === version);
    if (found?.hash === hash) return [];
    const what =
      found === undefined
        ? `The record ends at version ${last}, and was signed at version ${version}.`
        : 'It is not the event that was signed.';
    return [{ deal, channel, version: found === undefined ? last + 1 : version, what }];
  });
}

/** Every hash of a file that the events speak of, with the event that first does. */
export function filesOf(
  events: readonly Recorded[],
): Map<string, { readonly file: string; readonly event: Recorded }> {
  const files = new Map<string, { readonly file: string; readonly event: Recorded }>();
  for (const event of events)
    for (const { file, sha256 } of filesIn(event)) if (!files.has(sha256)) files.set(sha256, { file, event });
  return files;
}

function filesIn(event: Recorded): readonly { readonly file: string; readonly sha256: string }[] {
  switch (event.kind) {
    case 'document-filed':
      return [{ file: event.body.file, sha256: event.body.sha256 }];
    case 'reading-kept':
      return [{ file: readingFileOf(event.body.file), sha256: event.body.reading }];
    case 'folder-imported':
      return event.body.files;
    default:
      return [];
  }
}

/** Every file of the record against its hash. `bytesOf`: what is kept under a hash, `null`: nothing. */
export async function verifyFiles(
  events: readonly Recorded[],
  bytesOf: (sha256: string, file: string) => Promise<Uint8Array | null>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [hash, { file, event }] of filesOf(events)) {
    const bytes = await bytesOf(hash, file);
    if (bytes !== null && sha256(bytes) === hash) continue;
    const what = bytes === null ? `${file} is missing as it was filed.` : `${file} is not as it was filed.`;
    findings.push({ deal: event.deal, channel: event.channel, version: event.version, what });
  }
  return findings;
}

/** A deal in a store: every event and every file. */
export async function verifyDeal(store: Store, key: DealKey, of: readonly Channel[]): Promise<Finding[]> {
  const events: Recorded[] = [];
  const findings: Finding[] = [];
  for (const channel of ordered(of)) {
    const read = await readAround(store, key, channel);
    for (const event of read.events) events.push(event);
    findings.push(...read.findings);
  }
  return [
    ...findings,
    ...verifyEvents(events),
    ...(await verifyFiles(events, (hash) => store.document(key.tenant, hash))),
  ];
}

const noEventsMax = 100;

/** The events of a channel, around the rows that are none any more: each of these is a finding, up to so many. */
async function readAround(store: Store, key: DealKey, channel: Channel): Promise<LogRead> {
  const events: Recorded[] = [];
  const findings: Finding[] = [];
  for (let after = 0; findings.length < noEventsMax; ) {
    const read = await store.events(key, [channel], new Map([[channel, after]])).catch(noEvent);
    const sound = read instanceof NoEvent ? read.before : read;
    for (const event of sound) events.push(event);
    if (!(read instanceof NoEvent)) break;
    after = read.version;
    findings.push({
      deal: key.deal,
      channel,
      version: after,
      what: 'It was altered: it is no event any more.',
    });
  }
  return { events, findings };
}

function noEvent(error: unknown): NoEvent {
  if (error instanceof NoEvent) return error;
  throw error;
}
