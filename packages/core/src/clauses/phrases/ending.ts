import type { Cursor } from './cursor.ts';

/** `the termination, expiration or lapse of`, `the end of`: an end as a noun. */
export function endingNoun(c: Cursor): boolean {
  const read = c.attempt(() => {
    c.eat('the|any');
    for (let first = true; ; first = false) {
      const more = c.attempt(() => {
        if (!first && !c.eat(', or|and') && !c.eat(',|or|and')) return null;
        c.eat('earlier|scheduled|other');
        return c.eat(NOUNS) ? true : null;
      });
      if (more === null) return !first && c.eat('of') ? true : null;
    }
  });
  return read === true;
}

const NOUNS = 'termination|expiration|expiry|lapse|rescission|revocation|cessation|end';

/**
 * `terminates, expires or ceases to be in effect`, `shall automatically terminate and be of no further force or effect`:
 * one end, in one verb or several.
 */
export function endingVerb(c: Cursor): Ended | null {
  const verbs: Ended[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (verbs.length > 0 && !c.eat(', or|and') && !c.eat(',|or|and')) return null;
      return oneVerb(c);
    });
    if (more === null) return verbs.length === 0 ? null : { void: verbs.some((one) => one.void) };
    verbs.push(more);
  }
}

/** `void`: from the beginning, as if it had never been. */
export interface Ended {
  readonly void: boolean;
}

const LASTING = [
  'terminate|terminates|expire|expires|lapse|lapses|end|ends',
  'cease|ceases to be in? full? force? and|or? effect|effective',
  'cease|ceases to be of any? force and|or effect',
  'cease|ceases to have any? force and|or effect',
  'cease|ceases to have any? effect',
  'terminated|expired|lapsed|ended',
  'be|is|are no longer in? full? force? and|or? effect|effective',
  'be|become|is|are of no further? force and|or effect',
  'be|become|is|are null and void and of no further? force and|or effect',
  'be|become|is|are null and void',
  'be|been|is|are terminated|rescinded|revoked|withdrawn',
] as const;

function oneVerb(c: Cursor): Ended | null {
  c.eat('shall|will|has|have');
  adverb(c);
  c.eat('have');
  adverb(c);
  if (!c.eatAny(LASTING)) return c.fail('how it ends');
  if (c.eat('ab initio')) return { void: true };
  // "Null and void" alone does not say from when; the binder asks.
  return { void: false };
}

/** `automatically`, `without notice`, `immediately and without further action`: no act is needed. */
export function adverb(c: Cursor): void {
  while (
    c.eatAny([
      ', without notice|further|any',
      'without any? further? notice|action|act',
      'automatically|immediately|otherwise|forthwith|thereupon|thereafter',
    ])
  ) {
    c.eat('or|and any? other? further? notice|action|act');
    c.eat('notice|action');
    c.eat('to|by any? other? party|person');
    c.attempt(() => (c.eat('and') && c.sees('automatically|immediately|without') ? true : null));
  }
}
