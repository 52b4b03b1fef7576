import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../packages/core/src/agreement/read-agreement.ts';
import { keptText, readKept } from '../packages/core/src/clauses/kept/file.ts';
import { readClauses } from '../packages/core/src/clauses/read-clauses.ts';
import { corpusIsThere, corpusRoot } from './labels.ts';

const there = corpusIsThere();
if (!there) process.stderr.write(`\nSKIPPED: no corpus at ${corpusRoot()} (set INFORCE_CORPUS)\n`);

describe.skipIf(!there)('real instruments', () => {
  it.each(['waivers', 'amendments'])('[T5] every reading, kept and read back, is the same: %s', (folder) => {
    const path = join(corpusRoot(), 'edgar', folder);
    const names = readdirSync(path).filter((name) => name.endsWith('.txt'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const source = { name, text: readFileSync(join(path, name), 'utf8'), sha256: 'ab'.repeat(32) };
      const reading = readClauses(readAgreement(source));
      const kept = { on: 0, by: null };
      expect({ name, ...readKept(keptText(reading, source.text, kept), source) }).toEqual({
        name,
        outcome: 'kept',
        reading: { ...reading, kept },
      });
    }
  });
});
