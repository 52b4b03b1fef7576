import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import { type Label, labelOf } from './labels.ts';
import { landmarkOf } from './landmarks.ts';
import { isPreamble } from './preamble.ts';
import { quotedLines } from './quotations.ts';

/** The printed lines, with what can be told of a line from its looks and its neighbours, before any structure is known. */
export class Page {
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  /** By line: the label that opens it, and the label that opens the next labelled line. */
  readonly labels: readonly (Label | null)[];
  readonly next: readonly (Label | null)[];
  readonly #quoted: Uint8Array;
  readonly #widest: number;

  constructor(tokens: readonly Token[], lines: readonly Line[]) {
    this.tokens = tokens;
    this.lines = lines;
    this.#quoted = quotedLines(tokens, lines);
    this.#widest = isDoubleSpaced(lines, tokens) ? 1 : 0;
    this.labels = lines.map((line, index) => (this.isPlain(line, index) ? labelOf(tokens, line) : null));
    this.next = followers(this.labels);
  }

  /** Neither inside a quotation that began on an earlier line nor in a table. */
  isPlain(line: Line, index: number): boolean {
    return this.#quoted[index] === 0 && !line.table;
  }

  /** The lines on which the preamble begins, or else the salutation of a letter; -1 where there is none. */
  opening(): { readonly preamble: number; readonly salutation: number } {
    const preamble = this.#preamble();
    return { preamble, salutation: preamble < 0 ? this.#salutation() : -1 };
  }

  #preamble(): number {
    const limit = Math.min(this.lines.length, FARTHEST_PREAMBLE);
    for (let index = 0; index < limit; index++) {
      const line = this.lines[index];
      if (line === undefined) break;
      const mark = landmarkOf(this.tokens, line)?.kind;
      if (mark === 'whereas' || mark === 'therefore' || mark === 'salutation' || mark === 'signature')
        return -1;
      if (this.startsBlock(line, index) && isPreamble(this.tokens, this.lines, index)) return index;
    }
    return -1;
  }

