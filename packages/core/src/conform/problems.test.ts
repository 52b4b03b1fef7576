import { expect, test } from 'vitest';
import { askDay, dealOf } from '../../test/text-deal.ts';
import { problemsAfterAmendment } from './problems.ts';

const BASE = `NOTE AGREEMENT, dated as of April 15, 1996, by and between ALPHA, INC., a Delaware corporation (the "Company"), and
BETA FUND (the "Holder").

SECTION 1. Definitions.

"Net Worth" means the assets of the Company less its debts.

SECTION 2. Covenants.

2.1 Dividends. The Company shall pay no dividends.

2.2 Worth. The Net Worth shall not be less than $6.00.

2.3 Reports. The Company shall report to the Holder what Section 2.2 requires.
`;

function amendment(date: string, instruction: string, recital = ''): string {
  return `AMENDMENT, dated as of ${date}, by and between ALPHA, INC. (the "Company") and BETA FUND (the "Holder").
${recital}
1. Amendment. ${instruction}

2. Effectiveness. This Amendment shall become effective on the first date on which the Company and the Holder have executed and delivered counterparts hereof.
`;
}

const FIRST = amendment(
  'May 1, 1996',
  'Section 2.2 of the Note Agreement is hereby deleted in its entirety.',
);
const COSTLY = amendment(
  'June 1, 1996',
  'Section 9.9 of the Note Agreement is hereby deleted in its entirety.',
);
const recited = (days: string): string =>
  `\nWHEREAS, the Note Agreement was amended by ${days};\n\nNOW, THEREFORE, the parties agree as follows:\n`;
const THIRD = (days: string): string =>
  amendment(
    'July 1, 1996',
    'Section 2.1 of the Note Agreement is hereby deleted in its entirety.',
    recited(days),
  );

function problems(texts: Readonly<Record<string, string>>, day: string, base = BASE) {
  const amending = Object.keys(texts);
  const agreements = Object.fromEntries(
    amending.map((id) => [id, { text: `${id}.txt`, refers: { 'Note Agreement': 'notes' } }]),
  );
  const deal = dealOf(
    { agreements: { notes: { text: 'notes.txt', 'in-force': '1996-04-15' }, ...agreements } },
    { notes: base, ...texts },
    amending.map((agreement, i) => ({
      on: `1996-0${i + 5}-10`,
      signed: { agreement, by: ['alpha', 'beta'] },
    })),
  );
  return problemsAfterAmendment(askDay(deal, day));
}

function found(texts: Readonly<Record<string, string>>, day: string, base = BASE): string[] {
  const all: Readonly<Record<string, string>> = { notes: base, ...texts };
  return problems(texts, day, base).map(
    ({ code, by, place }) => `${code} ${by}: ${all[by]?.slice(place.from, place.to) ?? ''}`,
  );
}

test('[A4] before an amendment takes effect its text is as it was', () => {
  expect(found({ first: FIRST }, '1996-05-09')).toEqual([]);
});

test('[A4] a reference to what an amendment took out, and a term that only that used, at their own words', () => {
  expect(found({ first: FIRST }, '1996-05-10')).toEqual([
    'IC203 notes: Section 2.2',
    'IC204 notes: Net Worth',
  ]);
});

test('[A3] an instruction that is refused, at its words', () => {
  const [first, ...others] = found({ costly: COSTLY }, '1996-06-10');
  expect(first).toMatch(/^IC206 costly: .*Section 9\.9 of the Note Agreement is hereby deleted/s);
  expect(others).toEqual([]);
});

const listing = (days: string): string[] =>
  found({ first: FIRST, costly: COSTLY, third: THIRD(days) }, '1996-05-01').map((one) => one.slice(0, 12));

test('[W9] a list of earlier amendments that leaves out one on file', () => {
  expect(listing('the Amendment dated as of May 1, 1996')).toEqual(['IC207 third:']);
  expect(listing('the Amendments dated as of May 1, 1996 and June 1, 1996')).toEqual([]);
  expect(listing('the Amendment dated as of May 1, 1996, and as otherwise amended')).toEqual([]);
});

const adding = (date: string, meaning: string): string =>
  amendment(
    date,
    `Section 1 of the Note Agreement is hereby amended by adding the following definition: "Debt" means ${meaning}.`,
  );

test('[A3] a definition that is there already is not added again', () => {
  const twice = {
    first: adding('May 1, 1996', 'all that is owed'),
    again: adding('May 2, 1996', 'money borrowed'),
  };
  expect(found(twice, '1996-06-10').map((one) => one.slice(0, 12))).toEqual(['IC206 again:']);
});

test('[A4] a term whose definition an amendment took out', () => {
  const text = amendment(
    'May 1, 1996',
    'The definition of "Senior Debt" in Section 1 of the Note Agreement is hereby deleted in its entirety.',
  );
  const base = BASE.replace(
    'SECTION 2. Covenants.',
    '"Senior Debt" means all that is owed to the bank.\n\nSECTION 2. Covenants.',
  ).replace('no dividends.', 'no dividends while Senior Debt is due, and none before Senior Debt is paid.');
  expect(found({ first: text }, '1996-05-09', base)).toEqual([]);
  expect(found({ first: text }, '1996-05-10', base)).toEqual(['IC205 notes: Senior Debt']);
});

test('[A4] a term that an amendment uses before a later one adds its definition: the later one is named', () => {
  // The first is in effect from May 10, 1996 and puts "Senior Debt" into Section 2; the second adds the definition from June 10.
  const uses = amendment(
    'May 1, 1996',
    'Section 2.1 of the Note Agreement is hereby amended by deleting the words "no dividends" and substituting therefor the words "no dividends while Senior Debt is due, and none before Senior Debt is paid".',
  );
  const adds = amendment(
    'June 1, 1996',
    'Section 1 of the Note Agreement is hereby amended by adding the following definition: "Senior Debt" means all that is owed to the bank.',
  );
  const said = problems({ uses, adds }, '1996-05-20').map(({ code, what }) => [code, what]);
  expect(said).toEqual([
    [
      'IC205',
      'As amended, the text uses “Senior Debt” before Section 1 of the Amendment adds its definition.',
    ],
  ]);
});
