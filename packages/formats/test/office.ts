// LibreOffice, where a machine has it: another program's reading of the documents that Inforce writes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];
const office = PLACES.find((path) => existsSync(path)) ?? null;

export const hasOffice = office !== null;
if (!hasOffice)
  process.stderr.write('There is no LibreOffice here: Word files are not opened in another program.\n');

/** A document as LibreOffice saves it in another form. */
export function converted(docx: Uint8Array, to: 'pdf' | 'txt' | 'docx'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-office-'));
  try {
    writeFileSync(join(folder, 'in.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const kind = to === 'txt' ? 'txt:Text (encoded):UTF8' : to;
    const { stderr } = spawnSync(
      office ?? '',
      [profile, '--headless', '--convert-to', kind, '--outdir', join(folder, 'out'), join(folder, 'in.docx')],
      { encoding: 'utf8', timeout: 300_000, killSignal: 'SIGKILL' },
    );
    const made = join(folder, 'out', `in.${to}`);
    if (!existsSync(made)) throw new Error(`LibreOffice made nothing: ${stderr}`);
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
