import type { Clause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { paper, thisInstrument } from '../phrases/document.ts';

/**
 * `capitalized terms used herein and defined in the Note Purchase Agreement are used herein with the meanings ascribed to
 * them in the Note Purchase Agreement`
 */
export function termsFrom(c: Cursor): readonly Clause[] | null {
  proviso(c);
  c.eat('all');
  if (!c.eat('initially? capitalized|capitalised? terms') && !c.eat('words and phrases')) return null;
  const first = whichTerms(c);
  if (!c.eatAny(VERBS)) return c.fail('“shall have the meanings”');
  const from = c.eat('the same meaning|meanings') && inThis(c) ? first : (meanings(c) ?? first);
  c.eat('unless otherwise defined herein');
  c.eat('.');
  return from !== null && from !== 'this' && c.done
    ? [{ kind: 'terms-from', ...c.base(0), agreement: from }]
    : c.fail('the agreement that gives the meanings');
}

const VERBS = [
  'are used herein|here',
  'are used with',
  'shall|will have',
  'have|has',
  'shall be used herein',
  'used herein',
  'shall be defined',
] as const;

/** `Unless otherwise expressly provided for herein,`. */
function proviso(c: Cursor): void {
  c.attempt(() => {
    if (
      !c.eat(
        'unless|except otherwise|as specifically|expressly? otherwise? provided|defined for? herein|in',
      ) &&
      !c.eat('except as otherwise? defined|provided herein|in')
    )
      return null;
    while (!c.done && !c.sees(',')) c.skip();
    return c.eat(',') ? true : null;
  });
}

/** `used herein and not otherwise defined herein`, `which are defined in the Credit Agreement`, in any order. */
function whichTerms(c: Cursor): string | null {
  let agreement: string | null = null;
  for (let i = 0; i < 4; i++) {
    c.eat('and|but|,');
    c.eat('which|that are|is') || c.eat('which|that');
    if (c.eat('used') && c.sees('and|but|,')) continue;
    if (c.item(-1)?.lower === 'used') c.skip(-1);
    if (c.eat('used herein|hereinafter|below') || inThis(c, 'used')) continue;
    if (c.eatAny(['not? otherwise|specifically? defined herein|hereunder', 'defined herein'])) continue;
    if (inThis(c, 'not? otherwise|specifically? defined')) continue;
    if (!c.eat('not? otherwise? defined in|by')) break;
    agreement = paper(c) ?? agreement;
  }
  c.eat(',');
  return agreement === 'this' ? null : agreement;
}

/** `in this Second Amendment`. */
function inThis(c: Cursor, verb: string | null = null): boolean {
  const found = c.attempt(() =>
    (verb === null || c.eat(verb)) && c.eat('in') && thisInstrument(c) !== null ? true : null,
  );
  return found === true;
}

/** `the meanings that the NPA gives them`, `as they are used there`, `their defined meanings`. */
function otherwiseMeant(c: Cursor): string | null {
  return c.first(
    () => {
      if (!c.eat('the meanings|meaning that|which')) return null;
      const from = paper(c);
      return from !== null && c.eat('gives|assigns|ascribes them|thereto') ? from : null;
    },
    () =>
      c.eatAny(['as they are used there|therein', 'their defined meanings', 'the meanings so defined'])
        ? ''
        : null,
  );
}

function meanings(c: Cursor): string | null {
  const otherwise = otherwiseMeant(c);
  if (otherwise !== null) return otherwise === '' ? null : otherwise;
  return c.attempt(() => {
    c.eat('herein');
    c.eat('with|the|as');
    c.eat('the|same|respective');
    c.eat('same|respective');
    c.eat('meaning|meanings');
    c.eat('as|when');
    if (c.eat('when used in this')) {
      c.skip();
      return null;
    }
    c.eat('ascribed|assigned|given|stated|set|defined|provided|specified forth?');
    c.eat('to such? them|terms?|thereto?');
    c.eat('therefor|thereto|thereby');
    c.eat('forth');
    return c.eat('in|by|of') ? paper(c) : null;
  });
}
