import type { Clause, DefaultPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { date } from '../phrases/date.ts';
import { defaults } from '../phrases/defaults.ts';
import { quoted } from '../phrases/label.ts';
import { people } from '../phrases/who.ts';
import { together } from '../grammar/frame.ts';

/**
 * A recital that tells of a notice of default and gives its defaults a name:
 *
 *     Pursuant to a notice to the Noteholders dated September 23, 1996, the Company notified the Noteholders of
 *     certain Defaults … (the "Noticed Events of Default," such term to include … all Defaults … that may have existed …
 */
export function noticeOfDefaults(c: Cursor): readonly Clause[] | null {
  if (!c.eat('pursuant to a|its|the') && !c.eat('by')) return null;
  c.eat('written');
  if (!c.eat('notice|letter|letters')) return null;
  c.attempt(() => (c.eat('to') ? people(c) : null));
  if (!c.eat(',? dated as? of?')) return c.fail('the date of the notice');
  const dated = date(c);
  if (dated === null) return null;
  c.eat(',');
  const from = people(c);
  if (from === null || !c.eat('has|have? notified|informed|advised')) return c.fail('“notified”');
  const to = people(c);
  if (to === null || !c.eat('of')) return null;
  c.noticeDay = dated;
  const noticed = defaults(c);
  if (noticed === null) return null;
  const named = labelled(c);
  if (!closing(c)) return null;
  const members = [...noticed.map((one) => ({ ...one, noticed: dated })), ...(named?.include ?? [])];
  return [
    {
      kind: 'notice',
      ...c.base(0),
      from: together(from),
      to: together(to),
      dated,
      defaults: members,
      label: named?.label ?? null,
    },
  ];
}

interface Named {
  readonly label: string;
  readonly include: readonly DefaultPhrase[];
}

/** `(the "Noticed Events of Default," such term to include, for purposes of avoidance of doubt, all Defaults …`. */
function labelled(c: Cursor): Named | null {
  return c.attempt(() => {
    if (!c.eat('( collectively|together? ,? the?')) return null;
    const label = quoted(c);
    if (label === null) return null;
    c.eat(',');
    if (!c.eat('such|which term|terms to|shall include|includes?'))
      return c.eat(')') ? { label, include: [] } : null;
    c.eat(', for the? purposes of avoidance of doubt ,') ||
      c.eat(', for the avoidance of doubt ,') ||
      c.eat(', without limitation ,');
    const include = defaults(c);
    // Some parentheses never close; the outline reports them, and the words are read all the same.
    c.eat(')');
    return include && { label, include };
  });
}

/** What the recital tells besides: that a waiver was asked for. */
function closing(c: Cursor): boolean {
  c.eat(',');
  if (c.eat('and')) {
    if (people(c) === null || !c.eat('has|have? requested|asked that?'))
      return c.fail('what was requested') !== null;
    while (!c.done && !c.sees('unless|except|provided|until') && c.item()?.limb === null) c.skip();
    return c.done;
  }
  c.eat('.');
  return c.done;
}
