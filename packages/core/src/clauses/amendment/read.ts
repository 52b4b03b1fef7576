import type { PeoplePredicate } from '../grammar/frame.ts';
import type { Place } from '../../text/source.ts';
import type { ProvisionRef, ValuePhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { amount } from '../phrases/amount.ts';
import { date } from '../phrases/date.ts';
import { paper } from '../phrases/document.ts';
import { freeWords } from '../phrases/free.ts';
import { quoted } from '../phrases/label.ts';
import { provisions } from '../phrases/provisions.ts';

/** `amend and restate the definition of "Initial Purchase Price" in the Warrant Agreement as set forth below: …`. */
export const amends: PeoplePredicate = {
  of: 'people',
  carries: ['gate'],
  read: (c, frame) => {
    if (!c.eat('agree|agrees? to? amend|amends and restate|restates')) return null;
    const target = amendedProvision(c);
    if (target === null) return null;
    c.eat('in its entirety');
    if (
      !c.eatAny([
        'as set forth below',
        'as follows',
        'to read in? its? entirety? as follows',
        'to read as follows',
        'so as to read as follows',
      ])
    )
      return null;
    if (!c.eat(':')) return c.fail('a colon before the new words');
    const text = payload(c);
    if (text === null) return null;
    const { subject, preface } = frame;
    return [
      {
        kind: 'amendment',
        ...c.base(frame.start),
        by: subject.people,
        gate: preface.gate,
        from: null,
        target: { ...target, within: [] },
        operation: { kind: 'restate', payload: { kind: 'words', place: text.place } },
        value: text.value,
      },
    ];
  },
};

/** A definition by its term, or a section. */
function amendedProvision(c: Cursor): ProvisionRef | null {
  return c.first(
    () => {
      const start = c.index;
      if (!c.eat('the definition of')) return null;
      c.eat('the term');
      const term = quoted(c);
      c.eat('set forth|contained');
      const agreement = term !== null && c.eat('in|of') ? paper(c) : null;
      if (term === null || agreement === null)
        return c.fail('a definition and the agreement in which it stands');
      return { agreement, path: `"${term}"`, presumed: false, words: c.placeFrom(start) };
    },
    () => {
      const refs = provisions(c);
      return refs !== null && refs.length === 1 ? (refs[0] ?? null) : null;
    },
  );
}

/**
 * The new words, to the end of the sentence, and their value where they are nothing but one. Words that no quotation
 * marks set off must not hold a turn: it could be meant of the amendment.
 */
function payload(c: Cursor): { readonly place: Place; readonly value: ValuePhrase | null } | null {
  const start = c.index;
  const value = c.ahead(() => meaning(c));
  const place = c.sees('“') ? quotation(c) : freeWords(c, { operative: 'shown' });
  return place === null || c.index === start ? c.fail('the new words') : { place, value };
}

function quotation(c: Cursor): Place | null {
  const start = c.index;
  c.skip();
  while (!c.done && !c.sees('”')) c.skip();
  return c.eat('”') ? c.placeFrom(start) : null;
}

/** `INITIAL PURCHASE PRICE - means Two Dollars and Fifty Cents ($2.50)` and nothing more. */
function meaning(c: Cursor): ValuePhrase | null {
  for (let i = 0; i < 14 && !c.sees('means|mean'); i++) c.skip();
  if (!c.eat('means|mean|shall')) return null;
  const value = c.first<ValuePhrase>(
    () => amount(c),
    () => {
      const day = date(c);
      return day === null ? null : { kind: 'date', day };
    },
  );
  c.eat('per share');
  c.eat('.');
  c.eat('”');
  c.eat('.');
  return value !== null && c.done ? value : null;
}
