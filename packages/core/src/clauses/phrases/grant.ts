import type { GrantNoun, GrantPhrase } from '../clause.ts';
import type { Cursor } from './cursor.ts';
import { defaultsWith } from './default-words.ts';
import { paper, thisInstrument } from './document.ts';
import { definedWhere } from './label.ts';
import { isNameWord } from './name.ts';
import { period } from './period.ts';
import { provisions } from './provisions.ts';
import { people } from './who.ts';

type Draft = Omit<GrantPhrase, 'words'>;

const NOTHING: Draft = { nouns: [], paper: null, at: [], by: null, under: null, defaults: [], during: null };

/**
 * Grants as they are spoken of: by their nouns and what stands behind these, by the name of the paper that holds them,
 * or as this instrument.
 *
 *     the foregoing waiver · the waivers and suspension set forth in Section 1 · this Limited Waiver · the Waiver Period
 *     the waiver granted by the Senior Lenders under the Credit Agreement · the Limited Waiver
 */
export function grant(c: Cursor): GrantPhrase | null {
  return c.attempt(() => {
    const start = c.index;
    const read = c.first(
      () => self(c),
      () => byNoun(c),
      () => byPeriod(c),
      () => byName(c),
    );
    return read && { ...read, words: c.placeFrom(start) };
  });
}

/** `this Waiver` is what it grants; `this Waiver and Amendment` is more than that. */
function self(c: Cursor): Draft | null {
  const start = c.index;
  if (thisInstrument(c) === null) return null;
  const words = c.textFrom(start).toLowerCase();
  const waives = /^this (limited |temporary )?waiver( agreement| letter)?$/.test(words);
  const forbears = /^this forbearance( agreement| letter)?$/.test(words);
  const nouns: GrantNoun[] = waives ? ['waiver'] : forbears ? ['forbearance'] : [];
  return { ...NOTHING, nouns, paper: 'this' };
}

const ADJECTIVES = 'foregoing|limited|temporary|conditional|said|above';

function byNoun(c: Cursor): Draft | null {
  c.eatAny(['each|any|all of the', 'the|such|any|each|all|its|their']);
  while (!isNameWord(c.item()) && c.eat(ADJECTIVES));
  const nouns = nounsOf(c);
  if (nouns.length === 0) return c.fail('a waiver, a suspension or a forbearance');
  let all: Draft = { ...NOTHING, nouns };
  for (;;) {
    const before = all;
    const more = c.attempt(() => complement(c, before));
    if (more === null) return all;
    all = more;
  }
}

const NOUNS: readonly (readonly [string, GrantNoun])[] = [
  ['waiver|waivers', 'waiver'],
  ['suspension|suspensions', 'suspension'],
  ['forbearance|forbearances', 'forbearance'],
];

/** `waiver`, `waivers and suspension`; one with a capital is the name of a paper. */
function nounsOf(c: Cursor): readonly GrantNoun[] {
  const found: GrantNoun[] = [];
  for (;;) {
    const more = c.attempt(() => {
      if (found.length > 0 && !c.eat('and|or|and/or temporary?')) return null;
      if (isNameWord(c.item())) return null;
      return NOUNS.find(([phrase]) => c.eat(phrase))?.[1] ?? null;
    });
    if (more === null) return found;
    found.push(more);
  }
}

const MADE = 'granted|given|made|contained|provided|described|effected|set|extended|specified|contemplated';

/** `granted hereby`, `set forth in Section 1`, `granted by the Senior Lenders`, `under the Credit Agreement`. */
function complement(c: Cursor, before: Draft): Draft | null {
  const made = c.eat(MADE);
  if (made) c.eat('forth|out|for|to');
  return c.first(
    () => here(c, before),
    () => inPlace(c, before),
    () => granted(c, before),
    () => ofDefaults(c, before, made),
  );
}

function here(c: Cursor, before: Draft): Draft | null {
  if (before.paper !== null || !c.eat('hereby|herein|hereunder|hereof|above')) return null;
  return { ...before, paper: 'this' };
}

function inPlace(c: Cursor, before: Draft): Draft | null {
  if (!c.eatAny(['in|under|by|of', 'pursuant to', 'with respect to'])) return null;
  const waived = c.item(-1)?.lower !== 'in';
  return c.first(
    () => inSections(c, before),
    () => inPaper(c, before, waived),
  );
}

function inSections(c: Cursor, before: Draft): Draft | null {
  const refs = before.at.length === 0 ? provisions(c) : null;
  const [first] = refs ?? [];
  if (refs === null || first === undefined || before.paper !== null) return null;
  // A section that is not of this instrument, nor of one that is named, could be the one waived.
  if (first.presumed || refs.some(({ agreement }) => agreement !== first.agreement)) return null;
  return { ...before, paper: first.agreement, at: refs.map(({ path }) => path) };
}

/** In the Limited Waiver it is granted; under the Credit Agreement it is a waiver of that agreement's terms. */
function inPaper(c: Cursor, before: Draft, may: boolean): Draft | null {
  const name = paper(c);
  if (name === null) return null;
  if (name !== 'this' && may && !/(waivers?|forbearance|amendment)( agreement| letter)?$/i.test(name))
    return before.under === null ? { ...before, under: name } : null;
  return before.paper === null ? { ...before, paper: name } : null;
}

function granted(c: Cursor, before: Draft): Draft | null {
  if (before.by !== null || !c.eat('by|from')) return null;
  const [one, more] = people(c) ?? [];
  return one === undefined || more !== undefined ? null : { ...before, by: one };
}

/** `of the Existing Defaults`, where those are of this instrument. */
function ofDefaults(c: Cursor, before: Draft, made: boolean): Draft | null {
  if (made || before.defaults.length > 0) return null;
  if (!c.eatAny(['of|for', 'in respect of', 'with respect to'])) return null;
  const set = defaultsWith(c, []);
  return set && { ...before, defaults: set };
}

/** `the Waiver Period`: whatever lasts for it. */
function byPeriod(c: Cursor): Draft | null {
  const during = period(c);
  return during && { ...NOTHING, paper: 'this', during };
}

function byName(c: Cursor): Draft | null {
  const name = paper(c);
  if (name === null) return null;
  definedWhere(c);
  const by = c.attempt(() => (c.eat('granted|given|made|executed? by|of') ? people(c) : null));
  const [one, more] = by ?? [];
  return more === undefined ? { ...NOTHING, paper: name, by: one ?? null } : null;
}
