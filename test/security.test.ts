// docs/security.md answers requirement by requirement and names the tests; what it names has to be there.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './repository.ts';

const page = read('docs/security.md');
const source = 'packages/server/src/';

interface Row {
  readonly number: string;
  readonly answer: string;
  readonly how: string;
}

const rows: readonly Row[] = page
  .slice(page.indexOf('## OWASP'))
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, number = '', , answer = '', how = ''] = line.split('|').map((cell) => cell.trim());
    return { number, answer, how };
  });

test('every file that the page names is there', () => {
  const named = [...page.matchAll(/`((?:access|api|store|record)\/[\w./-]+\.ts)`/g)].map(
    ([, file = '']) => file,
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((file) => !existsSync(source + file))).toEqual([]);
});

test('every answer is one of four, and a yes says how', () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({ answer }) => !['yes', 'no', 'unverified', '—'].includes(answer))).toEqual([]);
  expect(rows.filter(({ answer, how }) => answer === 'yes' && how === '')).toEqual([]);
});

test('no requirement is answered twice', () => {
  const numbers = rows.map(({ number }) => number);
  expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([]);
});
