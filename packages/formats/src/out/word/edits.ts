import type { Change } from '../printed.ts';
import type { CharPlace } from './base-places.ts';
import type { WordParagraph, WordRun } from './word-runs.ts';

/** What is to be done in a document: nothing of it is done where one part of it has no place. */
export class Edits {
  /** By run: which of its atoms go, and what comes before each; behind the last stands what comes at its end. */
  readonly deleted = new Map<WordRun, Map<number, Change>>();
  readonly inserted = new Map<WordRun, Map<number, { readonly text: string; readonly change: Change }[]>>();
  readonly marksDeleted = new Map<WordParagraph, Change>();
  readonly touched = new Set<WordParagraph>();

  /** Takes out what stands from one character through another of the same paragraph, with white space beside it if that goes too. */
  delete(
    first: CharPlace,
    last: CharPlace,
    space: { before: boolean; after: boolean },
    change: Change,
  ): void {
    const all = charsOf(first.run.paragraph);
    const indexOf = (place: CharPlace): number =>
      all.findIndex(({ run, atom }) => run === place.run && atom === place.atom);
    let [from, to] = [indexOf(first), indexOf(last)];
    const isSpace = (index: number): boolean => {
      const at = all[index];
      return at !== undefined && /^[ \u00a0]$/.test(at.run.atoms[at.atom]?.char ?? '');
    };
    if (space.before) while (isSpace(from - 1)) from--;
    if (space.after) while (isSpace(to + 1)) to++;
    for (const { run, atom } of all.slice(from, to + 1)) {
      const own = this.deleted.get(run) ?? new Map<number, Change>();
      this.deleted.set(run, own.set(atom, change));
    }
    this.touched.add(first.run.paragraph);
  }

  deleteMark(paragraph: WordParagraph, change: Change): void {
    this.marksDeleted.set(paragraph, change);
    this.touched.add(paragraph);
  }

  /** Puts words in before a character, or, with `atom` past the last, at the end of a run. */
  insert({ run, atom }: CharPlace, text: string, change: Change): void {
    const own = this.inserted.get(run) ?? new Map<number, { text: string; change: Change }[]>();
    own.set(atom, [...(own.get(atom) ?? []), { text, change }]);
    this.inserted.set(run, own);
    this.touched.add(run.paragraph);
  }
}

function charsOf({ runs }: WordParagraph): readonly CharPlace[] {
  return runs.flatMap((run) => run.atoms.map((_, atom) => ({ run, atom })));
}
