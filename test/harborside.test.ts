// The invented deal says that it is invented; and what EXPECTED.md says by hand is held against the papers, without any of the
// project's own reading: undo the few words that the instructions changed, and the paper must print what is left.
import { expect, test } from 'vitest';
import { files, read } from './repository.ts';

const folder = 'examples/harborside/';
const papers = files().filter((path) => path.startsWith(folder) && path.endsWith('.txt'));

test.each(papers)('%s says in its first line that it is invented', (path) => {
  expect(read(path).trimStart()).toMatch(/^This is an invented document/);
});

/** Words alone: no page numbers, no rules of tables, no line ends. */
function words(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*-[0-9ivx]+-\s*$/.test(line) && !/^[\s-]*-$/.test(line));
  return lines.join(' ').split(/\s+/).join(' ').trim();
}

const blocks = new Map(
  [...read(`${folder}EXPECTED.md`).matchAll(/^### ([^\n]+)\n\n```text\n([^`]*)```/gm)].map((match) => [
    (match[1] ?? '').replaceAll('`', ''),
    words(match[2] ?? ''),
  ]),
);

/** What a paper of the folder prints, by the beginning of its name. */
function printed(name: string): string {
  return words(read(papers.find((path) => path.startsWith(folder + name)) ?? ''));
}

type Change = readonly [after: string, before: string];
const renamed: Change = ['Harborside Logistics LLC', 'Harborside Storage LLC'];
const twoRows: Change = [
  'December 31, 2004 and March 31, 2005 4.50 to 1.00 June 30, 2005 and September 30, 2005 4.25 to 1.00',
  'December 31, 2004 through September 30, 2005 3.75 to 1.00',
];

