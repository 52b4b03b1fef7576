import type { Source } from '@inforce/core';
import type { PlaceMap } from './place-map.ts';
import type { TrackedChange } from './tracked-change.ts';

export type FileKind = 'text' | 'html' | 'word' | 'pdf';

/**
 * A file as text, with the way back: what is read from the text can be found in the file. The text has the shape of a
 * filing: paragraphs parted by white lines, printed labels in front, tables of figures as columns.
 */
export interface FileText {
  readonly kind: FileKind;
  readonly source: Source;
  readonly places: PlaceMap;
  /** The file itself as decoded, where that is something else than the text: the markup of a web page. */
  readonly decoded: string | null;
  /** Changes that a Word file keeps track of. The text is the document with all of them accepted. */
  readonly changes: readonly TrackedChange[];
  /** What of the file is not in the text, for people: hidden words, pictures, parts that were not followed. */
  readonly omitted: readonly string[];
}

/** Hardly a file is without one, a crest or a seal; the others of what is left out are words. */
export const PICTURES = 'pictures';

/** What was left out that may be words, for people; `null` where nothing was. */
export function leftOut({ omitted }: FileText): string | null {
  const words = omitted.filter((each) => each !== PICTURES);
  return words.length === 0 ? null : `Not read: ${words.join('; ')}.`;
}
