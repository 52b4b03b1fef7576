import type { GatePhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { thisInstrument } from './document.ts';
import { provisions } from './provisions.ts';

/**
 * `Subject to the satisfaction of the conditions set forth in Section 4,`: which conditions of this instrument
 * stand before the clause. Terms in general ("the terms and conditions hereof") name none.
 */
export function gate(c: Cursor): GatePhrase | null {
  return c.attempt(() => {
    const start = c.index;
    const upon = c.sees('effective|and|upon') && !c.sees('and subject|conditioned|conditional|in');
    if (!lead(c)) return null;
    const conditions = c.first(
      () => named(c),
      () => inGeneral(c),
    );
    return conditions === null ? c.fail('which conditions') : { conditions, upon, words: c.placeFrom(start) };
  });
}

const lead = (c: Cursor): boolean =>
  c.eatAny([
    'and|but? subject only? to',
    'and? conditioned upon|on',
    'and? conditional upon|on',
    'effective? upon the? satisfaction|fulfillment of?',
    'and? upon the? satisfaction of',
    'and? in reliance upon|on',
  ]);

function named(c: Cursor): readonly string[] | null {
  c.eatAny([
    'the? prior? satisfaction|fulfillment|performance|occurrence of',
    'the? prior? satisfaction|fulfillment or waiver of',
    'the? prior? satisfaction|fulfillment or waiver in writing of',
    'the? prior? satisfaction|fulfillment ( or waiver ) of',
    'of',
  ]);
  c.eat('each|all of?');
  c.eat('the');
  c.eat('terms and');
  const wrapped = c.eat('condition|conditions precedent?');
  if (wrapped) {
    c.eat('to effectiveness');
    c.eat('set forth|out') || c.eat('contained|specified|described|stated|provided? for?');
    c.eat('of|in|under');
  }
  const refs = provisions(c);
  if (refs === null || refs.some((ref) => ref.agreement !== 'this')) return null;
  return refs.map((ref) => ref.path);
}

function inGeneral(c: Cursor): readonly string[] | null {
  c.eat('all of? the?') || c.eat('the');
  if (!c.eat('other? terms|conditions and|or? conditions|limitations|provisions?')) return null;
  if (
    c.eatAny([
      'hereof|herein',
      'set forth|out|contained herein|below|hereinafter',
      'contained|set? forth? in this agreement|amendment|waiver|letter',
      'herein contained|set? forth?',
    ])
  )
    return [];
  return c.eat('of|in') && thisInstrument(c) !== null ? [] : null;
}
