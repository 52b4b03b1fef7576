/** Why a password is not taken. */
export type PasswordFault = 'short' | 'long' | 'common' | 'personal' | 'text';

/** In characters, as a person counts them. `own`: how many must be left without what everybody would try. */
const length = { least: 12, most: 128, own: 6 } as const;

/**
 * `about` is what others know of the person: address and name. No rule asks for digits or signs, none wants a change after
 * some time, nothing is cut off or folded: the password is what was typed. `stolen` is a list that `stolenIn` has read.
 */
export function faultOfPassword(
  password: string,
  about: readonly string[],
  stolen: ReadonlySet<string> = none,
): PasswordFault | null {
  if (password.length > 2 * length.most) return 'long';
  if (!password.isWellFormed()) return 'text';
  const count = countOf(password);
  if (count < length.least) return 'short';
  if (count > length.most) return 'long';
  if (stolen.has(password.toLowerCase())) return 'common';
  const own = withoutWords(withoutRuns(password.toLowerCase()), common);
  if (countOf(own) < length.own) return 'common';
  return countOf(withoutWords(own, about.flatMap(wordsOf))) < length.own ? 'personal' : null;
}

const none: ReadonlySet<string> = new Set();

/** A list of stolen passwords, one a line: those that are long enough to be anybody's here, whatever their capitals. */
export const stolenIn = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/\r?\n/)
      .filter((line) => countOf(line) >= length.least)
      .map((line) => line.toLowerCase()),
  );

const countOf = (text: string): number => Array.from(text).length;

/** What stands first in every list of stolen passwords, and the names that this program is used with. */
const common = words(`
  password passwort passphrase passwd secret letmein welcome administrator admin iloveyou monkey dragon football
  baseball basketball superman batman pokemon sunshine princess trustno1 changeme default master login hello whatever
  starwars computer internet michael jennifer jordan hunter shadow killer charlie freedom liverpool chelsea samsung
  google summer winter spring autumn january february october november december inforce company holders agent
  1q2w3e4r5t6y 1q2w3e4r 1qaz2wsx3edc 1qaz2wsx q1w2e3r4 zaq12wsx qazwsxedc qazwsx`);

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];
const runs = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

/** Without what repeats itself (`aaaa`, `abcabcabc`), and without three or more along the alphabet or a keyboard. */
function withoutRuns(text: string): string {
  let left = text.replace(/(.{1,4})\1{2,}/gsu, '');
  for (let size = 11; size >= 3; size--) {
    for (const run of runs) {
      for (let start = 0; start + size <= run.length; start++) {
        left = left.replaceAll(run.slice(start, start + size), '');
      }
    }
  }
  return left;
}

/** Both sides with the letters that digits and signs stand for: `p@ssw0rd` is `password`. */
function withoutWords(text: string, words: readonly string[]): string {
  return words.map(lettered).reduce((left, word) => left.replaceAll(word, ''), lettered(text));
}

const lettered = (text: string): string => text.replace(/[@013457$!]/g, (sign) => letters[sign] ?? sign);

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  words('@a 0o 1i 3e 4a 5s 7t $s !i').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Longer ones first, so that no short one takes a piece out of them. */
function words(text: string): readonly string[] {
  const list = text.split(/\s+/).filter((word) => word !== '');
  return list.toSorted((a, b) => b.length - a.length);
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => countOf(word) >= 3);
