import { childOf, valueOf, type XmlElement } from '../xml/read-xml.ts';
import { type Numbers, wholeNumber } from './numbering.ts';

export interface Numbered {
  readonly list: string;
  readonly level: number;
}

/**
 * The list and level that number a paragraph. Its own properties and its style may each say one half: a heading style names
 * the list, and the list's level names the style.
 */
export function numberedBy(
  all: readonly (XmlElement | undefined)[],
  style: string | null,
  numbers: Numbers,
): Numbered | null {
  const said = all.map((each) => childOf(each, 'w:numPr'));
  const list = firstOf(said, 'w:numId');
  // List 0 takes a style's number away.
  if (list === undefined || list === '0') return null;
  const level = firstOf(said, 'w:ilvl');
  const ofStyle = said[0] === undefined && style !== null ? numbers.levelOfStyle(list, style) : null;
  return { list, level: ofStyle ?? wholeNumber(level, 0) };
}

function firstOf(said: readonly (XmlElement | undefined)[], name: string): string | undefined {
  for (const each of said) {
    const value = valueOf(each, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A label with nothing but white space in it is none. */
export function labelWith(label: string, numbered: Numbered | null): string {
  return numbered === null ? '' : label.trim();
}

const TWIPS_PER_COLUMN = 144;
const COLUMNS_MAX = 40;

/** How far the paragraph's outermost line stands in: its own word, then its list's, then its style's. */
export function columnsOf(
  [own, ...styles]: readonly (XmlElement | undefined)[],
  level: XmlElement | undefined,
): number {
  const indents = [own, level, ...styles].map((each) => childOf(each, 'w:ind'));
  const measure = (...names: string[]): number => {
    for (const indent of indents)
      for (const name of names) {
        const value = indent?.attributes.get(name);
        if (value !== undefined) return wholeNumber(value, 0);
      }
    return 0;
  };
  const left = measure('w:left', 'w:start');
  const least = left - Math.max(0, measure('w:hanging'));
  return Math.max(0, Math.min(COLUMNS_MAX, Math.round(least / TWIPS_PER_COLUMN)));
}
