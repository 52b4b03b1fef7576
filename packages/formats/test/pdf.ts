// PDF files for tests, written object by object.
export interface Printed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, '\\$&');

const operators = (printed: readonly Printed[]): string =>
  printed
    .map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
    .join('\n');

/** Courier, each letter 0.6 of its size; the character 1 is the ligature fi. */
const FONT =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >> >>';

export interface PdfParts {
  /** What stands on each page, or the operators of its content. */
  readonly pages: readonly (readonly Printed[] | string)[];
  /** Further entries of the trailer. */
  readonly trailer?: string;
}

/** A PDF of US letter pages, 612 points by 792. */
export function pdf({ pages, trailer = '' }: PdfParts): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    FONT,
  ];
  pages.forEach((page, index) => {
    const content = typeof page === 'string' ? page : operators(page);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  return file(objects, trailer);
}

export function file(objects: readonly string[], trailer: string = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Lines of text, one below the other; `null` leaves one out. */
export function lines(
  texts: readonly (string | null)[],
  {
    x = 72,
    top = 700,
    pitch = 12,
  }: { readonly x?: number; readonly top?: number; readonly pitch?: number } = {},
): Printed[] {
  return texts.flatMap((text, index) => {
    if (text === null) return [];
    const words = text.trimStart();
    return [{ x: x + 6 * (text.length - words.length), y: top - pitch * index, text: words }];
  });
}
