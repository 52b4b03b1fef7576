import type { Cursor } from './cursor.ts';

/** `, and`, `; or`, `and` between two members of a list. */
export function separator(c: Cursor): boolean {
  return c.eat(',|; and|or') || c.eat(', then') || c.eat(',|;|and|or');
}

/** Whether the next limb begins here, once the words between limbs are passed. */
export function limbFollows(c: Cursor): boolean {
  let i = 0;
  while (i < 3 && [',', ';', 'and', 'or'].includes(c.item(i)?.lower ?? '')) i++;
  return i > 0 && c.item(i)?.lower === '(limb)';
}
