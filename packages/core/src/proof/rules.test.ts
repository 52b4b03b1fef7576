import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleInWords } from './rules.ts';

const semantics = readFileSync(new URL('../../../../docs/semantics.md', import.meta.url), 'utf8');

test.each(Object.entries(ruleInWords))(
  '[P1] %s stands in docs/semantics.md, and is one sentence here',
  (rule, words) => {
    expect(semantics).toContain(`- [${rule}] `);
    expect(words).toMatch(/^[“A-Z][^\n]{15,200}\.$/);
  },
);
