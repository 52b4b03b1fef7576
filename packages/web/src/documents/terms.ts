/** A stretch of a text that uses a defined term. */
export interface TermUse {
  readonly from: number;
  readonly to: number;
  readonly term: string;
}

/**
 * Finds defined terms in running text, the longest first: `Existing 1996 Warrant Agreement` is no use of `Warrant
 * Agreement`. A plural `s` belongs to the term. Case counts, as it does in agreements.
 */
export class TermFinder {
  private readonly byFirstWord = new Map<string, string[]>();

  constructor(terms: Iterable<string>) {
    for (const term of terms) {
      const first = term.split(' ')[0] ?? '';
      if (!/^[A-Z]/.test(first)) continue;
      const same = this.byFirstWord.get(first) ?? [];
      this.byFirstWord.set(
        first,
        [...same, term].toSorted((a, b) => b.length - a.length),
      );
    }
  }

  in(text: string): TermUse[] {
    const uses: TermUse[] = [];
    let end = 0;
    for (const { index, 0: word } of text.matchAll(/[A-Z][\w'’-]*/g)) {
      if (index < end) continue;
      const use = this.at(text, index, word);
      if (use === null) continue;
      uses.push(use);
      end = use.to;
    }
    return uses;
  }

  private at(text: string, from: number, word: string): TermUse | null {
    const candidates =
      this.byFirstWord.get(word) ??
      (word.endsWith('s') ? this.byFirstWord.get(word.slice(0, -1)) : undefined);
    for (const term of candidates ?? []) {
      if (!text.startsWith(term, from)) continue;
      const tail = /^(?:es|s)?(?![\w])/.exec(text.slice(from + term.length, from + term.length + 3));
      if (tail !== null) return { from, to: from + term.length + tail[0].length, term };
    }
    return null;
  }
}
