import type { SpanPhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { definedWhere } from './label.ts';
import { name } from './name.ts';

/** Whether a name is one of a span, or of a time. */
export const namesSpan = (label: string): boolean => /(Period|Term)$/.test(label);
export const namesTime = (label: string): boolean => /(Date|Time)$/.test(label);

/** `the Waiver Period (as hereinafter defined)`: a span to which this instrument gives a name. */
export function period(c: Cursor): SpanPhrase | null {
  return c.attempt(() => {
    c.eat('the|such|said');
    const label = name(c);
    const span = label === null ? undefined : c.context.periods.get(label);
    if (span === undefined) return c.fail('a period that this instrument defines');
    definedWhere(c);
    return span;
  });
}

/** `the end of the Waiver Period`, `the last day of the Standstill Period`: its last day, as its own words bound it. */
export function endOfPeriod(c: Cursor): NonNullable<SpanPhrase['to']> | null {
  return c.attempt(() => {
    c.eat('the');
    if (!c.eatAny(['end|expiration|expiry|termination|conclusion of', 'last day of'])) return null;
    return period(c)?.to ?? null;
  });
}
