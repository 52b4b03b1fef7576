/**
 * Builds the package that is published. In the workspace `@inforce/core` is its TypeScript, which Node 26 and vitest run
 * as it is; below `node_modules` Node strips no types, so a published package has to be JavaScript and declarations.
 * npm cannot give one package two sets of exports, therefore a folder is filled with what is published, and packed:
 *
 *     packages/core/package.json   "private": true,  "exports": { ".": "./src/index.ts" }
 *     (staged)     package.json                      "exports": { ".": { "types": …d.ts, "default": ….js } }
 *
 * The package in the workspace is private, so that `npm publish` there cannot send out the sources by mistake.
 * `node tools/pack.ts core FOLDER` leaves the tarball in FOLDER.
 */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { npm, tsc } from './programs.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  exports: z.record(z.string(), z.string()),
});

/** Builds and packs `packages/<name>`; answers with the path of the tarball. */
export function pack(name: string, folder: string): string {
  const source = join(root, 'packages', name);
  const staged = mkdtempSync(join(tmpdir(), 'inforce-pack-'));
  try {
    tsc(['-p', join(source, 'tsconfig.build.json'), '--outDir', join(staged, 'dist')], root);
    const manifest: unknown = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
    writeFileSync(join(staged, 'package.json'), `${JSON.stringify(published(manifest), null, 2)}\n`);
    copyFileSync(join(root, 'LICENSE'), join(staged, 'LICENSE'));
    const readme = join(source, 'README.md');
    if (existsSync(readme)) copyFileSync(readme, join(staged, 'README.md'));
    const answer: unknown = JSON.parse(
      npm(['pack', '--json', '--pack-destination', resolve(folder)], staged),
    );
    return join(folder, packedSchema.parse(answer));
  } finally {
    rmSync(staged, { recursive: true });
  }
}

const packedFile = z.looseObject({ filename: z.string() });

/** npm 11 answers with a list, npm 12 with a record by name; either holds the one package that was packed. */
const packedSchema = z
  .union([z.array(packedFile), z.record(z.string(), packedFile).transform((byName) => Object.values(byName))])
  .transform((all, context) => {
    const [only] = all;
    if (only !== undefined) return only.filename;
    context.addIssue('npm pack named no file');
    return z.NEVER;
  });

/** The manifest as published: `./src/x.ts` becomes `./dist/x.js` with its declarations. */
function published(manifest: unknown): unknown {
  const { private: _, exports, ...rest } = manifestSchema.parse(manifest);
  const built = Object.entries(exports).map(([path, source]) => {
    const file = source.replace('./src/', './dist/').replace(/\.ts$/, '');
    return [path, { types: `${file}.d.ts`, default: `${file}.js` }];
  });
  return { ...rest, exports: Object.fromEntries(built), files: ['dist'] };
}

if (import.meta.main) {
  const [name, folder = '.'] = process.argv.slice(2);
  if (name === undefined) {
    console.error('Say which package: node tools/pack.ts core [FOLDER]');
    process.exitCode = 2;
  } else {
    console.log(pack(name, folder));
  }
}
