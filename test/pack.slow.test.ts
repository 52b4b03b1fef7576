// The package as somebody else meets it: packed, installed from its tarball in an empty project, type-checked by a strict
// consumer and run. It fails when a file is missing from the package, when a declaration names a file that is not there,
// or when TypeScript slipped into what Node must run below node_modules.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack } from '../tools/pack.ts';
import { node, npm, tsc } from '../tools/programs.ts';

let project = '';

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'inforce-consumer-'));
  write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', pack('core', project)], project);
});

afterAll(() => rmSync(project, { recursive: true }));

test('the packed core type-checks in a consumer, runs, and answers', () => {
  write(
    'consumer.ts',
    `import { type Day, parseDay, writtenDay } from '@inforce/core';
const day: Day | null = parseDay('1996-10-31');
console.log(day === null ? 'no such day' : writtenDay(day));
`,
  );
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2024',
        lib: ['es2024', 'dom', 'esnext.temporal'],
        types: [],
        strict: true,
        skipLibCheck: false,
        exactOptionalPropertyTypes: true,
      },
      files: ['consumer.ts'],
    }),
  );
  tsc(['-p', '.'], project);
  expect(node(['consumer.js'], project)).toBe('October 31, 1996\n');
});

test('the packed core holds JavaScript, declarations, its licence, and neither tests nor sources', () => {
  const folder = join(project, 'node_modules', '@inforce', 'core');
  const packed = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const names = packed.map((file) => file.name);
  expect(names).toContain('LICENSE');
  expect(names.filter((name) => name.includes('.test.'))).toEqual([]);
  expect(names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
});

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text);
}
