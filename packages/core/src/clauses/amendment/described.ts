import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';

/**
 * Words between what is amended and its verb that only say which it is, or what it is about:
 *
 *     the Loan Agreement dated as of May 1, 2000, by and among the Borrower and the Lenders, is hereby …
 *     Section 4(p) of the Loan Agreement requiring the Borrower to maintain cash is hereby …
 */
export function described(c: Cursor): void {
  c.attempt(() => {
    if (!opensDescription(c)) return null;
    const start = c.index;
    if (freeWords(c, { operative: 'shown', until: VERB }) === null || !VERB.some((verb) => c.sees(verb)))
      return null;
    // Another thing that is amended is no description.
    return c.items.slice(start, c.index).some(({ lower }) => AMENDABLE.test(lower)) ? null : true;
  });
}

const OPENING =
  'requiring|prohibiting|limiting|permitting|governing|concerning|regarding|dated|made|entered|executed|among|between|by|relating|pertaining';

function opensDescription(c: Cursor): boolean {
  if (c.sees('by') && c.item(1)?.lower !== 'and' && c.item(-1)?.lower !== 'amended') return false;
  if (c.eat(OPENING)) return true;
  return c.eat(`, ${OPENING}|which|as`) || c.eat('( as|dated');
}

const VERB = [
  'is|are|be hereby',
  'is|are further? amended|modified|deleted|replaced|restated|changed',
  'shall be|read',
  'hereby is|are',
] as const;

const AMENDABLE =
  /^(sections?|subsections?|articles?|schedules?|exhibits?|annex|definitions?|clauses?|paragraphs?|sentences?)$/;
