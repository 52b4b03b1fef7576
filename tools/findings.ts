/**
 * What the checks of texts find in many files, and a random sample of it to be judged by eye:
 *
 *     node tools/findings.ts FOLDER… [--sample 60] [--seed 1] [--code IR121]
 *
 * The numbers in docs/checks.md come from it. The sample is the same for the same files and seed.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPaper } from '@inforce/core';
import { loadDocument } from '@inforce/formats';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string' }, code: { type: 'string' } },
});

interface Finding {
  readonly code: string;
  readonly file: string;
  readonly shown: string;
  readonly key: string;
}

const AROUND = 120;
const names = positionals.flatMap((folder) =>
  readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name)),
);
const findings = names.filter((name) => /\.(?:txt|html?|docx|pdf)$/.test(name)).flatMap(findingsIn);
// A paper that lies in two folders counts once.
const distinct = [...new Map(findings.map((one) => [one.key, one])).values()];
const wanted = distinct.filter(({ code }) => values.code === undefined || code === values.code);

const counts = new Map<string, number>();
for (const { code } of wanted) counts.set(code, (counts.get(code) ?? 0) + 1);
for (const [code, count] of [...counts].toSorted(([a], [b]) => a.localeCompare(b)))
  process.stdout.write(`${code} ${count}\n`);
process.stdout.write(`${wanted.length} findings in ${names.length} files\n`);
for (const { code, file, shown } of sampled(wanted, Number(values.sample ?? 0), Number(values.seed ?? 1)))
  process.stdout.write(`\n${code} ${file}\n    ${shown}\n`);

function findingsIn(path: string): Finding[] {
  const { document } = loadDocument(path);
  if (document === null) return [];
  const { text } = document.source;
  return readPaper(document.source).agreement.problems.map(({ code, place }) => {
    const before = text.slice(Math.max(0, place.from - AROUND), place.from);
    const shown = `${before}⟦${text.slice(place.from, place.to)}⟧${text.slice(place.to, place.to + AROUND)}`;
    return { code, file: path, shown: shown.replaceAll(/\s+/g, ' '), key: `${code} ${place.from} ${shown}` };
  });
}

/** The first `size` of a shuffle by a small linear congruence: any machine draws the same. */
function sampled(all: readonly Finding[], size: number, seed: number): readonly Finding[] {
  let state = seed;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return all
    .map((finding) => ({ finding, order: next() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ finding }) => finding);
}
