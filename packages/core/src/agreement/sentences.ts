import { tokenise } from '../text/tokenise.ts';
import type { Token } from '../text/token.ts';
import type { Sentence } from './agreement.ts';
import { inlineLimbs, type Limb } from './limbs.ts';

/** Takes a plain string as one sentence: for the grammar's tests and for words that a person hands in. */
export function readSentence(text: string, at: string = ''): Sentence {
  const assembly = new Assembly(at);
  assembly.add(tokenise(text), at, 0);
  return assembly.finish();
}

/** A sentence being put together from the stretches of text that it runs through. */
export class Assembly {
  readonly #at: string;
  readonly #tokens: Token[] = [];
  readonly #limbs: Limb[] = [];

  constructor(at: string) {
    this.#at = at;
  }

  get size(): number {
    return this.#tokens.length;
  }

  /** Adds a stretch of running text; the limbs printed within it lose their labels. */
  add(tokens: readonly Token[], path: string, depth: number): void {
    const limbs = inlineLimbs(tokens, path, depth);
    const base = this.#tokens.length;
    // Every label is three tokens, and all that stands after it moves up by three.
    const moved = (index: number): number => base + index - 3 * labelsBefore(limbs, index);
    for (const limb of limbs) this.#limbs.push({ ...limb, first: moved(limb.first), end: moved(limb.end) });
    let next = 0;
    tokens.forEach((token, index) => {
      while ((limbs[next]?.first ?? index) + 3 <= index) next++;
      const label = limbs[next];
      if (label === undefined || index < label.first || index >= label.first + 3) this.#tokens.push(token);
    });
  }

  finish(): Sentence {
    const first = this.#tokens[0];
    const last = this.#tokens.at(-1);
    return {
      at: this.#at,
      tokens: this.#tokens,
      limbs: this.#limbs,
      place: { from: first?.from ?? 0, to: last?.to ?? 0 },
    };
  }
}

/** Binary search: a sentence of a hostile text may have as many limbs as words. */
function labelsBefore(limbs: readonly Limb[], index: number): number {
  let low = 0;
  let high = limbs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((limbs[middle]?.first ?? index) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
