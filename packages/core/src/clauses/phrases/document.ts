import { isNameWord, name } from './name.ts';
import type { Cursor } from './cursor.ts';

/** What an instrument may call itself. */
const SELF = /^(agreement|amendment|waiver|consent|letter|instrument|supplement|modification|forbearance)$/;

/** `this Agreement`, `this Letter Agreement`, `this Waiver and Amendment`. */
export function thisInstrument(c: Cursor): true | null {
  return c.attempt(() => {
    if (!c.eat('this')) return null;
    let length = 0;
    for (let i = 0; i < 5 && (isNameWord(c.item(i)) || c.item(i)?.lower === 'and' || i === 0); i++) {
      if (SELF.test(c.item(i)?.lower ?? '')) length = i + 1;
    }
    c.skip(length);
    if (length > 0) ofNumber(c);
    return length > 0 ? true : null;
  });
}

/** `this Amendment No. 3`. */
function ofNumber(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('no .')) return null;
    if (c.item()?.kind !== 'number') return null;
    c.skip();
    return true;
  });
}

/** Names of papers end in one of these. */
const PAPER =
  /^(agreements?|indenture|notes?|documents?|waivers?|amendments?|guarant(y|ies)|mortgages?|leases?|instruments?|plan|warrants?|supplement|letter)$/i;

/** `the Note Purchase Agreement` as the text calls it; `this` for this instrument. */
export function paper(c: Cursor): string | null {
  return c.attempt(() => {
    if (thisInstrument(c) !== null || c.eat('hereof|hereto')) return 'this';
    c.eat('the|said|such|that|each|an');
    // In a name, “Existing” is part of it.
    if (/^(certain|existing|aforesaid)$/.test(c.item()?.text ?? '')) c.skip();
    const title = name(c);
    if (title === null || !(PAPER.test(title.split(' ').at(-1) ?? '') || c.context.abbreviations.has(title)))
      return c.fail('the name of an agreement');
    c.eat(', as amended hereby?') && c.eat(',');
    return title;
  });
}
