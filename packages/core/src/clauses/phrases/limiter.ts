import type { Place } from '../../text/source.ts';
import type { Cursor } from './cursor.ts';
import { freeWords } from './free.ts';

/**
 * Words that narrow what was said to a purpose or an extent that only people can judge. They are kept whole; what is
 * narrowed by them becomes a question. A limiter in other words is not read, and the sentence is refused.
 */
const NARROWING = [
  'to the extent that? necessary',
  'solely to the extent',
  'but? only to the extent',
  'to the extent , but only to the extent ,',
  'to the extent',
  'solely|only for the? purposes|purpose of',
  'for the? purposes|purpose of',
  'solely in connection with',
  'in connection with',
  'solely|only with respect to',
  'with respect to',
  'solely as a result of',
  'as a result of',
  'solely|only for|because|insofar|as',
  'insofar as',
  'in order to',
  'resulting|arising from',
  'relating to',
  'in respect of',
  'so as to permit|allow',
] as const;

export function narrowing(c: Cursor): Place | null {
  return c.attempt(() => {
    const start = c.index;
    c.eat(',');
    if (!c.eatAny(NARROWING)) return null;
    const words = freeWords(c, {
      until: [
        ', and the',
        ', and hereby?',
        ', provided',
        '; provided',
        ', and agree|agrees',
        ', until',
        ', for the period',
        ', from and',
        ', subject to',
        ', effective',
        // A second object of the same verb; the words that narrow the first do not hold it.
        'and with|of? section|sections',
        'and compliance|any|waive',
        ', section|sections',
      ],
    });
    return words && c.placeFrom(start);
  });
}