/** Each block: the paper that prints it, and the words to undo (all places) to come back to what that paper prints. */
const origins: Readonly<Record<string, readonly [paper: string, ...changes: Change[]]>> = {
  'npa/1.1 from 2006-04-07': ['note', ['due September 14, 2010', 'due March 14, 2010']],
  'npa/1.3 from 2005-03-04': ['note', ['Level V', 'Level IV']],
  'npa/2.2 from 2004-12-31': ['note', renamed],
  'npa/7.1(a) from 2003-11-24': ['note', ['the 50 days', 'the 45 days']],
  'npa/8.1(a) from 2006-04-07': ['note', ['September 14, 2010', 'March 14, 2010']],
  'npa/9.5 from 2005-10-03': ['note', ['Section 10.13', 'Section 10.12']],
  'npa/9.7 from 2004-12-31': ['note', renamed],
  'npa/9.9 from 2004-12-31 through 2006-03-23': ['amendment-no-2'],
  'npa/9.9 from 2006-03-24': ['amendment-no-4'],
  'npa/10.2(a) from 2003-03-14, never amended': ['note'],
  'npa/10.3 from 2004-12-31 through 2005-10-02': ['note', twoRows],
  'npa/10.3 from 2005-10-03 through 2006-03-23': [
    'note',
    twoRows,
    ['thereafter 4.00 to 1.00', 'thereafter 3.50 to 1.00'],
  ],
  'npa/10.3 from 2006-03-24': [
    'note',
    twoRows,
    [
      'December 31, 2005 and March 31, 2006 4.00 to 1.00 June 30, 2006 and September 30, 2006 4.25 to 1.00 ' +
        'December 31, 2006 and thereafter 3.75 to 1.00',
      'December 31, 2005 and thereafter 3.50 to 1.00',
    ],
  ],
  'npa/10.4 from 2006-09-30': ['note', ['1.90 to 1.00', '1.75 to 1.00']],
  'npa/10.5 from 2003-11-24 through 2005-10-02': [
    'note',
    ['$36,000,000', '$30,000,000'],
    ['(c) Indebtedness outstanding', '(c) the Interim Term Loan and other Indebtedness outstanding'],
    ['outstanding; (h)', 'outstanding; and (h)'],
    [
      '; and (i) the Cathlamet Seller Note, so long as it is subordinated in right of payment to the Notes on terms ' +
        'satisfactory to the Required Holders.',
      '.',
    ],
  ],
  'npa/10.5 from 2005-10-03': ['amendment-no-3'],
  'npa/10.6(i) from 2003-11-24': ['note', ['$7,500,000', '$5,000,000']],
  'npa/10.7 from 2004-12-31': ['note', ['one-quarter', 'one-half']],
  'npa/10.8 from 2006-03-24': ['amendment-no-4'],
  'npa/10.9 from 2003-11-24': ['amendment-no-1'],
  'npa/10.11 from 2005-10-03': ['note', [' or make other distributions', '']],
  'npa/10.12 from 2005-10-03': ['amendment-no-3'],
  'npa/10.13 from 2005-10-03': ['note', ['10.13. Line', '10.12. Line']],
  'npa/11(c) from 2004-12-31 through 2006-03-23': ['note', [' or 9.9', '']],
  'npa/11(c) from 2006-03-24': ['note'],
  'npa/11(f) from 2005-10-03': ['note', ['$3,500,000', '$5,000,000']],
  'npa/11(i) from 2005-10-03': ['note', ['30 days', '45 days']],
  'npa/22.9 from 2006-03-24': ['amendment-no-4'],
  'npa/"Bank Credit Agreement" from 2003-11-24': ['amendment-no-1'],
  'npa/"Bank Waiver" from 2005-10-03': ['amendment-no-3'],
  'npa/"Cathlamet Acquisition" from 2003-11-24': ['amendment-no-1'],
  'npa/"Cathlamet Seller Note" from 2003-11-24 through 2005-10-02': ['amendment-no-1'],
  'npa/"Change of Control" from 2006-03-24': ['note', ['35%', '40%']],
  'npa/"Consolidated EBITDA" from 2004-12-31 through 2006-03-23': ['amendment-no-2'],
  'npa/"Consolidated EBITDA" from 2006-03-24': [
    'amendment-no-2',
    ['amortization, (d)', 'amortization, and (d)'],
    [
      ' and (e) for any period that includes the fiscal quarter ended December 31, 2005, not more than $600,000 of severance costs,',
      '',
    ],
  ],
  'npa/"First Amendment Effective Date" from 2003-11-24': ['amendment-no-1'],
  'npa/"Priority Debt" from 2005-10-03': ['amendment-no-3'],
  'npa/"Subsidiary Guarantor" from 2004-12-31': ['note', renamed],
  'npa/"Terminal Assets" from 2005-10-03': ['note', ['Longview, Washington', 'Astoria, Oregon']],
  'npa/Schedule 5.4 from 2004-12-31': ['note', renamed],
  'npa/Schedule 5.15 from 2004-12-31': ['note', renamed],
  'npa/Schedule 10.6 from 2005-10-03': ['amendment-no-3'],
  'npa/Exhibit 1-A from 2006-04-07': ['amendment-no-4'],
  'amendment-3/3 from 2006-03-24': ['amendment-no-4'],
  'warrants/"Excluded Shares" from 2005-10-14': ['warrant-agreement', ['600,000', '400,000']],
  'warrants/"Exercise Price" from 2005-10-14': ['warrant-amendment'],
  'warrants/"Expiration Date" from 2005-10-14': ['warrant-agreement', ['2015', '2013']],
  'warrants/3.2 from 2005-10-14': [
    'warrant-agreement',
    [
      ' The Company shall not charge a holder for the issue of Warrant Shares or for any tax on that issue.',
      '',
    ],
  ],
};

test.each(Object.entries(origins))('[A4] %s is its paper with the instructed words', (block, origin) => {
  const [paper, ...changes] = origin;
  const found = blocks.get(block) ?? '';
  const before = changes.reduce((text, [after, old]) => {
    expect(text).toContain(after);
    return text.replaceAll(after, old);
  }, found);
  expect(found).not.toBe('');
  expect(printed(paper)).toContain(before);
});

test('[A4] the table of the Applicable Increment comes from the Second Amendment, its Level V from Amendment No. 4', () => {
  const second = blocks.get('npa/"Applicable Increment" from 2005-03-04 through 2006-03-23') ?? '';
  const table = second.indexOf('Level Consolidated');
  expect(table).toBeGreaterThan(0);
  expect(printed('note')).toContain(second.slice(0, table).trim());
  expect(printed('amendment-no-2')).toContain(second.slice(table));
  expect(blocks.get('npa/"Applicable Increment" from 2006-03-24')).toBe(second.replace('1.25%', '1.50%'));
});

test('each block of EXPECTED.md is held against a paper', () => {
  const others = [...blocks.keys()].filter((block) => !(block in origins));
  expect(others.every((block) => block.startsWith('npa/"Applicable Increment"'))).toBe(true);
});

test('[A3] the two instructions that are refused cannot be carried out on the words as they stand', () => {
  expect((blocks.get('npa/10.2(a) from 2003-03-14, never amended') ?? '').split('corporation')).toHaveLength(
    4,
  );
  expect(blocks.get('npa/10.6(i) from 2003-11-24')).not.toContain('$5,000,000');
});
