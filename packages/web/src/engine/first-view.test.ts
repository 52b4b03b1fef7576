// The engine is loaded after the first view has been drawn (`load-engine.ts`). A value of the core that the first view
// imports by the way brings the core with it, and nobody would notice but those who wait.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '..');

/** Functions of time/day.ts, which stand alone. */
const alone: ReadonlySet<string> = new Set(['dayOf', 'isoDay', 'parseDay', 'writtenDay', 'calendarDate']);

interface Import {
  readonly names: readonly string[];
  readonly from: string;
}

/** What a file imports or hands on for use, types left out; `import(…)` is loaded later and is no part of it. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\sfrom\s+)?'([^']+)'/gm);
  return [...found].map(([, what = '', from = '']) => ({ names: valuesIn(what), from }));
}

function valuesIn(what: string): string[] {
  const braced = /\{([^}]*)\}/.exec(what)?.[1] ?? what;
  const names = braced.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '' && !name.startsWith('type '));
}

/** Every file that comes with the first view, with the values of the core that it imports. */
function firstView(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const todo = [join(src, 'main.tsx')];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (found.has(file)) continue;
    const imports = importsOf(file).filter(({ names, from }) => names.length > 0 || !from.startsWith('@'));
    found.set(
      file,
      imports.flatMap(({ names, from }) => (from === '@inforce/core' ? names : [])),
    );
    for (const { from } of imports) {
      const next = join(dirname(file), from);
      if (from.startsWith('.') && /\.tsx?$/.test(from) && existsSync(next)) todo.push(next);
    }
  }
  return found;
}

test('the first view imports no value of the core but the calendar', () => {
  const view = firstView();
  const paths = [...view.keys()].map((file) => relative(src, file));
  expect(paths).toContain('why/reason.tsx');
  expect(paths).not.toContain('engine/engine.ts');
  const wrong = [...view].flatMap(([file, names]) =>
    names.filter((name) => !alone.has(name)).map((name) => `${relative(src, file)}: ${name}`),
  );
  expect(wrong).toEqual([]);
});
