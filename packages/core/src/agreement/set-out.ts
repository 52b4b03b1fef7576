import type { Line } from '../text/lines.ts';
import type { Token } from '../text/token.ts';
import { wordSet } from '../text/word-set.ts';
import type { Label } from './labels.ts';
import { setsOutLimbs } from './pieces.ts';

/**
 * Text that an amending lead-in announces, set out below it without quotation marks. It goes on with the numbering of the
 * agreement that is amended, not with this instrument's:
 *
 *     (c) Section 7.1 is hereby amended to read as follows:
 *         (a) Leverage. …
 *         (b) Coverage. …            ┘ belongs to (c)
 *     (d) Section 8.2 is hereby amended …
 */
export class SetOut {
  readonly #tokens: readonly Token[];
  #on = false;
  /** Index of its first token. */
  #first = -1;
  #last: Label | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Takes note of a line that begins such text. Text in quotation marks shows itself where it ends. */
  see(line: Line): void {
    const first = this.#tokens[line.first]?.text;
    if (this.#tokens[line.first - 1]?.text !== ':' || first === '“') return;
    if (!setsOutLimbs(this.#tokens.slice(Math.max(0, line.first - REACH), line.first))) return;
    this.#on = true;
    this.#first = line.first;
    this.#last = null;
  }

  /** Whether a label belongs to that text. `goesOn`: it is the next one of this instrument's own. */
  holds(label: Label, goesOn: boolean): boolean {
    if (!this.#on) return false;
    const begins = label.first === this.#first;
    const own = goesOn && !begins && (!this.#follows(label) || this.#instructs(label.end));
    if (own) this.end();
    else this.#last = label;
    return !own;
  }

  end(): void {
    this.#on = false;
  }

  /** Whether a label is the next one of the text that is set out. */
  #follows(label: Label): boolean {
    const last = this.#last;
    if (last === null) return false;
    return [...label.ordinals].some(([style, ordinal]) => last.ordinals.get(style) === ordinal - 1);
  }

  /** Whether what follows amends, and so belongs to this instrument. */
  #instructs(from: number): boolean {
    return this.#tokens.slice(from, from + REACH).some((token) => AMENDING.has(token.lower));
  }
}

const REACH = 40;
const AMENDING = wordSet(
  'amended amending deleted deleting restated restating replaced replacing inserted inserting added adding substituting',
);
