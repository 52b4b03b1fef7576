import type { Clause, DefaultPhrase, EndClause, GrantPhrase } from '../clause.ts';
import type { DefaultsPredicate, Ending, Frame, GrantsPredicate, Preface } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { separator } from '../phrases/separators.ts';
import { consequence, revived } from './consequence.ts';
import { endTold } from './told.ts';

/** `the waiver set forth in Section 1 shall terminate, without notice, upon the earliest of …`, and what then follows. */
export const comeToAnEnd: GrantsPredicate = {
  of: 'grants',
  carries: ['on', 'upon'],
  read: (c, frame) => {
    const told = endTold(c);
    if (told === null) return null;
    const opening = openingEnd(frame.preface);
    if (opening?.of != null || (told.to !== null && opening !== null))
      return c.fail('one time at which it ends');
    const to = told.to ?? opening?.to ?? null;
    if (to === null) return c.fail('when it ends');
    const ends = frame.subject.grants.map((of): EndClause => endOf(c, frame, { of, to, then: told.then }));
    if (told.then !== 'unstated') return ends;
    return following(c, ends) ?? ends;
  },
};

/** `…, and the Existing Defaults shall be deemed to have occurred on the date on which they originally occurred`. */
function following(c: Cursor, ends: readonly EndClause[]): readonly Clause[] | null {
  return c.attempt(() => {
    if (!separator(c)) return null;
    const read = consequence(c);
    const { to } = c.placeFrom(0);
    return read && ends.flatMap((end) => concerning({ ...end, words: { from: end.words.from, to } }, read));
  });
}

type Follows = Pick<EndClause, 'then'> & { readonly defaults: readonly DefaultPhrase[] };

/** What is said of some of the defaults is no more than an end for the others. */
function concerning(end: EndClause, { defaults, then }: Follows): readonly EndClause[] {
  if (defaults.length === 0) return [{ ...end, then }];
  const [grant] = [end.of];
  if (grant.defaults.length > 0) return [end];
  return [end, { ...end, of: { ...grant, defaults }, to: null, then }];
}

/** `Upon the Termination Date, the Existing Defaults shall be deemed to have occurred on the date …`. */
export const areRevived: DefaultsPredicate = {
  of: 'defaults',
  carries: ['on', 'upon'],
  read: (c, frame) => {
    const then = revived(c, frame.subject.defaults);
    const opening = openingEnd(frame.preface);
    if (then === null || opening === null) return then === null ? null : c.fail('upon what');
    const waived = { ...(opening.of ?? anyWaiver(c, frame)), defaults: frame.subject.defaults };
    return [endOf(c, frame, { of: waived, to: opening.to, then })];
  },
};

const anyWaiver = (c: Cursor, frame: Frame): GrantPhrase => ({
  nouns: ['waiver'],
  paper: 'this',
  at: [],
  by: null,
  under: null,
  defaults: [],
  during: null,
  words: c.placeFrom(frame.start),
});

function endOf(c: Cursor, frame: Frame, end: Pick<EndClause, 'of' | 'to' | 'then'>): EndClause {
  return { kind: 'end', ...c.base(frame.start), ...end };
}

/** The time at which it ends, as the opening words have it: `On the Termination Date`, `Upon the expiration of the waiver`. */
function openingEnd({ on, upon }: Preface): Ending | null {
  if (on !== null && upon !== null) return null;
  if (on === null) return upon;
  const included = on.how === 'at' ? null : on.how === 'after';
  return { to: { when: on.when, included }, of: null };
}
