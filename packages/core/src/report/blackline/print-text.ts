import type { PieceKind } from '../../blackline/blackline.ts';
import { wrap } from '../words.ts';
import {
  changeColumns,
  type ChangeRow,
  changeRows,
  type Compared,
  comparedAgainst,
  countsInWords,
  type PrintOptions,
} from './compared.ts';
import { type Paragraph, paragraphsOf, type Span } from './paragraphs.ts';

/** What the marks of the plain text mean. */
export const textLegend =
  'Words marked [-thus-] are deleted; words marked {+thus+} are inserted; words marked [1>thus<1] were moved, to the place marked {1>thus<1}.';

/** A blackline for the terminal: every mark is made of letters, so that it survives any screen, mail or printer. */
export function printBlackline(compared: Compared, { changedOnly }: PrintOptions): string {
  const { blackline } = compared;
  const paragraphs = paragraphsOf(blackline, changedOnly).map((each) =>
    each === null ? '  …' : paragraph(each),
  );
  return [
    wrap(safe(comparedAgainst(compared)), 0),
    wrap(textLegend, 0),
    countsInWords(blackline),
    ...table(changeRows(blackline)),
    '',
    ...paragraphs.flatMap((each) => [each, '']),
  ].join('\n');
}

function table(rows: readonly ChangeRow[]): readonly string[] {
  return rows.length === 0 ? [] : ['', 'Changes', ...[changeColumns, ...rows].map(tableRow)];
}

function tableRow({ provision, heading, what, deleted, inserted }: ChangeRow): string {
  return `  ${fit(provision, 34)}  ${fit(heading, 30)}  ${fit(what, 18)}${deleted.padStart(8)}${inserted.padStart(9)}`;
}

function fit(text: string, width: number): string {
  const plain = safe(text);
  return (plain.length <= width ? plain : `${plain.slice(0, width - 1)}…`).padEnd(width);
}

/** Lines of a table keep their columns. */
function paragraph(spans: Paragraph): string {
  const text = spans.map(marked).join('');
  return /\S {3}/.test(text) ? text.trimEnd() : wrap(text.trim(), 0).replaceAll('\n  ', '\n');
}

/** White space at the ends of a stretch stays outside its mark. */
function marked({ kind, text, move }: Span): string {
  const words = text.trim();
  if (words === '') return text;
  const [opens, closes] = MARKS[kind](move ?? 0);
  const start = text.indexOf(words);
  return `${text.slice(0, start)}${opens}${escaped(words)}${closes}${text.slice(start + words.length)}`;
}

const MARKS: Readonly<Record<PieceKind, (move: number) => readonly [string, string]>> = {
  kept: () => ['', ''],
  deleted: () => ['[-', '-]'],
  inserted: () => ['{+', '+}'],
  'moved-from': (move) => [`[${move}>`, `<${move}]`],
  'moved-to': (move) => [`{${move}>`, `<${move}}`],
};

/** What looks like a mark, or like the stroke that sets one off, is set off by a stroke. */
function escaped(text: string): string {
  return safe(text).replaceAll(/\\|[[{](?=[-+]|\d{1,9}>)|(?<=[-+]|<\d{1,9})[\]}]/g, (mark) => `\\${mark}`);
}

/** A text must not steer the terminal: control characters and marks that turn the direction of writing are shown as `�`. */
function safe(text: string): string {
  return text.replaceAll(STEERING, '�');
}

const STEERING = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
