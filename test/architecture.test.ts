// The arrows of the design point down only. Each table below says what a package, or a folder of the core, may import;
// whoever adds a folder adds its line, and whoever needs a new arrow changes the table in the same commit, where the
// reviewer sees it. `architecture` is tried on made-up files too, so that a rule that stopped working would be noticed.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { files, isNode, lineAt, read, type SyntaxNode, syntax } from './repository.ts';

/** What the sources of each package may import, beside their own files. `node:` stands for every Node built-in. */
const packages: Record<string, readonly string[]> = {
  core: ['zod'],
  formats: ['@inforce/core', 'node:', 'yaml', 'fflate', 'saxes', 'parse5', 'unpdf'],
  server: [
    '@inforce/core',
    '@inforce/formats',
    'node:',
    'zod',
    'kysely',
    'pg',
    'hono',
    '@hono/node-server',
    '@hono/zod-openapi',
    'jose',
    '@modelcontextprotocol/sdk',
    'pino',
  ],
  web: [
    '@inforce/core',
    'zod',
    'react',
    'react-dom',
    'react-aria-components',
    '@tanstack/react-query',
    '@tanstack/react-router',
  ],
  cli: ['@inforce/core', '@inforce/formats', '@inforce/server', 'node:', 'commander'],
};

/**
 * What each folder of `packages/core/src` may import from the others. `proof` stands below `reasoning`: reasoning hands
 * out proofs, and the checker of proofs must share no code with the rules that it checks.
 */
const coreFolders: Record<string, readonly string[]> = {
  time: [],
  money: [],
  text: ['time'],
  agreement: ['time', 'text'],
  clauses: ['time', 'money', 'text', 'agreement'],
  wording: ['time', 'text', 'agreement'],
  steps: ['wording'],
  blackline: ['text', 'agreement', 'wording'],
  instructions: ['text', 'agreement', 'clauses', 'wording', 'steps'],
  errors: [],
  deal: ['time', 'money', 'text', 'agreement', 'clauses', 'wording', 'steps', 'instructions', 'errors'],
  proof: ['time', 'money', 'text', 'agreement', 'clauses', 'deal'],
  reasoning: ['time', 'money', 'text', 'agreement', 'clauses', 'deal', 'proof'],
  conform: [
    'time',
    'money',
    'text',
    'agreement',
    'clauses',
    'deal',
    'proof',
    'reasoning',
    'wording',
    'steps',
    'blackline',
    'instructions',
    'report',
  ],
  report: [
    'time',
    'money',
    'text',
    'agreement',
    'clauses',
    'wording',
    'blackline',
    'deal',
    'proof',
    'reasoning',
  ],
};

/** What the core never touches, since every answer is a function of a Deal, a date and a known time alone. */
const impure: Record<string, string> = {
  'Date.now': 'take the day or the known time as an argument',
  'new Date': 'use the day numbers of time/day.ts',
  'Temporal.Now': 'take the day or the known time as an argument',
  'performance.now': 'measure from outside the core',
  'Math.random': 'take the choice, or a seed, as an argument',
  fetch: 'let a caller outside the core fetch, and pass in the text',
  process: 'let a caller outside the core read the environment',
  console: 'return a problem as data',
};

test('the sources of every package import only what their package and folder may know', () => {
  const sources = files().filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path));
  expect(sources.length).toBeGreaterThan(0);
  const problems = sources.filter((path) => !isTest(path)).flatMap((path) => architecture(path, read(path)));
  expect(problems.join('\n')).toBe('');
});

test.each([
  ['packages/core/src/time/day.ts', `import 'node:fs';`],
  ['packages/core/src/time/day.ts', `import 'fs';`],
  ['packages/core/src/time/day.ts', `import type { Deal } from '../deal/deal.ts';`],
  ['packages/core/src/time/day.ts', `type Q = import('../deal/deal.ts').Deal;`],
  ['packages/core/src/time/day.ts', `export * from '../index.ts';`],
  ['packages/core/src/time/day.ts', `import '../../../formats/src/index.ts';`],
  ['packages/core/src/text/token.ts', `import '@inforce/formats';`],
  ['packages/core/src/text/token.ts', `const later = import('yaml');`],
  ['packages/core/src/novel/thing.ts', `export {};`],
  ['packages/core/src/index.ts', `const now = new Date();`],
  ['packages/core/src/index.ts', `const now = Date.now();`],
  ['packages/core/src/index.ts', `const page = fetch('');`],
  ['packages/core/src/index.ts', `const page = globalThis.fetch('');`],
  ['packages/core/src/index.ts', `const home = process.env['HOME'];`],
  ['packages/core/src/index.ts', `const luck = Math.random();`],
  ['packages/formats/src/index.ts', `import '@inforce/cli';`],
  ['packages/formats/src/index.ts', `import 'zod';`],
  ['packages/novel/src/index.ts', `export {};`],
])('%s may not say: %s', (path, code) => {
  expect(architecture(path, code)).toHaveLength(1);
});

