import { childNamed, type Placed } from './xml-places.ts';

/** The properties of a paragraph with a change of its mark put in, in the order that the schema wants. */
export function withMark(xml: string, paragraph: Placed, mark: string, numbered: boolean): string {
  const properties = childNamed(paragraph, 'w:pPr');
  if (properties === undefined) return `<w:pPr>${numbered ? '' : NO_LIST}<w:rPr>${mark}</w:rPr></w:pPr>`;
  const children = properties.children.filter(({ name }) => numbered || name !== 'w:numPr');
  const before = children.filter(({ name }) => BEFORE_LIST.has(name));
  const after = children.filter(({ name }) => !BEFORE_LIST.has(name) && !LAST.has(name));
  const last = children.filter(({ name }) => LAST.has(name) && name !== 'w:rPr');
  const run = childNamed(properties, 'w:rPr');
  const own = run === undefined ? '' : xml.slice(run.contentFrom, run.contentTo);
  const written = (some: readonly Placed[]): string =>
    some.map(({ from, to }) => xml.slice(from, to)).join('');
  return `<w:pPr>${written(before)}${numbered ? '' : NO_LIST}${written(after)}<w:rPr>${mark}${own}</w:rPr>${written(last)}</w:pPr>`;
}

/** A paragraph that came brings its number in its words; the list of the one beside it must not count it. */
const NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

const BEFORE_LIST: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
]);
const LAST: ReadonlySet<string> = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

export const holdsSection = (paragraph: Placed): boolean =>
  childNamed(childNamed(paragraph, 'w:pPr'), 'w:sectPr') !== undefined;
