/**
 * A text as it is printed, whatever the file: paragraphs with their footnotes and changes, and what stands behind them.
 * A conformed copy and a blackline are both brought into this form; HTML, Markdown and Word are written from it.
 */
export interface Printed {
  readonly title: string;
  /** What it is and how far it goes; stands at the head of every page. */
  readonly legend: readonly string[];
  /** What stands before the text: of a blackline, what became of each provision. */
  readonly table: PrintedTable | null;
  readonly paragraphs: readonly PrintedParagraph[];
  /** Those that the paragraphs refer to. */
  readonly footnotes: readonly Footnote[];
  readonly sections: readonly PrintedSection[];
  readonly notice: string;
}

export interface PrintedParagraph {
  /** How many limbs hold it. */
  readonly depth: number;
  /** A line of a table, whose columns are spaces. */
  readonly table: boolean;
  readonly inlines: readonly Inline[];
  /** What became of the mark that ends the paragraph; `null`: it stands. */
  readonly mark: Change | null;
}

export type Inline =
  | {
      readonly kind: 'words';
      readonly text: string;
      /** Whose words they are, where they came by an amendment. */
      readonly amended: Amended | null;
      readonly change: Change | null;
    }
  | { readonly kind: 'note'; readonly number: number; readonly change: Change | null };

/** The provision of an amending instrument that put words in, and since when they stand. */
export interface Amended {
  readonly by: string;
  readonly at: string;
  readonly from: string | null;
}

export type ChangedKind = 'deleted' | 'inserted' | 'moved-from' | 'moved-to';

/** What was done to words or to a paragraph's end. */
export interface Change {
  readonly kind: ChangedKind;
  /** Which move it is part of; both its ends have the number. */
  readonly move: number | null;
  /** The title of the instrument, and the day from which it is so. */
  readonly author: string;
  readonly date: string | null;
}

export interface Footnote {
  readonly number: number;
  readonly says: string;
}

/** A row is as long as there are columns. */
export interface PrintedTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PrintedSection {
  readonly heading: string;
  readonly entries: readonly string[];
}

/** Whether words are of the text before alone. */
export const isStruck = ({ kind }: Change): boolean => kind === 'deleted' || kind === 'moved-from';
