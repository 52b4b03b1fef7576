import type { Clause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { paper } from '../phrases/document.ts';

/** Ways to say which terms are meant, and that the other agreement gives them their meaning. */
const TERMS = [
  'all? capitalized|capitalised? terms used? herein|hereinafter? and|but? not? otherwise? defined? herein?',
  'all? terms used herein|hereinafter? and|but? not? otherwise? defined? herein?',
  'all? capitalized|capitalised? terms',
  'all? terms',
  'terms',
] as const;

/**
 * `capitalized terms used herein and defined in the Note Purchase Agreement are used herein with the meanings ascribed to
 * them in the Note Purchase Agreement`
 */
export function termsFrom(c: Cursor): readonly Clause[] | null {
  proviso(c);
  if (!c.eatAny(TERMS)) return null;
  const first = whereDefined(c);
  c.eat('and') && c.eat('not otherwise defined herein');
  const agreement = first ?? null;
  if (
    !c.eatAny([
      'are used herein',
      'shall have',
      'have',
      'shall be used herein',
      'has',
      'used herein',
      'shall be defined',
      'will have',
    ])
  )
    return c.fail('“shall have the meanings”');
  const second = meanings(c);
  const from = second ?? agreement;
  c.eat('unless otherwise? defined herein|otherwise');
  c.eat('.');
  return from !== null && c.done
    ? [{ kind: 'terms-from', ...c.base(0), agreement: from }]
    : c.fail('the agreement that gives the meanings');
}

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

function whereDefined(c: Cursor): string | null {
  return c.attempt(() => {
    c.eat('which|that are|is');
    c.eat('not otherwise|specifically');
    if (!c.eat('and|or? defined in|by')) return null;
    const agreement = paper(c);
    c.eat('and not otherwise defined herein') || c.eat('unless otherwise defined herein');
    return agreement;
  });
}

function meanings(c: Cursor): string | null {
  return c.attempt(() => {
    c.eat('herein');
    c.eat('with|the|as');
    c.eat('the|same|respective');
    c.eat('same|respective');
    c.eat('meaning|meanings');
    c.eat('as|when');
    if (c.eat('when used in this') && paperWord(c)) return null;
    c.eat('ascribed|assigned|given|set|defined|provided|specified forth?');
    c.eat('to such? them|terms?|thereto?');
    c.eat('therefor|thereto|thereby');
    c.eat('forth');
    return c.eat('in|by|of') ? paper(c) : null;
  });
}

function paperWord(c: Cursor): boolean {
  c.skip();
  return true;
}
