// The form states whatever deal.yaml can state: the published schema says what that is, and a key that comes to it has to come to
// the form too.
import { readFileSync } from 'node:fs';
import { dealFile } from '@inforce/core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type ClauseKind, clauseKinds, type Given } from './clause-kinds.ts';

const keyed = z.object({ properties: z.record(z.string(), z.unknown()) });
const published = z
  .object({ properties: z.object({ clauses: z.object({ items: keyed }) }) })
  .parse(JSON.parse(readFileSync(new URL('../../../../schemas/deal.schema.json', import.meta.url), 'utf8')))
  .properties.clauses.items.properties;
const beside = ['at', 'by', 'source'];
const kinds = Object.keys(published).filter((key) => !beside.includes(key));

/** Every key that a schema has, at any depth. */
function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = keyed.safeParse(schema);
  const named = own.success ? Object.keys(own.data.properties) : [];
  return [...named, ...Object.values(schema).flatMap(keysIn)].filter((key, i, all) => all.indexOf(key) === i);
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysOf)];
}

/** A form in which everything is filled in: of a choice, the last. */
function filled({ fields }: ClauseKind): Given {
  const values = new Map(
    fields.map((field): [string, readonly string[]] => {
      switch (field.kind) {
        case 'day':
          return [field.name, ['2005-09-30']];
        case 'number':
          return [field.name, ['30']];
        case 'tick':
          return [field.name, ['on']];
        case 'words':
          return [field.name, ['2005-09-30, 2005-12-31']];
        case 'some':
          return [field.name, ['waiver/4.1']];
        case 'one':
        case 'many':
          return [field.name, field.of.slice(-1)];
      }
    }),
  );
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  return { all, one: (name) => all(name)[0] ?? '' };
}

const kindOf = (name: string): ClauseKind | undefined => clauseKinds.find(({ kind }) => kind === name);

test('the form has every kind of clause that deal.yaml has', () => {
  expect(kinds.length).toBeGreaterThan(4);
  expect(clauseKinds.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
});

test.each(kinds)(
  '%s: filled in, the form says each key that the schema has, and is a clause of deal.yaml',
  (name) => {
    const kind = kindOf(name);
    const entry = kind === undefined ? {} : kind.entry(filled(kind));
    const wanted = keysIn(published[name]);
    expect(wanted.length).toBeGreaterThan(1);
    expect([...new Set(keysOf(entry))].toSorted()).toEqual([name, ...wanted].toSorted());
    const deal = {
      deal: 'D',
      parties: {},
      agreements: {},
      clauses: [{ at: 'waiver/1', by: 'counsel', ...entry }],
    };
    expect(dealFile.safeParse(deal).error?.issues ?? []).toEqual([]);
  },
);

test('what is not said is not in the entry', () => {
  const nothing: Given = { one: () => '', all: () => [] };
  for (const kind of clauseKinds)
    expect([kind.kind, kind.entry(nothing)]).toEqual([kind.kind, { [kind.kind]: {} }]);
});

test('days of a test take the place of its rhythm; a clock of Business Days counts from what is chosen', () => {
  const said: Given = {
    one: (name) =>
      ({ 'tested-on': '2005-09-30 2005-12-31', ripens: 'after some days', days: '5', business: 'on' })[
        name
      ] ?? '',
    all: (name) => (name === 'ripens-from' ? ['awareness', 'notice given'] : []),
  };
  expect(kindOf('covenant')?.entry(said)).toEqual({
    covenant: {
      tested: ['2005-09-30', '2005-12-31'],
      ripens: { days: 5, from: ['awareness', 'notice given'], business: true },
    },
  });
});
