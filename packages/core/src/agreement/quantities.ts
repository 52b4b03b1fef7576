import type { Token } from '../text/token.ts';
import { dayOf } from '../time/day.ts';
import type { DateFound, PercentFound } from './agreement.ts';
import { decimalOf } from './decimals.ts';
import { numberWordsAt } from './number-words.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((name, index) => [name, index + 1]),
);
const SHORT_MONTHS: ReadonlyMap<string, number> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec sept'
    .split(' ')
    .map((name, index) => [name, index === 12 ? 9 : index + 1]),
);

/**
 * Dates in words: `October 31, 1996`, `31 October 1996`, `Sept. 30, 1996`, `the 31st day of October, 1996`. `10/31/96` and
 * `01/02/96` are left: which of the two numbers is the month is not in the text.
 */
export function datesIn(tokens: readonly Token[]): DateFound[] {
  const found: DateFound[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const date = dateAt(tokens, index);
    if (date === null) continue;
    found.push({
      place: { from: tokens[index]?.from ?? 0, to: tokens[date.end - 1]?.to ?? 0 },
      day: date.day,
    });
    index = date.end - 1;
  }
  return found;
}

export interface DateAt {
  readonly day: number;
  /** Index of the first token behind it. */
  readonly end: number;
}

export function dateAt(tokens: readonly Token[], at: number): DateAt | null {
  const token = tokens[at];
  if (token?.kind === 'word') return monthFirst(tokens, at);
  return token?.kind === 'number' ? dayFirst(tokens, at) : null;
}

function monthAt(tokens: readonly Token[], at: number): { month: number; end: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.text === token.lower) return null;
  const full = MONTHS.get(token.lower);
  if (full !== undefined) return { month: full, end: at + 1 };
  const short = SHORT_MONTHS.get(token.lower);
  if (short === undefined) return null;
  return { month: short, end: tokens[at + 1]?.text === '.' ? at + 2 : at + 1 };
}

/** The month that a token names in full, with a capital. */
export function monthNumber(token: Token): number | null {
  if (token.kind !== 'word' || token.text === token.lower) return null;
  return MONTHS.get(token.lower) ?? null;
}

function monthFirst(tokens: readonly Token[], at: number): DateAt | null {
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const date = dateNumber(tokens[month.end]);
  const year = month.end + (tokens[month.end + 1]?.text === ',' ? 2 : 1);
  return date === null ? null : complete(tokens, year, month.month, date);
}

/** `31 October 1996`; `31st day of October, 1996`. */
function dayFirst(tokens: readonly Token[], at: number): DateAt | null {
  const date = dateNumber(tokens[at]);
  if (date === null) return null;
  const dayOfMonth = tokens[at + 1]?.lower === 'day' && tokens[at + 2]?.lower === 'of';
  const month = monthAt(tokens, at + (dayOfMonth ? 3 : 1));
  if (month === null) return null;
  return complete(tokens, tokens[month.end]?.text === ',' ? month.end + 1 : month.end, month.month, date);
}

const DATE_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^[12]\d{3}$/;

function dateNumber(token: Token | undefined): number | null {
  const match = token?.kind === 'number' ? DATE_NUMBER.exec(token.lower) : null;
  return match === null ? null : Number(match[1]);
}

function complete(tokens: readonly Token[], at: number, month: number, date: number): DateAt | null {
  const year = tokens[at];
  if (year?.kind !== 'number' || !YEAR.test(year.text)) return null;
  const day = dayOf(Number(year.text), month, date);
  return day === null ? null : { day, end: at + 1 };
}

/** `9.00%`, `one hundred percent (100%)`, `66 2/3%` (whose value keeps its fraction: `66 2/3`). */
export function percentagesIn(tokens: readonly Token[]): PercentFound[] {
  const found: PercentFound[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const percent = percentAt(tokens, index);
    if (percent === null) continue;
    found.push({
      place: { from: tokens[index]?.from ?? 0, to: tokens[percent.end - 1]?.to ?? 0 },
      value: percent.value,
    });
    index = percent.end - 1;
  }
  return found;
}

function percentAt(tokens: readonly Token[], at: number): { value: string; end: number } | null {
  const token = tokens[at];
  if (token?.kind === 'word') return percentWords(tokens, at);
  if (token?.kind !== 'number') return null;
  const value = decimalOf(token.text);
  if (value === null) return null;
  const fraction = fractionAt(tokens, at + 1);
  const end = fraction?.end ?? at + 1;
  return isPercent(tokens[end])
    ? { value: fraction === null ? value : `${value} ${fraction.text}`, end: end + 1 }
    : null;
}

function isPercent(token: Token | undefined): boolean {
  return token?.text === '%' || token?.lower === 'percent' || token?.lower === 'percentum';
}

/** ` 2/3`, `-2/3`. */
function fractionAt(tokens: readonly Token[], at: number): { text: string; end: number } | null {
  const first = tokens[at]?.text === '-' ? at + 1 : at;
  const [over, slash, under] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  if (over?.kind !== 'number' || slash?.text !== '/' || under?.kind !== 'number') return null;
  return { text: `${over.text}/${under.text}`, end: first + 3 };
}

function percentWords(tokens: readonly Token[], at: number): { value: string; end: number } | null {
  const number = numberWordsAt(tokens, at);
  if (number === null || !isPercent(tokens[number.end])) return null;
  const end = number.end + 1;
  const figures = tokens[end]?.text === '(' ? percentAt(tokens, end + 1) : null;
  const closed = figures !== null && tokens[figures.end]?.text === ')';
  // The words give the value; figures behind them that say it with decimals are the same number.
  return { value: `${number.value}`, end: closed ? figures.end + 1 : end };
}
