import { z } from 'zod';
import { isEntry, isJson, type Json } from './canonical.ts';

/**
 * What happened to a deal's record: the only thing that is ever written, and never changed afterwards. A deal is the
 * fold of the events that its viewer may see.
 *
 * Each kind says one thing as deal.yaml or facts.yaml would say it; the entry is kept as it was written there (`17250000
 * USD`, not a number), and `null` takes it out again. What an entry must hold is checked when the deal is put together,
 * by the same schemas as the folder's.
 */
const json = z.custom<Json>(isJson);
const name = z.string().min(1).max(200);
const file = z.string().min(1).max(500);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const entry = z.custom<{ readonly [key: string]: Json }>(isEntry);

export const eventBodies = {
  /** The heading of the deal: its name, its calendar. */
  'deal-stated': z.strictObject({ deal: name, calendar: entry.nullable() }),
  'party-stated': z.strictObject({ id: name, party: entry.nullable() }),
  'role-stated': z.strictObject({ name, role: json }),
  'agreement-stated': z.strictObject({ id: name, agreement: entry.nullable() }),
  'instrument-stated': z.strictObject({ id: name, instrument: entry.nullable() }),
  /** A reading chosen for doubtful words; the latest of the same `id` and `at` counts [K5]. */
  'setting-chosen': z.strictObject({ id: name, at: name.nullable(), setting: entry.nullable() }),
  /** A clause stated by a person; `id` is the record's own, so that it can be withdrawn. */
  'clause-stated': z.strictObject({ id: name, clause: entry.nullable() }),
  'document-filed': z.strictObject({ file, sha256, size: z.int().min(0) }),
  /** What a document was understood to say [T5], as somebody accepted or corrected it, or only as it was `read` when it came
   * in. `reading` is the hash of the reading's file. */
  'reading-kept': z.strictObject({ file, reading: sha256, as: z.enum(['confirmed', 'corrected', 'read']) }),
  /** `numbered`: the id was not given but counted, as facts.yaml counts. */
  'fact-recorded': z.strictObject({ id: name, numbered: z.boolean(), fact: entry }),
  'fact-corrected': z.strictObject({ id: name, corrects: name, numbered: z.boolean(), fact: entry }),
  /** Words for one's own side, or for all; they change no answer. */
  'note-written': z.strictObject({ about: name.nullable(), text: z.string().min(1).max(20_000) }),
  'person-added': z.strictObject({ person: name, name: z.string().max(200), role: name }),
  'person-removed': z.strictObject({ person: name }),
  /** A deal folder came in: the texts of its files, so that it goes out as it was, with its comments. */
  'folder-imported': z.strictObject({ files: z.array(z.strictObject({ file, sha256 })) }),
} as const;

/** An entry as an event's body has it. */
export const entryOf = (value: unknown): z.output<typeof entry> => entry.parse(value);

export type EventKind = keyof typeof eventBodies;
export type EventBody<K extends EventKind = EventKind> = z.output<(typeof eventBodies)[K]>;

const isKind = (key: string): key is EventKind => Object.hasOwn(eventBodies, key);
export const eventKinds: readonly EventKind[] = Object.keys(eventBodies).filter(isKind);

/** What one wants to have recorded: a kind with its body. */
export type Draft = {
  readonly [K in EventKind]: { readonly kind: K; readonly body: EventBody<K> };
}[EventKind];

/**
 * Who may see an event is settled by where it is written: `shared` is for everybody on the deal, every other channel for
 * one side. A channel is a chain of its own, so that nothing in what one side sees (a count, a version, a gap, a hash)
 * tells that another side wrote.
 */
export const channels = ['shared', 'company', 'holders', 'agent'] as const;
export type Channel = (typeof channels)[number];
export const isChannel = (text: string): text is Channel => channels.some((each) => each === text);

/** An event as it stands in the record. */
export type Recorded = Draft & {
  readonly deal: string;
  readonly channel: Channel;
  /** Counted from 1 within its channel. */
  readonly version: number;
  /** UUIDv7, made by the program that records. */
  readonly id: string;
  /** The instant it was recorded, `2026-11-28T06:30:44.123Z`; never before that of the event before it. */
  readonly at: string;
  /** The person (or program) that recorded it. */
  readonly by: string;
  /** The hash of the event before it in its channel; `''` for the first. */
  readonly previous: string;
  /** SHA-256 over the canonical text of all of the above. */
  readonly hash: string;
};

const reader =
  <K extends EventKind, S extends z.ZodType>(kind: K, schema: S) =>
  (body: unknown): { readonly kind: K; readonly body: z.output<S> } | null => {
    const parsed = schema.safeParse(body);
    return parsed.success ? { kind, body: parsed.data } : null;
  };

/** By kind, so that a body is held against the schema of its own kind and no other. */
const readers = {
  'deal-stated': reader('deal-stated', eventBodies['deal-stated']),
  'party-stated': reader('party-stated', eventBodies['party-stated']),
  'role-stated': reader('role-stated', eventBodies['role-stated']),
  'agreement-stated': reader('agreement-stated', eventBodies['agreement-stated']),
  'instrument-stated': reader('instrument-stated', eventBodies['instrument-stated']),
  'setting-chosen': reader('setting-chosen', eventBodies['setting-chosen']),
  'clause-stated': reader('clause-stated', eventBodies['clause-stated']),
  'document-filed': reader('document-filed', eventBodies['document-filed']),
  'reading-kept': reader('reading-kept', eventBodies['reading-kept']),
  'fact-recorded': reader('fact-recorded', eventBodies['fact-recorded']),
  'fact-corrected': reader('fact-corrected', eventBodies['fact-corrected']),
  'note-written': reader('note-written', eventBodies['note-written']),
  'person-added': reader('person-added', eventBodies['person-added']),
  'person-removed': reader('person-removed', eventBodies['person-removed']),
  'folder-imported': reader('folder-imported', eventBodies['folder-imported']),
} as const;

/** A draft out of anything; `null` where it is none. */
export const draftOf = (kind: string, body: unknown): Draft | null =>
  isKind(kind) ? readers[kind](body) : null;
