import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';

/**
 * Finds the paragraph that introduces the parties: `THIS AMENDMENT (this "Amendment"), dated as of May 1, 1999, is
 * among …`. What stands before it is the cover: exhibit number, title, table of contents.
 */

const MADE = wordSet('dated made entered effective executed delivered given');
const BETWEEN = wordSet('among between by with from parties party amongst');
const SHORTEST = 12;
const LONGEST = 120;

/** `(this "Amendment")` within the first words. */
function isNamedHere(tokens: readonly Token[], first: number): boolean {
  for (let index = first; index < first + 40; index++) {
    const named = tokens[index]?.lower === 'this' && tokens[index + 1]?.text === '“';
    if (named && tokens[index - 1]?.text === '(') return true;
  }
  return false;
}

/** Whether the paragraph that begins with line `at` introduces an instrument and its parties. */
export function isPreamble(tokens: readonly Token[], lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.table || !opensInstrument(tokens, line)) return false;
  const words = paragraphWords(tokens, lines, at);
  if (words.length < SHORTEST || words.includes('whereas')) return false;
  const made = words.some((word) => MADE.has(word)) || isNamedHere(tokens, line.first);
  return made && words.some((word) => BETWEEN.has(word));
}

function paragraphWords(tokens: readonly Token[], lines: readonly Line[], at: number): string[] {
  const words: string[] = [];
  for (let index = at; index < lines.length && words.length < LONGEST; index++) {
    const line = lines[index];
    if (line === undefined || (index > at && line.gap > 0)) break;
    for (let token = line.first; token < line.end; token++) {
      const found = tokens[token];
      if (found?.kind === 'word') words.push(found.lower);
    }
  }
  return words;
}

const INSTRUMENTS =
  /^(?:agreement|amendment|waiver|consent|indenture|note|modification|supplement|forbearance|limited|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|credit|loan|amended|omnibus|instrument|temporary|partial|letter|joinder|guaranty|guarantee|security|pledge|warrant|construction|deed|term|revolving|senior|master|waiver)$/;

function opensInstrument(tokens: readonly Token[], line: Line): boolean {
  const first = tokens[line.first];
  if (first?.kind !== 'word' || first.text.charAt(0) === first.lower.charAt(0)) return false;
  // `This instrument (this “Fourth Amendment”), dated as of …`, under a title that stands by itself.
  if (first.lower === 'this' && tokens[line.first + 1]?.lower === 'instrument') return true;
  if (first.lower === 'this' || first.lower === 'the') return titleFollows(tokens, line.first + 1);
  return titleFollows(tokens, line.first) && instrumentLabelled(tokens, line.first);
}

const TITLE_REACH = 12;

/** Capitalised words among which is one that names an instrument. */
function titleFollows(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + TITLE_REACH; index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (token.kind !== 'word') continue;
    const small = token.text === token.lower && token.text.length > 3;
    if (small) return false;
    if (INSTRUMENTS.test(token.lower) && token.text !== token.lower) return true;
  }
  return false;
}

const LABEL_REACH = 60;

/** Without `This`, a paragraph that begins with a title introduces it only if it dates it or gives it a short name. */
function instrumentLabelled(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + LABEL_REACH; index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (token.lower === 'dated' || token.lower === 'made' || token.lower === 'entered') return true;
    if (token.lower === 'this' && (tokens[index + 1]?.text === '“' || tokens[index - 1]?.text === '('))
      return true;
  }
  return false;
}
