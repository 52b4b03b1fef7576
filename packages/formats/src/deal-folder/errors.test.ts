// Each error of the catalogue is brought about by its own trigger, in a real folder, and shown with its place.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCatalogue, errorCodes, type ErrorEntry, sampleDeal, sampleText } from '@inforce/core';
import { afterAll, describe, expect, test } from 'vitest';
import { printProblem } from '../problem.ts';
import { folderFiles, readFile } from './folder.ts';
import { loadDeal } from './load.ts';

const root = mkdtempSync(join(tmpdir(), 'inforce-errors-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

function load(entry: Pick<ErrorEntry, 'trigger' | 'with'>) {
  const folder = join(root, String(folders++), 'deal');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '..', 'waiver.txt'), sampleText);
  const files: ErrorEntry['trigger'] = {
    'deal.yaml': sampleDeal,
    'waiver.txt': sampleText,
    ...entry.trigger,
  };
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    const made =
      typeof content === 'string'
        ? content
        : 'base64' in content
          ? Buffer.from(content.base64, 'base64')
          : '';
    writeFileSync(join(folder, name), made);
    if (typeof content === 'object' && 'bytes' in content) truncateSync(join(folder, name), content.bytes);
  }
  const extra =
    entry.with === undefined ? [] : [{ name: entry.with, bytes: readFile(join(folder, entry.with)) }];
  return loadDeal(folderFiles(folder), extra);
}

const show = (entry: Pick<ErrorEntry, 'trigger' | 'with'>): string =>
  load(entry).problems.map(printProblem).join('\n');

test('the sample of the catalogue itself has nothing wrong with it', () => {
  expect(show({ trigger: {} })).toBe('');
});

describe('the catalogue', () => {
  test.each(errorCodes)('%s is what its trigger brings about, with what, why and what to do', (code) => {
    const found = load(errorCatalogue[code]).problems.filter((problem) => problem.code === code);
    expect(found).toHaveLength(1);
    for (const part of [found[0]?.what, found[0]?.why, found[0]?.todo]) expect(part).toMatch(/\S.*[.?…]$/);
  });
});

describe('a problem is shown where it stands', () => {
  test('an unknown key, with the nearest known one', () => {
    expect(show(errorCatalogue.IF104)).toMatchInlineSnapshot(`
      "facts.yaml:1:21: error IF104: There is no key "satisfed" here.
          1 | - { on: 1996-10-31, satisfed: waiver/4.5 }
            |                     ^^^^^^^^
        why: A key that Inforce does not know would be silently without effect.
        do:  Did you mean satisfied?"
    `);
  });

  test('a date that does not exist', () => {
    expect(show(errorCatalogue.IF107)).toMatchInlineSnapshot(`
      "facts.yaml:1:9: error IF107: There is no 1996-02-30 in the calendar.
          1 | - { on: 1996-02-30, satisfied: waiver/4.5 }
            |         ^^^^^^^^^^
        why: Every answer is about days; a date that is not in the calendar is nearly always a slip of the pen.
        do:  Correct the date."
    `);
  });

  test('an amendment of an agreement that is not in the deal, in the words of the text', () => {
    expect(show(errorCatalogue.IF122)).toContain('waiver.txt:12:');
  });
});

describe('all problems are collected, not only the first', () => {
  test('in one file and across files', () => {
    const facts = [
      '- { on: 1996-02-30, satisfied: waiver/4.5 }',
      '- { on: 1996-10-31, satisfied: waiver/9.9 }',
      '- { id: a, on: 1996-10-31, signed: { agreement: waiver, by: [hancok, nobody] } }',
      '- { id: a, on: 1996-10-31, corrects: gone, satisfied: waiver/4.4 }',
    ];
    const deal = sampleDeal.replace('under: npa', 'under: nap');
    const { problems } = load({ trigger: { 'facts.yaml': facts.join('\n'), 'deal.yaml': deal } });
    const codes = problems.map(({ code, line }) => `${code}:${line ?? ''}`).toSorted();
    expect(codes).toEqual(['IF107:1', 'IF111:4', 'IF112:4', 'IF114:3', 'IF114:3', 'IF116:10', 'IF118:2']);
  });

  test('any address is valid where the text is not on file, and none is where it is and has it not', () => {
    const facts = [
      '- { on: 1996-10-31, breach: { of: npa/99.9(z) } }',
      '- { on: 1996-10-31, breach: { of: npa } }',
    ];
    expect(show({ trigger: { 'facts.yaml': facts.join('\n') } })).toBe('');
  });

  test('instruments that wait for each other are not bad input', () => {
    const clauses = `clauses:
  - { at: npa/9, effect: { conditions: [warrants/9] } }
  - { at: warrants/9, effect: { conditions: [npa/9] } }
`;
    expect(show({ trigger: { 'deal.yaml': sampleDeal + clauses } })).toBe('');
  });
});

describe('files made to do harm', () => {
  test('aliases that would grow to gigabytes are refused at the first', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
    ];
    const { problems, deal } = load({ trigger: { 'deal.yaml': bomb.join('\n') } });
    expect(deal).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['IF103']);
  });

  test('a file nested a hundred thousand deep is refused', () => {
    const { problems } = load({ trigger: { 'facts.yaml': '['.repeat(100_000) } });
    expect(problems[0]?.code).toBe('IF102');
  });

  test.each(['/etc/passwd', '../waiver.txt', 'a/../../waiver.txt', 'C:waiver.txt', '..\\waiver.txt'])(
    '%s is refused',
    (path) => {
      const { problems } = load({
        trigger: { 'deal.yaml': sampleDeal.replace('text: waiver.txt', `text: '${path}'`) },
      });
      expect(problems.map(({ code }) => code)).toContain('IF121');
    },
  );

  test('keys of every object in JavaScript are keys like others', () => {
    const facts =
      '- { on: 1996-10-31, constructor: x }\n- { on: 1996-10-31, satisfied: waiver/4.5, __proto__: { held: true } }';
    const { problems } = load({ trigger: { 'facts.yaml': facts } });
    expect(problems.filter(({ code }) => code === 'IF104')).toHaveLength(2);
  });
});
