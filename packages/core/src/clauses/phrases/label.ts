import type { Place } from '../../text/source.ts';
import type { Cursor } from './cursor.ts';

/** `(the "Effective Date")`, `("Existing Defaults")`: a label printed behind what it stands for. */
export function printedLabel(c: Cursor): { readonly label: string; readonly words: Place } | null {
  return c.attempt(() => {
    const start = c.index;
    if (!c.eat('(')) return null;
    being(c);
    c.eat('each|collectively|together ,');
    c.eat('the|each|a|an|any|such');
    const label = quoted(c);
    if (label === null || !c.eat(')')) return null;
    return { label, words: c.placeFrom(start) };
  });
}

/** `such date being hereinafter referred to as`, `the date of such satisfaction being`: what the label stands for, said again. */
function being(c: Cursor): void {
  c.attempt(() => {
    if (!c.sees('such|that|the|which|herein|hereinafter|hereafter') || c.item(1)?.text === '“') return null;
    for (let i = 0; i < 16 && !c.done && !c.sees('“|)|(|;'); i++) c.skip();
    const last = c.item(-1)?.lower ?? '';
    return c.sees('“') && /^(the|being|is|,|as|called|an?|date|period|time)$/.test(last) ? true : null;
  });
}

/** The words between quotation marks, a comma before the closing mark left out. */
export function quoted(c: Cursor): string | null {
  return c.attempt(() => {
    if (!c.eat('“')) return null;
    const start = c.index;
    while (!c.done && !c.sees('”') && c.item()?.limb === null && c.index - start < 12) c.skip();
    const text = c.textFrom(start).replace(/,$/, '');
    return c.eat('”') && text !== '' ? text : null;
  });
}

/** `(as hereinafter defined)`, `(as defined in Section 2 hereof)`: where the label is defined. */
export function definedWhere(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('( as such? term? is? hereinafter|hereafter|herein|hereinbefore? defined')) return null;
    while (!c.done && !c.sees(')') && c.item()?.limb === null) c.skip();
    return c.eat(')') ? true : null;
  }) ??
    c.attempt(() => {
      if (!c.eat('( as such? term? is? defined below|above|in|herein')) return null;
      while (!c.done && !c.sees(')|unless|except|provided') && c.item()?.limb === null) c.skip();
      return c.eat(')') ? true : null;
    });
}
