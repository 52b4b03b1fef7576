// Everybody can use every screen: by the rules of WCAG 2.2 at level AA that a machine can check, in light and in dark, on a wide
// window and on one of 360 pixels, and by the keyboard alone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { Site } from './served.ts';
import { open, screens, Visitors } from './screens.ts';
import { namelessIn, walk } from './walk.ts';

let site: Site;
let visitors: Visitors;

beforeAll(async () => {
  site = await Site.open();
  visitors = new Visitors(site);
});
afterAll(() => site.close());

const views = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

test.each(screens)('$name: no rule is broken, and nothing goes beyond a small screen', async (screen) => {
  const visitor = await visitors.of(screen);
  await open(visitor, screen);
  const found: string[] = [];
  for (const { colorScheme, width } of views) {
    await visitor.page.emulateMedia({ colorScheme });
    await visitor.page.setViewportSize({ width, height: 800 });
    const { violations, passed } = await axe(visitor.page);
    expect(passed).toBeGreaterThan(10);
    found.push(...violations.map((each) => `${colorScheme}, ${width}: ${each}`));
    const wide = await visitor.page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > width) found.push(`${width}: the page is ${wide} wide`);
  }
  await visitor.page.setViewportSize({ width: 1280, height: 800 });
  expect(found.join('\n')).toBe('');
});

test.each(screens)(
  '$name: the Tab key comes to everything one can act on, and each has a name',
  async (screen) => {
    const visitor = await visitors.of(screen);
    await open(visitor, screen);
    const { reached, missed } = await walk(visitor.page);
    expect(missed).toEqual([]);
    expect(reached).toBeGreaterThan(1);
    expect(await namelessIn(visitor.page)).toEqual([]);
  },
);
