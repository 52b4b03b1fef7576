/**
 * A word, a number, or one mark of punctuation, with its place. Page furniture (page numbers, form feeds, rules
 * of dashes) yields no tokens, so a sentence runs on across a page.
 *
 *     `Section 6.3 ("$17,250,000")` → word Section · number 6.3 · mark ( · mark “ · mark $ · number 17,250,000 · mark ” · mark )
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /**
   * As printed, quotes folded to `“` and `”`, apostrophes to `'`, dashes and runs of hyphens to `—`, blanks to fill in to `_`.
   * Hyphenated words are one word, also where a line ends at the hyphen; so are `U.S.`, `N.A.`, `p.m.` with their points.
   */
  readonly text: string;
  /** Lower case of `text`. */
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** White space (or a line end) stands before it. */
  readonly spaced: boolean;
}
