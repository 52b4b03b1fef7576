import type { Clause } from '../clause.ts';
import { together } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { name } from '../phrases/name.ts';
import { when } from '../phrases/when.ts';
import { people } from '../phrases/who.ts';

/** `The Noteholders are the current holders of one hundred percent (100%) of the Notes outstanding as of the Effective Date`. */
export function holding(c: Cursor): readonly Clause[] | null {
  const who = people(c);
  if (who === null) return null;
  if (
    !c.eatAny(['are|is the? current|registered|sole? holders|holder|owners|owner of', 'hold|holds|own|owns'])
  )
    return null;
  const share = percent(c);
  if (share === null || !c.eat('of')) return c.fail('what share');
  c.eat('the');
  c.eat('aggregate? unpaid? principal amount of the?');
  c.eat('outstanding');
  const of = name(c);
  if (of === null) return null;
  c.eat('outstanding');
  const asOf = c.attempt(() => (c.eat('as of|on') ? when(c) : null));
  const holder = together(who);
  c.eat('.');
  return holder !== null && c.done
    ? [{ kind: 'holding', ...c.base(0), who: holder, percent: share, of, asOf: asOf?.when ?? null }]
    : c.fail('the end of the sentence');
}

/** `one hundred percent (100%)`, `66.67%`, `all`. */
function percent(c: Cursor): string | null {
  if (c.eat('all')) return '100';
  if (c.eat('one hundred percent|%')) {
    c.eat('( 100 % )') || c.eat('( 100% )');
    return '100';
  }
  const number = c.item();
  if (number?.kind !== 'number' || !/^\d+(\.\d+)?%?$/.test(number.text)) return null;
  c.skip();
  const value = number.text.replace('%', '');
  return number.text.endsWith('%') || c.eat('%|percent') ? value : null;
}
