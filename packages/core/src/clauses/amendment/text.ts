import { type Cursor, textOf } from '../phrases/cursor.ts';
import type { Item } from '../phrases/items.ts';
import { beginsParagraph } from './paragraphs.ts';
import { givesMeaning, type Payload } from './payload.ts';

/** The term that a new definition defines: `““Pricing Grid” means …`, `'Eurodollar Loan' shall mean …`, `CLOSING DATE - means …`. */
export function termOf(c: Cursor, { items: { from, to } }: Payload): string | null {
  const all = c.items.slice(from, to);
  const start = all.findIndex((item) => item.limb === null);
  const quote = all[start]?.text ?? '';
  const marked = quote === '“' || quote === "'" || quote === '‘';
  const first = marked ? start + 1 : start;
  const end = all.findIndex((item, i) => i >= first && (marked ? closes(item, quote) : ends(item)));
  if (start < 0 || end <= first || end - first > LONGEST) return null;
  if (!givesMeaning(all, marked ? end + 1 : end)) return null;
  const term = textOf(all.slice(first, end)).replace(/[\s,:-]+$/, '');
  return term === '' ? null : term;
}

const LONGEST = 16;

/** Behind a term without quotation marks: `CLOSING DATE - means`, `Closing Date shall mean`. */
const ends = (item: Item): boolean => /^(means?|shall|has|have|:|—|-)$/.test(item.lower);

const closes = (item: Item, quote: string): boolean =>
  quote === '“' ? item.text === '”' : item.text === quote || item.text === '’';

/** One text in parts, each beginning with its label at the head of a paragraph or a sentence: `(b) …. (c) …`. */
export function limbsOf(c: Cursor, text: Payload, labels: readonly string[]): readonly Payload[] | null {
  const starts: { readonly index: number; readonly place: number }[] = [];
  let at = text.items.from;
  for (const label of labels) {
    const found = label === '' ? null : labelled(c, label, at, text);
    if (found === null) return null;
    starts.push(found);
    at = found.index + 1;
  }
  if (starts[0]?.index !== text.items.from) return null;
  return starts.map(({ index, place }, i): Payload => {
    const next = starts[i + 1];
    const to = next === undefined ? text.phrase.place.to : endBefore(c, next.index, place);
    return {
      phrase: { kind: 'words', place: { from: i === 0 ? text.phrase.place.from : place, to } },
      items: { from: index, to: next?.index ?? text.items.to },
    };
  });
}

/** The marks that open the next part are not this one's. */
function endBefore(c: Cursor, index: number, otherwise: number): number {
  const marked = c.items[index - 1]?.text === '“';
  return c.items[marked ? index - 2 : index - 1]?.to ?? otherwise;
}

function labelled(
  c: Cursor,
  label: string,
  from: number,
  text: Payload,
): { readonly index: number; readonly place: number } | null {
  for (let index = from; index < text.items.to; index++) {
    const item = c.items[index];
    if (item === undefined) return null;
    if (!opens(c, index, text.items.from)) continue;
    if (item.limb?.label === `(${label})`) return { index, place: printedAt(c, item) };
    if (item.text === '(' && c.items[index + 1]?.text === label && c.items[index + 2]?.text === ')')
      return { index, place: item.from };
    const heads = index === text.items.from || beginsParagraph(c, index) || c.items[index - 1]?.text === '“';
    const section = heads ? numberedAt(c, index, label) : null;
    if (section !== null) return { index, place: section };
  }
  return null;
}

/** `6.2 Liens.`, `Section 6.2. Liens.` at the head of its paragraph. */
function numberedAt(c: Cursor, index: number, label: string): number | null {
  const worded = c.items[index]?.lower === 'section';
  const number = c.items[worded ? index + 1 : index];
  return number?.kind === 'number' && number.text === label ? (c.items[index]?.from ?? null) : null;
}

function opens(c: Cursor, index: number, first: number): boolean {
  // Each paragraph may open with marks of its own.
  const before = c.items[index - 1]?.text === '“' ? index - 2 : index - 1;
  return index === first || /^[.;:]$|^(and|or)$/.test(c.items[before]?.text ?? '');
}

/** Where the label stands that opened a line and is no token: right before its first word. */
function printedAt(c: Cursor, item: Item): number {
  const printed = c.context.agreement.source.text.lastIndexOf('(', item.from);
  return printed < 0 || item.from - printed > 12 ? item.from : printed;
}
