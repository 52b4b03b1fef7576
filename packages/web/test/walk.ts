import type { Page } from 'playwright-core';
import { z } from 'zod';

/** What one can act on: everything on the screen that a pointer could use. Of radio buttons the Tab key comes to one. */
const actors = `[...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"], [role="slider"], [role="button"]')]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(':disabled, [type="radio"]:not(:checked)'))`;

/** Numbers them, so that they are known again; the number of dates, which take the Tab key several times each. */
const number = `(() => {
  const found = ${actors};
  found.forEach((each, i) => each.setAttribute('data-walk', String(i)));
  return [found.length, found.filter((each) => each.matches('[type="date"]')).length];
})()`;

const html = (index: number): string =>
  `document.querySelector('[data-walk="${index}"]')?.outerHTML.slice(0, 160) ?? ''`;

/** Goes through the page by the Tab key alone, from its top. */
export async function walk(page: Page): Promise<{ readonly reached: number; readonly missed: string[] }> {
  const [count = 0, dates = 0] = z.array(z.number()).parse(await page.evaluate(number));
  await page.evaluate('document.activeElement.blur(); scrollTo(0, 0); getSelection()?.removeAllRanges()');
  const reached = new Set<number>();
  for (let presses = 0; presses < count + dates * 5 + 20 && reached.size < count; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string | null>(
      'document.activeElement?.getAttribute("data-walk") ?? null',
    );
    if (at !== null) reached.add(Number(at));
  }
  const missed: string[] = [];
  for (let i = 0; i < count; i += 1) if (!reached.has(i)) missed.push(await page.evaluate<string>(html(i)));
  return { reached: reached.size, missed };
}

/** What takes the focus only when a script gives it. */
const passive: ReadonlySet<unknown> = new Set(['RootWebArea', 'paragraph', 'mark', 'heading', 'generic']);

/** Roles of what can be focused and has no name for those who hear the page, as the browser tells it to their programs. */
export async function namelessIn(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.flatMap(({ ignored, role, name, properties = [] }) => {
    const isFocusable = properties.some((each) => each.name === 'focusable' && each.value.value === true);
    const isNamed = typeof name?.value === 'string' && name.value.trim() !== '';
    return ignored || !isFocusable || isNamed || passive.has(role?.value) ? [] : [String(role?.value)];
  });
}
