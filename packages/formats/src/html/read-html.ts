import type { PlaceMap } from '../text/place-map.ts';
import { TextWriter } from '../text/text-writer.ts';
import { writeBlocks } from '../text/write-blocks.ts';
import { PageReader } from './page-reader.ts';

export interface HtmlText {
  readonly text: string;
  readonly places: PlaceMap;
  readonly omitted: readonly string[];
}

/** A web page, such as a filing of today, as text. */
export function readHtml(markup: string): HtmlText {
  const { blocks, omitted } = new PageReader(markup).read();
  const writer = new TextWriter();
  writeBlocks(blocks, writer);
  return { ...writer.finish(), omitted };
}

/** How far into a file a page's first tags stand, behind the envelope that filings come in. */
const HEAD = 65_536;
const PAGE = /<(?:!doctype +html|html|body|head)\b/i;
const NAMED = /\.x?html?$/i;
const TAG = /<\/?[a-z][a-z0-9]{0,11}\b[^<>]{0,2000}>/i;

/** Whether a text is the markup of a page; plain filings have tags too, but these are not among them. */
export function isHtml(name: string, text: string): boolean {
  const head = text.slice(0, HEAD);
  return PAGE.test(head) || (NAMED.test(name) && TAG.test(head));
}

/** The character set that a page declares, if it does. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_HEAD));
  return /charset *= *["']?([\w-]{2,30})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

const CHARSET_HEAD = 4096;
