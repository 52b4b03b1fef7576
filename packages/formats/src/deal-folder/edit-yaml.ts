import {
  Document,
  isCollection,
  isMap,
  isNode,
  isSeq,
  Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { keyText, parseYamlFile, plain } from './yaml-file.ts';

/** Whatever JSON can say. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Entries = { readonly [key: string]: Value };

/** A value as a record keeps it: numbers that are not whole are text, as they were written [M1]. */
export function recordable(value: unknown): Value {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(recordable);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, recordable(each)]));
}

/** What a YAML text says; `null` where it is none, or says nothing. */
export function yamlValue(text: string): Value {
  const { value, problems } = parseYamlFile('', text);
  return problems.length > 0 ? null : recordable(value);
}

/** The sections of deal.yaml whose entries have an order. */
const ordered = new Set(['parties', 'roles', 'agreements', 'instruments']);

/**
 * A YAML text edited until it says `target`. Where it says so already it stays as it is, byte for byte; a list that only
 * grew gets lines at its end; else what differs is changed, and comments stay with the entries that they stand at.
 */
export function editedYaml(text: string | null, target: Value): string {
  if (text === null) return fresh(target);
  const said = yamlValue(text);
  // A list in which nothing stands yet may be no more than its comments.
  const now = said === null && isList(target) ? [] : said;
  if (same(now, target)) return text;
  const after = appended(text, now, target) ?? edited(text, target);
  return same(yamlValue(after), target) ? after : fresh(target);
}

const same = (one: Value, other: Value): boolean =>
  JSON.stringify(shape(one, true)) === JSON.stringify(shape(other, true));

/** The value with its keys in one order, but for the sections whose entries have one of their own. */
function shape(value: Value, isTop: boolean): Value {
  if (isList(value)) return value.map((each) => shape(each, false));
  // Written as a number or as text: what a record keeps of it may be either.
  if (!isEntries(value)) return typeof value === 'number' ? String(value) : value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => {
    const own = isTop && ordered.has(key) && isEntries(each);
    return [
      key,
      own ? Object.entries(each).map(([id, entry]) => [id, shape(entry, false)]) : shape(each, false),
    ];
  });
}
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isEntries = (value: Value): value is Entries =>
  typeof value === 'object' && value !== null && !isList(value);

const core = { version: '1.2', schema: 'core' } as const;
const style = { lineWidth: 0 } as const;

/** A text of its own: a line for each entry of a list. */
function fresh(target: Value): string {
  if (isList(target)) return target.length === 0 ? '[]\n' : target.map(line).join('');
  return new Document(target, core).toString(style);
}

/** `- { id: notice, on: 1996-09-23, by: company }` */
function line(entry: Value): string {
  const document = new Document([entry], core);
  const entries: readonly unknown[] = isSeq(document.contents) ? document.contents.items : [];
  for (const each of entries) if (isCollection(each)) each.flow = true;
  return document.toString(style);
}

function appended(text: string, now: Value, target: Value): string | null {
  if (!isList(target)) return null;
  if (!isList(now) || !now.every((entry, i) => same(entry, target[i] ?? null))) return null;
  const { contents } = parseDocument(text, core);
  const isBlock = isSeq(contents) && contents.flow !== true && /^-\s/m.test(text);
  if (!isBlock && contents !== null) return null;
  const more = target.slice(now.length).map(line).join('');
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${more}`;
}

function edited(text: string, target: Value): string {
  const document = parseDocument(text, core);
  new Edit(document).node(document.contents, target, '', 0);
  return document.toString(style);
}

class Edit {
  private readonly document: ReturnType<typeof parseDocument>;

  constructor(document: ReturnType<typeof parseDocument>) {
    this.document = document;
  }

  /** The node that says `target`: the one that is there, changed within, or another in its place. */
  node(node: unknown, target: Value, key: string, depth: number): unknown {
    if (isMap(node) && isEntries(target))
      return this.map(node, target, depth === 1 && ordered.has(key), depth);
    if (isSeq(node) && isList(target)) return this.list(node, target, depth);
    return isNode(node) && same(recordable(plain(node)), target) ? node : this.made(target, depth, node);
  }

  private map(map: YAMLMap, target: Entries, hasOrder: boolean, depth: number): YAMLMap {
    const before = new Map(map.items.map((pair) => [keyText(pair), pair]));
    const keys = Object.keys(target);
    const asTheyStand = [...before.keys()].filter((key) => key in target);
    const others = keys.filter((key) => !before.has(key));
    map.items = (hasOrder ? keys : [...asTheyStand, ...others]).map((key) => {
      const [pair, value] = [before.get(key), target[key] ?? null];
      if (pair === undefined) return new Pair(this.document.createNode(key), this.made(value, depth + 1));
      pair.value = this.node(pair.value, value, key, depth + 1);
      return pair;
    });
    return map;
  }

  /** Entries are the same by their id, or by all that they say. */
  private list(list: YAMLSeq, target: readonly Value[], depth: number): YAMLSeq {
    const before = new Map<string, unknown[]>();
    for (const [i, item] of list.items.entries()) {
      const name = nameOf(recordable(plain(item)), i);
      before.set(name, [...(before.get(name) ?? []), item]);
    }
    list.items = target.map((value, i) => {
      const item = before.get(nameOf(value, i))?.shift();
      return item === undefined ? this.made(value, depth + 1) : this.node(item, value, '', depth + 1);
    });
    return list;
  }

  /** Below the sections of the file an entry is one line. */
  private made(value: Value, depth: number, instead?: unknown): unknown {
    const node: unknown = this.document.createNode(value);
    if (isCollection(node) && depth > 1) node.flow = true;
    if (isNode(node) && isNode(instead)) {
      node.comment = instead.comment ?? null;
      node.commentBefore = instead.commentBefore ?? null;
    }
    return node;
  }
}

function nameOf(value: Value, index: number): string {
  const id = isEntries(value) ? value['id'] : undefined;
  if (id !== undefined) return JSON.stringify([id, isEntries(value) ? (value['at'] ?? null) : null]);
  return isEntries(value) && value['on'] !== undefined ? `at ${index}` : JSON.stringify(value);
}
