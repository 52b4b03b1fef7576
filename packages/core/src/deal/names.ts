/**
 * Names compared as a reader compares them: case, punctuation and a leading "The" aside.
 *
 *     sameName('The Cerplex Group, Inc.', 'THE CERPLEX GROUP, INC')   // true
 */
export function plainName(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[’'.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.startsWith('the ') ? words.slice(4) : words;
}

export function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

/** `Noteholders` of `Noteholder`: a role is meant by its singular as by its plural. */
export function sameRole(a: string, b: string): boolean {
  const [one, other] = [plainName(a), plainName(b)];
  return one === other || `${one}s` === other || one === `${other}s`;
}

/** `reinstatement-date` of `Reinstatement Date`. */
export function kebab(label: string): string {
  return plainName(label).replaceAll(' ', '-');
}
