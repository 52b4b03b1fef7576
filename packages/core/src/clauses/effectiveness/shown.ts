import type { Cursor } from '../phrases/cursor.ts';

/** `(which shall be evidenced by the signatures of all parties hereto; such date shall be deemed to be the "Effective Date")`. */
export function shownBy(c: Cursor): string | null {
  return c.attempt(() => {
    if (!c.eat('( which|whose shall|is|are')) return null;
    let label: string | null = null;
    for (let depth = 1; depth > 0; c.skip()) {
      if (c.done || c.item()?.limb != null) return null;
      if (c.sees('(')) depth++;
      if (c.sees(')')) depth--;
      if (c.sees('“') && label === null) label = labelAt(c);
    }
    return label ?? '';
  });
}

function labelAt(c: Cursor): string | null {
  return c.ahead(() => {
    c.skip();
    const start = c.index;
    while (!c.done && !c.sees('”') && c.index - start < 8) c.skip();
    return c.textFrom(start).replace(/,$/, '');
  });
}
