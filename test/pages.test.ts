// The pages are true: every transcript is what the command prints, every example runs, every key and command is there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles, loadDeal, printProblem } from '@inforce/formats';
import { describe, expect, test, vi } from 'vitest';
import { commands } from '../packages/cli/src/commands/index.ts';
import { factKinds } from '../packages/core/src/deal/schema.ts';
import { pages, upToDate } from '../tools/transcripts.ts';
import { files, read } from './repository.ts';

test.each(pages)('the transcripts in %s are what is printed (else: npm run docs)', async (page) => {
  expect(await upToDate(read(page))).toBe(read(page));
});

describe('README.md', () => {
  const blocks = [...read('README.md').matchAll(/```(\w+)\n([\s\S]*?)```/g)];
  const block = (kind: string): string => blocks.find(([, of]) => of === kind)?.[2] ?? '';

  test('the example for engineers is the file that it names, and prints what stands below it', async () => {
    expect(block('ts')).toBe(read('examples/library/waived.ts'));
    const printed: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...words) => void printed.push(words.join(' ')));
    await import('../examples/library/waived.ts');
    log.mockRestore();
    expect(`${printed.join('\n')}\n`).toBe(block('text'));
  });

  test('the facts that it shows are facts of the example', () => {
    const facts = read('examples/cerplex/facts.yaml');
    const shown = block('yaml')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(shown.length).toBeGreaterThan(0);
    for (const line of shown) expect(facts).toContain(`${line}\n`);
  });
});

describe('docs/deal-folder.md', () => {
  const page = read('docs/deal-folder.md');
  const [deal = '', , kinds = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text);

  test('one of each kind of fact is read, and nothing is wrong with it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inforce-page-'));
    const [text = ''] = /[\w-]+\.txt/.exec(deal) ?? [];
    const notice =
      '- { id: notice, on: 1996-09-23, notice: { from: company, to: Noteholders, of: [npa/6.3] } }\n';
    writeFileSync(join(folder, 'deal.yaml'), deal);
    writeFileSync(join(folder, text), read(`examples/cerplex/${text}`));
    writeFileSync(join(folder, 'facts.yaml'), notice + kinds);
    const loaded = loadDeal(folderFiles(folder));
    rmSync(folder, { recursive: true });
    expect(loaded.problems.map(printProblem).join('\n')).toBe('');
    const shown = new Set(loaded.deal?.facts.map(({ kind }) => kind));
    expect([...shown].toSorted()).toEqual([...factKinds, 'never'].toSorted());
  });

  test.each(['deal.schema.json', 'facts.schema.json'])('every key of %s is there', (schema) => {
    const keys = keysIn(JSON.parse(read(`schemas/${schema}`)));
    expect(keys.length).toBeGreaterThan(5);
    const missing = keys.filter((key) => !page.includes(`\`${key}\``) && !page.includes(`${key}: `));
    expect(missing).toEqual([]);
  });
});

/** The names of all properties in a JSON Schema. */
function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties: unknown = Reflect.get(schema, 'properties');
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(keysIn)])];
}

test('docs/command-line.md has every command and its flags', () => {
  const page = read('docs/command-line.md');
  const named = [...page.matchAll(/^## (.+)$/gm)].map(([, name = '']) => name);
  expect(named.toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  const own = commands.flatMap((each) => each.flags ?? []).map(([flag]) => flag.split(' ')[0] ?? '');
  const flags = ['--as-of', '--known-at', '--with', '--json', ...own];
  expect(flags.filter((flag) => !page.includes(`\`${flag}`))).toEqual([]);
});

test('every link in a page leads to a file', () => {
  const all = files();
  const isThere = (path: string): boolean => all.some((file) => file === path || file.startsWith(`${path}/`));
  const broken = all
    .filter((path) => /^(docs\/)?[^/]+\.md$/.test(path))
    .flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)#:]+)\)/g)]
        .map(([, link = '']) => join(path, '..', link).replaceAll('\\', '/'))
        .filter((target) => !isThere(target))
        .map((target) => `${path}: ${target}`),
    );
  expect(broken).toEqual([]);
});
