import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { expect, test } from 'vitest';
import { footnote, HOSTILE, HOSTILE_SHOWN, paragraph, reportOf, words } from '../../test/conform-report.ts';
import { conformedCopy } from './conformed-copy.ts';
import { htmlOf } from './html.ts';

const deal = { agreements: [] };
const page = (report: Parameters<typeof reportOf>[0]): string =>
  htmlOf(conformedCopy(deal, reportOf(report)));

const report = {
  paragraphs: [
    paragraph('SECTION 6.3 Ratio. Not more than |3.25|^1 to |1.10|^1.'),
    paragraph('(a) if tested^2', { depth: 1 }),
    paragraph('Quarter     Ratio', { table: true }),
    paragraph('First       |3.50|^1', { table: true }),
  ],
  footnotes: [footnote(1, 'Amended by Section 1.'), footnote(2, 'Deleted.'), footnote(3, 'Renumbered.')],
  notes: [{ address: 'waiver/1', provisions: ['loan/6.3'], says: 'The waiver waives Section 6.3.' }],
};

test('[A4] a copy has its text, its footnotes and its notes, each in its place', () => {
  const found = contents(page(report));
  expect(found.map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'h1: Composite conformed copy: Loan Agreement',
    'p: Composite conformed copy of the Loan Agreement, through Amendment No. 1.',
    'p: Not executed.',
    'p: SECTION 6.3 Ratio. Not more than 3.251 to 1.101.',
    'p: (a) if tested2',
    'pre: Quarter     Ratio\nFirst       3.501',
    'h2: Footnotes',
    'li: Amended by Section 1. ↩ ↩ ↩',
    'li: Deleted. ↩',
    'h2: Changes that no words show',
    'li: Renumbered.',
    'h2: Waivers, suspensions and consents (no part of the text)',
    'li: The waiver waives Section 6.3.',
    'p: This is not legal advice.',
  ]);
});

test('every footnote leads to the note and back, and no id stands twice', () => {
  const elements = elementsOf(parse(page(report)));
  const ids = elements.flatMap((element) => valueOf(element, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const links = elements.filter(({ tagName }) => tagName === 'a');
  expect(
    links.map((link) => valueOf(link, 'href')?.slice(1)).filter((id) => !ids.includes(id ?? '')),
  ).toEqual([]);
  expect(links.filter((link) => valueOf(link, 'role') === 'doc-noteref')).toHaveLength(4);
  expect(links.filter((link) => valueOf(link, 'role') === 'doc-backlink')).toHaveLength(4);
});

test('words of an amendment bear its address, words as signed bear none', () => {
  const spans = elementsOf(parse(page(report))).filter(({ tagName }) => tagName === 'span');
  expect(
    spans.map((span) => `${textIn(span)} ${valueOf(span, 'data-by')}/${valueOf(span, 'data-at')}`),
  ).toEqual(['3.25 first/2', '1.10 first/2', '3.50 first/2']);
});

test('hostile words stay words, in the text, in the legend and in the style sheet', () => {
  const hostile = page({
    title: HOSTILE,
    legend: [`${HOSTILE} </style> " } body { display: none }`],
    paragraphs: [words(HOSTILE), words(HOSTILE, { table: true })],
    notApplied: [{ address: HOSTILE, why: 'open', says: HOSTILE, stands: HOSTILE, from: null }],
  });
  const elements = elementsOf(parse(hostile));
  expect(elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
  const table = contents(hostile).find(({ name }) => name === 'pre');
  expect(table?.text).toBe(HOSTILE_SHOWN);
  expect(quotes(hostile)).toBe(quotes(page({})));
});

/** The quotation marks of the style sheet. */
function quotes(html: string): number {
  const style = elementsOf(parse(html)).find(({ tagName }) => tagName === 'style');
  return style === undefined ? 0 : textIn(style).split('"').length - 1;
}

test('nothing is loaded from anywhere', () => {
  expect(page(report)).not.toMatch(/https?:|\bsrc=|@import|url\(/);
});

test('[P2] the same report gives the same page', () => {
  expect(page(report)).toBe(page(structuredClone(report)));
});

test('a paragraph of a million characters is one paragraph', () => {
  const long = page({ paragraphs: [words('<&'.repeat(500_000))] });
  expect(contents(long).some(({ text }) => text.length === 1_000_000)).toBe(true);
});

const BLOCKS: ReadonlySet<string> = new Set(['h1', 'h2', 'p', 'pre', 'li']);

function contents(html: string): { name: string; text: string }[] {
  return elementsOf(parse(html))
    .filter(({ tagName }) => BLOCKS.has(tagName))
    .map((element) => ({ name: element.tagName, text: textIn(element) }));
}

type Parent = Tree.Document | Tree.Element | Tree.DocumentFragment;

function elementsOf(parent: Parent): Tree.Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node)] : []));
}

function textIn(parent: Parent): string {
  return parent.childNodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? textIn(node) : ''))
    .join('');
}

const valueOf = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;
