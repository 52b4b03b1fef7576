import type { Json } from './canonical.ts';
import { canonical } from './canonical.ts';
import { type Channel, type Draft, draftOf } from './event.ts';
import type { Entry, FactValue, Folded } from './fold.ts';

/** What deal.yaml and facts.yaml say. */
export interface FolderValues {
  readonly deal: Entry;
  readonly facts: readonly Entry[];
}

export interface Differing {
  /** The channel for which ids are made. */
  readonly channel: Channel;
  /** The day on which the record learns of a fact that was changed in the folder. */
  readonly known: string;
}

/**
 * The events that lead from what a record says to what a folder says. A fact that was changed or struck out in the folder
 * becomes a correction, known from today: the record never forgets what it said.
 */
export function differences(from: Folded, to: FolderValues, how: Differing): Loose[] {
  const before: Entry = from.deal ?? {};
  return [
    ...heading(before, to.deal),
    ...maps(before, to.deal),
    ...listed(before, to.deal),
    ...clauses(from, to.deal, how.channel),
    ...facts(from, to.facts, how),
  ];
}

/** A draft that is not yet checked: an id may be too long to be kept. */
export interface Loose {
  readonly kind: Draft['kind'];
  readonly body: Json;
}
export const checked = ({ kind, body }: Loose): Draft | null => draftOf(kind, body);

function heading(before: Entry, after: Entry): Loose[] {
  const body = headingOf(after);
  return alike(headingOf(before), body) ? [] : [{ kind: 'deal-stated', body }];
}

const headingOf = (deal: Entry): Entry => ({
  deal: written(deal['deal']),
  calendar: deal['calendar'] ?? null,
});

function maps(before: Entry, after: Entry): Loose[] {
  const section = (name: string): [Entry, Entry] => [entriesOf(before[name]), entriesOf(after[name])];
  return [
    ...restated(...section('parties'), (id, party) => ({ kind: 'party-stated', body: { id, party } })),
    ...restated(...section('roles'), (name, role) => ({ kind: 'role-stated', body: { name, role } })),
    ...restated(...section('agreements'), (id, agreement) => ({
      kind: 'agreement-stated',
      body: { id, agreement },
    })),
    ...restated(...section('instruments'), (id, instrument) => ({
      kind: 'instrument-stated',
      body: { id, instrument },
    })),
  ];
}

function listed(before: Entry, after: Entry): Loose[] {
  return restated(byKey(before), byKey(after), (key, setting) => {
    const [id = '', at = null]: readonly (string | null)[] = JSON.parse(key);
    const rest = setting === null ? null : without(entriesOf(setting), ['id', 'at']);
    return { kind: 'setting-chosen', body: { id, at, setting: rest } };
  });
}

const byKey = (deal: Entry): Entry =>
  Object.fromEntries(
    listOf(deal['settings']).map((each) => [JSON.stringify([written(each['id']), placeOf(each)]), each]),
  );

const placeOf = (setting: Entry): string | null =>
  setting['at'] === undefined ? null : written(setting['at']);

/** Entries in an order: those that would stand elsewhere are withdrawn and stated again. */
function restated(before: Entry, after: Entry, draft: (key: string, entry: Json) => Loose): Loose[] {
  const wanted = Object.keys(after);
  const order = [
    ...Object.keys(before).filter((key) => key in after),
    ...wanted.filter((key) => !(key in before)),
  ];
  const moved = wanted.findIndex((key, i) => order[i] !== key);
  const again = new Set(moved < 0 ? [] : wanted.slice(moved));
  const gone = Object.keys(before).filter((key) => !(key in after) || again.has(key));
  const stated = wanted.filter(
    (key) => again.has(key) || !(key in before) || !alike(before[key], after[key]),
  );
  return [...gone.map((key) => draft(key, null)), ...stated.map((key) => draft(key, after[key] ?? null))];
}

/** The clauses up to the first that differs are the ones that are there. */
function clauses({ deal, clauseIds }: Folded, to: Entry, channel: Channel): Loose[] {
  const [before, after] = [listOf(deal?.['clauses']), listOf(to['clauses'])];
  const differing = after.findIndex((clause, i) => !alike(clause, before[i]));
  const kept = differing < 0 ? Math.min(after.length, before.length) : differing;
  const ids = new Set(clauseIds);
  return [
    ...clauseIds.slice(kept).map((id): Loose => ({ kind: 'clause-stated', body: { id, clause: null } })),
    ...after.slice(kept).map((clause): Loose => {
      const id = unused(ids, `${prefixOf(channel)}clause`);
      return { kind: 'clause-stated', body: { id, clause } };
    }),
  ];
}

