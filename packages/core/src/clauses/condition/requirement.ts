import type { RequirementPhrase, Who } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { thisInstrument } from '../phrases/document.ts';
import { freeWords } from '../phrases/free.ts';
import { givingPhrase } from '../grammar/preface.ts';
import { name } from '../phrases/name.ts';
import { separator } from '../phrases/separators.ts';
import { people } from '../phrases/who.ts';
import { actRequirement } from './act.ts';
import { type Asked, GOES_ON } from './asked.ts';
import { contains } from '../recorded/read.ts';
import { judgementOf } from './judgement.ts';
import { stateRequirement } from './state.ts';

/**
 * What a condition asks for. Where its words have no closed structure it is a question for the people who judge it
 * [K2]: that is true of any condition, as long as nothing in the words turns it into something else.
 */
export function requirements(c: Cursor, asked: Asked): readonly RequirementPhrase[] | null {
  return c.first(
    () => closed(c, asked),
    () => question(c),
  );
}

function closed(c: Cursor, asked: Asked): readonly RequirementPhrase[] | null {
  const giving = openingGiving(c);
  const all: RequirementPhrase[] = [];
  for (;;) {
    const more = c.attempt(() => (all.length > 0 && !separator(c) ? null : oneRequirement(c, asked, giving)));
    if (more === null) break;
    all.push(...more);
  }
  return all.length > 0 && c.done ? all : c.fail('the end of the condition');
}

function openingGiving(c: Cursor): readonly string[] {
  return (
    c.attempt(() => {
      const giving = givingPhrase(c);
      return giving !== null && c.eat(',') ? giving : null;
    }) ?? []
  );
}

function oneRequirement(
  c: Cursor,
  asked: Asked,
  giving: readonly string[],
): readonly RequirementPhrase[] | null {
  return c.first(
    () => executedRequirement(c, asked),
    () => stateRequirement(c, giving),
    () => actRequirement(c, asked),
  );
}

/** `The Company and the Required Holders shall have executed and delivered counterparts of this Agreement`. */
function executedRequirement(c: Cursor, asked: Asked): readonly RequirementPhrase[] | null {
  const start = c.index;
  const by = c.first(
    () => signedBy(c),
    () => hasBeenSigned(c),
    () => receivedSigned(c, asked),
  );
  if (by === null) return null;
  trailing(c);
  if (!c.done && !c.sees(',|and|;')) return null;
  return [{ kind: 'executed', what: 'this', by, words: c.placeFrom(start) }];
}

function signedBy(c: Cursor): readonly Who[] | null {
  const by = people(c);
  if (
    by === null ||
    !c.eatAny([
      'shall have each? duly? executed and delivered',
      'shall have duly? executed|signed and? delivered?',
      'has|have duly? executed|signed and? delivered?',
    ])
  )
    return null;
  return counterparts(c) || c.eat('it') ? by : null;
}

/** `this Amendment has been executed by the Borrower and by the Required Lenders`. */
function hasBeenSigned(c: Cursor): readonly Who[] | null {
  if (!counterparts(c) || !c.eat('has|have|shall have? been duly? executed|signed and? delivered?'))
    return null;
  const all: Who[] = [];
  while (c.eat('and? by')) {
    const by = c.first(
      () => everyHolder(c),
      () => people(c),
    );
    if (by === null) return null;
    all.push(...by);
  }
  return all.length === 0 ? null : all;
}

/** `the holder of each Note at the time outstanding`: all who hold one. */
function everyHolder(c: Cursor): readonly Who[] | null {
  const start = c.index;
  if (!c.eat('the holder of each|every')) return null;
  const held = name(c);
  if (held === null) return null;
  const words = c.placeFrom(start);
  c.eat('at the time outstanding') || c.eat('then? outstanding');
  return [{ name: `${held}holders`, quantifier: 'all', of: null, words }];
}

/** `the Agent shall have received, on behalf of each Bank, this Amendment, executed by the Borrower and the Banks`. */
function receivedSigned(c: Cursor, asked: Asked): readonly Who[] | null {
  if (asked.mode === 'statement' && !received(c)) return null;
  if (!counterparts(c)) return null;
  c.eat(',');
  c.eatAny([
    'which|that , when taken together ,? bear|bears',
    'which|that when taken together bear',
    'which|that bear',
    'bearing',
  ]);
  c.eat('the authorized? signatures of') ||
    c.eat('duly|properly? executed|signed and? delivered? by') ||
    c.eat('have been duly? executed by');
  return people(c);
}

function received(c: Cursor): boolean {
  return (
    c.attempt(() => {
      if (people(c) === null || !c.eatAny(['shall have received', 'has|have received'])) return null;
      c.eat(',');
      c.attempt(() =>
        c.eat('on or before|prior to?') && c.eat('the effective date of') && thisInstrument(c) !== null
          ? true
          : null,
      );
      c.attempt(() => (c.eat('( the “') && c.eat('effective date ” )') ? true : null));
      c.attempt(() => (c.eat('on behalf of') && people(c) !== null ? true : null));
      c.eat(',');
      return true;
    }) === true
  );
}

function counterparts(c: Cursor): boolean {
  return (
    c.attempt(() => {
      c.eat('one or more') || c.eat('a|an|the');
      c.eat('duly? executed|signed|original|fully');
      if (c.eat('counterpart|counterparts|copy|copies|original|originals')) {
        c.eat('signature? pages?');
        if (c.eat('hereof|hereto')) return true;
        if (!c.eat('of|to')) return null;
      } else c.eat('signature pages|page to|of');
      return thisInstrument(c);
    }) !== null
  );
}

function trailing(c: Cursor): void {
  c.attempt(() => (c.eat('( whether the same or different counterpart|counterparts|copies )') ? true : null));
  c.eat('and delivered the same') ||
    c.eat('and delivered its|their signed? signature? pages|page|counterpart|counterparts');
  c.attempt(() => (c.eat('to') ? people(c) : null));
}

/** A question for the people it names, or for those whom the condition protects. */
function question(c: Cursor): readonly RequirementPhrase[] | null {
  if (contains(c, GOES_ON)) return c.fail('the end of the condition');
  const words = freeWords(c, {
    allow: ['except', 'if', 'until', 'only', 'but', 'solely', 'excluding'],
    operative: 'shown',
  });
  if (words === null) return null;
  let place = words;
  while (!c.done) {
    // Sub-limbs and their words belong to the question.
    if (
      c.limb() === null &&
      freeWords(c, {
        allow: ['except', 'if', 'until', 'only', 'but', 'solely', 'excluding'],
        operative: 'shown',
      }) === null
    ) {
      if (!separator(c)) return null;
    }
    place = { from: place.from, to: c.placeFrom(0).to };
  }
  return [{ kind: 'question', of: judgementOf(c) ?? [], words: place }];
}
