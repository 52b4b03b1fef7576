import type { Agreement, Place, Provision } from '@inforce/core';

/** The label and heading of each provision that has a heading, where they stand in the source. */
export function headingPlaces({ root, source }: Agreement): readonly Place[] {
  return everyProvision(root).flatMap((provision) => {
    if (provision.heading === null) return [];
    const to = behind(source.text, provision.place.from, `${provision.label}${provision.heading}`);
    return to === null ? [] : [{ from: provision.place.from, to }];
  });
}

function everyProvision(of: Provision): readonly Provision[] {
  return [of, ...of.children.flatMap(everyProvision)];
}

/** Where the words end that begin at a place, whatever white space and marks stand between them; `null`: others stand there. */
function behind(text: string, from: number, words: string): number | null {
  let at = from;
  for (const letter of letters(words)) {
    while (at < text.length && !isLetter(text.charAt(at))) at++;
    if (text.charAt(at) !== letter) return null;
    at++;
  }
  while (/[.:;)]/.test(text.charAt(at))) at++;
  return at;
}

const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
export const letters = (text: string): string[] => Array.from(text).filter(isLetter);
