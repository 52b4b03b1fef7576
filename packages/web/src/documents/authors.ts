import { type Asked, type BlameReport, blameReport } from '@inforce/core';

export type Author = BlameReport['pieces'][number];

export interface Authors {
  readonly address: string;
  /** Those whose words are among the words asked about. */
  readonly pieces: readonly Author[];
  /** What was taken out of the provision, where all of it is asked about. */
  readonly gone: BlameReport['gone'];
}

/**
 * Who put words of a provision there, since when, and what stood before [A4]. The words are as a person selects them on the page,
 * so that white space is not compared; words that are not found as a whole stand for the provision.
 */
export function authorsOf(asked: Asked, agreement: string, path: string, words: string): Authors | null {
  const report = blameReport(asked, agreement, path, null);
  if (report === null) return null;
  const { address, pieces, gone } = report;
  const wanted = inked(words);
  let end = 0;
  const placed = pieces.map((piece) => {
    const from = end;
    end += inked(piece.text).length;
    return { piece, from, to: end };
  });
  const at = pieces
    .map(({ text }) => inked(text))
    .join('')
    .indexOf(wanted);
  if (wanted === '' || at < 0) return { address, pieces, gone };
  const among = placed.filter(({ from, to }) => from < at + wanted.length && to > at);
  return { address, pieces: among.map(({ piece }) => piece), gone: [] };
}

const inked = (text: string): string => text.replaceAll(/\s+/g, '');
