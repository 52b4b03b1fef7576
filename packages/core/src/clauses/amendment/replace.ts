import type { Cursor } from '../phrases/cursor.ts';
import { following } from './following.ts';
import { itself } from './instead.ts';
import { leaving, newTexts, restatements } from './new-text.ts';
import { reads } from './reads.ts';
import { readsNow } from './restate.ts';
import { narrowing } from './scope.ts';
import { counting, newWords, spoken } from './spoken.ts';
import { onEach, type Operation, said } from './step.ts';
import { targets } from './target.ts';
import { doing, whole } from './verbs.ts';
import { noun, ONCE, quoted } from './words.ts';

/** `replacing “X” with “Y”`, `replacing Schedule 2.01 in its entirety with Exhibit A hereto`. */
export const replaces: Operation = (c, known, on) => {
  if (!doing(c, 'replace')) return null;
  return c.first(
    () => {
      const old = spoken(c, known, on);
      const put = old !== null && c.eat('with|by') ? newWords(c) : null;
      if (old === null || put === null || old.scope.targets.length === 0) return null;
      const scope = narrowing(c, known, old.scope);
      const times = scope.times ?? ONCE;
      return onEach(scope.targets, { kind: 'replace-words', old: old.words, new: put, times });
    },
    () => {
      const all = c.attempt(() => itself(c, on)) ?? targets(c, known);
      if (all === null || all.length === 0 || all.some(({ path }) => path === '')) return null;
      whole(c);
      if (!c.eat('with|by')) return null;
      const texts = newTexts(c);
      return texts && (leaving(c, all, texts) ?? restatements(c, all, texts));
    },
  );
};

/** `substituting “Y” for “X”`, `substituting the following new table for the existing table contained therein: …`. */
export const substitutes: Operation = (c, known, on) => {
  // `inserting “Y” in lieu of “X”`
  if (!doing(c, 'substitute') && !doing(c, 'insert')) return null;
  return c.first(
    () => {
      const announced = following(c);
      const all = announced !== null && inPlaceOf(c) ? targets(c, known) : null;
      if (all === null || all.some(({ path }) => path === '')) return null;
      const texts = newTexts(c, announced?.letter);
      return texts && restatements(c, all, texts);
    },
    () => {
      const put = newWords(c);
      const old = put !== null && inPlaceOf(c) ? spoken(c, known, on) : null;
      if (old === null || put === null || old.scope.targets.length === 0) return null;
      const times = old.scope.times ?? ONCE;
      return onEach(old.scope.targets, { kind: 'replace-words', old: old.words, new: put, times });
    },
    () => {
      if (!c.eat('the following new? table|grid for the? existing? table|grid')) return null;
      const scope = narrowing(c, known, { targets: on, times: null });
      const texts = scope.times === null ? newTexts(c) : null;
      const [only, ...more] = texts ?? [];
      if (only === undefined || more.length > 0 || scope.targets.length !== 1) return null;
      return scope.targets.map((target) =>
        said(
          { ...target, within: [...target.within, { kind: 'table' }] },
          { kind: 'restate', payload: only.phrase },
          only.payload,
        ),
      );
    },
  );
};

/** `for`, `in lieu of`, `in place of`. */
const inPlaceOf = (c: Cursor): boolean =>
  c.eat('for') || c.eat('in lieu|place|substitution|replacement of|for');

/** `changing the reference in the definition of “X” from “Y” to “Z”`. */
export const changes: Operation = (c, known, on) => {
  if (!doing(c, 'change')) return null;
  const anew = c.attempt(() => {
    const all = targets(c, known);
    return all === null || all.some(({ path }) => path === '') || !reads(c) ? null : readsNow(c, all);
  });
  if (anew !== null) return anew;
  const open = narrowing(c, known, { targets: on, times: null });
  const counted = counting(open, noun(c));
  const scope = narrowing(c, known, counted);
  if (!c.eat('from|of') && /^references?$/.test(c.item(-1)?.lower ?? '')) c.eat('to');
  const old = quoted(c);
  const inner = old === null ? scope : narrowing(c, known, scope);
  if (old === null || !c.eat('to read?')) return null;
  const put = newWords(c);
  const last = narrowing(c, known, inner);
  if (put === null || last.targets.length === 0) return null;
  // `from 3.00 to 1.00` may be one ratio.
  if (/^[\d.]+$/.test(old.text) && /^1(\.0+)?$/.test(put.text) && c.item(-1)?.text !== '”')
    return c.fail('the old figure and the new one, apart');
  return onEach(last.targets, { kind: 'replace-words', old, new: put, times: last.times ?? ONCE });
};
