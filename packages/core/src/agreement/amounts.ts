import type { Token } from '../text/token.ts';
import type { Amount } from './agreement.ts';
import { decimalOf, sameDecimal, scaled } from './decimals.ts';
import { numberWordsAt } from './number-words.ts';

/**
 * Sums of money, in words and in figures, with whether the two agree [M2].
 *
 *     Two Dollars and Fifty Cents ($2.50)     → 2.50 USD
 *     $17,250,000                             → 17250000 USD
 *     Ten Million Dollars ($1,000,000)        → 10000000 USD, and they do not agree
 */
export function amountsIn(tokens: readonly Token[], text: string): Amount[] {
  const found: Amount[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const sum = worded(tokens, index) ?? figured(tokens, index);
    if (sum === null) continue;
    found.push(amountOf(sum, index, tokens, text));
    index = sum.end - 1;
  }
  return found;
}

interface Sum {
  readonly words: { readonly value: string; readonly end: number } | null;
  readonly figures: { readonly value: string; readonly first: number; readonly end: number } | null;
  readonly currency: string;
  readonly end: number;
}

function amountOf(sum: Sum, first: number, tokens: readonly Token[], text: string): Amount {
  const { words, figures } = sum;
  return {
    place: { from: tokens[first]?.from ?? 0, to: tokens[sum.end - 1]?.to ?? 0 },
    // Where the two differ the words prevail.
    value: words?.value ?? figures?.value ?? '0',
    currency: sum.currency,
    words: words === null ? null : printed(tokens, first, words.end, text),
    figures: figures === null ? null : printed(tokens, figures.first, figures.end, text),
    agree: words === null || figures === null || sameDecimal(words.value, figures.value),
  };
}

function printed(tokens: readonly Token[], first: number, end: number, text: string): string {
  return text.slice(tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0).replace(/\s+/g, ' ');
}

const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollars', 'USD'],
  ['dollar', 'USD'],
  ['pounds', 'GBP'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['francs', 'CHF'],
  ['yen', 'JPY'],
]);

/** `Seventeen Million Dollars ($17,000,000)`, `Two Dollars and Fifty Cents`. */
function worded(tokens: readonly Token[], at: number): Sum | null {
  const number = numberWordsAt(tokens, at);
  if (number === null) return null;
  let index = number.end;
  let cents = '';
  const hundredths = hundredthsAt(tokens, index);
  if (hundredths !== null) [cents, index] = [hundredths.value, hundredths.end];
  while (NATIONS.has(tokens[index]?.lower ?? '')) index++;
  const currency = CURRENCY_WORDS.get(tokens[index]?.lower ?? '');
  if (currency === undefined) return null;
  index++;
  const small = cents === '' ? centsAt(tokens, index) : null;
  if (small !== null) [cents, index] = [small.value, small.end];
  const value = cents === '' ? `${number.value}` : `${number.value}.${cents}`;
  const figures = bracketedFigures(tokens, index);
  return {
    words: { value, end: index },
    figures,
    currency: figures?.currency ?? currency,
    end: figures?.close ?? index,
  };
}

const NATIONS = new Set(['u.s.', 'us', 'united', 'states', 'american', 'lawful']);

/** `and 50/100`, `and no/100` before the word for the currency. */
function hundredthsAt(tokens: readonly Token[], at: number): { value: string; end: number } | null {
  const first = tokens[at + 1];
  if (tokens[at]?.lower !== 'and' || tokens[at + 2]?.text !== '/' || tokens[at + 3]?.text !== '100')
    return null;
  const count = first?.lower === 'no' ? '00' : first?.text;
  return count !== undefined && /^\d\d$/.test(count) ? { value: count, end: at + 4 } : null;
}

/** `and Fifty Cents`. */
function centsAt(tokens: readonly Token[], at: number): { value: string; end: number } | null {
  if (tokens[at]?.lower !== 'and') return null;
  const number = numberWordsAt(tokens, at + 1);
  if (number === null || number.value > 99n || !/^cents?$/.test(tokens[number.end]?.lower ?? '')) return null;
  return { value: `${number.value}`.padStart(2, '0'), end: number.end + 1 };
}

type Figures = NonNullable<Sum['figures']> & { readonly currency: string };

function bracketedFigures(tokens: readonly Token[], at: number): (Figures & { close: number }) | null {
  if (tokens[at]?.text !== '(') return null;
  const figures = figuresAt(tokens, at + 1);
  return figures !== null && tokens[figures.end]?.text === ')'
    ? { ...figures, close: figures.end + 1 }
    : null;
}

function figured(tokens: readonly Token[], at: number): Sum | null {
  const figures = figuresAt(tokens, at);
  return figures === null ? null : { words: null, figures, currency: figures.currency, end: figures.end };
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
]);
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['c', 'CAD'],
  ['cdn', 'CAD'],
  ['can', 'CAD'],
  ['a', 'AUD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
]);
const ZEROS: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
]);

/** `$17,250,000`, `U.S. $5 million`, `Cdn$100`. */
function figuresAt(tokens: readonly Token[], at: number): Figures | null {
  const prefix = tokens[at]?.kind === 'word' && tokens[at + 1]?.text === '$' ? 1 : 0;
  const named = prefix === 1 ? (tokens[at]?.lower ?? '') : '';
  if (prefix === 1 && !/^u\.?s\.?$/.test(named) && !PREFIXES.has(named)) return null;
  const currency = SIGNS.get(tokens[at + prefix]?.text ?? '');
  const number = tokens[at + prefix + 1];
  if (currency === undefined || number?.kind !== 'number') return null;
  const value = decimalOf(number.text);
  if (value === null) return null;
  const end = at + prefix + 2;
  const zeros = ZEROS.get(tokens[end]?.lower ?? '');
  return {
    value: zeros === undefined ? value : scaled(value, zeros),
    first: at,
    end: zeros === undefined ? end : end + 1,
    currency: PREFIXES.get(named) ?? currency,
  };
}
