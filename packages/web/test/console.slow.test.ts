// Nothing is wrong behind the screens: the server's policy stops nothing of the app, and React, built as it is for developing,
// has no complaint of how it is used.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mode } from './built-app.ts';
import { Site } from './served.ts';
import { open, screens, Visitors } from './screens.ts';

const sites = new Map<Mode, Site>();

beforeAll(async () => {
  for (const mode of ['production', 'development'] as const) sites.set(mode, await Site.open({ mode }));
});
afterAll(() => Promise.all([...sites.values()].map((site) => site.close())));

function siteOf(mode: Mode): Site {
  const site = sites.get(mode);
  if (site === undefined) throw new Error(`there is no site of ${mode}`);
  return site;
}

test.each(['production', 'development'] as const)(
  'every screen, built for %s, has a clean console',
  async (mode) => {
    const visitors = new Visitors(siteOf(mode));
    for (const screen of screens) {
      const visitor = await visitors.of(screen);
      await open(visitor, screen);
      expect([screen.name, ...visitor.complaints]).toEqual([screen.name]);
    }
  },
);

test('what the policy forbids does not happen, and is heard of', async () => {
  const visitor = await siteOf('production').signedIn('hester');
  await visitor.at('/');
  await visitor.page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
  }`);
  await expect.poll(() => visitor.complaints.some((each) => /script-src/.test(each))).toBe(true);
  expect(await visitor.page.evaluate<boolean>('"ran" in window')).toBe(false);
  visitor.complaints.length = 0;
});

test('React, built for developing, complains where it should', async () => {
  const visitor = await siteOf('development').signedIn('hester');
  // The development build names itself: without it the test above would prove nothing of React.
  expect(await visitor.page.evaluate<string>('[...document.scripts].map(({ src }) => src).join()')).toMatch(
    /assets/,
  );
  const scripts = await visitor.page.evaluate<string>(
    'fetch(document.scripts[0].src).then((answer) => answer.text())',
  );
  expect(scripts).toContain('Each child in a list should have a unique');
});
