import { blocksOf, DEPTH_MAX, type PrintedBlock } from './blocks.ts';
import { markedParagraphs } from './marked.ts';
import {
  type Change,
  type Inline,
  isStruck,
  type Printed,
  type PrintedParagraph,
  type PrintedTable,
} from './printed.ts';
import { plainText } from './safe-text.ts';

/** A printed text as Markdown with footnotes (`[^1]`); tables keep their columns between fences. */
export function markdownOf(printed: Printed): string {
  const { title, legend, table, paragraphs, footnotes, sections, notice } = printed;
  return [
    `# ${plain(title)}`,
    ...legend.map((line) => `> ${plain(line)}`),
    ...(table === null ? [] : [`## ${plain(table.heading)}`, changesMarkdown(table)]),
    ...blocksOf(markedParagraphs(paragraphs)).map(blockMarkdown),
    '---',
    ...sections.flatMap(({ heading, entries }) => [
      `## ${plain(heading)}`,
      entries.map((entry) => `- ${plain(entry)}`).join('\n'),
    ]),
    plain(notice),
    footnotes.map(({ number, says }) => `[^${number}]: ${plain(says)}`).join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

const rowMarkdown = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;

function changesMarkdown({ columns, rows }: PrintedTable): string {
  return [rowMarkdown(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(rowMarkdown)].join('\n');
}

function blockMarkdown(block: PrintedBlock): string {
  if (block.kind === 'table') return tableMarkdown(block.lines);
  const { depth, inlines } = block.paragraph;
  const indent = '&emsp;'.repeat(2 * Math.min(depth, DEPTH_MAX));
  return indent + unheaded(inlines.map(inlineMarkdown).join('').trim());
}

function inlineMarkdown(one: Inline): string {
  if (one.kind === 'note') return `[^${one.number}]`;
  return one.change === null ? inline(one.text) : changedMarkdown(one.text, one.change);
}

/** White space at the ends of a stretch stays outside of its mark. */
function changedMarkdown(text: string, change: Change): string {
  const words = text.trim();
  if (words === '') return ' ';
  const tag = isStruck(change) ? 'del' : 'ins';
  const number = change.move === null ? '' : `<sup>${change.move}</sup>`;
  const [head, tail] = [text.startsWith(words) ? '' : ' ', text.endsWith(words) ? '' : ' '];
  return `${head}<${tag}>${inline(words)}</${tag}>${number}${tail}`;
}

/** Between fences nothing is a reference, so the footnotes of a table stand below it. */
function tableMarkdown(lines: readonly PrintedParagraph[]): string {
  const text = lines.map((line) => plainText(wordsOf(line))).join('\n');
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const notes = lines.flatMap(({ inlines }) => inlines.filter(({ kind }) => kind === 'note'));
  const below = notes.length === 0 ? '' : `\n\n${notes.map(inlineMarkdown).join(' ')}`;
  return `${fence}\n${text}\n${fence}${below}`;
}

function wordsOf({ inlines }: PrintedParagraph): string {
  return inlines.map((inline) => (inline.kind === 'words' ? inline.text : '')).join('');
}

/** A block's own text: inside it no mark of Markdown's counts, and at its head no list or heading begins. */
function plain(text: string): string {
  return unheaded(inline(text).trim());
}

/** Every mark that Markdown could take for its own stands behind a stroke; what HTML could, as an entity. */
function inline(text: string): string {
  return plainText(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark)
    .replaceAll(/[\\`*_[\]|~$]|:(?=\/\/)|(?<=\bwww)\.|@/g, '\\$&');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function unheaded(text: string): string {
  return text.replace(/^(\d{0,9})([#+=.)-])/, '$1\\$2');
}
