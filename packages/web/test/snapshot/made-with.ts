import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { families, folder } from './views.ts';

/** What the pictures were made with, kept beside them: where the letters are others, words are compared coarsely. */
const madeWith = z.strictObject({
  browser: z.string(),
  /** How wide a line of each family is, in hundredths of a pixel. */
  widths: z.record(z.string(), z.number()),
  /** The files that have the families on the machine where the pictures were made. */
  files: z.array(z.string()),
});
export type MadeWith = z.output<typeof madeWith>;

export const fileOfMadeWith: string = join(folder, 'made-with.json');

export const keptMadeWith = (): MadeWith => madeWith.parse(JSON.parse(readFileSync(fileOfMadeWith, 'utf8')));

/** As the page's own browser draws them. */
export async function widthsIn(page: Page): Promise<MadeWith['widths']> {
  const measured = `((families) => {
    const pen = document.createElement('canvas').getContext('2d');
    const line = 'Section 6.3: $2.50, “Event of Default”, WAVE fjord quiz';
    return Object.fromEntries(families.map((family) => {
      pen.font = '40px "' + family + '", monospace';
      return [family, Math.round(pen.measureText(line).width * 100)];
    }));
  })(${JSON.stringify(families)})`;
  return z.record(z.string(), z.number()).parse(await page.evaluate(measured));
}

export const isSameWidths = (a: MadeWith['widths'], b: MadeWith['widths']): boolean =>
  families.every((family) => a[family] === b[family]);
