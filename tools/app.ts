// Builds the app of the browser where it is not built, or older than its sources. Says nothing on standard output, which
// belongs to the command that runs after it.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'packages/web');
const page = join(web, 'dist/index.html');

function newestIn(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs);
  return Math.max(0, ...times);
}

const builtAt = statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = [join(web, 'src'), join(web, 'public'), join(root, 'packages/core/src')];
if (builtAt < Math.max(...sources.map(newestIn))) {
  await build({ root: web, configFile: join(web, 'vite.config.ts'), logLevel: 'error' });
}
