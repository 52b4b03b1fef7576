// The main screens look as they did, in both themes: each is compared with the picture that is kept of it in test/snapshots, by
// the colours of small squares, and what a careless change would do is found by the same comparison. `npm run snapshots` makes
// the pictures anew; look at them before they are kept.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Site } from './served.ts';
import { close, type Closeness, coarse, compare, type Compared } from './snapshot/compare.ts';
import { isSameWidths, keptMadeWith, widthsIn } from './snapshot/made-with.ts';
import { inFewColours } from './snapshot/picture.ts';
import { decodePng, encodePng } from './snapshot/png.ts';
import { fileOf, photographer, type Shot, shots, taken } from './snapshot/views.ts';
import type { Visitor } from './visitor.ts';

let site: Site;
let visitor: Visitor;
let closeness: Closeness = close;

beforeAll(async () => {
  site = await Site.open();
  visitor = await photographer(site);
  const kept = keptMadeWith();
  if (isSameWidths(kept.widths, await widthsIn(visitor.page))) return;
  closeness = coarse;
  process.stderr.write(
    `The fonts here are not those of the pictures (${kept.files.join(', ')}): words are compared coarsely.\n`,
  );
});
afterAll(() => site.close());

const kept = (shot: Shot) => decodePng(readFileSync(fileOf(shot)));

/** What is kept of a picture, and what the screen shows, for whoever has to look at them. */
function shown(name: string, actual: Buffer, { difference, share }: Compared): string {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-snapshot-'));
  writeFileSync(join(folder, `${name}.actual.png`), actual);
  writeFileSync(join(folder, `${name}.difference.png`), encodePng(inFewColours(difference, 64)));
  return `${(share * 100).toFixed(2)} % of ${name} differs; see ${folder}. If it is meant so: npm run snapshots.`;
}

test.each(shots)('$name looks as it did', async (shot) => {
  const actual = await taken(visitor, shot);
  const compared = compare(kept(shot), decodePng(actual), closeness);
  expect(compared.isSame ? '' : shown(shot.name, actual, compared)).toBe('');
});

const root = 'document.documentElement.style';
/** What a careless change would do; what is large is found where words are compared coarsely too. */
const careless: readonly (readonly [what: string, change: string, isLarge: boolean])[] = [
  ['the ground is another', `${root}.setProperty('--paper', '#d9d3c0')`, true],
  ['a panel is hidden', `document.querySelector('.timeline').style.display = 'none'`, true],
  ['links are of another colour', `${root}.setProperty('--link', '#c2185b')`, false],
  ['what is in force is of another colour', `${root}.setProperty('--in-force', '#7c4d2d')`, false],
  ['a column is wider', `${root}.setProperty('--name-width', '16.5rem')`, false],
  ['a line is gone', `document.querySelector('.status-line').remove()`, false],
  ['letters are larger', `document.querySelector('.status').style.zoom = '1.06'`, false],
];

test.for(careless)('where %s, that is found', async ([, change, isLarge], { skip }) => {
  if (closeness === coarse && !isLarge) skip('the fonts are others');
  const shot = shots.find(({ name }) => name === 'timeline-1280-light')!;
  expect(compare(kept(shot), decodePng(await taken(visitor, shot)), closeness).isSame).toBe(true);
  const { isSame, share } = compare(kept(shot), decodePng(await taken(visitor, shot, change)), closeness);
  expect(isSame).toBe(false);
  // Not by a hair: a small part of it would be found as well.
  expect(share).toBeGreaterThan(2 * closeness.share);
});
