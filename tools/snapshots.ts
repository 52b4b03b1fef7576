// npm run snapshots: the pictures of the main screens that tests compare with (packages/web/test/snapshots), taken anew. Names on
// the command line take those alone: npm run snapshots timeline closing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { teardown } from '../packages/web/test/run.ts';
import { Site } from '../packages/web/test/served.ts';
import { fileOfMadeWith, type MadeWith, widthsIn } from '../packages/web/test/snapshot/made-with.ts';
import { inFewColours } from '../packages/web/test/snapshot/picture.ts';
import { decodePng, encodePng } from '../packages/web/test/snapshot/png.ts';
import { families, fileOf, folder, photographer, shots, taken } from '../packages/web/test/snapshot/views.ts';

const bytesMax = 80_000;
/** From as many colours as it may have down to where the file is small. */
const colours = [64, 32, 24, 16, 12];

function small(png: Buffer): Uint8Array {
  const picture = decodePng(png);
  for (const most of colours) {
    const file = encodePng(inFewColours(picture, most));
    if (file.length <= bytesMax) return file;
  }
  throw new Error('The picture is too large.');
}

function filesOf(family: string): readonly string[] {
  try {
    const found = execFileSync('fc-list', [`:family=${family}`, '--format=%{file}\n'], { encoding: 'utf8' });
    return found.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}

mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const site = await Site.open();
try {
  const visitor = await photographer(site);
  const madeWith: MadeWith = {
    browser: site.browser.version(),
    widths: await widthsIn(visitor.page),
    files: families.flatMap(filesOf).toSorted(),
  };
  for (const shot of shots) {
    if (wanted.length > 0 && !wanted.includes(shot.view.name)) continue;
    const file = small(await taken(visitor, shot));
    writeFileSync(fileOf(shot), file);
    console.log(`${shot.name}.png ${Math.round(file.length / 1000)} kB`);
  }
  writeFileSync(fileOfMadeWith, `${JSON.stringify(madeWith, null, 2)}\n`);
} finally {
  await site.close();
  teardown();
}
