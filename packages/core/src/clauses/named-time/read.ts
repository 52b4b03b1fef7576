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
  const is = namesSpan(label) ? spanOf(c) : namesTime(label) ? timeOf(c) : null;
  if (is === null || !(atEnd(c) || c.sees(';'))) return c.fail('a time by which the name is meant');
  c.eat('.');
  const base = c.base(0);
  return [{ kind: 'named-time', ...base, name: { label, words: base.words, is } }, ...namedTimes(c, 0)];
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
export function namedTimes(c: Cursor, start: number): readonly Clause[] {
  return c.named.map((name) => ({ kind: 'named-time', ...c.base(start), words: name.words, name }));
}
