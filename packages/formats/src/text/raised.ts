import type { Span } from './blocks.ts';

/** A span that may be printed above the line, smaller. */
export interface RaisedSpan extends Span {
  readonly raised: boolean;
}

/**
 * A raised figure is a note's, not one of the number or word before it: `$6.00¹` becomes `$6.00[1]`. Ordinals
 * (`1st`) and fractions (`66 ⅔`, printed as a raised 2, a stroke and a 3) are what they look like.
 */
export function settled(spans: readonly RaisedSpan[]): Span[] {
  if (!spans.some((span) => span.raised)) return [...spans];
  const found: Span[] = [];
  for (let index = 0; index < spans.length; ) {
    const first = spans[index]!;
    if (!first.raised) {
      found.push(first);
      index++;
      continue;
    }
    let end = index;
    while (spans[end]?.raised === true) end++;
    const group = spans.slice(index, end);
    const before = found.at(-1)?.text.at(-1) ?? '';
    found.push(...printed(group, first, before, spans[end]?.text.trimStart().at(0) ?? ''));
    index = end;
  }
  return found;
}

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
const MARKS = /^[\d*†‡§a-z]{1,3}$/;

function printed(group: readonly Span[], first: Span, before: string, after: string): readonly Span[] {
  const words = group
    .map((span) => span.text)
    .join('')
    .trim();
  if (words === '' || ORDINALS.has(words.toLowerCase())) return group;
  if (/^\d{1,2}$/.test(words) && (after === '/' || after === '⁄'))
    return /\d/.test(before) ? [{ ...first, text: ' ' }, ...group] : group;
  // Raised marks behind a word or a number; a trade mark's sign, or words that happen to stand high, stay.
  return MARKS.test(words) && before.trim() !== '' ? [{ ...first, text: `[${words}]` }] : group;
}
