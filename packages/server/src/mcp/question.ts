import { ask, type Asked, type Day, parseDay } from '@inforce/core';
import type { ExtraFacts, FileProblem } from '@inforce/formats';
import { z } from 'zod';
import { soundDeal } from '../api/asking.ts';
import { inRequest, Refused, refused } from '../api/problem.ts';
import type { DealOpened, Deals } from './deals.ts';

const day = z.string().max(40);

/** What every question takes, by the names of the command's flags. */
export const ofDeal = {
  deal: z.string().max(200).describe('the id of a deal, as the tool deals lists it'),
  view: z.string().max(20).optional().describe('of an auditor: shared, company, holders or agent'),
};
export const ofDay = {
  ...ofDeal,
  'as-of': day.optional().describe('the day asked about, such as 1996-11-15; today unless given'),
  'known-at': day.optional().describe('what the record knew by that day; today unless given'),
  page: z.int().min(1).optional().describe('the page of a long answer; the first unless given'),
};

interface GivenDeal {
  readonly deal: string;
  readonly view?: string | undefined;
}
export interface GivenDay extends GivenDeal {
  readonly 'as-of'?: string | undefined;
  readonly 'known-at'?: string | undefined;
}

export interface AskedOf extends DealOpened {
  readonly asked: Asked;
}

/** The question that the arguments put; everything that is wrong with the days is said at once. */
export async function askedOf(
  deals: Deals,
  today: Day,
  given: GivenDay,
  extra: readonly ExtraFacts[] = [],
): Promise<AskedOf> {
  const problems = [...problemsOf('as-of', given['as-of']), ...problemsOf('known-at', given['known-at'])];
  if (problems.length > 0) throw new Refused(400, problems, 'Nothing was answered.');
  const opened = await openedOf(deals, given, extra);
  const asOf = parseDay(given['as-of'] ?? '') ?? today;
  const knownAt = parseDay(given['known-at'] ?? '') ?? today;
  const { added } = opened.loaded;
  return { ...opened, asked: ask({ deal: soundDeal(opened.loaded), asOf, knownAt, added }) };
}

export async function openedOf(
  deals: Deals,
  { deal, view }: GivenDeal,
  extra: readonly ExtraFacts[] = [],
): Promise<DealOpened> {
  const opened = await deals.open(deal, view, extra);
  if (opened === null) throw noDeal(deal);
  return opened;
}

/** What is not there, and what is not for this person, are answered alike. */
export const noDeal = (deal: string): Refused =>
  refused(
    404,
    'IC113',
    'argument deal',
    `There is no deal "${deal}".`,
    'The tool deals lists those there are.',
  );

function problemsOf(name: string, text: string | undefined): FileProblem[] {
  if (text === undefined || parseDay(text) !== null) return [];
  const at = `argument ${name}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? [inRequest('IF107', at, `There is no ${text} in the calendar.`, 'Correct the date.')]
    : [
        inRequest(
          'IF108',
          at,
          `"${text}" is not a day such as 1996-10-31.`,
          'Write the day as year-month-day: 1996-10-31.',
        ),
      ];
}

/** The agreement that an argument names. */
export function agreementIn({ deal }: Asked, agreement: string): string {
  if (deal.agreements.some(({ id }) => id === agreement)) return agreement;
  const ids = deal.agreements.map(({ id }) => id).join(', ') || 'none';
  const what = `The deal has no agreement "${agreement}".`;
  throw refused(404, 'IF116', 'argument agreement', what, `There is ${ids}.`);
}
