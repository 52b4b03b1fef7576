import { childOf, switchOf, valueOf, type XmlElement } from '../xml/read-xml.ts';
import { formatted } from './number-format.ts';
import { plainSymbols } from './symbols.ts';

/** A level of a list: how its numbers look and where they begin anew. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: the numbers of the levels from the outermost, by place. */
  readonly text: string;
  /** The level behind whose numbers this one begins anew, counted from 1; 0: behind none. */
  readonly restart: number;
  /** All numbers in figures, as lawyers print `1.01` below `ARTICLE I`. */
  readonly legal: boolean;
  /** The style whose paragraphs stand at this level. */
  readonly style: string | null;
  readonly properties: XmlElement | undefined;
}

export interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, though it shares its numbers with others. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of numbering.xml, by their ids. */
export function readNumbering(
  root: XmlElement | undefined,
  listOfStyle: (style: string) => string | null,
): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, string>();
  const nums: XmlElement[] = [];
  for (const child of root?.children ?? []) {
    const id = child.attributes.get('w:abstractNumId');
    if (child.name === 'w:num') nums.push(child);
    if (child.name !== 'w:abstractNum' || id === undefined) continue;
    abstracts.set(id, child);
    const link = valueOf(child, 'w:styleLink');
    if (link !== undefined) byStyle.set(link, id);
  }
  const abstractOf = (id: string): string => {
    const link = valueOf(abstracts.get(id), 'w:numStyleLink');
    if (link === undefined) return id;
    const list = listOfStyle(link);
    const other = nums.find((num) => num.attributes.get('w:numId') === list);
    return byStyle.get(link) ?? valueOf(other, 'w:abstractNumId') ?? id;
  };
  const lists = new Map<string, List>();
  for (const num of nums) {
    const id = num.attributes.get('w:numId');
    const abstract = abstractOf(valueOf(num, 'w:abstractNumId') ?? '');
    if (id !== undefined) lists.set(id, listOf(num, abstract, abstracts.get(abstract)));
  }
  return lists;
}

function listOf(num: XmlElement, abstract: string, from: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const child of from?.children ?? []) if (child.name === 'w:lvl') addLevel(levels, child);
  for (const override of num.children) {
    if (override.name !== 'w:lvlOverride') continue;
    const level = wholeNumber(override.attributes.get('w:ilvl'), 0);
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(level, wholeNumber(start, 1));
    const own = childOf(override, 'w:lvl');
    if (own === undefined) continue;
    addLevel(levels, own, level);
    if (start === undefined) starts.set(level, levels.get(level)?.start ?? 1);
  }
  return { abstract, levels, starts };
}

function addLevel(levels: Map<number, Level>, from: XmlElement, at?: number): void {
  const level = at ?? wholeNumber(from.attributes.get('w:ilvl'), 0);
  levels.set(level, {
    start: wholeNumber(valueOf(from, 'w:start'), 0),
    format: formatOf(from),
    text: valueOf(from, 'w:lvlText') ?? '',
    restart: wholeNumber(valueOf(from, 'w:lvlRestart'), level),
    legal: switchOf(from, 'w:isLgl') ?? false,
    style: valueOf(from, 'w:pStyle') ?? null,
    properties: childOf(from, 'w:pPr'),
  });
}

function formatOf(level: XmlElement): string {
  const own = valueOf(level, 'w:numFmt');
  if (own !== undefined) return own;
  // A format newer than the standard stands in a choice, with an older one to fall back on.
  const choice = childOf(level, 'mc:AlternateContent');
  return valueOf(childOf(choice, 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
}

export function wholeNumber(text: string | undefined, otherwise: number): number {
  if (text === undefined || !/^-?\d{1,9}$/.test(text)) return otherwise;
  return Number.parseInt(text, 10);
}

/** Counts the paragraphs of a document, in order, and says the label that Word prints before each. */
export class Numbers {
  readonly #lists: ReadonlyMap<string, List>;
  /** By abstract list, since lists that share one count together: the last number of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  levelOf(list: string, level: number): Level | undefined {
    return this.#lists.get(list)?.levels.get(level);
  }

  levelOfStyle(list: string, style: string): number | null {
    for (const [at, level] of this.#lists.get(list)?.levels ?? []) if (level.style === style) return at;
    return null;
  }

  next(id: string, level: number): string {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counts = this.#countsOf(list);
    this.#begin(id, list, counts, level);
    counts[level] = (counts[level] ?? (list.starts.get(level) ?? own.start) - 1) + 1;
    for (const [deeper, { restart }] of list.levels)
      if (deeper > level && restart > level) counts[deeper] = undefined;
    return labelOf(list, counts, own);
  }

  #countsOf(list: List): (number | undefined)[] {
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    return counts;
  }

  /** The first paragraph of a list that begins anew sets its numbers back. */
  #begin(id: string, list: List, counts: (number | undefined)[], level: number): void {
    for (const [at, start] of list.starts) {
      const key = `${id} ${at}`;
      if (at > level || this.#started.has(key)) continue;
      this.#started.add(key);
      counts[at] = at === level ? start - 1 : undefined;
    }
  }
}

/** Formats that a level set as legal keeps: its `1.01` is such a one. */
const LEGAL: ReadonlySet<string> = new Set(['decimal', 'decimalZero', 'none']);

function labelOf(list: List, counts: readonly (number | undefined)[], own: Level): string {
  if (own.format === 'bullet') return plainSymbols(own.text) || '•';
  return own.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const level = list.levels.get(at);
    const value = counts[at] ?? list.starts.get(at) ?? level?.start ?? 0;
    const format = level?.format ?? 'decimal';
    return formatted(value, own.legal && !LEGAL.has(format) ? 'decimal' : format);
  });
}
