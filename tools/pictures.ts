// npm run pictures: the pictures of the pages, taken of the app as it runs: the window, not the whole page, so that they stay
// small. They depend on the fonts of the machine; the tests look at no picture.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { teardown } from '../packages/web/test/run.ts';
import { Site } from '../packages/web/test/served.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const largest = 200_000;
const supposed = encodeURIComponent(JSON.stringify([{ on: '1996-11-12', occurred: 'waiver/1(a)' }]));

const pictures = [
  {
    name: 'timeline',
    path: '/deals/cerplex?on=1996-11-15&why=npa%2F6.3',
    shows: /The suspension in Section 1/,
  },
  {
    name: 'document',
    path: '/deals/cerplex/documents/waiver?on=1996-11-15&at=1',
    shows: /temporarily suspended/,
  },
  {
    name: 'what-if',
    path: `/deals/cerplex/what-if?on=1996-11-15&facts=${supposed}`,
    shows: /in force from November 13, 1996/,
  },
] as const;

const site = await Site.open();
try {
  const visitor = await site.signedIn('hester', {
    reducedMotion: 'reduce',
  });
  for (const colorScheme of ['light', 'dark'] as const)
    for (const { name, path, shows } of pictures) {
      await visitor.page.emulateMedia({ colorScheme });
      await visitor.page.setViewportSize({ width: 1120, height: name === 'timeline' ? 960 : 680 });
      await visitor.at(path);
      await visitor.sees(shows);
      await visitor.page.evaluate('document.fonts.ready');
      await visitor.page.evaluate('document.activeElement.blur()');
      if (name === 'timeline') await visitor.page.evaluate('scrollTo(0, 0)');
      const file = join(folder, `${name}-${colorScheme}.png`);
      await visitor.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      const { size } = statSync(file);
      console.log(`${name}-${colorScheme}.png ${Math.round(size / 1000)} kB`);
      if (size > largest) throw new Error(`${file} has ${size} bytes; make the window smaller.`);
    }
} finally {
  await site.close();
  teardown();
}
