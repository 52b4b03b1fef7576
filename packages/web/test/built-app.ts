import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { once } from './once.ts';

const root = join(import.meta.dirname, '..');

/** As it is handed out, or as React complains in. */
export type Mode = 'production' | 'development';

/** The folder that the app was built into, once for a run. */
export const builtApp = (mode: Mode = 'production'): Promise<string> =>
  once(`app-${mode}`, (folder) => buildApp(folder, mode));

/** In a process of its own: what React is built as goes by the environment, which here says that this is a test. */
export async function buildApp(folder: string, mode: Mode = 'production'): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const given = ['build', root, '--mode', mode, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [vite, ...given], { env: { ...process.env, NODE_ENV: mode } });
}
