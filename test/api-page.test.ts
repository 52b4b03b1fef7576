// docs/api.md says where each command is over HTTP, or why it is not, and has every route of the description.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../packages/cli/src/commands/index.ts';
import { read } from './repository.ts';

const page = read('docs/api.md');
const rows = (heading: string): string[][] => {
  const [, part = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = part.split('\n## ');
  return [...own.matchAll(/^\| (.+) \|$/gm)]
    .map(([, row = '']) => row.split(' | '))
    .filter(([first = '']) => first !== 'command' && !/^\|? *$/.test(first));
};
const ofCommands = rows('What the command line does');

const codes = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** `GET /a`, or "`PUT` and `DELETE` of `/a`, `/b`", up to the next semicolon. */
function routesIn(text: string): string[] {
  return text.split(';').flatMap((part) => {
    const named = codes(part);
    const methods = named.filter((code) => /^[A-Z]+$/.test(code));
    const paths = named.filter((code) => code.startsWith('/'));
    const whole = named.filter((code) => /^[A-Z]+ \//.test(code));
    return [...whole, ...methods.flatMap((method) => paths.map((path) => `${method} ${path}`))];
  });
}

const described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const routes = Object.entries(described.parse(JSON.parse(read('schemas/openapi.json'))).paths).flatMap(
  ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

test('every command has a row, and each row a route or a reason', () => {
  const named = ofCommands.map(([first = '']) => codes(first)[0] ?? '');
  expect(named.toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  const without = ofCommands.filter(([, where = '']) => routesIn(where).length === 0);
  expect(without.filter(([, where = '']) => !/^none: .{20,}/.test(where))).toEqual([]);
});

test('every route that it names is there, and every route that is there is named', () => {
  const all = [...ofCommands, ...rows('What the record adds')];
  const named = new Set(all.flatMap(([, where = '']) => routesIn(where)));
  expect([...named].toSorted()).toEqual(routes.toSorted());
});
