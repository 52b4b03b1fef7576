/** Runs npm and the compiler as this workspace has them, and throws with all that they printed when they fail. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export function npm(args: readonly string[], folder: string): string {
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, folder);
}

export function tsc(args: readonly string[], folder: string): string {
  return run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...args], folder);
}

export function node(args: readonly string[], folder: string): string {
  return run(process.execPath, args, folder);
}

/** Standard output of a program that has to succeed. */
function run(program: string, args: readonly string[], folder: string): string {
  const ended = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: elsewhere(),
    shell: process.platform === 'win32' && program.endsWith('.cmd'),
  });
  if (ended.error !== undefined) throw ended.error;
  if (ended.status !== 0) {
    throw new Error(
      `${program} ${args.join(' ')} in ${folder} ended with ${ended.status}:\n${ended.stdout}${ended.stderr}`,
    );
  }
  return ended.stdout;
}

/** The environment without what an outer `npm run` says about this workspace, which npm would obey in any folder. */
function elsewhere(): NodeJS.ProcessEnv {
  const ours =
    /^(INIT_CWD|npm_(package|lifecycle)_.*|npm_config_(local_prefix|workspaces?|include_workspace_root))$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
