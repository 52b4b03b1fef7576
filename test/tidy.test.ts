// Rules of the repository that no compiler knows, as tests: each message names the place and what to do instead.
import { expect, test } from 'vitest';
import { files, lineAt, read, syntax } from './repository.ts';

const all = files();
const sources = all.filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path));
/** What the project writes itself: not the instruments as filed, not what people labelled, not what npm generates. */
const own = all.filter(
  (path) =>
    /\.([cm]?[jt]sx?|json|ya?ml|md|css|html|toml)$|^\.ci\/|^\.npmrc$|^\.git/.test(path) &&
    !/^(package-lock\.json$|corpus\/labels\/)/.test(path),
);

const linesMax = 350;

test('no type is any, and no comment silences the compiler', () => {
  const found = sources.flatMap((path) => {
    const code = read(path);
    const anys = syntax(code, path.endsWith('x') ? 'tsx' : 'ts').filter(
      (node) => node.type === 'TSAnyKeyword',
    );
    return [
      ...anys.map(
        (node) => `${path}:${lineAt(code, node.start)}: any. Use unknown, and a zod schema at the edge.`,
      ),
      ...places(path, /@ts-(ignore|nocheck|expect-error)/g, 'Give the compiler the type it misses.'),
    ];
  });
  expect(found.join('\n')).toBe('');
});

test(`no source file is longer than ${linesMax} lines`, () => {
  const found = sources.flatMap((path) => {
    const count = read(path).trimEnd().split('\n').length;
    return count > linesMax
      ? [`${path}: ${count} lines. Split it: one idea per file, the public thing first.`]
      : [];
  });
  expect(found.join('\n')).toBe('');
});

test('nothing is left to do in a comment', () => {
  const mark = /\b(TO[D]O|FIX[M]E|X[X]X)\b/g;
  const found = own.flatMap((path) =>
    places(path, mark, 'Do it now, or say in a sentence how things are and why.'),
  );
  expect(found.join('\n')).toBe('');
});

test('no file knows the machine that it was written on', () => {
  const top = ['home', 'root', 'Users', 'tmp', 'var', 'work', 'workspace', 'mnt', 'opt', 'srv'].join('|');
  const path = new RegExp(`(?<=^|[\\s'"\`(=:,])(?:file://)?(/(?:${top})/|[A-Z]:\\\\\\\\?[A-Za-z])`, 'gm');
  const found = own.flatMap((file) =>
    places(file, path, 'Start from import.meta.url, os.tmpdir() or an argument.'),
  );
  expect(found.join('\n')).toBe('');
});

test('no file names a package registry', () => {
  const hosts = ['registry', 'npm', 'npmjs', 'yarnpkg', 'npmmirror', 'verdaccio', 'artifactory'].join('|');
  const host = new RegExp(
    `https?://[^/\\s"']*\\b(?:${hosts})\\b[^/\\s"']*|\\bregistry\\.[a-z0-9-]+\\.[a-z]+`,
    'gi',
  );
  const fix =
    'Remove the address: .npmrc keeps it out of package-lock.json, and each machine chooses its registry.';
  const found = [...own, 'package-lock.json'].flatMap((path) => places(path, host, fix));
  expect(found.join('\n')).toBe('');
});

test('every version that this project asks for is exact', () => {
  const found = all
    .filter((path) => /(^|\/)package\.json$/.test(path))
    .flatMap((path) =>
      places(
        path,
        /"[^"]+": "(?:[\^~<>=*]|\d+\.x|latest)[^"]*"/g,
        'Pin one version: npm on an old Node takes another.',
      ).filter((line) => !line.includes('"node": ')),
    );
  expect(found.join('\n')).toBe('');
});

function places(path: string, pattern: RegExp, fix: string): string[] {
  const text = read(path);
  return [...text.matchAll(pattern)].map(
    (hit) => `${path}:${lineAt(text, hit.index)}: ${hit[0].trim()} ${fix}`,
  );
}
