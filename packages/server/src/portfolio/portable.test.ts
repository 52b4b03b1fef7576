import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What a PostgreSQL-compatible engine of several machines lacks, or does badly (docs/scaling.md). */
const forbidden: readonly RegExp[] = [
  /\bcreate\s+(sequence|trigger|extension)\b/i,
  /\b(big)?serial\b/i,
  /\bnextval\b/i,
  /\blisten\s+\w|\bnotify\s+\w+\s*[,;`]/i,
  /pg_(try_)?advisory/i,
  /\b(int4|int8|date|ts|tstz|num)range\b/i,
  /\bexclude\s+using\b/i,
  /\bfor\s+update\b|\bskip\s+locked\b/i,
  /\bforUpdate\(|\bskipLocked\(/,
  /\bcreate\s+(temp|unlogged)/i,
];

test.each(['store', 'portfolio', 'record', 'access'])(
  'the SQL of %s keeps to what every engine has',
  (folder) => {
    const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.test)\.ts$/.test(name),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) {
      const code = readFileSync(`${path}${name}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      for (const pattern of forbidden) expect([name, pattern.exec(code)?.[0] ?? null]).toEqual([name, null]);
    }
  },
);

test.each([
  'create sequence x',
  'select pg_advisory_lock(1)',
  'select 1 for update skip locked',
  'id bigserial',
])('the rule would see: %s', (sql) => {
  expect(forbidden.some((pattern) => pattern.test(sql))).toBe(true);
});
