import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../time/day.ts';
import type { Agreement } from './agreement.ts';
import { readAgreement } from './read-agreement.ts';

const EXHIBIT = readFileSync(
  new URL('../../../../examples/cerplex/waiver-and-amendment-1996-10-31.txt', import.meta.url),
  'utf8',
);

function read(text: string): Agreement {
  return readAgreement({ name: 'test', text, sha256: '' });
}

const NAMES = [
  'THE CERPLEX GROUP, INC.',
  'THE NORTHWESTERN MUTUAL LIFE INSURANCE COMPANY',
  'JOHN HANCOCK MUTUAL LIFE INSURANCE COMPANY',
  'NORTH ATLANTIC SMALLER COMPANIES INVESTMENT TRUST PLC',
];

describe('the exhibit', () => {
  const agreement = read(EXHIBIT);

  test('title and dated-as-of day', () => {
    expect(agreement.title).toBe('WAIVER AND AMENDMENT AGREEMENT');
    expect(isoDay(agreement.dated ?? 0)).toBe('1996-10-31');
  });

  test('parties and roles', () => {
    expect(agreement.parties.map(({ name, role, collective }) => [name, role, collective])).toEqual([
      [NAMES[0], 'Company', false],
      [NAMES[1], 'Noteholders', true],
      [NAMES[2], 'Noteholders', true],
      [NAMES[3], 'Noteholders', true],
    ]);
    expect(agreement.parties[0]).toMatchObject({ description: 'a Delaware corporation', successors: true });
  });

  test('the names on the signature page, in order', () => {
    expect(agreement.signatories.map(({ name }) => name)).toEqual(NAMES);
  });

  test('terms that it defines, each with its place', () => {
    const own = agreement.definitions.filter(({ how }) => how !== 'elsewhere');
    expect(own.map(({ term, at, how }) => [term, at, how])).toEqual([
      ['Agreement', 'preamble', 'label'],
      ['Company', 'preamble', 'label'],
      ['Noteholders', 'preamble', 'label'],
      ['Note Purchase Agreement', 'recital A', 'label'],
      ['Notes', 'recital A(i)', 'label'],
      ['Series B Notes', 'recital A(ii)', 'label'],
      ['Existing 1996 Warrant Agreement', 'recital C', 'label'],
      ['Amended 1996 Warrant Agreement', 'recital C', 'label'],
      ['Noticed Events of Default', 'recital D', 'label'],
      ['Reinstatement Date', '1', 'label'],
      ['Initial Purchase Price', '2.1', 'means'],
      ['Effective Date', '4', 'label'],
    ]);
    const price = own.find(({ term }) => term === 'Initial Purchase Price');
    expect(EXHIBIT.slice(price?.meaning?.from, price?.meaning?.to).replace(/\s+/g, ' ')).toBe(
      'Two Dollars and Fifty Cents ($2.50).',
    );
    const day = own.find(({ term }) => term === 'Effective Date');
    expect(EXHIBIT.slice(day?.meaning?.from, day?.meaning?.to)).toBe('October 31, 1996');
  });

  test('terms that it takes from other agreements, one by one and in bulk', () => {
    const taken = agreement.definitions.filter(({ how }) => how === 'elsewhere');
    const from = (term: string): string | null | undefined =>
      taken.find((definition) => definition.term === term)?.from;
    expect(from('Warrantholders')).toBe('Existing 1996 Warrant Agreement');
    for (const term of [
      'Senior Debt',
      'Required Holders',
      'Senior Officer',
      'Material Adverse Effect',
      'Lien',
    ]) {
      expect([term, from(term)]).toEqual([term, 'Note Purchase Agreement']);
    }
    expect(from('Events of Defaults')).toBeUndefined();
  });

  test('bare references are to another agreement where this one has no such section', () => {
    const found = agreement.references.map(
      ({ path, agreement: of, presumed, found: there }) =>
        `${path} ${of}${presumed ? '?' : ''}${there ? ' there' : ''}`,
    );
    const npa = ['6.3 Note Purchase Agreement', '6.4 Note Purchase Agreement'];
    const presumed = npa.map((reference) => `${reference}?`);
    expect(found).toEqual([
      'Schedule A this there',
      ...npa,
      ...npa,
      '4 this there',
      ...presumed,
      ...presumed,
      '4 this there',
      '1 this there',
      '2 this there',
      '1 this there',
      '3 this there',
      '5.6 this there',
    ]);
  });

  test('[M2] sums in words and in figures, which agree', () => {
    expect(agreement.amounts.map(({ value, words, agree }) => [value, words, agree])).toEqual([
      ['17250000', 'Seventeen Million Two Hundred Fifty Thousand Dollars', true],
      ['5750000', 'Five Million Seven Hundred Fifty Thousand Dollars', true],
      ['6.00', null, true],
      ['2.50', null, true],
      ['2.50', 'Two Dollars and Fifty Cents', true],
    ]);
  });

  test('dates and percentages', () => {
    expect(agreement.dates.map(({ day }) => isoDay(day))).toEqual([
      '1996-10-31',
      '1993-11-19',
      '2001-11-19',
      '2001-11-19',
      '1996-04-15',
      '1996-09-23',
      '1996-11-30',
      '1996-10-31',
      '1994-05-26',
      '1994-07-29',
      '1994-10-27',
      '1996-04-15',
    ]);
    expect(agreement.percentages.map(({ value }) => value)).toEqual(['9.00', '9.00', '100']);
  });

  test('what a careful reader would mark', () => {
    expect(
      agreement.problems.map(({ code, place }) => [
        code,
        EXHIBIT.slice(place.from, place.to).replace(/\s+/g, ' '),
      ]),
    ).toEqual([
      ['IR111', 'Amended 1996 Warrant Agreement'],
      ['IR113', 'Events of Defaults'],
      ['IR101', '('],
    ]);
  });
});

