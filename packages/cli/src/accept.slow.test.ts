// While nothing differs, a kept reading changes no answer of any command [T5].
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cerplex, changed, inforce } from '../test/inforce.ts';

const reading = 'waiver-and-amendment-1996-10-31.txt.reading.json';
const late = join(cerplex, 'what-if/hancock-signs-late.yaml');

const commands: readonly (readonly string[])[] = [
  ['status'],
  ['status', '--with', late],
  ['timeline'],
  ['checklist', 'waiver'],
  ['why', 'npa/6.3'],
  ['why', 'warrants/"Initial Purchase Price"'],
  ['what-if', '--with', late],
  ['check'],
];

function without(): string {
  const folder = changed({});
  rmSync(join(folder, reading));
  return folder;
}

/** All that may differ: whether the reading is named as a kept one. */
const withoutKept = (out: string): string =>
  out
    .replaceAll(/"kept": (null|\{[^}]*\})/g, '"kept": …')
    .replace(/,\s+kept since November \d+, 2026( \(accepted by \w+\))?/, '');

/** `status DEAL …` */
const onDeal = (deal: string, [command = '', ...rest]: readonly string[]): string[] => [
  command,
  deal,
  ...rest,
];

test.each(commands.map((words) => [words.join(' '), words] as const))(
  '[T5] [P2] answers by the kept reading are the same byte for byte: %s',
  async (_title, words) => {
    const [fresh, kept] = [without(), without()];
    expect((await inforce('accept', kept, '--by', 'counsel')).status).toBe(0);
    for (const day of ['1996-10-30', '1996-11-15', '1996-12-01'])
      for (const json of [[], ['--json']]) {
        const asked = [...words, '--as-of', day, ...json];
        const [one, other] = [await inforce(...onDeal(fresh, asked)), await inforce(...onDeal(kept, asked))];
        expect(withoutKept(other.out)).toBe(withoutKept(one.out));
        expect([other.status, other.err]).toEqual([one.status, one.err]);
      }
  },
);