  /** `Gentlemen:` ends the head of a letter. */
  #salutation(): number {
    const near = this.lines.slice(0, FARTHEST_SALUTATION);
    return near.findIndex((line) => landmarkOf(this.tokens, line)?.kind === 'salutation');
  }

  startsBlock(line: Line, index: number): boolean {
    if (index === 0 || (line.broken && this.ended(line.first))) return true;
    if (line.gap <= this.#widest) return false;
    if (line.broken && this.#breaksOff(line.first)) return false;
    const first = this.tokens[line.first];
    // Behind a table no sentence goes on with a number: `2. Waiver.` begins there.
    if (this.lines[index - 1]?.table === true && !line.table && first?.kind === 'number') return true;
    // White lines around a page break part nothing where the sentence goes on.
    return !line.broken || first === undefined || first.text !== first.lower || first.kind === 'mark';
  }

  /** Whether the words before a token stop at a small word such as `of`, behind which no paragraph ends. */
  #breaksOff(index: number): boolean {
    return LINKS.has(this.tokens[index - 1]?.text ?? '');
  }

  /** Whether a line, or the one before it, is nothing but a heading in capitals such as `RECITALS`. */
  isHeadingAlone(index: number): boolean {
    return [index, index - 1].some((at) => {
      const line = this.lines[at];
      const first = this.tokens[line?.first ?? -1]?.text ?? '';
      if (line === undefined || first !== first.toUpperCase()) return false;
      const kind = landmarkOf(this.tokens, line)?.kind;
      return kind === 'recitals-heading' || kind === 'terms-heading';
    });
  }

  /** Whether the line before is a label and its heading, and no more. */
  isHeaded(index: number): boolean {
    const [before, line] = [this.lines[index - 1], this.lines[index]];
    const label = this.labels[index - 1] ?? null;
    if (before === undefined || line === undefined || label === null || label.form === 'bracket')
      return false;
    return before.end - label.end <= LONGEST_HEADING && this.tokens[before.end - 1]?.text === '.';
  }

  /** Whether the text before a token has come to the end of a sentence, limb or heading. */
  ended(index: number): boolean {
    const before = this.tokens[index - 1];
    if (before === undefined || ENDINGS.has(before.text)) return true;
    if (before.text === '”' || before.text === ')') return ENDINGS.has(this.tokens[index - 2]?.text ?? '');
    return (
      (before.lower === 'and' || before.lower === 'or') && ENDINGS.has(this.tokens[index - 2]?.text ?? '')
    );
  }

  preambleSoon(index: number): boolean {
    for (let ahead = index; ahead < Math.min(index + NEAR, this.lines.length); ahead++) {
      const line = this.lines[ahead];
      if (line !== undefined && this.startsBlock(line, ahead) && isPreamble(this.tokens, this.lines, ahead))
        return true;
    }
    return false;
  }

  /** `and (ii) adding …`: a conjunction before the label at the head of a line. */
  conjoined(line: Line): Label | null {
    const first = this.tokens[line.first]?.lower;
    return first === 'and' || first === 'or' ? labelOf(this.tokens, line, line.first + 1) : null;
  }

  /** A line in capitals that names an instrument, with the paragraph that introduces its parties close behind. */
  preambleSoonByTitle(line: Line, index: number): boolean {
    let named = false;
    for (let at = line.first; at < line.end; at++) {
      const token = this.tokens[at];
      if (token?.kind === 'word' && token.text !== token.text.toUpperCase()) return false;
      named ||= TITLE_WORDS.has(token?.lower ?? '');
    }
    return named && this.preambleSoon(index);
  }

  isProse(index: number): boolean {
    let words = 0;
    for (let at = index; at < Math.min(this.lines.length, index + 6); at++) {
      const line = this.lines[at];
      if (line === undefined || (at > index && this.startsBlock(line, at))) break;
      words += line.end - line.first;
      const last = this.tokens[line.end - 1]?.text;
      if (words >= 4 && (last === '.' || last === ';' || last === ':')) return true;
    }
    return words >= 16;
  }

  endsInStop(index: number): boolean {
    const before = this.tokens[index - 1]?.text;
    return before === '.' || (before === '”' && this.tokens[index - 2]?.text === '.');
  }

  /** Least indent of a paragraph's lines. */
  blockIndent(index: number): number {
    let least = this.lines[index]?.indent ?? 0;
    for (let at = index + 1; at < this.lines.length && at < index + 40; at++) {
      const line = this.lines[at];
      if (line === undefined || this.startsBlock(line, at)) break;
      least = Math.min(least, line.indent);
    }
    return least;
  }
}

const LINKS = wordSet('of the a an and or to in by for with from under on at as that any each its such');
const ENDINGS = new Set(['.', ':', ';', ',', '—']);
const FARTHEST_PREAMBLE = 3000;
const FARTHEST_SALUTATION = 120;
/** Tokens of a heading that leaves the rest of its line empty. */
const LONGEST_HEADING = 8;
const NEAR = 15;
const TITLE_WORDS = wordSet('agreement amendment waiver consent forbearance modification supplement');

/** A white line behind each line, in the middle of sentences: where each line is a paragraph of its own, it parts them. */
function isDoubleSpaced(lines: readonly Line[], tokens: readonly Token[]): boolean {
  const spaced = lines.filter((line) => line.gap === 1);
  if (lines.length <= 40 || spaced.length <= 0.7 * lines.length) return false;
  const goingOn = spaced.filter(({ first }) => {
    const token = tokens[first];
    return token?.kind === 'word' && token.text === token.lower;
  });
  return goingOn.length > 0.25 * spaced.length;
}

/** For each line, the label that opens one of the next lines. */
function followers(labels: readonly (Label | null)[]): (Label | null)[] {
  let next: Label | null = null;
  return labels
    .toReversed()
    .map((label) => {
      const follower = next;
      next = label ?? next;
      return follower;
    })
    .toReversed();
}

/** A line of a table of contents: `Section 1.01 Definitions . . . . 4`. */
export function endsInPageNumber(tokens: readonly Token[], line: Line): boolean {
  const last = tokens[line.end - 1];
  return last?.kind === 'number' && tokens[line.end - 2]?.text === '.';
}
