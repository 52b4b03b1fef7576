import type { PayloadPhrase, TargetPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { deleted } from './delete.ts';
import { following } from './following.ts';
import { insteadSaid } from './instead.ts';
import { heldWords, leaving, newTexts, restatements } from './new-text.ts';
import { attached } from './numbers.ts';
import { attachment } from './payload.ts';
import { asNumbered } from './renumber.ts';
import { readsNow } from './restate.ts';
import type { Said } from './step.ts';
import { type Known, targets } from './target.ts';
import { participles, whole } from './verbs.ts';

/** What is done to a target at once: restated, deleted, replaced, renumbered. */
export function directly(c: Cursor, known: Known, all: readonly TargetPhrase[]): readonly Said[] | null {
  const verbs = participles(c);
  if (verbs.has('restate')) return readsNow(c, all);
  if (verbs.has('renumber')) return asNumbered(c, known, all);
  if (all.some(({ path }) => path === '')) return c.fail('what is done to it');
  if (verbs.has('replace')) return readsNow(c, all);
  if (!verbs.has('delete') || verbs.size > 1) return null;
  whole(c);
  const from = c.attempt(() => (c.eat('from') ? targets(c, known) : null));
  if (from?.some(({ agreement }) => agreement !== all[0]?.agreement) === true) return null;
  c.eat('and is|are|shall be? of no further force or|and effect');
  return c.first(
    () => substituted(c, all),
    () => followed(c, all),
    () => held(c, all),
    () => deleted(c, all),
  );
}

/**
 * `and Schedule 10.6 attached as Annex B hereto is hereby substituted therefor`; or those of this instrument that bear the same
 * names, attached or not.
 */
function substituted(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  const pointed = insteadSaid(c, () =>
    c.first(
      () => attachment(c),
      () => namesakes(c, all),
      () => (attached(c)?.length === 1 ? attachment(c) : null),
    ),
  );
  c.eat(', respectively');
  return (
    pointed &&
    restatements(
      c,
      all,
      pointed.map((phrase) => ({ phrase, payload: null, letter: null })),
    )
  );
}

function namesakes(c: Cursor, all: readonly TargetPhrase[]): readonly PayloadPhrase[] | null {
  const named = attached(c);
  if (named?.length !== all.length || !all.every(({ path }, i) => path === named[i])) return null;
  c.eat('attached|annexed hereto');
  return c.sees('is|are|shall') ? named.map((path) => ({ kind: 'attached', path })) : null;
}

/** `and the phrase “[Intentionally Omitted]” is hereby inserted in lieu thereof`. */
function held(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  const texts = insteadSaid(c, () => heldWords(c));
  return texts && leaving(c, all, texts);
}

/** `, and the following is hereby substituted in lieu thereof: “…”`. */
function followed(c: Cursor, all: readonly TargetPhrase[]): readonly Said[] | null {
  const announced = insteadSaid(c, () => following(c));
  const texts = announced && newTexts(c, announced.letter);
  return texts ? (leaving(c, all, texts) ?? restatements(c, all, texts)) : null;
}
