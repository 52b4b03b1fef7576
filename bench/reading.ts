import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Agreement } from '../packages/core/src/agreement/agreement.ts';
import { readAgreement } from '../packages/core/src/agreement/read-agreement.ts';
import { readClauses } from '../packages/core/src/clauses/read-clauses.ts';
import type { Coverage } from '../packages/core/src/clauses/reading.ts';
import { tokenise } from '../packages/core/src/text/tokenise.ts';
import { type Effort, median, row, write } from './measure.ts';

const exhibit = new URL('../examples/cerplex/waiver-and-amendment-1996-10-31.txt', import.meta.url);

/** (3) Reading, with its coverage, beside the raw tokenising speed and a plain scan for words. */
export async function reading(quick: boolean): Promise<void> {
  write('Reading, MB per second');
  row('', 'word scan', 'tokenise', 'structure', 'and clauses', 'computed/recorded/refused');
  await read('the Cerplex exhibit', [readFileSync(exhibit, 'latin1')], quick ? QUICK : THOROUGH);
  const folder = `${process.env['INFORCE_CORPUS'] ?? '../shared/corpus'}/edgar/agreements`;
  if (!existsSync(folder)) {
    write(`SKIPPED: the 40 base agreements, since there is no folder ${folder} (set INFORCE_CORPUS)`);
    return;
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const some = quick ? files.slice(0, 3) : files;
  await read(
    `${some.length} base agreements`,
    some.map((name) => readFileSync(`${folder}/${name}`, 'latin1')),
    quick ? QUICK : THOROUGH,
  );
  write();
}

const QUICK: Effort = { warm: 0, least: 0, rounds: 1 };
const THOROUGH: Effort = { warm: 1000, least: 1000, rounds: 3 };

async function read(what: string, texts: readonly string[], effort: Effort): Promise<void> {
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const speed = async (run: (text: string) => unknown): Promise<string> =>
    (bytes / 1000 / (await median(() => texts.map(run), effort))).toFixed(2);
  const source = (text: string) => ({ name: what, text, sha256: '' });
  const words = await speed((text) => text.match(/\w+/g)?.length);
  const tokens = await speed((text) => tokenise(text).length);
  const agreementOf = (text: string): Agreement => {
    const agreement = readAgreement(source(text));
    // Found when they are looked at, and part of what is measured.
    void agreement.problems;
    return agreement;
  };
  const structure = await speed((text) => agreementOf(text).sentences.length);
  const coverage: Coverage[] = [];
  const clauses = await speed((text) => coverage.push(readClauses(agreementOf(text)).coverage));
  const sum = (of: 'computed' | 'recorded' | 'refused'): number =>
    coverage.slice(0, texts.length).reduce((total, one) => total + one[of], 0);
  row(
    `${what} (${(bytes / 1e6).toFixed(2)} MB)`,
    words,
    tokens,
    structure,
    clauses,
    `${sum('computed')}/${sum('recorded')}/${sum('refused')}`,
  );
}
