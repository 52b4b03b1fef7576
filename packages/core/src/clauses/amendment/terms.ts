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
      c.eat(':');
      const all = listed(c, definition);
      if (all.length === 0) return c.fail('a term in quotation marks');
      // `the definition of “Note” and “Notes”` is one definition.
      return one ? all.slice(0, 1) : all;
    },
  );
}

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