test.each([
  ['packages/core/src/deal/terms.ts', `import type { Day } from '../time/day.ts'; import { z } from 'zod';`],
  ['packages/core/src/index.ts', `export * from './report/report.ts';`],
  ['packages/core/src/time/day.ts', `// new Date() is not for here\nconst text = 'Date.now()';`],
  ['packages/core/src/deal/terms.ts', `const days = { process: 1 }.process + Date.UTC(1996, 9, 31);`],
  ['packages/formats/src/index.ts', `import '@inforce/core'; import { readFile } from 'node:fs/promises';`],
])('%s may say: %s', (path, code) => {
  expect(architecture(path, code)).toEqual([]);
});

/** Everything in one source file that the tables do not allow, each with its place and what to do instead. */
function architecture(path: string, code: string): string[] {
  const [, name = '', , ...inside] = path.split('/');
  const allowed = packages[name];
  if (allowed === undefined)
    return [`${path}: add the package ${name} to the table in test/architecture.test.ts.`];
  const folder = inside.length > 1 ? inside[0] : undefined;
  if (name === 'core' && folder !== undefined && coreFolders[folder] === undefined) {
    return [`${path}: add the folder ${folder} to coreFolders in test/architecture.test.ts.`];
  }
  const nodes = syntax(code, path.endsWith('x') ? 'tsx' : 'ts');
  const place = (node: SyntaxNode) => `${path}:${lineAt(code, node.start)}`;
  const problems: string[] = [];
  for (const node of nodes) {
    const target = importedBy(node);
    if (target === undefined) continue;
    const reason = target.startsWith('.') ? badFile(path, target) : badPackage(name, allowed, target);
    if (reason !== undefined) problems.push(`${place(node)}: imports ${target}. ${reason}`);
  }
  if (name === 'core') {
    for (const { node, what } of impureUses(nodes)) {
      problems.push(`${place(node)}: uses ${what}. The core is pure: ${impure[what]}.`);
    }
  }
  return problems;
}

/** What an import, a re-export, `import()` or an `import('…')` type names; `undefined` for any other node. */
function importedBy(node: SyntaxNode): string | undefined {
  const imports = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ];
  if (!imports.includes(node.type) || !isNode(node['source'])) return undefined;
  const name = node['source']['value'];
  return typeof name === 'string' ? name : 'a computed name';
}

function badPackage(name: string, allowed: readonly string[], target: string): string | undefined {
  const known = builtinModules.includes(target) ? 'node:' : target;
  if (
    allowed.some(
      (one) => known === one || (one === 'node:' ? known.startsWith(one) : known.startsWith(`${one}/`)),
    )
  ) {
    return undefined;
  }
  return `The package ${name} may know ${allowed.join(', ')}; move the code to the package that may know it.`;
}

function badFile(path: string, target: string): string | undefined {
  const reached = posix.join(posix.dirname(path), target).split('/');
  const own = path.split('/');
  if (reached.slice(0, 3).join('/') !== own.slice(0, 3).join('/')) {
    return 'Files of another package are reached by its name, through its index.ts.';
  }
  if (own[1] !== 'core' || own.length < 5 || reached[3] === own[3]) return undefined;
  if (reached.length < 5) return 'index.ts is for those outside; import the file that has it.';
  const may = coreFolders[own[3] ?? ''] ?? [];
  if (may.includes(reached[3] ?? '')) return undefined;
  return `${own[3]} may import ${may.join(', ') || 'no other folder'}; move what both need down, or turn the arrow around.`;
}

function impureUses(nodes: readonly SyntaxNode[]): { node: SyntaxNode; what: string }[] {
  return nodes.flatMap((node) => {
    const what = nameOfUse(node);
    return what !== undefined && Object.hasOwn(impure, what) ? [{ node, what }] : [];
  });
}

function nameOfUse(node: SyntaxNode): string | undefined {
  if (node.type === 'NewExpression') return `new ${nameOf(node['callee'])}`;
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'fetch') return 'fetch';
  if (node.type !== 'MemberExpression') return undefined;
  const object = nameOf(node['object']);
  const property = nameOf(node['property']);
  if (object === 'globalThis') return property;
  return object === 'process' || object === 'console' ? object : `${object}.${property}`;
}

function nameOf(value: unknown): string {
  return isNode(value) && value.type === 'Identifier' && typeof value['name'] === 'string'
    ? value['name']
    : '';
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}
