import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishedSchemas } from '../packages/core/src/report/published.ts';

test.each(Object.entries(publishedSchemas()))(
  'schemas/%s is up to date (else: node tools/schemas.ts)',
  (name, schema) => {
    const published: unknown = JSON.parse(
      readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8'),
    );
    expect(published).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);
