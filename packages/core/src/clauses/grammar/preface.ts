import type { Cursor } from '../phrases/cursor.ts';
import { paper, thisInstrument } from '../phrases/document.ts';
import { moment } from '../end/told.ts';
import { endingNoun } from '../phrases/ending.ts';
import { freeWords } from '../phrases/free.ts';
import { gate } from '../phrases/gate.ts';
import { provisions } from '../phrases/provisions.ts';
import { namedSpan } from '../phrases/span.ts';
import { when } from '../phrases/when.ts';
import { NO_PREFACE, type Opening, type Preface } from './frame.ts';
import { ownGrant } from './subject.ts';

/**
 * The openings of a sentence, each closed by its comma:
 *
 *     Notwithstanding anything in Section 5.02 of the Credit Agreement, subject to the conditions set forth in Section 4, …
 */
export function preface(c: Cursor): Preface {
  let all = NO_PREFACE;
  for (;;) {
    const more = c.attempt(() => opening(c, all));
    if (more === null) return all;
    all = more;
  }
}

/** One opening, added to those before it; a second of the same kind is not understood. */
export function opening(c: Cursor, before: Preface): Preface | null {
  c.eat('and');
  const read = c.first(
    () => gated(c, before),
    () => ended(c, before),
    () => timed(c, before),
    () => uponTime(c, before),
    () => spanned(c, before),
    () => givingEffect(c, before),
    () => overriding(c, before),
    () => idle(c, before),
  );
  if (read === null) return null;
  return c.eat(',') || c.sees('and subject|effective') ? read : c.fail('a comma after the opening words');
}

function gated(c: Cursor, before: Preface): Preface | null {
  const read = before.gate === null ? gate(c) : null;
  return read && { ...before, gate: read };
}

function timed(c: Cursor, before: Preface): Preface | null {
  const read = before.on === null ? openingTime(c) : null;
  return read && { ...before, on: read };
}

/** `Upon the expiration of the Waiver Period`, `At the end of the waiver set forth in Section 1`. */
function ended(c: Cursor, before: Preface): Preface | null {
  if (before.upon !== null || before.on !== null) return null;
  c.eat('immediately');
  if (!c.eatAny(['upon', 'at', 'on', 'from and after', 'after', 'following'])) return null;
  const of = endingNoun(c) ? ownGrant(c) : null;
  return of && { ...before, upon: { to: null, of } };
}

/** `Upon the Termination Date`, `Upon the occurrence of any Event of Default`. */
function uponTime(c: Cursor, before: Preface): Preface | null {
  if (before.upon !== null || before.on !== null) return null;
  c.eat('immediately');
  const time = c.eat('upon|at') ? moment(c) : null;
  if (time === null || time.label !== null) return null;
  return { ...before, upon: { to: { when: time.when, included: null }, of: null } };
}

/** `During the period from the Effective Date through September 15, 1999`. */
function spanned(c: Cursor, before: Preface): Preface | null {
  if (before.span !== null || !c.sees('solely|only? during|for|throughout the|such')) return null;
  const read = namedSpan(c);
  return read && { ...before, span: read };
}

const TIMES: readonly (readonly [string, Opening['how']])[] = [
  ['with effect from and? after?', 'from'],
  ['from and after', 'from'],
  ['on and after', 'from'],
  ['on or after', 'from'],
  ['commencing|beginning|starting on|as|from? of?', 'from'],
  ['effective? on and after', 'from'],
  ['effective? as of', 'at'],
  ['effective on|upon?', 'at'],
  ['on', 'at'],
  ['following|after', 'after'],
];

/** `On the Effective Date`, `After the Reinstatement Date`. */
export function openingTime(c: Cursor): Opening | null {
  const start = c.index;
  return (
    c.attempt(() => {
      const found = TIMES.find(([phrase]) => c.eat(phrase));
      const time = found === undefined ? null : when(c);
      if (found === undefined || time === null) return null;
      c.eat('( and not before )');
      return { when: time.when, how: found[1], label: time.label?.label ?? null, words: c.placeFrom(start) };
    }) ?? onEffectiveness(c)
  );
}

/** `Upon the effectiveness of this Amendment as provided above`: when this instrument itself takes effect. */
function onEffectiveness(c: Cursor): Opening | null {
  return c.attempt(() => {
    const start = c.index;
    const how = c.eat('from|on and after') ? 'from' : c.eat('upon|on') ? 'at' : null;
    if (how === null || !c.eat('the effectiveness of') || thisInstrument(c) === null) return null;
    c.eat('as provided|set? forth? above|below|herein');
    const words = c.placeFrom(start);
    return {
      how,
      label: null,
      words,
      when: { kind: 'event', at: c.at, event: { kind: 'effectiveness', of: 'this' }, words },
    };
  });
}

/** `After giving effect to Section 1 hereof`, `immediately before and after giving effect to this Waiver`. */
function givingEffect(c: Cursor, before: Preface): Preface | null {
  const giving = before.giving === null ? givingPhrase(c) : null;
  return giving && { ...before, giving };
}

export function givingPhrase(c: Cursor): readonly string[] | null {
  return c.attempt(() => {
    c.eat('immediately|both');
    c.eat('before and');
    c.eat('immediately');
    if (!c.eat('after|upon giving effect to') && !c.eat('giving effect to')) return null;
    if (c.eat('the terms|provisions of')) return thisInstrument(c) === null ? null : [''];
    if (thisInstrument(c) !== null) return [''];
    if (
      c.eatAny([
        'the waiver|waivers|amendment|amendments set? contained|forth|provided? for? herein|hereby',
        'the foregoing waiver|waivers|amendment|amendments',
      ])
    )
      return [''];
    const refs = provisions(c);
    if (refs === null || refs.some((ref) => ref.agreement !== 'this'))
      return c.fail('what effect is given to');
    return refs.map((ref) => ref.path);
  });
}

function overriding(c: Cursor, before: Preface): Preface | null {
  if (!c.eat('notwithstanding')) return null;
  c.eat('any|the');
  c.eat('anything|provision|provisions|term|terms');
  c.eat('to the contrary');
  c.eat('contained|stated|provided') || c.eat('set forth');
  c.eat('in|of');
  c.eat('herein or? in?') || c.eat('the foregoing or? in?');
  const refs = provisions(c);
  if (refs === null && paper(c) === null) return null;
  c.eat('to the contrary');
  c.eat('or any other loan|credit documents|document');
  return { ...before, overriding: [...before.overriding, ...(refs ?? [])] };
}

/** Openings with no effect on what the clause does: consideration, requests, the authority that is used. */
function idle(c: Cursor, before: Preface): Preface | null {
  if (
    c.eatAny([
      'accordingly|therefore|furthermore|further',
      'in addition',
      'as a|the result',
      'without any? further act|action by|of|on any person|party',
      'now therefore',
      'now , therefore',
    ])
  )
    return before;
  const lead = c.eatAny([
    'in consideration of|for',
    'for good and valuable consideration',
    'at|upon the request of',
    'pursuant to',
    'in accordance with',
    'in reliance upon|on',
    'by its|their execution|signature|signatures',
    'in order? to induce',
    'to induce',
    'as consideration for',
    'in connection with',
    'without limiting',
  ]);
  if (!lead) return null;
  return freeWords(c, { until: [','] }) === null ? null : before;
}
