// What the app costs whoever opens it: the scripts of the first view, and how long another day takes to be on the screen. In the
// machine's own Chromium, by the clock: on a machine that does other work too, these are upper bounds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { folderFiles, memoryFiles } from '@inforce/formats';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { builtApp } from '../packages/web/test/built-app.ts';
import { makeRecord } from '../packages/web/test/record.ts';
import { teardown } from '../packages/web/test/run.ts';
import { Site } from '../packages/web/test/served.ts';
import type { Visitor } from '../packages/web/test/visitor.ts';
import { madeUpDeal } from './app/made-up-deal.ts';
import { firstLanes, harness, type Measured, measured } from './app/harness.ts';
import { quantile, write } from './measure.ts';

export async function app(quick: boolean): Promise<void> {
  write('The app in a browser');
  try {
    await sizes();
    await moving(quick);
  } finally {
    teardown();
  }
  write();
}

/** The page names the scripts that it needs before anything is drawn; the engine is not among them. */
async function sizes(): Promise<void> {
  const folder = await builtApp();
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, file = '']) => file);
  const first = named(/(?:src|href)="\/(assets\/[^"]+\.js)"/g);
  const styles = named(/href="\/(assets\/[^"]+\.css)"/g);
  const engine = readdirSync(join(folder, 'assets')).filter((file) => /^engine-.*\.js$/.test(file));
  const size = (files: readonly string[]): string => {
    const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
    return `${(bytes.reduce((sum, each) => sum + each, 0) / 1000).toFixed(0)} kB`;
  };
  write(`  scripts of the first view, gzip: ${size(first)} (${first.length} files); styles ${size(styles)}`);
  write(`  the engine, loaded after it: ${size(engine.map((file) => join('assets', file)))}`);
}

async function moving(quick: boolean): Promise<void> {
  const deal = 'made-up';
  const folders = new Map([
    [deal, memoryFiles(deal, madeUpDeal(200))],
    ['harborside', folderFiles(join(import.meta.dirname, '../examples/harborside'))],
  ]);
  const site = await Site.open({ fill: (file) => makeRecord(file, folders) });
  try {
    const visitor = await site.signedIn('hester', { viewport: { width: 1280, height: 900 } });
    await visitor.at(`/deals/${deal}?on=2010-06-01`);
    await visitor.page.getByRole('slider').waitFor();
    write(`  lanes on the screen: ${await visitor.page.locator('.lane:visible').count()}`);
    await visitor.page.evaluate(harness);
    report('dragging the cursor', await dragged(visitor, quick ? 120 : 480));
    report('a change at a time', await stepped(visitor, quick ? 20 : 100));
    const times = await opened(visitor, '/deals/harborside?on=2005-10-20', quick ? 3 : 10);
    write(`  examples/harborside is opened, to its first lanes painted: ${spread(times)}`);
  } finally {
    await site.close();
  }
}

/** Processor time, in milliseconds, that the page's own thread has taken since it was last asked. */
async function pageTime({ page }: Visitor): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  const since = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const now = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    const spent = now - before;
    before = now;
    return spent;
  };
  await since();
  return since;
}

/** With the processor time of the page's thread. */
interface Moved extends Measured {
  readonly spent: number;
}

async function dragged(visitor: Visitor, steps: number): Promise<Moved> {
  const { page } = visitor;
  const handle = await page.locator('.cursor-day').boundingBox();
  const box = await page.locator('.axis .plot').boundingBox();
  if (handle === null || box === null) throw new Error('there is no cursor');
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + 10, y);
  await page.mouse.down();
  await page.evaluate('measuring.begin("pointermove")');
  const time = await pageTime(visitor);
  let from = handle.x + 10;
  for (const to of [box.x + 40, box.x + box.width - 40, box.x + box.width / 2]) {
    await moved(page, { from, to, y, steps });
    from = to;
  }
  const spent = await time();
  const found = measured.parse(await page.evaluate('measuring.end()'));
  await page.mouse.up();
  return { ...found, spent };
}

/** As a mouse moves: 125 times a second, whatever the page makes of it. The browser gives the page the last place before a frame. */
async function moved(page: Page, { from, to, y, steps }: Way): Promise<void> {
  const sent: Promise<void>[] = [];
  for (let i = 1; i <= steps; i += 1) {
    sent.push(page.mouse.move(from + ((to - from) * i) / steps, y));
    await pause(8);
  }
  await Promise.all(sent);
}

interface Way {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly steps: number;
}

async function stepped(visitor: Visitor, steps: number): Promise<Moved> {
  const { page } = visitor;
  await page.goto(page.url().replace(/on=[\d-]+/, 'on=2008-06-01'));
  await page.getByRole('slider').focus();
  await page.evaluate(harness);
  await page.evaluate('measuring.begin("keydown")');
  const time = await pageTime(visitor);
  for (let i = 0; i < steps; i += 1) await page.keyboard.press('PageUp', { delay: 30 });
  const spent = await time();
  return { ...measured.parse(await page.evaluate('measuring.end()')), spent };
}

/** Each time in a page of its own. */
async function opened({ context, page: at }: Visitor, path: string, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const page = await context.newPage();
    await page.addInitScript(firstLanes);
    await page.goto(new URL(path, at.url()).href);
    found.push(z.number().parse(await page.evaluate('window.firstLanes')));
    await page.close();
  }
  return found;
}

const ms = (times: readonly number[], share: number): string => quantile(times, share).toFixed(1);

const spread = (times: readonly number[]): string =>
  times.length === 0 ? 'none' : `${ms(times, 0.5)} ms, 95% within ${ms(times, 0.95)} ms (${times.length})`;

function report(what: string, { frames, ready, lanes, sentences, spent }: Moved): void {
  const total = frames.reduce((sum, each) => sum + each, 0);
  write(
    `  ${what}: ${((1000 * frames.length) / total).toFixed(0)} frames per second; a frame ${spread(frames)}`,
  );
  write(`    processor time of the page's thread for an event: ${(spent / lanes.length).toFixed(1)} ms`);
  write(`    from when the page is given the event to lanes and sentences in the DOM: ${spread(ready)}`);
  write(`    from the event to the lanes painted, the wait for the frame included: ${spread(lanes)}`);
  write(`    from the event to the sentences painted: ${spread(sentences)}`);
}
