import type { TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { leaving, newTexts, restatedByTerm, restatements } from './new-text.ts';
import { narrowing } from './scope.ts';
import type { Operation, Said } from './step.ts';
import { type Known, targets } from './target.ts';

const READ = [
  'so? as? to read in its|their entirety as follows',
  'so? as? to read in full as follows',
  'to be and read as follows',
  'so? as? to read as follows',
  'so? as? to read as set forth below',
  'so? as? to read in its|their entirety',
  'so? as? to read',
  'and substituted|replaced with|by',
  'as follows',
  'as set forth below',
  'the following',
  'with the following',
  'and shall read as follows',
  'and shall read',
  'and to read as follows',
  'to provide as follows',
  'to provide',
];

/** `in its entirety to read as follows: …`: the new text of what is restated. */
export function readsNow(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  return c.attempt(() => {
    whole(c);
    c.eat(', and as so? amended shall be restated');
    c.eat(',');
    c.eatAny(READ);
    whole(c);
    const texts = newTexts(c);
    return texts && (leaving(c, all, texts) ?? restatements(c, all, texts));
  });
}

export const whole = (c: Cursor): boolean =>
  c.eat('in its|their entirety') ||
  c.eat('in their respective entireties|entirety') ||
  c.eat('in full') ||
  c.eat('in whole');

/** `amending and restating Section 2.2 in its entirety with the following: …`; `amending the definition of “X” by …`. */
export const restates: Operation = (c, known, on) => {
  if (!c.eat('amending|amend and restating|restate') && !c.eat('restating|restate')) return null;
  return c.first(
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
    whole(c);
    c.eat(',');
    c.eatAny(READ);
    if (holder.agreement === '') return c.fail('the agreement that is amended');
    c.eat('.');
    const texts = newTexts(c);
    return texts && restatedByTerm(c, holder, texts);
  });
}
