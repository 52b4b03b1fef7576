// What each command prints with --json is what its published schema says; a command without one stands below, with why.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../packages/cli/src/commands/index.ts';
import { inforce } from '../tools/inforce.ts';
import { read } from './repository.ts';

const cerplex = 'examples/cerplex';
const waiver = `${cerplex}/waiver-and-amendment-1996-10-31.txt`;
const day = ['--as-of', '1996-11-15'];
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inforce-json-'));
  const paid = 'paid: { amount: 100.50 USD, under: waiver/5.6 }';
  writeFileSync(at('paid.yaml'), `- { id: late-paid, on: 1996-11-04, by: company, ${paid} }\n`);
  writeFileSync(at('letter.txt'), 'SIDE LETTER\n\n1. COSTS. The Company shall pay all costs.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** In the order in which they can be typed: what is brought in first is asked about afterwards. */
const typed: readonly (readonly [string, () => readonly string[]])[] = [
  ['read', () => [waiver]],
  ['status', () => [cerplex, ...day]],
  ['why', () => [cerplex, 'npa/6.3', ...day]],
  ['timeline', () => [cerplex, ...day]],
  ['checklist', () => [cerplex, 'waiver', ...day]],
  ['calendar', () => [cerplex, ...day]],
  ['conform', () => [cerplex, 'waiver', ...day]],
  ['blame', () => [cerplex, 'waiver/1', ...day]],
  ['what-if', () => [cerplex, ...day, '--with', `${cerplex}/what-if/hancock-signs-late.yaml`]],
  ['blackline', () => [waiver, at('letter.txt')]],
  ['check', () => [cerplex]],
  ['portfolio', () => ['examples', ...day]],
  ['import', () => [cerplex, '--record', at('record.db'), '--by', 'counsel']],
  ['record', () => ['cerplex', at('paid.yaml'), '--record', at('record.db')]],
  ['correct', () => ['cerplex', 'late-paid', '--never', '--record', at('record.db')]],
  ['file', () => ['cerplex', at('letter.txt'), '--agreement', 'letter', '--record', at('record.db')]],
  ['accept', () => ['cerplex', 'letter', '--by', 'counsel', '--record', at('record.db')]],
  ['history', () => ['cerplex', '--record', at('record.db')]],
  ['sign', () => ['cerplex', '--record', at('record.db')]],
  ['export', () => ['cerplex', at('out'), '--record', at('record.db')]],
  ['verify', () => [at('out')]],
  ['accept', () => [at('out'), 'waiver', '--by', 'counsel']],
  // Its reading was accepted anew since.
  ['verify', () => [at('out')]],
  ['import', () => [at('out'), '--record', at('other.db')]],
  ['work', () => ['--once', '--record', at('record.db')]],
  ['portfolio', () => ['--record', at('record.db'), ...day]],
  ['backup', () => [at('record.db'), at('kept')]],
  ['restore', () => [at('kept'), at('restored.db')]],
];

/** Commands that go on until they are stopped, and give programs something else. */
const others: Readonly<Record<string, string>> = {
  start: 'shows the example to people, then serves it',
  serve: 'answers by schemas/openapi.json',
  mcp: 'answers by its own protocol',
};

test('each command is typed below, or stands with a reason', () => {
  const named = new Set([...typed.map(([name]) => name), ...Object.keys(others)]);
  expect([...named].toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
});

const schemaOf = (name: string): z.ZodType =>
  z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(JSON.parse(read(`schemas/${name}.schema.json`))));

test.each(typed)('%s', async (name, args) => {
  const { out, err, status } = await inforce([name, ...args(), '--json']);
  expect([err, status === 2]).toEqual(['', false]);
  const read = schemaOf(name).safeParse(JSON.parse(out));
  expect(read.error?.message ?? '').toBe('');
});

test.each([
  ['status', [cerplex, '--as-of', 'soon']],
  ['history', ['cerplex', '--record', 'none.db']],
  ['stats', [cerplex]],
])('what is wrong with %s', async (name, args) => {
  const { out, status } = await inforce([name, ...args, '--json']);
  expect(status).toBe(2);
  const read = schemaOf('refused').safeParse(JSON.parse(out));
  expect(read.error?.message ?? '').toBe('');
});
