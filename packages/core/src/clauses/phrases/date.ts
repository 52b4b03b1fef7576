import { type Day, dayOf } from '../../time/day.ts';
import type { Cursor } from './cursor.ts';
import type { Item } from './items.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `October 31, 1996`; `the 31st day of October, 1996`; `10/31/1996`. */
export function date(c: Cursor): Day | null {
  return c.first(
    () => monthFirst(c),
    () => dayFirst(c),
  );
}

function monthFirst(c: Cursor): Day | null {
  const month = MONTHS.indexOf(c.item()?.lower ?? '') + 1;
  if (month === 0) return null;
  c.skip();
  const date = number(c.item());
  if (date === null) return null;
  c.skip();
  c.eat(',');
  return dated(c, month, date);
}

function dayFirst(c: Cursor): Day | null {
  c.eat('the');
  const date = number(c.item());
  if (date === null) return null;
  c.skip();
  c.eat('day of');
  const month = MONTHS.indexOf(c.item()?.lower ?? '') + 1;
  if (month === 0) return null;
  c.skip();
  c.eat(',');
  return dated(c, month, date);
}

function dated(c: Cursor, month: number, date: number): Day | null {
  const year = number(c.item());
  const day = year === null ? null : dayOf(year, month, date);
  if (day === null) return c.fail('a date');
  c.skip();
  return day;
}

/** A whole number; `l995` is how some scans spell 1995; `31st` is 31. */
function number(item: Item | undefined): number | null {
  if (item === undefined || item.limb !== null) return null;
  const text = item.lower.replace(/(st|nd|rd|th)$/, '').replaceAll('l', '1');
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MORE: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  forty: 40,
};

/** `30`, `thirty`, `thirty (30)`. */
export function count(c: Cursor): number | null {
  const item = c.item();
  if (item === undefined) return null;
  const spelled = UNITS.indexOf(item.lower) + 1 || MORE[item.lower];
  const value = /^\d{1,4}$/.test(item.text) ? Number(item.text) : spelled;
  if (value === undefined || value === 0) return null;
  c.skip();
  if (c.sees('(') && c.item(1)?.text === String(value) && c.item(2)?.text === ')') c.skip(3);
  return value;
}
