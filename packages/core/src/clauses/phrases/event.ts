import type { EventPhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { looseDefaults } from './default-words.ts';
import { paper } from './document.ts';
import { endingNoun, endingVerb } from './ending.ts';
import { freeWords } from './free.ts';
import { grant } from './grant.ts';
import { textOf } from './cursor.ts';
import { who } from './who.ts';

/** Something that happens, after "the date that" or "the occurrence of". */
export function event(c: Cursor): EventPhrase | null {
  return c.first(
    () => defaultOccurs(c),
    () => grantEnds(c),
    () => paperTakesEffect(c),
    () => act(c),
  );
}

/** `any Event of Default shall occur`, `any other Default under the Credit Agreement has occurred`. */
function defaultOccurs(c: Cursor): EventPhrase | null {
  const read = looseDefaults(c);
  if (read === null) return null;
  c.eatAny([
    'shall have occurred and be? continuing?',
    'shall occur',
    'occurs',
    'has occurred and is? continuing?',
    'exists',
    'shall exist',
    'occurring',
  ]);
  return settled(c) ? { kind: 'default', of: read.of, except: read.except } : null;
}

/** `the Limited Waiver expires`, `the termination or lapse of the waiver granted by the Senior Lenders` [W8]. */
function grantEnds(c: Cursor): EventPhrase | null {
  const noun = endingNoun(c);
  const what = grant(c);
  if (what === null) return null;
  return (noun || endingVerb(c) !== null) && settled(c) ? { kind: 'end-of', what } : null;
}

function paperTakesEffect(c: Cursor): EventPhrase | null {
  const noun = c.eat('the? effectiveness of');
  const what = paper(c);
  if (what === null) return null;
  const effective = noun || c.eatAny(['becomes|is effective', 'shall become|be effective', 'takes effect']);
  return effective && settled(c) ? { kind: 'effectiveness', of: what } : null;
}

/** Verbs whose noun carries the sense: the whole of `takes any action in respect of` is the verb. */
const LIGHT = [
  'takes any|an action|actions in respect of',
  'takes any|an action|actions with respect to',
  'takes any|an action|actions against',
  'takes any|an action|actions under',
  'exercises any right|rights|remedy|remedies under|against',
  'commences any action|proceeding|proceedings against',
  'gives|delivers notice|notices of',
];

/** Somebody does something: `any holder of Senior Debt takes any action in respect of any default …`. */
function act(c: Cursor): EventPhrase | null {
  const doer = who(c);
  // A default does nothing; if its own words did not fit, no others will.
  if (doer === null || /\bDefaults?\b/.test(doer.name)) return c.fail('an event');
  const start = c.index;
  if (!c.eatAny(LIGHT) && !plainVerb(c)) return c.fail('what somebody does');
  const verb = c.textFrom(start);
  const object = c.index;
  if (freeWords(c, { until: ['( the “', '( “'] }) === null) return c.fail('what the act concerns');
  return { kind: 'act', who: doer, verb, concerning: textOf(c.items.slice(object, c.index)) };
}

function plainVerb(c: Cursor): boolean {
  c.eat('shall|has|have');
  const item = c.item();
  if (item?.kind !== 'word' || item.limb !== null || !/^[a-z]+(s|e|ed|en|y|t|l|r)$/.test(item.text))
    return false;
  c.skip();
  return true;
}

/** The event stands by itself: what follows is the end, a limb, a label or a mark, and no more of its words. */
function settled(c: Cursor): boolean {
  const next = c.item();
  return next === undefined || next.limb !== null || next.kind === 'mark' || c.sees('and|or');
}
