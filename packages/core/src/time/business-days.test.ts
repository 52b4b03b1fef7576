import { describe, expect, test } from 'vitest';
import { addBusinessDays, calendarPresumption, isBusinessDay, lastDayBefore } from './business-days.ts';
import { type Day, isoDay, parseDay } from './day.ts';

const newYork = { city: 'New York', also: [] };
const nowhere = { city: 'Ruritania', also: [] };

function day(iso: string): Day {
  const found = parseDay(iso);
  if (found === null) throw new Error(`no such day: ${iso}`);
  return found;
}

/** Weekdays of a year that are not Business Days, as `01-01 01-20 …`. */
function holidays(year: number): string {
  const out: string[] = [];
  for (let at = day(`${year}-01-01`); at <= day(`${year}-12-31`); at++) {
    if (isBusinessDay(at, nowhere) && !isBusinessDay(at, newYork)) out.push(isoDay(at).slice(5));
  }
  return out.join(' ');
}

describe('[T4] bank holidays of New York, as the Federal Reserve kept them', () => {
  test.each([
    [
      1969,
      '01-01 05-30 07-04 09-01 10-13 11-11 11-27 12-25',
      'before the Monday holidays; October 12 was a Sunday',
    ],
    [1971, '01-01 02-15 05-31 07-05 09-06 10-11 10-25 11-25', 'Veterans Day in October; July 4 on a Sunday'],
    [1977, '02-21 05-30 07-04 09-05 10-10 10-24 11-24 12-26', 'January 1 was a Saturday, Christmas a Sunday'],
    [1985, '01-01 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25', 'no King holiday yet'],
    [1996, '01-01 01-15 02-19 05-27 07-04 09-02 10-14 11-11 11-28 12-25', 'the year of the exhibit'],
    [
      2021,
      '01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25',
      'Juneteenth and Christmas were Saturdays',
    ],
    [2022, '01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26', 'Juneteenth was a Sunday'],
    [2024, '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25', 'all eleven'],
  ])('%i: %s (%s)', (year, expected) => {
    expect(holidays(year)).toBe(expected);
  });
});

describe('[T4] counting Business Days', () => {
  test.each([
    ['1996-11-27', 1, '1996-11-29'],
    ['1996-11-27', 2, '1996-12-02'],
    ['1996-11-30', 0, '1996-11-30'],
    ['1996-11-30', 1, '1996-12-02'],
    ['1996-12-24', 5, '1997-01-02'],
  ])('from %s, %i after it is %s', (from, count, to) => {
    expect(isoDay(addBusinessDays(day(from), count, newYork))).toBe(to);
  });

  test('lastDayBefore is the last day from which the count arrives on or before', () => {
    for (let at = day('1996-10-01'); at <= day('1997-02-01'); at++) {
      for (const count of [0, 1, 2, 5]) {
        const start = lastDayBefore(at, count, newYork);
        expect(addBusinessDays(start, count, newYork)).toBeLessThanOrEqual(at);
        expect(addBusinessDays(start + 1, count, newYork)).toBeGreaterThan(at);
      }
    }
  });

  test('an agreement can list days off of its own', () => {
    const election = { city: 'New York City', also: [day('1996-11-05')] };
    expect(isBusinessDay(day('1996-11-05'), newYork)).toBe(true);
    expect(isBusinessDay(day('1996-11-05'), election)).toBe(false);
    expect(isBusinessDay(day('1996-11-11'), election)).toBe(false);
  });

  test('of an unknown city only weekends are known, and that is said', () => {
    expect(isBusinessDay(day('1996-12-25'), nowhere)).toBe(true);
    expect(isBusinessDay(day('1996-12-28'), nowhere)).toBe(false);
    expect(calendarPresumption(nowhere)).toContain('No bank holidays of Ruritania are on file');
    expect(calendarPresumption(newYork)).toContain('Federal Reserve Bank is open');
  });
});
