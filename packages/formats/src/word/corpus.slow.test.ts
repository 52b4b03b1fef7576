// Word files that others made for comparing documents: every one gives text, or an error that says why, and in time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFileText } from '../read-file-text.ts';
import type { FileText } from '../text/file-text.ts';
import { WordPackage } from './word-package.ts';

const folder = join(process.env['INFORCE_CORPUS'] ?? '', 'docx');
const there = process.env['INFORCE_CORPUS'] !== undefined && existsSync(folder);
const names = there ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];
if (!there) process.stderr.write('INFORCE_CORPUS names no corpus: no Word files of others are read.\n');

function problemsOf({ source: { text }, places }: FileText): string {
  const nowhere = [0, text.length >> 1, text.length].filter((at) => places.at(at)?.kind !== 'word');
  const broken = text.isWellFormed() ? '' : 'half a character';
  return [broken, ...nowhere.map((at) => `no place at ${at}`)].join('');
}

describe.skipIf(!there)('Word files of others', () => {
  test('there are some', () => {
    expect(names.length).toBeGreaterThan(100);
  });

  test.each(names)('%s', (name) => {
    const bytes = readFileSync(join(folder, name));
    const started = performance.now();
    const found = readFileText(name, bytes);
    expect(performance.now() - started).toBeLessThan(10_000);
    // Some hold a picture and nothing else.
    expect(found.ok ? problemsOf(found.file) : found.code).toMatch(/^(?:IF152)?$/);
    const kept = WordPackage.read(bytes);
    const unpacked = unzipSync(kept.write());
    for (const part of kept.names)
      expect(Buffer.from(kept.part(part) ?? []).equals(unpacked[part]!)).toBe(true);
  });
});
