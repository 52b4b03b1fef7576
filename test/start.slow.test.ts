// `npm start`, as somebody who has just cloned the repository gives it: README.md shows what is printed.
import { expect, test } from 'vitest';
import { npm } from '../tools/programs.ts';
import { read, root } from './repository.ts';

test('npm start prints what README.md shows, but for the day on which it is asked', () => {
  const [, shown = ''] = /```console\n\$ npm start\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
  const printed = npm(['start', '--silent', '--', '--once'], root);
  const today = /as known on \w+ \d+, \d{4}/;
  expect(printed.replace(today, 'as known on November 23, 2026').trimEnd()).toBe(shown.trimEnd());
});
