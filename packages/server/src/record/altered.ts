import { decode, type DealFiles, yamlValue } from '@inforce/formats';
import type { Json } from './canonical.ts';
import type { Recorded } from './event.ts';
import { type Entry, fold } from './fold.ts';
import { keptUnder } from './recording.ts';
import type { Finding } from './verify.ts';
import { yamlTexts } from './yaml-texts.ts';

/** A place in a file of an exported folder that does not say what the record says; `null`: it says nothing there. */
export interface Altered {
  readonly file: string;
  /** `agreements.npa.dated`, `[notice].on`, `[3]`: an entry of a list by its id, else by its place, from 0. */
  readonly path: string;
  /** What the record says. */
  readonly before: Json;
  /** What the file says. */
  readonly after: Json;
}

/** What was altered in deal.yaml and facts.yaml since they were exported; comments and layout say nothing. */
export async function alteredIn(files: DealFiles, events: readonly Recorded[]): Promise<Altered[]> {
  const written = await yamlTexts(fold(events), (hash) => Promise.resolve(keptUnder(files, hash)));
  return ['deal.yaml', 'facts.yaml'].flatMap((file) => {
    const found = files.read(file);
    const [before, after] = [written.get(file) ?? null, found.ok ? found.bytes : null].map(valueOf);
    return [...between(before ?? null, after ?? null, '')].map((each) => ({ file, ...each }));
  });
}

function valueOf(bytes: Uint8Array | null): Json {
  const text = bytes === null ? null : decode(bytes, bytes.length);
  return text?.ok === true ? yamlValue(text.text) : null;
}

type Place = Omit<Altered, 'file'>;

function* between(before: Json, after: Json, path: string): Generator<Place> {
  if (same(before, after)) return;
  if (isList(before) && isList(after)) yield* betweenLists(before, after, path);
  else if (isEntry(before) && isEntry(after))
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* between(before[key] ?? null, after[key] ?? null, path === '' ? key : `${path}.${key}`);
  else yield { path, before, after };
}

/** Entries that stand in both are left aside; of the others those of one id are one, then those at one place. */
function* betweenLists(before: readonly Json[], after: readonly Json[], path: string): Generator<Place> {
  const [was, is] = [left(before, after), left(after, before)];
  for (const [name, each] of was) {
    const other = is.get(name);
    is.delete(name);
    yield* between(each, other ?? null, `${path}[${name}]`);
  }
  for (const [name, each] of is) yield { path: `${path}[${name}]`, before: null, after: each };
}

/** The entries of a list that the other has not, by their ids or their places in it. */
function left(list: readonly Json[], other: readonly Json[]): Map<string, Json> {
  const counts = new Map<string, number>();
  for (const each of other) counts.set(text(each), (counts.get(text(each)) ?? 0) + 1);
  const found = new Map<string, Json>();
  for (const [i, each] of list.entries()) {
    const count = counts.get(text(each)) ?? 0;
    counts.set(text(each), count - 1);
    if (count <= 0) found.set(nameOf(each, i), each);
  }
  return found;
}

const nameOf = (entry: Json, i: number): string =>
  isEntry(entry) && typeof entry['id'] === 'string' ? entry['id'] : String(i);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isEntry = (value: Json): value is Entry =>
  typeof value === 'object' && value !== null && !isList(value);

/** With the keys in one order. */
const text = (value: Json): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
const same = (one: Json, other: Json): boolean => text(one) === text(other);

/** What was altered, as findings beside those of the record itself. */
export function findingOf(deal: string, altered: Altered): Finding {
  const { file, path, before, after } = altered;
  const place = path === '' ? file : `${file} at ${path}`;
  const what = `${place} was altered: the record says ${shown(before)}, the file ${shown(after)}.`;
  return { deal, channel: null, version: null, what, altered };
}

function shown(value: Json): string {
  if (value === null) return 'nothing';
  const said = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return said.length > 160 ? `${said.slice(0, 160)}…` : said;
}
