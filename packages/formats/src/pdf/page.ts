/** Words as a PDF places them: points from the lower left corner of the page. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Words at an angle, such as a stamp across the page, were left out. */
  readonly slanted: boolean;
}

export type PdfAnswer =
  | { readonly kind: 'pages'; readonly pages: readonly PdfPage[] }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'excessive'; readonly pages: number }
  | { readonly kind: 'damaged'; readonly detail: string };
