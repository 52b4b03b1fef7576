import type { Cursor } from '../phrases/cursor.ts';
import { quoted } from '../phrases/label.ts';
import { name } from '../phrases/name.ts';

/** Terms whose definitions are meant: `the definitions of the terms “A” and “B”`, `the defined term “A”`, `the “A” definition`. */
export function termsNamed(c: Cursor): readonly string[] | null {
  c.eat('the|each|such|said');
  c.eat('existing|current');
  return c.first(
    () => {
      const term = quoted(c);
      return term !== null && c.eat('definition') ? [term] : null;
    },
    () => {
      c.eat('following');
      const one = c.sees('definition|term') || c.sees('defined term');
      const definition = c.eat('definition|definitions of?');
      const word = c.eat('the? defined? term|terms');
      if (!definition && !word) return null;
      c.eat('of|for');
      c.eat('each of');
      c.eat(':');
      const start = c.index;
      const all = listed(c, definition);
      if (all.length === 0) return c.fail('a term in quotation marks');
      // `the definition of “Note” and “Notes”`, `of “Share” or “holding”` is one definition.
      const same = hasOr(c, start) || all.every((term) => alike(term, all[0] ?? ''));
      return one && same ? all.slice(0, 1) : all;
    },
  );
}

/** Outside the marks. */
function hasOr(c: Cursor, start: number): boolean {
  const scout = c.within(start, c.index, c.at);
  for (; !scout.done; scout.skip()) if (scout.sees('or “')) return true;
  return false;
}

const alike = (one: string, other: string): boolean =>
  one.toLowerCase().startsWith(other.toLowerCase()) || other.toLowerCase().startsWith(one.toLowerCase());

/** A term that is called a definition may stand without marks: `the definition of Base Rate in Section 1.1`. */
function listed(c: Cursor, unmarked: boolean): readonly string[] {
  const all: string[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (all.length > 0 && !c.eat(', and') && !c.eat(',|and|or')) return null;
      return quoted(c) ?? (unmarked && (all.length === 0 || !c.sees('the')) ? name(c) : null);
    });
    if (more === null) return all;
    all.push(more);
  }
}
