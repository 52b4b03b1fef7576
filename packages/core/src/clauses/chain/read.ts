import type { Clause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { date } from '../phrases/date.ts';

/** A line of a schedule: `Amendment No. 1 to Note Purchase Agreement dated as of May 26, 1994.` */
export function chainLine(c: Cursor): readonly Clause[] | null {
  const start = c.index;
  while (
    !c.done &&
    !c.sees(',? dated as? of?') &&
    !c.sees('.') &&
    c.index - start < 30 &&
    c.item()?.limb === null
  )
    passWord(c);
  const title = c.textFrom(start);
  if (
    !/(Agreement|Amendment|Waiver|Consent|Supplement|Letter|Indenture)/.test(title) ||
    !c.eat(',? dated as? of?')
  )
    return c.fail('a paper and its date');
  const dated = date(c);
  c.eat('.|;|,');
  c.eat('and');
  if (dated === null || !c.done) return c.fail('the end of the line');
  const of = /\bto (?:the )?(.{1,80})$/.exec(title)?.[1] ?? null;
  return [{ kind: 'chain', ...c.base(0), title, dated, of }];
}

/** The dot of `No.` belongs to its word. */
function passWord(c: Cursor): void {
  const abbreviated = c.sees('no|nos');
  c.skip();
  if (abbreviated) c.eat('.');
}
