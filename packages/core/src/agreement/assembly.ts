import type { Token } from '../text/token.ts';
import type { Sentence } from './agreement.ts';
import type { Paths } from './draft.ts';
import { inlineLimbs, type Limb } from './limbs.ts';

/** A limb that is still being added to. */
type Growing = { -readonly [Key in keyof Limb]: Limb[Key] };

/** A sentence being put together from the stretches of text that it runs through. */
export class Assembly {
  readonly #at: string;
  readonly #paths: Paths;
  readonly #depth: number;
  readonly #tokens: Token[] = [];
  readonly #limbs: Growing[] = [];
  /** Limbs printed on lines of their own that have not ended, outermost first. */
  readonly #open: Growing[] = [];

  /** `depth`: how many limbs hold the provision `at`; the sentence's own are counted from there. */
  constructor(at: string, depth: number, paths: Paths) {
    this.#at = at;
    this.#depth = depth;
    this.#paths = paths;
  }

  get size(): number {
    return this.#tokens.length;
  }

  get last(): Token | undefined {
    return this.#tokens.at(-1);
  }

  /** Begins a limb that has a line of its own, at its depth in the tree. */
  begin(label: string, path: string, depth: number): void {
    this.leave(depth);
    const first = this.#tokens.length;
    const limb: Growing = {
      label,
      path,
      first,
      end: first,
      depth: Math.max(1, depth - this.#depth),
      inline: false,
    };
    this.#limbs.push(limb);
    this.#open.push(limb);
  }

  /** Ends the limbs at a depth of the tree and below: what follows belongs to what holds them. */
  leave(depth: number): void {
    const own = Math.max(1, depth - this.#depth);
    while ((this.#open.at(-1)?.depth ?? 0) >= own) this.#close(this.#open.pop());
  }

  #close(limb: Growing | undefined): void {
    if (limb !== undefined) limb.end = this.#tokens.length;
  }

  /** Adds a stretch of running text; the limbs printed within it lose their labels. */
  add(tokens: readonly Token[], path: string): void {
    const limbs = inlineLimbs(tokens, path, this.#open.at(-1)?.depth ?? 0);
    const base = this.#tokens.length;
    let removed = 0;
    const shift = new Map<number, number>();
    const bounds = limbs.flatMap((limb) => [limb.first, limb.end]).toSorted((a, b) => a - b);
    let next = 0;
    let bound = 0;
    for (let index = 0; index <= tokens.length; index++) {
      while (bounds[bound] === index) shift.set(bounds[bound++] ?? 0, base + index - removed);
      if (limbs[next]?.first === index) {
        next++;
        removed += LABEL_SIZE;
        index += LABEL_SIZE - 1;
        continue;
      }
      const token = tokens[index];
      if (token !== undefined) this.#tokens.push(token);
    }
    for (const limb of limbs) {
      const first = shift.get(limb.first) ?? base;
      const end = shift.get(limb.end) ?? this.#tokens.length;
      this.#limbs.push({ ...limb, path: this.#paths.claim(limb.path), first, end });
    }
  }

  finish(): Sentence {
    while (this.#open.length > 0) this.#close(this.#open.pop());
    const first = this.#tokens[0];
    // A tail that its limbs share stands before the last of them: the sentence reaches to the farthest.
    const to = this.#tokens.reduce((farthest, token) => Math.max(farthest, token.to), 0);
    return {
      at: this.#at,
      tokens: this.#tokens,
      limbs: this.#limbs,
      place: { from: first?.from ?? 0, to },
    };
  }
}

/** `(`, `a`, `)`. */
const LABEL_SIZE = 3;
