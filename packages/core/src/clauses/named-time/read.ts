import type { Clause, TimeName } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { atEnd } from '../phrases/free.ts';
import { quoted } from '../phrases/label.ts';
import { namesSpan, namesTime } from '../phrases/period.ts';
import { span } from '../phrases/span.ts';
import { when } from '../phrases/when.ts';

/** `"Waiver Period" means the period from and including the Effective Date to and including …`. */
export function definedTime(c: Cursor): readonly Clause[] | null {
  c.attempt(() => (c.eat('as used herein|hereunder') && c.eat(',') ? true : null));
  c.eat('the|a');
  const label = quoted(c);
  if (label === null || !c.eatAny(['means', 'shall mean', 'is|shall be defined as', 'shall be'])) return null;
  // An event among its words is known by the name: there may be other definitions in the same section.
  const words = c.within(c.index, c.items.length, `"${label}"`);
  const is = namesSpan(label) ? spanOf(words) : namesTime(label) ? timeOf(words) : null;
  if (is === null || !(atEnd(words) || words.sees(';')))
    return c.failAt(c.index + Math.max(0, words.stopped.index), 'a time by which the name is meant');
  c.skip(words.index);
  c.eat('.');
  const base = { ...c.base(0), presumes: words.base(0).presumes };
  const own: Clause = { kind: 'named-time', ...base, name: { label, words: base.words, is } };
  return [own, ...namesGiven(words, c.at)];
}

function spanOf(c: Cursor): TimeName['is'] | null {
  c.eat('the|that|a period of? time?');
  const read = span(c);
  return read === null || read.label !== null ? null : { kind: 'span', span: read.span };
}

function timeOf(c: Cursor): TimeName['is'] | null {
  const read = when(c);
  return read === null || read.label !== null ? null : { kind: 'time', antecedents: [read.when] };
}

/** The names that a sentence gave to times on its way. */
export const namedTimes = (c: Cursor): readonly Clause[] => namesGiven(c, c.at);

function namesGiven({ named }: Cursor, at: string): readonly Clause[] {
  return named.map((name) => ({ kind: 'named-time', at, words: name.words, presumes: [], name }));
}
