import type { FilePoint } from './file-point.ts';

/** What the readers of all formats make of a file, before it is laid out as text. */
export type Block = Paragraph | Table | PageBreak;

/** Words with the place of the first of them; a line break is a span of its own, `\n`. */
export interface Span {
  readonly text: string;
  readonly point: FilePoint;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Columns before it. */
  readonly indent: number;
  /** As printed by automatic numbering: `6.3`, `(a)`; empty where the words begin by themselves. */
  readonly label: string;
  readonly spans: readonly Span[];
  /** White space stands as it is, at the beginning of lines too. */
  readonly preformatted: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns that it covers. */
  readonly width: number;
}

/** Words go on across it, as they do across a page number. */
export interface PageBreak {
  readonly kind: 'page-break';
}
