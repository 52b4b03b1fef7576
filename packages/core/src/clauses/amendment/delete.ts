import type { QuotePhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { leaving, type NewText, newTexts, restatements } from './new-text.ts';
import { narrowing } from './scope.ts';
import { following } from './following.ts';
import { instead, itself } from './instead.ts';
import { newWords, spoken } from './spoken.ts';
import { doing, whole } from './verbs.ts';
import { onEach, type Operation, type Said } from './step.ts';
import { type Known, narrowedTo, parts, targets } from './target.ts';
import { noun, ONCE, quoted } from './words.ts';

/** `deleting …`, with or without something in its place. */
export const deletes: Operation = (c, known, on) => {
  if (!doing(c, 'delete')) return null;
  c.eat('out');
  whole(c);
  return c.first(
    () => deletedWords(c, known, on),
    () => deletedThrough(c, known, on),
    () => deletedTargets(c, known, on),
  );
};

function deletedWords(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Said[] | null {
  // `the following defined terms: “A” and “B”` are definitions.
  if (c.sees('the? following defined? definition|definitions|term|terms')) return null;
  const old = spoken(c, known, on);
  if (old === null) return null;
  whole(c);
  const { words, scope } = old;
  if (scope.targets.length === 0) return c.fail('the provision in which the words stand');
  const times = scope.times ?? ONCE;
  const put = instead(c, () => newWords(c)) ?? inserted(c);
  // `replacing it with “Y” in each instance`: how often may be told last.
  const last = put === null || scope.times !== null ? scope : narrowing(c, known, scope);
  if (put !== null && last.targets === scope.targets)
    return onEach(scope.targets, { kind: 'replace-words', old: words, new: put, times: last.times ?? ONCE });
  if (put !== null) return null;
  return onEach(scope.targets, { kind: 'delete-words', old: words, times });
}

/** `deleting “X” and inserting “Y”`, and nothing about another place: in the place of what is deleted. */
function inserted(c: Cursor): QuotePhrase | null {
  return c.attempt(() => {
    if (!c.eat('and by|to?') || (!doing(c, 'insert') && !doing(c, 'substitute'))) return null;
    const words = newWords(c);
    c.eat('therein');
    const over =
      c.done || c.sees('.|;') || c.sees(', and') || c.sees('and') || (c.sees(',') && c.item(1)?.limb != null);
    if (words === null || !over) return null;
    c.presume(`Where “${words.text}” goes is not said; it takes the place of what is deleted before it.`);
    return words;
  });
}

/** `all of the words from “X” through “Y”`. */
function deletedThrough(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Said[] | null {
  c.eat('all? of? the|that words|text|language|portion thereof? beginning|commencing?');
  if (!c.eat('from|with')) return null;
  noun(c);
  const first = quoted(c);
  if (first === null || !c.eatAny(['through and? including?', 'to and including', 'and ending with']))
    return null;
  noun(c);
  const last = quoted(c);
  if (last === null) return null;
  const scope = narrowing(c, known, { targets: on, times: null });
  if (scope.times !== null || scope.targets.length === 0) return null;
  const put = instead(c, () => newWords(c));
  return onEach(scope.targets, { kind: 'replace-through', first, last, new: put });
}

/** `deleting Section 3.1(a) in its entirety and inserting in lieu thereof the following: …`. */
function deletedTargets(c: Cursor, known: Known, on: readonly TargetPhrase[]): readonly Said[] | null {
  c.eat('therefrom');
  const itsText = c.eat('the? text|language of');
  const all = listed(c, known) ?? c.attempt(() => itself(c, on)) ?? partWhole(c, known) ?? targets(c, known);
  if (all === null || all.length === 0 || all.some(({ path }) => path === '')) return null;
  c.eat('set forth therein') || c.eat('contained|appearing? thereof|therefrom|therein');
  whole(c);
  c.eat('thereof|therefrom');
  const from = c.attempt(() => (c.eat('from') ? targets(c, known) : null));
  if (from?.some(({ agreement }) => agreement !== all[0]?.agreement) === true) return null;
  const made = deleted(c, all);
  // What is left of a provision without its text is not said.
  return itsText && made?.some(({ operation }) => operation.kind === 'delete') === true ? null : made;
}

/** `clause (c) in its entirety contained in the definition of “X”`: of what it is a part is told last. */
function partWhole(c: Cursor, known: Known): readonly TargetPhrase[] | null {
  return c.attempt(() => {
    const within = parts(c);
    if (within === null || !whole(c) || !c.eat('contained|appearing|set in')) return null;
    const holders = targets(c, known);
    return holders && narrowedTo(holders, within);
  });
}

/** Behind what is deleted: nothing more, words that hold its place, or new text. */
export function deleted(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  const texts =
    c.attempt(() => instead(c, (letter) => newTexts(c, letter))) ?? rowsInstead(c) ?? textInserted(c);
  if (texts !== null) return leaving(c, all, texts) ?? restatements(c, all, texts);
  return onEach(all, { kind: 'delete', leaving: null });
}

/** `deleting subsection (a) and substituting the following: …`: no other place is named. */
function textInserted(c: Cursor): readonly NewText[] | null {
  return c.attempt(() => {
    if (!c.eat('and by|to?') || (!doing(c, 'insert') && !doing(c, 'substitute'))) return null;
    const announced = following(c);
    const texts = announced !== null && c.sees(':') ? newTexts(c, announced.letter) : null;
    if (texts !== null)
      c.presume('Where the new text goes is not said; it takes the place of what is deleted before it.');
    return texts;
  });
}

/** `“Sterling” and the sign “£”`: another name of the same. */
function sign(c: Cursor): void {
  c.attempt(() => (c.eat('and the sign|symbol|abbreviation') ? quoted(c) : null));
}

/** `and inserting the following two lines in its place: …`. */
function rowsInstead(c: Cursor): readonly NewText[] | null {
  return c.attempt(() => {
    if (
      !c.eat('and by? inserting|adding|substituting the following two|three|four|five? line|lines|row|rows')
    )
      return null;
    if (!c.eat('in its|their place|stead') && !c.eat('in lieu|place thereof') && !c.eat('therefor'))
      return null;
    return c.sees(':') ? newTexts(c) : null;
  });
}

/** `the following definitions from Section 1.1 in their entirety: “A”, “B”`. */
function listed(c: Cursor, known: Known): readonly TargetPhrase[] | null {
  return c.attempt(() => {
    c.eat('the definitions of');
    if (!c.eat('the? following defined? definitions|terms|definition|term')) return null;
    const scope = narrowing(c, known, { targets: known.targets, times: null });
    whole(c);
    const [holder, ...more] = scope.targets;
    return holder === undefined || more.length > 0 ? null : termsBelow(c, holder);
  });
}

/** `: “A”, “B” and “C”`. */
export function termsBelow(c: Cursor, holder: TargetPhrase): readonly TargetPhrase[] | null {
  if (!c.eat(':')) return null;
  const all: TargetPhrase[] = [];
  for (;;) {
    const next = c.attempt(() => {
      if (all.length > 0) c.eat(',|; and?') || c.eat('and');
      return quoted(c);
    });
    if (next === null) break;
    sign(c);
    all.push({ ...holder, path: `"${next.text.replace(/[,.;]$/, '')}"`, within: [], words: next.place });
  }
  return all.length === 0 ? null : all;
}
