import { join } from 'node:path';
import type { Site } from '../served.ts';
import type { Visitor } from '../visitor.ts';

export const folder = join(import.meta.dirname, '../snapshots');

/** A main screen whose picture is kept, in both themes. */
interface View {
  readonly name: string;
  readonly path: string;
  readonly shows: string | RegExp;
  /** Of a small screen too. */
  readonly isNarrow?: boolean;
}

const supposed = encodeURIComponent(JSON.stringify([{ on: '1996-11-12', occurred: 'waiver/1(a)' }]));

const views: readonly View[] = [
  {
    name: 'timeline',
    path: '/deals/cerplex?on=1996-11-15',
    shows: /are suspended from October 31, 1996/,
    isNarrow: true,
  },
  { name: 'why', path: '/deals/cerplex?on=1996-11-15&why=npa%2F6.3', shows: 'What ends it' },
  {
    name: 'document',
    path: '/deals/cerplex/documents/waiver?on=1996-11-15&at=1',
    shows: /temporarily suspended/,
    isNarrow: true,
  },
  {
    name: 'changes',
    path: '/deals/harborside/documents/npa?on=2005-10-20&show=changes&since=2005-01-01',
    shows: 'Words gone',
  },
  { name: 'closing', path: '/deals/cerplex/closing?on=1996-10-30', shows: /Waiver by Holders/ },
  {
    name: 'what-if',
    path: `/deals/cerplex/what-if?on=1996-11-15&facts=${supposed}`,
    shows: /in force from November 13, 1996/,
  },
  { name: 'portfolio', path: '/?on=2005-10-20', shows: 'Up to date with all that is recorded.' },
  { name: 'record', path: '/deals/cerplex/record?on=1996-11-15', shows: 'imported a deal folder' },
];

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Shot {
  readonly name: string;
  readonly view: View;
  readonly theme: Theme;
  readonly width: number;
}

export const shots: readonly Shot[] = views.flatMap((view) =>
  [1280, ...(view.isNarrow === true ? [360] : [])].flatMap((width) =>
    themes.map((theme) => ({ name: `${view.name}-${width}-${theme}`, view, theme, width })),
  ),
);

export const fileOf = ({ name }: Pick<Shot, 'name'>): string => join(folder, `${name}.png`);

/** Somebody for whom it is always the same day: what is of today stands in no picture. */
export async function photographer(site: Site): Promise<Visitor> {
  const visitor = await site.signedIn('hester', { reducedMotion: 'reduce' });
  await visitor.page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'));
  return visitor;
}

/** The screen as a PNG of the browser; `change` does something to it first. */
export async function taken(
  visitor: Visitor,
  { view, theme, width }: Shot,
  change?: string,
): Promise<Buffer> {
  const { page } = visitor;
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 800 });
  await page.goto('about:blank');
  await visitor.at(view.path);
  await page.evaluate(ownFonts);
  await page.getByText(view.shows).locator('visible=true').first().waitFor();
  await page.evaluate('document.fonts.ready');
  if (change !== undefined) await page.evaluate(change);
  await page.mouse.move(0, 0);
  await page.evaluate(settled);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Fonts that are where the tests run (test/browser.ts installs them), instead of whatever a machine has for its own. */
export const families = ['Liberation Serif', 'Liberation Sans', 'Liberation Mono'] as const;
const ownFonts = `{
  const { style } = document.documentElement;
  style.setProperty('--serif', '"Liberation Serif"');
  style.setProperty('--sans', '"Liberation Sans"');
}`;

/**
 * Nothing has the focus, what comes late has come (the page has one height for half a second), and what is looked at is where it
 * belongs when lines have broken anew.
 */
const settled = `(async () => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const paragraph = document.activeElement?.closest('.para');
  document.activeElement?.blur();
  for (let [height, same] = [0, 0]; same < 5; await pause(100)) {
    same = height === document.body.scrollHeight ? same + 1 : 0;
    height = document.body.scrollHeight;
  }
  if (paragraph) paragraph.scrollIntoView({ block: 'center' });
  else if (document.querySelector('.why')) document.querySelector('.below').scrollIntoView({ block: 'start' });
  else scrollTo(0, 0);
  await pause(100);
})()`;
