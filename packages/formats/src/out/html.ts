import { blocksOf, DEPTH_MAX, type PrintedBlock } from './blocks.ts';
import { pageStyle } from './html-style.ts';
import { markedParagraphs } from './marked.ts';
import type {
  Change,
  Footnote,
  Inline,
  Printed,
  PrintedParagraph,
  PrintedSection,
  PrintedTable,
} from './printed.ts';
import { markupText } from './safe-text.ts';

/**
 * A printed text as a page of its own, without scripts and without anything to load. Footnotes lead there and back, tables keep
 * their columns, and the legend stands at the head of every printed page.
 */
export function htmlOf(printed: Printed): string {
  const notes = new NoteMarks();
  const text = blocksOf(markedParagraphs(printed.paragraphs)).map((block) => blockHtml(block, notes));
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${markupText(printed.title)}</title>`,
    `<style>\n${pageStyle(printed.legend[0] ?? '')}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${markupText(printed.title)}</h1>`,
    ...printed.legend.map((line) => `<p class="legend">${markupText(line)}</p>`),
    '</header>',
    ...tableHtml(printed.table),
    '<main>',
    ...text,
    '</main>',
    ...footnotesHtml(printed.footnotes, notes),
    ...printed.sections.flatMap(sectionHtml),
    `<footer><p>${markupText(printed.notice)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Counts how often each footnote was referred to, since every reference needs an id of its own. */
class NoteMarks {
  readonly #counts = new Map<number, number>();

  mark(number: number): string {
    const count = this.count(number) + 1;
    this.#counts.set(number, count);
    return `<sup><a id="${markId(number, count)}" href="#note-${number}" role="doc-noteref" aria-label="Footnote ${number}">${number}</a></sup>`;
  }

  count(number: number): number {
    return this.#counts.get(number) ?? 0;
  }
}

const markId = (number: number, count: number): string =>
  count === 1 ? `mark-${number}` : `mark-${number}-${count}`;

function blockHtml(block: PrintedBlock, notes: NoteMarks): string {
  if (block.kind === 'table') {
    const lines = block.lines.map((line) => inlinesHtml(line, notes));
    return `<pre tabindex="0" role="region" aria-label="Table">${lines.join('\n')}</pre>`;
  }
  const depth = Math.min(block.paragraph.depth, DEPTH_MAX);
  const limb = depth === 0 ? '' : ` class="limb-${depth}"`;
  return `<p${limb}>${inlinesHtml(block.paragraph, notes)}</p>`;
}

function inlinesHtml({ inlines }: PrintedParagraph, notes: NoteMarks): string {
  return inlines.map((inline) => inlineHtml(inline, notes)).join('');
}

function inlineHtml(inline: Inline, notes: NoteMarks): string {
  if (inline.kind === 'note') return notes.mark(inline.number);
  const text = markupText(inline.text);
  if (inline.change !== null) return changedHtml(text, inline.change);
  if (inline.amended === null) return text;
  const { by, at, from } = inline.amended;
  const since = from === null ? '' : ` data-from="${markupText(from)}"`;
  return `<span data-by="${markupText(by)}" data-at="${markupText(at)}"${since}>${text}</span>`;
}

/** Struck and underlined, a move with its number; who did it, and when, is in the title. */
function changedHtml(text: string, { kind, move, author, date }: Change): string {
  const tag = kind === 'deleted' || kind === 'moved-from' ? 'del' : 'ins';
  const number = move === null ? '' : `<sup>${move}</sup>`;
  const title = markupText(date === null ? author : `${author}, ${date}`);
  return `<${tag} class="${kind}" title="${title}">${text}${number}</${tag}>`;
}

function footnotesHtml(footnotes: readonly Footnote[], notes: NoteMarks): readonly string[] {
  if (footnotes.length === 0) return [];
  return [
    '<section role="doc-endnotes" aria-labelledby="footnotes">',
    '<h2 id="footnotes">Footnotes</h2>',
    '<ol>',
    ...footnotes.map(
      ({ number, says }) =>
        `<li id="note-${number}" value="${number}">${markupText(says)}${backLinks(number, notes.count(number))}</li>`,
    ),
    '</ol>',
    '</section>',
  ];
}

function backLinks(number: number, count: number): string {
  const links = Array.from({ length: count }, (_, i) => {
    const place = count === 1 ? '' : `, place ${i + 1}`;
    return ` <a href="#${markId(number, i + 1)}" role="doc-backlink" aria-label="Back to the text of footnote ${number}${place}">↩</a>`;
  });
  return links.join('');
}

const rowHtml = (cells: readonly string[], open: string, close: string): string =>
  `<tr>${cells.map((cell) => `${open}${markupText(cell)}${close}`).join('')}</tr>`;

function tableHtml(table: PrintedTable | null): readonly string[] {
  if (table === null) return [];
  return [
    `<h2>${markupText(table.heading)}</h2>`,
    '<table>',
    `<thead>${rowHtml(table.columns, '<th scope="col">', '</th>')}</thead>`,
    '<tbody>',
    ...table.rows.map((cells) => rowHtml(cells, '<td>', '</td>')),
    '</tbody>',
    '</table>',
  ];
}

function sectionHtml({ heading, entries }: PrintedSection): readonly string[] {
  return [
    '<section>',
    `<h2>${markupText(heading)}</h2>`,
    '<ul>',
    ...entries.map((entry) => `<li>${markupText(entry)}</li>`),
    '</ul>',
    '</section>',
  ];
}
