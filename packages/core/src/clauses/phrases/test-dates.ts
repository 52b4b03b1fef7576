import type { Day } from '../../time/day.ts';
import type { Cursor } from './cursor.ts';
import { date } from './date.ts';

const LEAD = [
  'for',
  'with respect to',
  'in respect of',
  'as of|at',
  'as of the end of',
  'at the end of',
  'in',
  'on',
] as const;

/**
 * Tests selected by the ends of their periods, not days of a span:
 *
 *     for the fiscal quarters ended June 30, 1996 and September 30, 1996
 *     in respect of the period of four consecutive fiscal quarters ending September 30, 1999
 */
export function testDates(c: Cursor): readonly Day[] | null {
  return c.attempt(() => {
    c.eat(',');
    c.eat('solely|only');
    const on = c.sees('as of|at') && c.eat('as of|at');
    if (!on && !c.eatAny(LEAD)) return null;
    if (!on && !period(c)) return null;
    if (on) c.attempt(() => (period(c) ? true : null));
    const found = severalDays(c, on);
    // "Only" says that no other test is meant, and none is.
    if (found !== null) c.eat('only');
    return found;
  });
}

/** `as of September 30, 2005 and as of December 31, 2005`. */
function severalDays(c: Cursor, on: boolean): readonly Day[] | null {
  const found = days(c);
  const all = [...(found ?? [])];
  if (found === null || !on) return found;
  for (;;) {
    const more = c.attempt(() => (c.eat(',? and as of|at') ? days(c) : null));
    if (more === null) return all;
    all.push(...more);
  }
}

function period(c: Cursor): boolean {
  return (
    c.attempt(() => {
      c.eatAny(['each of the', 'the', 'each|any|its']);
      c.eat('one|two|three|four') && c.eat('two|three|four');
      c.eat('consecutive');
      if (!periodNoun(c)) return null;
      c.eat('of the borrower|company|issuer|parent');
      return c.eat('ending|ended on? or? about?') || c.eat('that? ended|ends on?') ? true : null;
    }) === true
  );
}

const NOUN = 'quarter|quarters|year|years|month|months|period|periods';

function periodNoun(c: Cursor): boolean {
  c.eat('test|fiscal|calendar|twelve|twelve-month|reporting|measurement|interest|12-month|accounting');
  if (!c.sees('month ended|ending')) c.eat('fiscal|calendar|month');
  if (!c.eat(NOUN)) return false;
  c.eat('period|periods');
  if (c.eat('of')) {
    c.eat('one|two|three|four|twelve');
    c.eat('consecutive');
    c.eat('fiscal|calendar');
    return c.eat(NOUN);
  }
  return true;
}

function days(c: Cursor): readonly Day[] | null {
  const all: Day[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (all.length > 0 && !(c.eat(', and|or') || c.eat(',|and|or'))) return null;
      return date(c);
    });
    if (more === null) break;
    all.push(more);
  }
  return all.length === 0 ? c.fail('the end of a test period') : all;
}
