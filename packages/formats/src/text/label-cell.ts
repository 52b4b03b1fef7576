import type { Block, Paragraph } from './blocks.ts';

/** `6.3`, `(a)`, `iv.`, `Section 2.01`, a bullet: what stands in the first cell of a row that lays out a paragraph. */
export function looksLikeLabel(words: string): boolean {
  return words.length <= LABEL_MAX && LABEL.test(words);
}

const LABEL_MAX = 20;
const LABEL =
  /^(?:(?:Section|SECTION|Article|ARTICLE|§) ?)?(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxlIVXL]{1,6})[.):]{0,2}|[•·●▪◦○*–—-])$/;

/** Puts a label before the first paragraph of a cell. */
export function labelledBlocks(label: string, blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind === 'paragraph' && block.spans.length > 0);
  const paragraph = blocks[first];
  if (paragraph?.kind !== 'paragraph') return [labelAlone(label), ...blocks];
  const whole = paragraph.label === '' ? label : `${label} ${paragraph.label}`;
  return [...blocks.slice(0, first), { ...paragraph, label: whole }, ...blocks.slice(first + 1)];
}

function labelAlone(label: string): Paragraph {
  return { kind: 'paragraph', indent: 0, label, spans: [], preformatted: false };
}
