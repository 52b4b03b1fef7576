import type { TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { leaving, newTexts, restatedByTerm, restatements } from './new-text.ts';
import { itself } from './instead.ts';
import { reading } from './reads.ts';
import { narrowing } from './scope.ts';
import type { Operation, Said } from './step.ts';
import { type Known, targets } from './target.ts';
import { doing } from './verbs.ts';

/** `in its entirety to read as follows: …`: the new text of what is restated. */
export function readsNow(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  return c.attempt(() => {
    reading(c);
    c.eat('and substituted|replaced with|by') || c.eat('with|by');
    const texts = newTexts(c);
    return texts && (leaving(c, all, texts) ?? restatements(c, all, texts));
  });
}

/** `amending and restating Section 2.2 in its entirety with the following: …`; `amending the definition of “X” by …`. */
export const restates: Operation = (c, known, on) => {
  c.attempt(() => (doing(c, 'amend') && c.eat('and') ? true : null));
  if (!doing(c, 'restate')) return null;
  return c.first(
    () => {
      const all = itself(c, on);
      return all && readsNow(c, all);
    },
    () => followingRestated(c, known, on),
    () => {
      const all = targets(c, known);
      return all && readsNow(c, all);
    },
    () => (on.length === 0 ? null : readsNow(c, on)),
  );
};

/** `the following definitions in Section 1.2 of the Agreement`: the holder, before their texts are known. */
export function followingDefinitions(
  c: Cursor,
  known: Known,
  on: readonly TargetPhrase[],
): TargetPhrase | null {
  return c.attempt(() => {
    if (!c.eat('the following defined? definitions|terms')) return null;
    const start = c.index;
    const scope = narrowing(c, known, { targets: on, times: null });
    const [holder = nowhere(c, start), ...more] = scope.targets;
    return more.length > 0 || scope.times !== null ? null : holder;
  });
}

/** Where they stand may be told behind: "are deleted from the Loan Agreement and replaced". */
const nowhere = (c: Cursor, start: number): TargetPhrase => ({
  agreement: '',
  path: '',
  presumed: false,
  within: [],
  words: c.placeFrom(start),
});

function followingRestated(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Said[] | null {
  const holder = followingDefinitions(c, known, on);
  return holder && termsReadNow(c, holder);
}

export function termsReadNow(c: Cursor, holder: TargetPhrase): readonly Said[] | null {
  return c.attempt(() => {
    reading(c);
    c.eat('the following');
    if (holder.agreement === '') return c.fail('the agreement that is amended');
    c.eat('.');
    const texts = newTexts(c);
    return texts && restatedByTerm(c, holder, texts);
  });
}
