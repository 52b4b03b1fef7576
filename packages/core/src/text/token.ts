/**
 * A word, a number, or one mark of punctuation, with its place. Page furniture (page numbers, form feeds, rules
 * of dashes) yields no tokens, so a sentence runs on across a page.
 *
 *     `Section 6.3 ("$17,250,000")` → word Section · number 6.3 · mark ( · mark “ · mark $ · number 17,250,000 · mark ” · mark )
 */
export interface Token extends Form {
  readonly from: number;
  readonly to: number;
}

/** All of a token but its place: what the hundreds of `the` in an agreement have in common. */
export interface Form {
  readonly kind: 'word' | 'number' | 'mark';
  /**
   * As printed, quotes folded to `“` and `”`, apostrophes to `'`, dashes and runs of hyphens to `—`, blanks to fill in to `_`.
   * Hyphenated words are one word, also where a line ends at the hyphen; so are `U.S.`, `N.A.`, `p.m.` with their points.
   */
  readonly text: string;
  /** Lower case of `text`. */
  readonly lower: string;
  /** White space (or a line end) stands before it. */
  readonly spaced: boolean;
}

/**
 * A token that shares its form with all that are like it. Tokens are most of what a reading holds in memory: with a form each
 * they would take half as much again.
 */
export class PlacedForm implements Token {
  readonly #form: Form;
  readonly from: number;
  readonly to: number;

  constructor(form: Form, from: number, to: number) {
    this.#form = form;
    this.from = from;
    this.to = to;
  }

  get kind(): Form['kind'] {
    return this.#form.kind;
  }

  get text(): string {
    return this.#form.text;
  }

  get lower(): string {
    return this.#form.lower;
  }

  get spaced(): boolean {
    return this.#form.spaced;
  }
}
