import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWord, WordPackage } from '@inforce/formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { abstract, docx, list as numbers, listed, p } from '../../../formats/test/docx.ts';
import { inforce } from '../../test/inforce.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

const TEXT = `WARRANT AGREEMENT, dated as of May 1, 2001, by and between ALPHA, INC. (the "Company") and BETA FUND (the "Holder").

SECTION 1. Ratio. The ratio shall not exceed 3.00 to 1.00.
`;

const AMENDMENT = `AMENDMENT, dated as of June 1, 2001, by and between ALPHA, INC. (the "Company") and BETA FUND (the "Holder").

1. Amendment. The Company and the Holder hereby amend and restate the definition of "Initial Purchase Price" in the Warrant
Agreement as follows:

"Initial Purchase Price" means $2.50.

2. Effectiveness. This Amendment shall become effective on the first date on which the Company and the Holder have executed and
delivered counterparts hereof.
`;
const WARRANTS = `WARRANT AGREEMENT, dated as of May 1, 2001, by and between ALPHA, INC. (the "Company") and BETA FUND (the "Holder").

SECTION 1. Definitions.

"Initial Purchase Price" means $6.00.
`;
const DEAL = `deal: A made-up deal
parties:
  alpha: { name: "Alpha, Inc.", role: Company }
  beta: { name: Beta Fund, role: Holder }
agreements:
  warrants: { text: warrants.txt, in-force: 2001-05-01 }
  first: { text: first.txt, title: Amendment No. 1, refers: { Warrant Agreement: warrants } }
`;
const FACTS = '- { on: 2001-06-04, signed: { agreement: first, by: [alpha, beta] } }\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inforce-files-out-'));
  const files = {
    'before.txt': TEXT,
    'after.txt': TEXT.replace('3.00', '3.25').replace('May 1', 'May 8'),
    'deal.yaml': DEAL,
    'facts.yaml': FACTS,
    'warrants.txt': WARRANTS,
    'first.txt': AMENDMENT,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const wordOf = (name: string): WordPackage => WordPackage.read(readFileSync(at(name)));
const changesIn = (name: string): string[] =>
  readWord(wordOf(name)).changes.map(
    ({ kind, by, when, words }) => `${kind} ${words.trim()} ${by} ${when?.slice(0, 10)}`,
  );

test('[A4] conform --docx --tracked DAY: what changed since, by the instrument that changed it', async () => {
  const args = ['conform', folder, 'warrants', '--as-of', '2001-07-01', '--docx', at('copy.docx')];
  expect((await inforce(...args, '--tracked', '2001-05-01')).err).toBe('');
  expect(changesIn('copy.docx')).toEqual([
    'deleted $6.00. Amendment No. 1 2001-06-04',
    'inserted $2.50. Amendment No. 1 2001-06-04',
    'inserted  Amendment No. 1 2001-06-04',
  ]);
  expect(readWord(wordOf('copy.docx'), 'original').text).toContain('means $6.00.\n');
  expect((await inforce(...args, '--tracked', '2001-06-05')).err).toBe('');
  expect(changesIn('copy.docx')).toEqual([]);
});

test('conform --marked DAY strikes and underlines, in every form', async () => {
  const args = ['conform', folder, 'warrants', '--as-of', '2001-07-01', '--marked', '2001-05-01'];
  expect((await inforce(...args, '--html')).out).toContain(
    '<del class="deleted" title="Amendment No. 1, 2001-06-04">$6.00.</del><ins class="inserted" title="Amendment No. 1, 2001-06-04">$2.50.</ins>',
  );
  expect((await inforce(...args, '--markdown')).out).toContain('<del>\\$6.00.</del><ins>\\$2.50.</ins>');
  await inforce(...args, '--docx', at('marked.docx'));
  expect(changesIn('marked.docx')).toEqual([]);
  expect(readWord(wordOf('marked.docx')).omitted).toEqual(['words that are struck out']);
});

test('[A4] what was signed as a Word document has its changes tracked in that very document', async () => {
  const styled = p('SECTION 1. Definitions.', '<w:pStyle w:val="House"/>');
  const lines = WARRANTS.split('\n\n').map((line) => line.trim());
  const body = p(lines[0] ?? '') + styled + p(lines[2] ?? '');
  writeFileSync(at('warrants.docx'), docx({ body }));
  writeFileSync(at('deal.yaml'), DEAL.replace('warrants.txt', 'warrants.docx'));
  const args = ['conform', folder, 'warrants', '--as-of', '2001-07-01', '--docx', at('into.docx')];
  expect((await inforce(...args, '--tracked', '2001-05-01')).err).toBe('');
  expect(changesIn('into.docx')).toEqual([
    'deleted $6.00. Amendment No. 1 2001-06-04',
    'inserted $2.50. Amendment No. 1 2001-06-04',
  ]);
  const document = new TextDecoder().decode(wordOf('into.docx').part('word/document.xml'));
  expect(document).toContain(styled);
  writeFileSync(at('deal.yaml'), DEAL);
});

const limbs = (...each: string[]): string => each.map((text) => p(text, listed(1, 0))).join('');

test('blackline puts the changes into the earlier document, and says so where they have no place in it', async () => {
  const list = { numbering: abstract(1, ['lowerLetter|(%1)']) + numbers(1, 1) };
  writeFileSync(
    at('a.docx'),
    docx({ body: p('Costs are:') + limbs('all fees,', 'all costs, and', 'all taxes.'), ...list }),
  );
  writeFileSync(
    at('b.docx'),
    docx({ body: p('Costs are:') + limbs('all fees,', 'most costs, and', 'all taxes.'), ...list }),
  );
  writeFileSync(
    at('c.docx'),
    docx({ body: `${p('Costs are:')}${p('(b) all costs, and')}${p('(c) all taxes.')}` }),
  );
  const into = (after: string) =>
    inforce('blackline', at('a.docx'), at(after), '--docx', at('d.docx'), '--tracked');
  expect((await into('b.docx')).err).toBe('');
  expect(wordOf('d.docx').names).toEqual(wordOf('a.docx').names);
  expect((await into('c.docx')).err).toMatch(
    /^Not every change has a place in .*a\.docx: the changes are in a new document\.\n$/,
  );
  expect(wordOf('d.docx').names).toContain('word/header1.xml');
});

test('--tracked without --docx has nowhere to keep the changes', async () => {
  const { status, err } = await inforce('conform', folder, 'warrants', '--tracked', '2001-05-01');
  expect([status, err]).toEqual([2, expect.stringContaining('IC103')]);
  const wrongDay = await inforce('conform', folder, 'warrants', '--marked', '2001-02-30');
  expect([wrongDay.status, wrongDay.err]).toEqual([2, expect.stringContaining('IF107')]);
});

test('blackline --docx has the table of changes, and with --changed-only the changed provisions alone', async () => {
  const more = '\nSECTION 2. Notices. Notices are in writing.\n';
  writeFileSync(at('longer-before.txt'), TEXT + more);
  writeFileSync(at('longer-after.txt'), TEXT.replace('3.00', '3.25') + more);
  const args = ['blackline', at('longer-before.txt'), at('longer-after.txt'), '--docx', at('table.docx')];
  await inforce(...args);
  const whole = readWord(wordOf('table.docx')).text;
  expect(whole).toMatch(/Provision +Heading +Change +Deleted +Inserted\nSection 1 +Ratio\. +changed +1 +1\n/);
  expect(whole).toContain('Notices are in writing.');
  await inforce(...args, '--changed-only');
  const part = readWord(wordOf('table.docx')).text;
  expect(part).toContain('shall not exceed');
  expect(part).toContain('…');
  expect(part).not.toContain('Notices are in writing.');
  expect(part).not.toContain('by and between ALPHA');
});

test('blackline --docx marks, and with --tracked tracks, by the later text', async () => {
  const args = ['blackline', at('before.txt'), at('after.txt'), '--docx', at('line.docx')];
  expect(await inforce(...args, '--tracked')).toMatchObject({ status: 0, err: '' });
  expect(changesIn('line.docx')).toEqual([
    'deleted 1, WARRANT AGREEMENT 2001-05-08',
    'inserted 8, WARRANT AGREEMENT 2001-05-08',
    'deleted 3.00 WARRANT AGREEMENT 2001-05-08',
    'inserted 3.25 WARRANT AGREEMENT 2001-05-08',
  ]);
  await inforce(...args);
  expect(changesIn('line.docx')).toEqual([]);
});
