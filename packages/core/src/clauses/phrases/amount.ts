import type { ValuePhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';

/** Money as the agreement's own reading of amounts has it: words and figures together [M2]. */
export function amount(c: Cursor): Extract<ValuePhrase, { kind: 'money' }> | null {
  const from = c.item()?.from;
  const found = c.context.agreement.amounts.find((one) => one.place.from === from);
  if (found === undefined) return c.fail('an amount of money');
  while (!c.done && (c.item()?.from ?? found.place.to) < found.place.to) c.skip();
  return { kind: 'money', value: found.value, currency: found.currency };
}
