import type { Draft } from './draft.ts';
import type { OpenLevel } from './numbering.ts';
import type { Page } from './page.ts';

/** To whom a paragraph without a label belongs that follows a limb: to the limb, or (flush) to what holds it. */
export function holderOf(
  page: Page,
  open: readonly OpenLevel[],
  target: Draft | null,
  index: number,
): Draft | null {
  const line = page.lines[index];
  const current = open.at(-1)?.node ?? null;
  if (line === undefined || current === null || current.kind !== 'limb' || !page.ended(line.first))
    return target;
  const before = page.tokens[line.first - 1]?.text;
  if (before === ':' || before === '—') return target;
  const indent = page.blockIndent(index);
  const levels = open.map((level) => level.node).toReversed();
  const outer = levels.find(
    (node) => node !== current && (node.kind !== 'limb' || (node.bodyIndent ?? 0) <= indent),
  );
  if (before === ';' || before === ',' || page.tokens[line.first - 1]?.kind === 'word')
    return outer ?? current;
  return levels.find((node) => node.bodyIndent === null || node.bodyIndent <= indent) ?? current;
}
