import type { Wording } from '@inforce/core';
import type { PlaceMap } from '../../text/place-map.ts';
import type { WordParagraph, WordRun } from './word-runs.ts';

/** A character of a document: the run that holds it, and its place among what stands in the run. */
export interface CharPlace {
  readonly run: WordRun;
  readonly atom: number;
}

/**
 * Where the words of a wording stand in the document that it was read from: for each character its place, `null` for white space, for
 * printed numbers that no run holds, and where the document does not say just what was read.
 */
export function placesOf(
  wording: Wording,
  source: string,
  places: PlaceMap,
  paragraphs: readonly WordParagraph[],
): readonly (CharPlace | null)[] {
  const found: (CharPlace | null)[] = Array.from({ length: wording.text.length }, () => null);
  for (const { from, to, origin } of wording.runs) {
    let next = origin.place?.from ?? 0;
    const end = origin.place?.to ?? 0;
    for (let at = from; at < to; at++) {
      const char = wording.text.charAt(at);
      if (isSpace(char)) continue;
      while (next < end && isSpace(source.charAt(next))) next++;
      if (source.charAt(next) !== char) break;
      found[at] = placeAt(next, char, places, paragraphs);
      next++;
    }
  }
  return found;
}

const isSpace = (char: string): boolean => char.trim() === '';

function placeAt(
  offset: number,
  char: string,
  places: PlaceMap,
  paragraphs: readonly WordParagraph[],
): CharPlace | null {
  const point = places.at(offset);
  if (point?.kind !== 'word' || point.part !== 'document') return null;
  const run = paragraphs[point.paragraph - 1]?.runs[point.run - 1];
  if (run === undefined) return null;
  const atom = atomAt(run, point.offset);
  const found = run.atoms[atom]?.char;
  return found !== undefined && found.toLowerCase() === char.toLowerCase() ? { run, atom } : null;
}

/** The atom at an offset of the run, which counts characters. */
function atomAt({ atoms }: WordRun, offset: number): number {
  let left = offset;
  for (let index = 0; index < atoms.length; index++) {
    const size = atoms[index]?.char.length ?? 0;
    if (size > 0 && left < size) return index;
    left -= size;
  }
  return -1;
}
