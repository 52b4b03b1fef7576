import type { Paragraph, Span } from './blocks.ts';
import { advanced } from './file-point.ts';

/** A line of a paragraph, without the white space around it. */
export interface TextLine {
  readonly indent: number;
  readonly spans: readonly Span[];
}

/** The lines of a paragraph, white ones left out. */
export function linesOf(paragraph: Paragraph): TextLine[] {
  return partsOf(paragraph).flat();
}

/** The lines of a paragraph; preformatted ones are parted where a white line stands between them. */
export function partsOf({ spans, preformatted }: Paragraph): TextLine[][] {
  let part: TextLine[] = [];
  const parts = [part];
  for (const line of split(spans).map((each) => trimmed(each, preformatted))) {
    if (line.spans.length > 0) part.push(line);
    else if (preformatted && part.length > 0) parts.push((part = []));
  }
  return parts.filter((each) => each.length > 0);
}

function split(spans: readonly Span[]): Span[][] {
  let line: Span[] = [];
  const lines = [line];
  for (const span of spans) {
    if (span.text === '\n') lines.push((line = []));
    else line.push(span);
  }
  return lines;
}

function trimmed(spans: readonly Span[], preformatted: boolean): TextLine {
  const kept = spans.filter((span) => span.text !== '');
  let indent = 0;
  while (kept[0] !== undefined) {
    const text = kept[0].text.trimStart();
    indent += columnsOf(kept[0].text.slice(0, kept[0].text.length - text.length), preformatted);
    if (text !== '') {
      kept[0] = { text, point: advanced(kept[0].point, kept[0].text.length - text.length) };
      break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    kept.pop();
    if (text === '') continue;
    kept.push({ ...last, text });
    break;
  }
  return { indent, spans: kept };
}

/** Tabs and spaces that do not break move the words in; other spaces do where they are printed as they stand. */
function columnsOf(space: string, preformatted: boolean): number {
  let columns = 0;
  for (const char of space) columns += char === '\t' ? TAB : preformatted || char === '\u00a0' ? 1 : 0;
  return columns;
}

const TAB = 5;

export function textOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}
