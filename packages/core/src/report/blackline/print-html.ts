import type { PieceKind } from '../../blackline/blackline.ts';
import {
  changeColumns,
  type ChangeRow,
  changeRows,
  type Compared,
  comparedAgainst,
  countsInWords,
  type PrintOptions,
} from './compared.ts';
import { htmlText } from './html-text.ts';
import { type Paragraph, paragraphsOf, type Span } from './paragraphs.ts';

/** A blackline as a page of its own, without scripts and without anything to load. */
export function blacklineHtml(compared: Compared, { changedOnly }: PrintOptions): string {
  const { blackline } = compared;
  const rows = changeRows(blackline);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>Blackline: ${htmlText(comparedAgainst(compared))}</title>`,
    `<style>\n${STYLE}</style>`,
    '</head>',
    '<body>',
    `<p class="compared">${htmlText(comparedAgainst(compared))}</p>`,
    `<p class="legend">${LEGEND}</p>`,
    `<p class="counts">${htmlText(countsInWords(blackline))}</p>`,
    ...(rows.length === 0 ? [] : table(rows)),
    '<main>',
    ...paragraphsOf(blackline, changedOnly).map((each) =>
      each === null ? '<p class="gap">…</p>' : paragraph(each),
    ),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Nothing is told by colour alone: it prints in black and white as lawyers print it, moves with their numbers. */
const STYLE = `body { font: 11pt/1.5 serif; color: #000; background: #fff; max-width: 48em; margin: 2em auto; padding: 0 1em; }
main p { margin: 0 0 .8em; white-space: pre-wrap; }
del, ins { font-weight: bold; }
.deleted { text-decoration: line-through; color: #a00; }
.inserted { text-decoration: underline double; color: #00a; }
.moved-from { text-decoration: line-through double; color: #060; }
.moved-to { text-decoration: underline wavy; color: #060; }
sup { text-decoration: none; font-size: .7em; }
table { border-collapse: collapse; margin: 1em 0; font-size: 10pt; }
th, td { border: 1px solid #000; padding: .1em .5em; text-align: left; vertical-align: top; }
td.number { text-align: right; }
@media print { del, ins { color: #000; } body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;

const LEGEND = [
  'Words marked <del class="deleted">thus</del> are deleted',
  'words marked <ins class="inserted">thus</ins> are inserted',
  'words marked <del class="moved-from">thus<sup>1</sup></del> were moved, to the place marked <ins class="moved-to">thus<sup>1</sup></ins>.',
].join('; ');

function table(rows: readonly ChangeRow[]): readonly string[] {
  const { provision, heading, what, deleted, inserted } = changeColumns;
  const head = [provision, heading, what, deleted, inserted]
    .map((each) => `<th scope="col">${each}</th>`)
    .join('');
  return ['<table class="changes">', `<tr>${head}</tr>`, ...rows.map(tableRow), '</table>'];
}

function tableRow({ provision, heading, what, deleted, inserted }: ChangeRow): string {
  const words = [provision, heading, what].map((each) => `<td>${htmlText(each)}</td>`);
  const numbers = [deleted, inserted].map((each) => `<td class="number">${htmlText(each)}</td>`);
  return `<tr>${[...words, ...numbers].join('')}</tr>`;
}

function paragraph(spans: Paragraph): string {
  return `<p>${spans.map(marked).join('')}</p>`;
}

function marked({ kind, text, move }: Span): string {
  const tag = TAGS[kind];
  if (tag === null) return htmlText(text);
  const number = move === null ? '' : `<sup>${move}</sup>`;
  return `<${tag} class="${kind}">${htmlText(text)}${number}</${tag}>`;
}

const TAGS: Readonly<Record<PieceKind, 'del' | 'ins' | null>> = {
  kept: null,
  deleted: 'del',
  inserted: 'ins',
  'moved-from': 'del',
  'moved-to': 'ins',
};