describe('other preambles', () => {
  test('roles in quotes alone, descriptions, several roles', () => {
    const { parties, title } = read(
      'THIS SECOND AMENDMENT TO CREDIT AGREEMENT (this "Amendment") is entered into as of March 31, 1998 by and between ACME DEVICES CORPORATION, a Texas corporation ("Borrower"), BANK OF THE WEST, N.A., a national banking association (in its individual capacity, "West"), and each other bank a party hereto (collectively, with West, the "Banks").\n\n1. Waiver. It is so.',
    );
    expect(title).toBe('SECOND AMENDMENT TO CREDIT AGREEMENT');
    expect(parties.map(({ name, role, description }) => [name, role, description])).toEqual([
      ['ACME DEVICES CORPORATION', 'Borrower', 'a Texas corporation'],
      ['BANK OF THE WEST, N.A.', 'West', 'a national banking association'],
    ]);
  });

  test('the day that an instrument says of itself stands before the one by which it calls another', () => {
    const { dated } = read(
      'THIS AMENDMENT (this "Amendment") TO THE LOAN AGREEMENT dated as of May 1, 1998 (the "Agreement") is entered into as of June 2, 1999, among Acme, Inc. (the "Company") and First Bank (the "Bank").\n\n1. Amendment. It is so.',
    );
    expect(isoDay(dated ?? 0)).toBe('1999-06-02');
  });

  test('a class of parties that is not named', () => {
    const { parties } = read(
      'THIS WAIVER dated as of May 1, 1999 is made among Acme, Inc. (the "Company") and the financial institutions listed on the signature pages hereof (the "Lenders").\n\n1. Waiver. It is so.',
    );
    expect(parties.map(({ name, role, collective }) => [name, role, collective])).toEqual([
      ['Acme, Inc.', 'Company', false],
      ['the financial institutions listed on the signature pages hereof', 'Lenders', true],
    ]);
  });
});

describe('definitions', () => {
  test.each([
    ['(the "X Notes," and as amended hereby, the "Y Notes")', ['X Notes', 'Y Notes']],
    ['a default (the "Known Default," such term to include (as of now) all others)', ['Known Default']],
    ['"Net Worth" means assets less debts.', ['Net Worth']],
    ['"Bank" or "Banks" shall have the meaning given above.', ['Bank', 'Banks']],
    ['NET WORTH - means assets less debts.', ['Net Worth']],
    ['the phrase (including the word "Hedge") is deleted', []],
    ['after the Effective Date (as hereinafter defined)', []],
  ])('%j', (text, terms) => {
    expect(read(text).definitions.map(({ term }) => term)).toEqual(terms);
  });

  test('a term taken from another agreement', () => {
    const { definitions } = read('1. It is with the Required Lenders (as defined in the Credit Agreement).');
    expect(definitions.map(({ term, how, from }) => [term, how, from])).toEqual([
      ['Required Lenders', 'elsewhere', 'Credit Agreement'],
    ]);
  });
});

describe('references', () => {
  test.each([
    ['Sections 6.3, 6.4(a) and (b) of the Credit Agreement', '6.3, 6.4(a), 6.4(b) Credit Agreement'],
    ['Section 4.9 (c) of the Credit Agreement', '4.9(c) Credit Agreement'],
    ['Article II of the Indenture', 'Article II Indenture'],
    ['Sections 5.01 through 5.03 of the Note Agreement', '5.01, 5.03 Note Agreement'],
    ['Section 1 hereof', '1 this'],
  ])('%j', (text, expected) => {
    const { references } = read(`1. The parties agree on ${text}.`);
    const paths = references.map(({ path }) => path).join(', ');
    expect(`${paths} ${references[0]?.agreement}`).toBe(expected);
  });
});

const opening = (parties: string): Agreement =>
  read(`THIS AGREEMENT, dated as of May 1, 1999, is among ${parties}.\n\n1. Loan. It is made.\n`);

describe('parties and terms', () => {
  test.each([
    ['TIDE ANNUITY AND LIFE COMPANY and BANK ONE', ['TIDE ANNUITY AND LIFE COMPANY', 'BANK ONE']],
    ['ACME COMPANY AND BANK ONE', ['ACME COMPANY', 'BANK ONE']],
    [
      'ACME, INC. and the holders of Notes that are signatories to it (the "Waiving Holders")',
      ['ACME, INC.'],
    ],
  ])('%s', (parties, names) => {
    expect(opening(parties).parties.map(({ name }) => name)).toEqual(names);
  });

  test('a full stop behind No. ends no sentence', () => {
    const { definitions, source } = opening(
      'ACME, INC. and BANK ONE, under the Credit Agreement, as amended by Amendment No. 1 dated May 2, 1999 (the "Credit Agreement")',
    );
    const { meaning } = definitions.find(({ term }) => term === 'Credit Agreement') ?? { meaning: null };
    expect(meaning && source.text.slice(meaning.from, meaning.to)).not.toMatch(/^1 /);
  });

  test('an Event of Default is defined where it says when one exists', () => {
    const { definitions } = read(
      '1. Events.\n\nAn "Event of Default" shall exist if the Company does not pay.\n',
    );
    expect(definitions.map(({ term }) => term)).toEqual(['Event of Default']);
  });
});
