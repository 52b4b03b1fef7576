import type { PdfLine } from './lines.ts';

/** How many lines at the top and at the bottom of a page can be furniture. */
const EDGE = 3;
/** On so many pages, and so great a share of them, a line comes again at the same height. */
const AGAIN_MIN = 3;
const AGAIN_SHARE = 0.4;
const BAND = 6;

const PAGE_NUMBER =
  /^(?:[-–—]{0,2} ?(?:\d{1,4}|[ivxl]{1,7}|[A-Z]{1,2} ?[-–—] ?\d{1,3}) ?[-–—]{0,2}|page ?\d{1,4}(?: of \d{1,4})?)$/i;

/** Running heads and feet, and page numbers: no part of the words. */
export function furnitureIn(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(AGAIN_MIN, AGAIN_SHARE * pages.length);
  const found = new Set<PdfLine>();
  for (const lines of pages) {
    const edges = edgesOf(lines);
    for (const line of edges) if ((counts.get(keyOf(line)) ?? 0) >= enough) found.add(line);
    for (const line of outermost(lines, found)) if (PAGE_NUMBER.test(textOfLine(line))) found.add(line);
  }
  return found;
}

function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  if (lines.length <= 2 * EDGE) return [...lines];
  return [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}

/** The first and the last line that is not furniture already. */
function outermost(lines: readonly PdfLine[], furniture: ReadonlySet<PdfLine>): PdfLine[] {
  const rest = lines.filter((line) => !furniture.has(line));
  return [rest[0], rest.at(-1)].filter((line) => line !== undefined);
}

/** Numbers differ from page to page, the words and the height do not. */
function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / BAND)} ${textOfLine(line).replace(/\d+/g, '#')}`;
}

export function textOfLine(line: PdfLine): string {
  return line.segments.map((segment) => segment.text).join(' ');
}