const prefixOf = (channel: Channel): string => (channel === 'shared' ? '' : `${channel}.`);

function facts(from: Folded, after: readonly Entry[], { channel, known }: Differing): Loose[] {
  const before = new Map(from.facts.map((fact) => [fact.id, fact]));
  const ids = idsOf(from, after);
  const taken = new Set([...before.keys(), ...ids]);
  const own = (id: string): string => (id.startsWith(prefixOf(channel)) ? id : `${prefixOf(channel)}${id}`);
  const correction = (id: string, fact: Entry): Loose => ({
    kind: 'fact-corrected',
    body: {
      id: unused(taken, `${own(id)}-corrected`),
      corrects: id,
      numbered: false,
      fact: { ...fact, known },
    },
  });
  const stand = new Set(ids);
  const gone = [...before.keys()].filter((id) => !stand.has(id));
  return [
    ...after.flatMap((entry, i): Loose[] => {
      const id = ids[i] ?? '';
      const was = before.get(id);
      if (was === undefined) return [recordedFact(entry, id)];
      return alike(was, valueOf(entry, id)) ? [] : [correction(id, said(entry))];
    }),
    ...gone.map((id) => correction(id, { never: true })),
  ];
}

/**
 * The id of each entry. One that has none is the counted fact that says the same, wherever it stands now, so that a line
 * taken out does not make a change of every line after it; else the one of its place, if no other entry is that.
 */
function idsOf({ facts: before, numbered }: Folded, after: readonly Entry[]): string[] {
  const alikes = new Map<string, string[]>();
  for (const fact of before) if (numbered.has(fact.id)) push(alikes, canonical(valueOf(fact, '')), fact.id);
  const found = after.map((entry) =>
    entry['id'] === undefined ? alikes.get(canonical(valueOf(entry, '')))?.shift() : written(entry['id']),
  );
  const taken = new Set([...before.map(({ id }) => id), ...found.filter((id) => id !== undefined)]);
  const claimed = new Set(found);
  return found.map((id, i) => {
    if (id !== undefined) return id;
    const here = `fact-${i + 1}`;
    if (!taken.has(here) || (numbered.has(here) && !claimed.has(here))) {
      taken.add(here);
      return here;
    }
    return unused(taken, 'fact');
  });
}

function push(all: Map<string, string[]>, key: string, id: string): void {
  const there = all.get(key);
  if (there === undefined) all.set(key, [id]);
  else there.push(id);
}

const said = (entry: Entry): Entry => without(entry, ['id', 'corrects']);

const valueOf = (entry: Entry, id: string): FactValue => ({
  ...said(entry),
  ...(entry['corrects'] === undefined ? {} : { corrects: written(entry['corrects']) }),
  id,
});

function recordedFact(entry: Entry, id: string): Loose {
  const body = { id, numbered: entry['id'] === undefined, fact: said(entry) };
  return entry['corrects'] === undefined
    ? { kind: 'fact-recorded', body }
    : { kind: 'fact-corrected', body: { ...body, corrects: written(entry['corrects']) } };
}

/** `clause-1`, `clause-2`: the first that nothing has; it is taken then. */
function unused(ids: Set<string>, stem: string): string {
  let count = 1;
  const name = (): string => (stem.endsWith('-corrected') && count === 1 ? stem : `${stem}-${count}`);
  while (ids.has(name())) count++;
  ids.add(name());
  return name();
}

const alike = (one: Json | undefined, other: Json | undefined): boolean =>
  one === undefined || other === undefined ? one === other : canonical(one) === canonical(other);

/** An id or a name as text, also where YAML took it for a number. */
const written = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined ? '' : canonical(value);

const without = (entry: Entry, keys: readonly string[]): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key)));

export function entriesOf(value: Json | undefined): Entry {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}
const listOf = (value: Json | undefined): readonly Entry[] =>
  value !== undefined && isList(value) ? value.map(entriesOf) : [];
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
