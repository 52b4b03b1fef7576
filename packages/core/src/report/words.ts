import { parseAddress } from '../deal/address-text.ts';
import type { Deal } from '../deal/deal.ts';
import type { Address } from '../deal/facts.ts';
import { parseDay, writtenDay } from '../time/day.ts';

/** `October 31, 1996` of `1996-10-31`. */
export function written(iso: string | null): string {
  const day = iso === null ? null : parseDay(iso);
  return day === null ? '' : writtenDay(day);
}

/** A sentence with its full stop, which some have already. */
export const closed = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

/** `Section 6.3 of the Note Purchase Agreement`, `the Initial Purchase Price under the Warrant Agreement`. */
export function inWords(deal: Pick<Deal, 'agreements'>, address: Address): string {
  const parts = parseAddress(address);
  if (parts === null) return address;
  const title = titleOf(deal, parts.agreement);
  if (parts.path === '') return `the ${title}`;
  if (parts.path.startsWith('"')) return `the ${parts.path.slice(1, -1)} under the ${title}`;
  return `${pathInWords(parts.path)} of the ${title}`;
}

/** `Sections 6.3 and 6.4 of the Note Purchase Agreement`: several addresses, by agreement. */
export function allInWords(deal: Pick<Deal, 'agreements'>, addresses: readonly Address[]): string {
  const sections = addresses.filter((address) => /^[^/]+\/\d/.test(address));
  const groups = Map.groupBy(sections, (address) => address.slice(0, address.indexOf('/')));
  const together = [...groups].map(([id, same]) => {
    const [only] = same;
    if (same.length === 1 && only !== undefined) return inWords(deal, only);
    return `Sections ${list(same.map((address) => address.slice(id.length + 1)))} of the ${titleOf(deal, id)}`;
  });
  const others = addresses
    .filter((address) => !sections.includes(address))
    .map((address) => inWords(deal, address));
  return list([...others, ...together]);
}

/** `Section 6.3`, `limb (a) of Section 1`, `Recital D`. */
export function pathInWords(path: string): string {
  const limb = /^([\d.]+)(\(.+\))$/.exec(path);
  if (limb !== null) return `Section ${limb[1] ?? ''}${limb[2] ?? ''}`;
  if (/^\d/.test(path)) return `Section ${path}`;
  return path.slice(0, 1).toUpperCase() + path.slice(1);
}

export function titleOf(deal: Pick<Deal, 'agreements'>, id: string): string {
  const title = deal.agreements.find((agreement) => agreement.id === id)?.title ?? id;
  return title === title.toUpperCase() && title !== id ? titleCase(title) : title;
}

const SMALL: ReadonlySet<string> = new Set([
  'and',
  'of',
  'to',
  'the',
  'for',
  'in',
  'or',
  'a',
  'an',
  'by',
  'with',
]);

export function titleCase(title: string): string {
  return title
    .toLowerCase()
    .split(' ')
    .map((word, i) => (i > 0 && SMALL.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** `$2.50`, `9.00%`, `1,000,000 shares`. */
export function amountInWords(value: string, unit: string): string {
  if (unit === 'date') return written(value);
  const [whole = '', decimals] = value.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const number = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  if (unit === 'USD') return `$${number}`;
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trim();
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

/** ` from October 31, 1996 through November 30, 1996`, with what is bounded. */
export function span(days: { readonly from: string | null; readonly through: string | null }): string {
  const from = days.from === null ? '' : ` from ${written(days.from)}`;
  return days.through === null ? from : `${from} through ${written(days.through)}`;
}

/** Breaks a paragraph at spaces; lines after the first are set in. */
export function wrap(text: string, indent = 2, width = 100): string {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent + 2);
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
