import { type Day, dayOf, parseDay } from '@inforce/core';
import type { FileProblem } from '@inforce/formats';
import { z } from 'zod';
import type { Asking } from './env.ts';
import { inRequest, Refused } from './problem.ts';

const day = z.string().meta({ format: 'date', description: 'a day such as 1996-10-31' });

/** On which day, as known on which day; both are today unless said [T5]. */
export const days = { asOf: day.optional(), knownAt: day.optional() };

/** Whose deal, and as the record was when. */
export const perspective = {
  recordedAt: z.string().optional().meta({
    format: 'date-time',
    description: 'the record as it was at this instant, such as 2026-11-28T06:30:44.123Z',
  }),
  view: z.enum(['shared', 'company', 'holders', 'agent']).optional().meta({
    description: 'of one who reads several sides: the deal as it stands for this one',
  }),
};

/** The parameters of a request, checked: one value each, none that is not known here or elsewhere. */
export function queryOf<S extends z.ZodRawShape>(
  c: Asking,
  shape: S,
  elsewhere: readonly string[] = [],
): z.output<z.ZodObject<S>> {
  const given = c.req.queries();
  const known = [...new Set([...elsewhere, ...Object.keys(shape)])];
  const problems = [
    ...Object.keys(given)
      .filter((name) => !known.includes(name))
      .map((name) => unknown(name, known)),
    ...known.filter((name) => (given[name]?.length ?? 0) > 1).map(twice),
  ];
  const parsed = z.object(shape).safeParse(single(given));
  if (parsed.success && problems.length === 0) return parsed.data;
  const wrong = (parsed.error?.issues ?? []).map(({ path, message }) =>
    inRequest(
      'IS400',
      `query ${path.join('.')}`,
      `${message}.`,
      'Write it as the description of the API shows.',
    ),
  );
  throw new Refused(400, [...problems, ...wrong], notAnswered);
}

export const notAnswered = 'Nothing was answered.';

const unknown = (name: string, known: readonly string[]): FileProblem =>
  inRequest(
    'IS400',
    `query ${name}`,
    `There is no parameter "${name}" here.`,
    `There is ${known.join(', ') || 'none'}.`,
  );

const twice = (name: string): FileProblem =>
  inRequest('IS400', `query ${name}`, `The parameter "${name}" is given twice.`, 'Give it once.');

const single = (given: Readonly<Record<string, string[]>>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(given).map(([name, values]) => [name, values[0]]));

export interface Days {
  readonly asOf: Day;
  readonly knownAt: Day;
}

/** Today is the day of the clock in UTC, on every machine alike. */
export function daysOf(
  given: { readonly asOf?: string | undefined; readonly knownAt?: string | undefined },
  now: number,
): Days {
  const problems = [...dayProblems('asOf', given.asOf), ...dayProblems('knownAt', given.knownAt)];
  if (problems.length > 0) throw new Refused(400, problems, notAnswered);
  return {
    asOf: parseDay(given.asOf ?? '') ?? today(now),
    knownAt: parseDay(given.knownAt ?? '') ?? today(now),
  };
}

export function today(now: number): Day {
  const date = new Date(now);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? 0;
}

export function dayProblems(name: string, text: string | undefined): FileProblem[] {
  if (text === undefined || parseDay(text) !== null) return [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return [inRequest('IF107', `query ${name}`, `There is no ${text} in the calendar.`, 'Correct the date.')];
  const what = `"${text.slice(0, 40)}" is not a day such as 1996-10-31.`;
  return [inRequest('IF108', `query ${name}`, what, 'Write the day as year-month-day: 1996-10-31.')];
}

/** One required day of the query. */
export function dayIn(name: string, text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Refused(400, dayProblems(name, text), notAnswered);
  return found;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

/** An instant in the one form in which the record writes them, so that it can be compared as text. */
export function instantOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const time = instant.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  const what = `"${text.slice(0, 40)}" is not an instant such as 2026-11-28T06:30:44.123Z.`;
  throw new Refused(
    400,
    [inRequest('IF108', 'query recordedAt', what, 'Write the instant in UTC, with its Z.')],
    notAnswered,
  );
}
