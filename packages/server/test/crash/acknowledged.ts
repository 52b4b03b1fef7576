import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/store/store.ts';
import { faults, textOf } from '../contract/notes.ts';

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

/** A writer at work, and every line that it told. */
export interface Writing {
  /** Once it has told this many lines. */
  readonly told: (count: number) => Promise<void>;
  readonly kill: () => void;
  /** Its lines, once it has ended by itself (status 0) or was killed. Throws what it complained of otherwise. */
  readonly ended: Promise<readonly string[]>;
}

export function startWriter(
  where: string,
  mode: string,
  name: string,
  under: readonly string[] = [],
): Writing {
  const [program, ...args] = [...under, process.execPath, writer, where, mode, name];
  if (program === undefined) throw new Error('no program');
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err, isKilled] = ['', '', false];
  const waiting: { readonly count: number; readonly done: () => void }[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    const lines = out.split('\n').length - 1;
    for (const { count, done } of waiting) if (lines >= count) done();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<readonly string[]>((done, failed) => {
    child.on('error', failed);
    child.on('close', (status, signal) => {
      // A line that was cut by the kill was never told.
      if (status === 0 || isKilled) done(out.split('\n').slice(0, -1));
      else failed(new Error(`the writer ended with ${status ?? signal}: ${err}`));
    });
  });
  return {
    told: (count) =>
      Promise.race([new Promise<void>((done) => waiting.push({ count, done })), ended.then(() => {})]),
    kill: () => {
      isKilled = true;
      child.kill('SIGKILL');
    },
    ended,
  };
}

/** [R1] [R2] [R11] Everything that the record lacks of what was told, and everything in it that is half or broken. */
export async function losses(store: Store, told: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const events = new Map<string, string>();
  for (let after = ''; ; ) {
    const deals = await store.deals('main', { after, limit: 100 });
    for (const deal of deals) found.push(...(await faultsOf(store, deal, events)));
    if (deals.length === 0) break;
    after = deals.at(-1) ?? '';
  }
  for (const line of told) {
    const [kind, ...words] = line.split(' ');
    const place = words.slice(0, 3).join(' ');
    if (kind === 'event' && events.get(place) !== words[3]) found.push(`lost or changed: ${line}`);
    if (kind === 'document' && (await store.document('main', words[0] ?? '')) === null)
      found.push(`lost: ${line}`);
  }
  return found;
}

async function faultsOf(store: Store, deal: string, hashes: Map<string, string>): Promise<string[]> {
  const shared = await store.events({ tenant: 'main', deal }, ['shared']);
  const company = await store.events({ tenant: 'main', deal }, ['company']);
  for (const { channel, version, hash } of [...shared, ...company])
    hashes.set(`${deal} ${channel} ${version}`, hash);
  const found = [...faults(shared), ...faults(company)];
  const counts = [countOf(shared.map(textOf)), countOf(company.map(textOf))] as const;
  for (const text of new Set([...counts[0].keys(), ...counts[1].keys()])) {
    const [, first, second] = text.split(' ');
    const there = `${counts[0].get(text)} ${counts[1].get(text)}`;
    if (there !== `${first} ${second}`) found.push(`half or twice: ${text} is there ${there} times`);
  }
  return found.map((fault) => `${deal}: ${fault}`);
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** What was done within appends and stands without its events. */
export async function orphans(store: Store): Promise<string[]> {
  const rows = await store.transaction((transaction) =>
    transaction.selectFrom('chunk').select('sha256').where('tenant', '=', 'within').execute(),
  );
  const texts = await store.transaction((transaction) =>
    transaction.selectFrom('event').select('body').where('channel', '=', 'company').execute(),
  );
  const labels = new Set(texts.map(({ body }) => /"text":"([^ ]*) /.exec(body)?.[1]));
  return rows.map(({ sha256 }) => sha256).filter((label) => !labels.has(label));
}
