import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { parseDay } from '@inforce/core';
import { main } from '../src/main.ts';

export const cerplex = fileURLToPath(new URL('../../../examples/cerplex', import.meta.url));

const clock = (): number => parseDay('2026-11-23') ?? 0;

/** What the command finds around it. */
export const world = () => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  return { stdin, stdout, stderr, env: { COLUMNS: '100' }, clock };
};

/** Runs the command as a person would, on November 23, 2026. */
export async function inforce(...args: string[]) {
  const io = world();
  const { stdout, stderr } = io;
  const status = await main(args, io);
  stdout.end();
  stderr.end();
  return { status, out: await text(stdout), err: await text(stderr) };
}

/** What a test changes in the Cerplex folder before it asks. */
export interface Change {
  /** Facts added to the record. */
  readonly facts?: string;
  /** Ids of facts that are left out of the record. */
  readonly without?: readonly string[];
  /** Lines added at the end of deal.yaml. */
  readonly deal?: string;
  /** Replacements in deal.yaml. */
  readonly replace?: readonly (readonly [string, string])[];
  /** Replacements in facts.yaml. */
  readonly replaceFacts?: readonly (readonly [string, string])[];
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A copy of the Cerplex deal folder with changes, in a folder of its own. */
export function changed(change: Change): string {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-deal-'));
  folders.push(folder);
  cpSync(cerplex, folder, { recursive: true });
  edit(join(folder, 'deal.yaml'), (before) => replaceAll(before, change.replace ?? []) + (change.deal ?? ''));
  edit(join(folder, 'facts.yaml'), (before) => {
    const kept = (change.without ?? []).reduce(withoutFact, replaceAll(before, change.replaceFacts ?? []));
    return `${kept}\n${change.facts ?? ''}`;
  });
  return folder;
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function replaceAll(before: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the file does not say: ${from}`);
    return text.replace(from, to);
  }, before);
}

function withoutFact(before: string, id: string): string {
  const lines = before.split('\n');
  const kept = lines.filter((line) => !line.startsWith(`- { id: ${id},`));
  if (kept.length === lines.length) throw new Error(`no fact ${id}`);
  return kept.join('\n');
}

/** The parts of `status --json` that tests read; the shape itself is held by its published schema. */
export interface Status {
  readonly parts: readonly {
    address: string;
    effective: string;
    from: string | null;
    through: string | null;
  }[];
  readonly provisions: readonly {
    address: string;
    inForce: string;
    because: string | null;
    from: string | null;
    through: string | null;
  }[];
  readonly defaults: readonly {
    id: string;
    under: string;
    stage: string;
    since: string;
    waived: string;
    continuing: string;
  }[];
  readonly values: readonly { address: string; value: string | null; unit: string; from: string | null }[];
  readonly open: readonly { question: string; settledBy: string[]; turnsOn: string[] }[];
  readonly presumed: readonly string[];
  readonly settings: readonly { id: string; place: string; reading: string; otherwise: string }[];
  readonly conflicts: readonly { rule: string; address: string }[];
  readonly projection: boolean;
}

export async function status(folder: string, asOf: string, ...flags: string[]): Promise<Status> {
  const { status: exit, out, err } = await inforce('status', folder, '--as-of', asOf, '--json', ...flags);
  if (exit !== 0) throw new Error(err || out);
  const parsed: Status = JSON.parse(out);
  return parsed;
}

/** `6.3 suspended, 6.4 suspended; waived; 2.50` */
export function inShort({ provisions, defaults, values }: Status): string {
  const sections = provisions
    .filter(({ address }) => /^npa\/6\.[34]$/.test(address))
    .map(
      ({ address, inForce, because }) =>
        `${address.slice(4)} ${inForce === 'yes' ? 'in force' : (because ?? inForce)}`,
    );
  const noticed = defaults.filter(({ id }) => /^breach-6\.[34]$/.test(id));
  const dispositions = new Set(
    noticed.map(({ waived, continuing }) =>
      waived === 'yes' ? 'waived' : continuing === 'yes' ? 'continuing' : 'open',
    ),
  );
  return `${sections.join(', ')}; ${[...dispositions].join(', ')}; ${values[0]?.value ?? 'none'}`;
}
