import type { TargetPhrase, ValuePhrase } from '../clause.ts';
import { amount } from '../phrases/amount.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { date } from '../phrases/date.ts';
import type { Payload } from './payload.ts';

/** What a restated definition or section now comes to, where its words are nothing but one value [A5]. */
export function valueOf(c: Cursor, target: TargetPhrase, payload: Payload | null): ValuePhrase | null {
  if (payload === null || target.path === '' || target.within.length > 0) return null;
  const { from, to } = payload.items;
  return meaning(c.within(from, to, c.at));
}

/** `INITIAL PURCHASE PRICE - means Two Dollars and Fifty Cents ($2.50)` and nothing more. */
function meaning(c: Cursor): ValuePhrase | null {
  for (let i = 0; i < 14 && !c.sees('means|mean|shall'); i++) c.skip();
  if (!c.eat('means|mean') && !c.eat('shall mean')) return null;
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
