/** A place in a file, in the terms of its own format. */
export type FilePoint =
  /** UTF-16 code units of the file as decoded, counted from 0. */
  | { readonly kind: 'characters'; readonly offset: number }
  /** Paragraph of a part and run of that paragraph, both counted from 1; `offset` within the run. */
  | {
      readonly kind: 'word';
      readonly part: WordPart;
      readonly paragraph: number;
      readonly run: number;
      readonly offset: number;
    }
  /** Page, and line of that page, both counted from 1; `offset` within the line. */
  | { readonly kind: 'page'; readonly page: number; readonly line: number; readonly offset: number };

export type WordPart = 'document' | 'footnotes' | 'endnotes';

/** The point so many characters further on. */
export function advanced(point: FilePoint, by: number): FilePoint {
  return by === 0 ? point : { ...point, offset: point.offset + by };
}

/** As a person would say it; places of characters are said as a line and a column. */
export function spoken(point: Exclude<FilePoint, { kind: 'characters' }>): string {
  switch (point.kind) {
    case 'word':
      return point.part === 'document'
        ? `paragraph ${point.paragraph}`
        : `paragraph ${point.paragraph} of the ${point.part}`;
    case 'page':
      return `page ${point.page}, line ${point.line}`;
  }
}
