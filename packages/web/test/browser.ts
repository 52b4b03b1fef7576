// The browser that the app is tried in: the machine's own Chromium. Tests never do without: where there is none, and none can
// be installed, they fail and say what to install.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const aptMs = 300_000;

const needed =
  'These tests need Chromium. Install it (on Debian: apt-get install chromium), or set INFORCE_CHROMIUM to the path of a ' +
  'Chromium or Google Chrome.';

/** The path of the browser. Throws, naming what to do, where there is none. */
export function chromiumPath(): string {
  const named = process.env['INFORCE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`INFORCE_CHROMIUM names ${named}, which is no program. ${needed}`);
  }
  const found = onPath() ?? (mayInstall() ? installed() : null);
  if (found === null) throw new Error(needed);
  return found;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });

function onPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const mayInstall = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function installed(): string | null {
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  } catch (error) {
    throw new Error(`${needed} apt-get did not install it.`, { cause: error });
  }
  return onPath();
}

/** Several test files may ask at the same time: apt waits for its own lock. */
function apt(...given: readonly string[]): void {
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=240', '-qq', ...given], {
    stdio: 'ignore',
    timeout: aptMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
