import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from '../tools/schemas.ts';

const folder = new URL('../schemas/', import.meta.url);
const files = await schemaFiles();

test.each(Object.entries(files))('schemas/%s is up to date (else: node tools/schemas.ts)', (name, schema) => {
  const published: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('schemas/ holds nothing else', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
});
