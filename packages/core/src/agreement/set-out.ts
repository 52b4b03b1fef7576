import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { amends, setsOutLimbs } from './announcement.ts';
import type { Label } from './labels.ts';

/**
 * Text that an amending lead-in announces, set out below it without quotation marks. It goes on with the numbering of the
 * agreement that is amended, not with this instrument's:
 *
 *     (c) Section 7.1 is hereby amended to read as follows:
 *         (a) Leverage. …
 *         (b) Coverage. …            ┘ belongs to (c)
 *     (d) Section 8.2 is hereby amended …
 *
 * So do paragraphs without labels in an instrument that has no sections:
 *
 *     Section 1.1 is hereby amended by adding the following definitions:
 *     "Agent" means …                ┐
 *     "Bank" means …                 ┘ belong to the paragraph above
 *     Section 2.5 is hereby amended …
 */
export class SetOut {
  readonly #tokens: readonly Token[];
  #on = false;
  /** Paragraphs belong to the one above them. */
  #below = false;
  /** Index of its first token. */
  #first = -1;
  #last: Label | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Takes note of a line that begins such text. Text in quotation marks shows itself where it ends. */
  see(line: Line): void {
    const before = this.#tokens[line.first - 1]?.text;
    if (before !== ':' && (before !== '.' || line.gap === 0)) return;
    if (this.#tokens[line.first]?.text === '“' || !this.#announcedAt(line.first)) return;
    this.#on = true;
    this.#first = line.first;
    this.#last = null;
  }

  /** Whether a label belongs to that text. `goesOn`: it is the next one of this instrument's own. */
  holds(label: Label, goesOn: boolean): boolean {
    if (!this.#on) return false;
    const begins = label.first === this.#first;
    // A full stop announces nothing where the instructions go on.
    const announces = begins && this.#tokens[label.first - 1]?.text === ':';
    const own =
      goesOn && !announces && (!(begins || this.#follows(label)) || amends(this.#tokens, label.end));
    if (own) this.end();
    else this.#last = label;
    return !own;
  }

  /** Whether a paragraph without a label belongs to that text. */
  holdsParagraph(first: number): boolean {
    this.#below = this.#announcedAt(first) || (this.#below && this.#continues(first));
    return this.#below;
  }

  end(): void {
    this.#on = false;
    this.#below = false;
  }

  #announcedAt(first: number): boolean {
    return setsOutLimbs(this.#tokens.slice(Math.max(0, first - REACH), first));
  }

  /** Another quotation does; behind one that closed, nothing else; words that amend never do. */
  #continues(first: number): boolean {
    if (this.#tokens[first]?.text === '“') return true;
    const last = this.#tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
    return this.#tokens[last]?.text !== '”' && !amends(this.#tokens, first);
  }

  /** Whether a label is the next one of the text that is set out. */
  #follows(label: Label): boolean {
    const last = this.#last;
    if (last === null) return false;
    return [...label.ordinals].some(([style, ordinal]) => last.ordinals.get(style) === ordinal - 1);
  }
}

const REACH = 40;
