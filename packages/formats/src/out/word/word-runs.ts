import { childNamed, type Placed } from './xml-places.ts';

/** A character of a run, or something else that stands in one, as the file has it. */
export interface Atom {
  /** Empty where it is no character. */
  readonly char: string;
  readonly xml: string;
  readonly isText: boolean;
}

export interface WordRun {
  readonly at: Placed;
  readonly paragraph: WordParagraph;
  readonly properties: string;
  readonly atoms: readonly Atom[];
  /** Whether it can be parted: it holds no field and stands in no change. */
  readonly isPlain: boolean;
}

export interface WordParagraph {
  readonly at: Placed;
  readonly runs: WordRun[];
}

/** The paragraphs of a document with their runs, counted as the reader counts them. */
export function paragraphsIn(xml: string, root: Placed): readonly WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  const visit = (element: Placed, paragraph: WordParagraph | null, plain: boolean): void => {
    if (element.name === 'w:r' && paragraph !== null)
      paragraph.runs.push(runAt(xml, element, paragraph, plain));
    const own = element.name === 'w:p' ? { at: element, runs: [] } : null;
    if (own !== null) paragraphs.push(own);
    const inside = element.name === 'w:r' ? null : (own ?? paragraph);
    const choice = element.name === 'mc:AlternateContent' ? childNamed(element, 'mc:Choice') : undefined;
    for (const child of choice === undefined ? element.children : [choice])
      visit(child, inside, own !== null || (plain && !WHOLE.has(element.name)));
  };
  visit(root, null, true);
  return paragraphs;
}

const WHOLE: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:fldSimple']);
const FIELDS: ReadonlySet<string> = new Set(['w:fldChar', 'w:instrText', 'mc:AlternateContent']);
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  ['w:sym', '\ufffd'],
  ['w:footnoteReference', '\ufffd'],
  ['w:endnoteReference', '\ufffd'],
]);

function runAt(xml: string, at: Placed, paragraph: WordParagraph, plain: boolean): WordRun {
  const properties = childNamed(at, 'w:rPr');
  const content = at.children.filter((child) => child !== properties);
  const atoms = content.flatMap((child) => atomsOf(xml, child));
  const isPlain = plain && !content.some((child) => FIELDS.has(child.name) || isOpaque(xml, child));
  return {
    at,
    paragraph,
    properties: properties === undefined ? '' : xml.slice(properties.from, properties.to),
    atoms,
    isPlain,
  };
}

const isOpaque = (xml: string, text: Placed): boolean =>
  text.name === 'w:t' && xml.slice(text.contentFrom, text.contentTo).includes('<');

function atomsOf(xml: string, piece: Placed): Atom[] {
  if (piece.name !== 'w:t')
    return [{ char: CHARACTERS.get(piece.name) ?? '', xml: xml.slice(piece.from, piece.to), isText: false }];
  const text = xml.slice(piece.contentFrom, piece.contentTo).replaceAll(/\r\n?/g, '\n');

  return Array.from(text.matchAll(CHARACTER), ([raw]) => ({ char: charOf(raw), xml: raw, isText: true }));
}

/** A character by its number or name is one, as is half of one that takes two. */
const CHARACTER = /&[^;]{1,12};|[\s\S]/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

function charOf(raw: string): string {
  if (raw.length === 1) return raw;
  const number = /^&#(?:x([0-9a-fA-F]+)|(\d+));$/.exec(raw);
  if (number === null) return NAMED.get(raw) ?? '\ufffd';
  const [, hex, decimal] = number;
  return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
}
