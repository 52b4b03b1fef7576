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

/** A blackline as Markdown. Deleted and inserted words stand in `<del>` and `<ins>`, which all Markdown passes through. */
export function blacklineMarkdown(compared: Compared, { changedOnly }: PrintOptions): string {
  const { blackline } = compared;
  const rows = changeRows(blackline);
  return [
    '# Blackline',
    plain(comparedAgainst(compared)),
    'Words marked <del>thus</del> are deleted; words marked <ins>thus</ins> are inserted; words marked <del>thus</del><sup>1</sup> were moved, to the place marked <ins>thus</ins><sup>1</sup>.',
    plain(countsInWords(blackline)),
    ...(rows.length === 0 ? [] : ['## Changes', table(rows), '## Text']),
    ...paragraphsOf(blackline, changedOnly).map((each) => (each === null ? '…' : paragraph(each))),
    '',
  ].join('\n\n');
}

function table(rows: readonly ChangeRow[]): string {
  return [tableRow(changeColumns), '|---|---|---|--:|--:|', ...rows.map(tableRow)].join('\n');
}

function tableRow({ provision, heading, what, deleted, inserted }: ChangeRow): string {
  return `| ${[provision, heading, what, deleted, inserted].map(plain).join(' | ')} |`;
}

function paragraph(spans: Paragraph): string {
  return spans.map(marked).join('').trim();
}

function marked({ kind, text, move }: Span): string {
  const words = text.trim();
  if (words === '') return ' ';
  const tag = TAGS[kind];
  const number = move === null ? '' : `<sup>${move}</sup>`;
  const shown = tag === null ? plain(words) : `<${tag}>${plain(words)}</${tag}>${number}`;
  return `${text.startsWith(words) ? '' : ' '}${shown}${text.endsWith(words) ? '' : ' '}`;
}

const TAGS: Readonly<Record<PieceKind, 'del' | 'ins' | null>> = {
  kept: null,
  deleted: 'del',
  inserted: 'ins',
  'moved-from': 'del',
  'moved-to': 'ins',
};

/** Every mark that Markdown could take for its own stands behind a stroke; what HTML could, as an entity. */
function plain(text: string): string {
  return htmlText(text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]()#+\-.!|~=:]/g, '\\$&'));
}
