import type { DefaultPhrase, SpanPhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { defaultsWith, type Narrowing } from './default-words.ts';
import { span } from './span.ts';
import { when } from './when.ts';

/**
 * Which defaults [W2]: by a label whose members are known, or by their own words. Several phrases are a union.
 *
 *     each of the Noticed Events of Default
 *     any Default or Event of Default arising under Section 6.3 for the fiscal quarter ending June 30, 1996
 */
export const defaults = (c: Cursor): readonly DefaultPhrase[] | null => defaultsWith(c, [existence]);

const ARISEN = [
  'that|which may|might? have|has? arisen|occurred|existed|exist|exists',
  'that|which shall? have|has occurred and are|is|be continuing',
  'that|which have|has been noticed',
  'existing|arising|occurring|resulting|outstanding',
  'that|which exist|exists|arise|arose|arises|occurred',
  'that|which may|would|might|could arise|exist|occur|result',
] as const;

/** `that may have existed prior to the date of such notice or after it and prior to the Effective Date`. */
export const existence: Narrowing = (c, members) => {
  if (!c.eatAny(ARISEN)) return null;
  c.eat('solely|only') &&
    c.presume('“solely” is taken to bound the waiver to defaults of just this description.');
  const spans = [...onDay(c), ...spansOf(c)];
  if (spans.length === 0) return members;
  return members.flatMap((member) => spans.map((existed) => ({ ...member, existed })));
};

function spansOf(c: Cursor): readonly SpanPhrase[] {
  const spans: SpanPhrase[] = [];
  for (;;) {
    const more = c.attempt(() => (spans.length > 0 && !c.eat(',? or|and') ? null : span(c)));
    if (more === null) return spans;
    spans.push(more.span);
  }
}

/** `existing as of the date hereof`: at some time on that day. */
function onDay(c: Cursor): readonly SpanPhrase[] {
  const time = c.attempt(() => (c.eat('as of|on') ? when(c) : null));
  if (time === null) return [];
  const bound = { when: time.when, included: true };
  return [{ from: bound, to: bound }];
}
