import { element, property } from './xml.ts';

/** A table of Word's own. A cell is the paragraphs that stand in it; a row is as long as there are widths, which are shares of the page. */
export function tableXml(rows: readonly (readonly string[])[], shares: readonly number[]): string {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((TEXT_TWIPS * share) / all));
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width }));
  return element(
    'w:tbl',
    {},
    PROPERTIES,
    element('w:tblGrid', {}, ...grid),
    ...rows.map((row) => rowXml(row, widths)),
  );
}

/** Between the margins. */
const TEXT_TWIPS = 9720;

const line = (side: string): string =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '999999' });

const PROPERTIES = element(
  'w:tblPr',
  {},
  element('w:tblW', { 'w:w': TEXT_TWIPS, 'w:type': 'dxa' }),
  element('w:tblBorders', {}, line('top'), line('bottom'), line('insideH')),
  element('w:tblLayout', { 'w:type': 'fixed' }),
);

function rowXml(cells: readonly string[], widths: readonly number[]): string {
  const whole = element('w:trPr', {}, property('cantSplit'));
  return element('w:tr', {}, whole, ...cells.map((cell, i) => cellXml(cell, widths[i] ?? 0)));
}

function cellXml(paragraphs: string, width: number): string {
  const properties = element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }));
  return element('w:tc', {}, properties, paragraphs);
}
