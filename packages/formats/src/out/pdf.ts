import { execFile, spawnSync, type SpawnSyncOptionsWithStringEncoding } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where systems keep a Chromium, or a browser made of it. */
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(process.env['ProgramFiles'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
];

/** The browser that prints: the one named, or else the first that this machine has; `null` where there is none. */
export function browserOf(named: string | null): string | null {
  return (named === null ? BROWSERS : [named]).find((path) => existsSync(path)) ?? null;
}

export type PdfPrinted =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** In the browser's own words. */
  | { readonly ok: false; readonly said: string };

const LIMIT_MS = 120_000;

/** Prints a page with a browser that starts from nothing, keeps nothing and asks no one. */
export function pdfOf(html: string, browser: string): PdfPrinted {
  const job = jobFor(html);
  try {
    const { stderr, error, status, signal } = spawnSync(browser, job.args, job.options);
    return printedBy(job, error?.message ?? lastLine(stderr) ?? `it ended with ${signal ?? status}`);
  } finally {
    job.clear();
  }
}

/** The same, for a program that has other things to do meanwhile. */
export async function printPdf(html: string, browser: string): Promise<PdfPrinted> {
  const job = jobFor(html);
  try {
    return printedBy(job, await ended(browser, job));
  } finally {
    job.clear();
  }
}

interface Job {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: SpawnSyncOptionsWithStringEncoding;
  readonly clear: () => void;
}

function jobFor(html: string): Job {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-pdf-'));
  const [page, file] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  writeFileSync(page, html);
  return {
    file,
    args: [...flags(join(folder, 'profile')), `--print-to-pdf=${file}`, pathToFileURL(page).href],
    options: { timeout: LIMIT_MS, killSignal: 'SIGKILL', encoding: 'utf8', env: environment(folder) },
    clear: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

const printedBy = ({ file }: Job, said: string): PdfPrinted =>
  existsSync(file) ? { ok: true, bytes: withoutDates(readFileSync(file)) } : { ok: false, said };

/** What the browser said last, once it has ended. */
function ended(browser: string, { args, options }: Job): Promise<string> {
  return new Promise((done) => {
    execFile(browser, args, options, (error, _out, stderr) =>
      done(lastLine(stderr) ?? error?.message ?? 'it said nothing'),
    );
  });
}

function flags(profile: string): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-breakpad',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
  ];
}

/** What a browser keeps beside its profile goes into the folder that is thrown away. */
function environment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, TZ: 'UTC' };
}

const lastLine = (text: string | null): string | undefined =>
  text?.trim().split('\n').at(-1)?.slice(0, 200) || undefined;

const DATES = /\/(?:CreationDate|ModDate) ?\(D:[0-9]{14}[^)]{0,8}\)/g;

/** One length for another, since a PDF counts its bytes: the same page gives the same file on every day [P2]. */
function withoutDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return Buffer.from(
    text.replaceAll(DATES, (date) => date.replace(/\d{14}/, '19800101000000')),
    'latin1',
  );
}
