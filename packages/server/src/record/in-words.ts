import { factKinds } from '@inforce/core';
import type { Json } from './canonical.ts';
import type { EventKind, Recorded } from './event.ts';

type Of<K extends EventKind> = Extract<Recorded, { readonly kind: K }>;
type Words = { readonly [K in EventKind]: (event: Of<K>) => string };

/** What each kind of event says was done, after the name of who did it. */
const did: Words = {
  'deal-stated': ({ body }) => `stated the deal "${body.deal}"`,
  'party-stated': ({ body }) => stated(body.party, `party ${body.id}`),
  'role-stated': ({ body }) => stated(body.role, `role ${body.name}`),
  'agreement-stated': ({ body }) => stated(body.agreement, `agreement ${body.id}`),
  'instrument-stated': ({ body }) => stated(body.instrument, `instrument ${body.id}`),
  'setting-chosen': ({ body: { id, at, setting } }) => {
    const place = at === null ? '' : ` of ${at}`;
    return setting === null
      ? `took back the reading chosen for ${id}${place}`
      : `chose for ${id}${place} the reading "${textOf(setting['reading'])}"`;
  },
  'clause-stated': ({ body: { id, clause } }) =>
    clause === null
      ? `withdrew the stated clause ${id}`
      : `stated a clause at ${textOf(clause['at'])} (${id})`,
  'document-filed': ({ body }) => `filed the document ${body.file}`,
  'reading-kept': ({ body }) => readings[body.as](body.file),
  'fact-recorded': ({ body }) => `recorded ${saying(body.fact)} (${body.id})`,
  'fact-corrected': ({ body: { id, corrects, fact } }) =>
    fact['never'] === true
      ? `withdrew ${corrects} (${id})${reasonOf(fact)}`
      : `corrected ${corrects}: ${saying(fact)} (${id})${reasonOf(fact)}`,
  'note-written': ({ body }) => (body.about === null ? 'wrote a note' : `wrote a note about ${body.about}`),
  'person-added': ({ body }) => `added ${body.name === '' ? body.person : body.name} as ${body.role}`,
  'person-removed': ({ body }) => `removed ${body.person}`,
  'folder-imported': ({ body }) => `brought in a folder of ${body.files.length} files`,
};

const readings = {
  confirmed: (file: string) => `accepted the reading of ${file}`,
  corrected: (file: string) => `corrected the reading of ${file}`,
  read: (file: string) => `had ${file} read`,
} as const;

/** `on 2026-11-28 counsel recorded signed waiver by hancock, on 1996-10-31 (signed-hancock)` */
export function inWords(event: Recorded, names: ReadonlyMap<string, string> = new Map()): string {
  return `on ${event.at.slice(0, 10)} ${names.get(event.by) ?? event.by} ${words(did, event)}`;
}

/** What the people of the record are called, by the ids that stand in the events that they write. */
export function namesIn(events: readonly Recorded[]): ReadonlyMap<string, string> {
  const added = events.flatMap((event) => (event.kind === 'person-added' ? [event.body] : []));
  return new Map(added.flatMap(({ person, name }) => (name === '' ? [] : [[person, name] as const])));
}

function words<K extends EventKind>(how: Words, event: Of<K>): string {
  const one: (event: Of<K>) => string = how[event.kind];
  return one(event);
}

const stated = (entry: Json, what: string): string =>
  `${entry === null ? 'withdrew the' : 'stated the'} ${what}`;

type Entry = Readonly<Record<string, Json>>;

/** `signed waiver by hancock, on 1996-10-31`: what a fact says, in the words of its own entry. */
export function saying(fact: Entry): string {
  const kind = factKinds.find((each) => fact[each] !== undefined);
  const day = fact['on'] === undefined ? '' : `, on ${textOf(fact['on'])}`;
  return kind === undefined ? `an entry${day}` : `${kind} ${textOf(fact[kind])}${day}`;
}

/** Why a fact was corrected, on one line. */
function reasonOf({ note }: Entry): string {
  const words = typeof note === 'string' ? note.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : '';
  return words === '' ? '' : `: ${words}`;
}

/** An entry on one line: `agreement waiver, by hancock`. */
export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(textOf).join(' and ');
  return Object.entries(value)
    .map(([key, each]) => `${key} ${textOf(each)}`)
    .join(', ');
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
