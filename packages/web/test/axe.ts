import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
  passes: z.array(z.object({ id: z.string() })),
});

export interface Checked {
  /** Each with the elements that have it. */
  readonly violations: readonly string[];
  /** How many rules held: none, where there was nothing to look at. */
  readonly passed: number;
}

/** The screen as it stands, against the rules of WCAG 2.2 at level AA that a machine can check. */
export async function axe(page: Page): Promise<Checked> {
  // By the protocol, past the page's own policy, which rightly lets no script in.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(source);
  const given: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`,
  );
  const { violations, passes } = results.parse(given);
  return {
    passed: passes.length,
    violations: violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes
          .slice(0, 5)
          .map(({ html, failureSummary = '' }) => `  ${html.slice(0, 200)}\n  ${failureSummary}`)
          .join('\n')}`,
    ),
  };
}
