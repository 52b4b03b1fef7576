import type { DefaultPhrase, EndPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { date } from '../phrases/date.ts';
import { defaults } from '../phrases/defaults.ts';
import { thisInstrument } from '../phrases/document.ts';
import { provisions } from '../phrases/provisions.ts';
import { people } from '../phrases/who.ts';
import { fromWhen } from './told.ts';

export interface Consequence {
  /** Of these; empty: whatever was waived. */
  readonly defaults: readonly DefaultPhrase[];
  readonly then: Exclude<EndPhrase['then'], 'unstated'>;
}

/** What follows when a waiver has ended [W5]: its defaults stand as of old, or the covenants bind again from then on. */
export function consequence(c: Cursor): Consequence | null {
  return c.first(
    () => {
      const set = c.attempt(() => defaults(c)) ?? anyWaived(c);
      const then = set && revived(c, set);
      return then && { defaults: set, then };
    },
    () => boundAgain(c),
  );
}

/** `the Defaults so waived`, `the defaults waived hereby`. */
function anyWaived(c: Cursor): readonly DefaultPhrase[] | null {
  const read = c.attempt(() => {
    c.eatAny(['each|all|any of the', 'all|any|each|the|such|those']);
    c.eatAny([
      'defaults|default and|or events|event of default|defaults',
      'events|event of default|defaults',
      'defaults|default',
    ]);
    return c.item(-1)?.lower.startsWith('default') === true &&
      c.eatAny([
        'so? waived hereby|hereunder|herein|above',
        'so waived',
        'waived in|by this waiver',
        'that|which were|was so? waived hereby?',
      ])
      ? true
      : null;
  });
  return read === null ? null : [];
}

const DEEMED = [
  'shall|will again? thereupon? automatically? immediately? be deemed? to',
  'shall|will again? thereupon? automatically? immediately? be deemed',
  'shall|will again? thereupon? automatically? immediately? constitute',
  'shall|will again? thereupon? automatically? immediately? be',
] as const;

/** `shall be deemed to have occurred on the date on which they originally occurred and to be continuing`. */
export function revived(c: Cursor, set: readonly DefaultPhrase[]): Consequence['then'] | null {
  if (!c.eatAny(DEEMED)) return c.fail('what becomes of the defaults');
  states(c);
  const then = originally(c, set) ?? fromThenOn(c);
  if (then === null) return c.fail('from which day on');
  c.attempt(() => (c.eat(',? and'), continuing(c) ? true : null));
  c.attempt(() => (c.eat('for all purposes') || c.eat(', for all purposes') ? true : null));
  return then;
}

/** `have occurred`, `Events of Default`, `reinstated`, `in full force and effect and to have been continuing`. */
function states(c: Cursor): void {
  for (let first = true; ; first = false) {
    const more = c.attempt(() => {
      if (!first) c.eat(', and') || c.eat(',|and');
      c.eat('to');
      return c.eatAny(STATES) ? true : null;
    });
    if (more === null) return;
  }
}

const STATES = [
  'have|having occurred',
  'have|having existed',
  'have been continuing',
  'be continuing',
  'be|constitute an|immediate? immediate? event|events of default|defaults',
  'an? immediate? event|events of default|defaults',
  'be? reinstated|revived',
  'be? in full force and effect',
  'exist',
] as const;

/** From the original day: as the words say, as if never waived, or on a day that is theirs. */
function originally(c: Cursor, set: readonly DefaultPhrase[]): Consequence['then'] | null {
  return c.attempt(() => {
    c.eat(',');
    if (c.eatAny(ORIGINAL)) {
      c.eat('originally|first|actually|initially');
      c.eat('occurred|arose|existed|happened');
      c.eat('thereof');
      return 'retroactive';
    }
    if (fromWhen(c) === 'retroactive') return 'retroactive';
    return c.eat('as of|on') && theirDay(c, set) ? 'retroactive' : null;
  });
}

const ORIGINAL = [
  'on|as|from of? the date|dates|day|days on|as|of which? it|they|same|the|each same|default|defaults? would? have? originally|first|actually|initially',
  'on|as|from of? its|their respective? original date|dates of? occurrence?',
  'on|as|from of? the original date|dates of? their|its? occurrence',
  'on|as|from of? the date|dates of their|its original? occurrence',
  'when originally|first',
] as const;

/** A printed day on which each of the defaults first was, by their own words: the only test that they failed. */
function theirDay(c: Cursor, set: readonly DefaultPhrase[]): boolean {
  const day = date(c);
  const tests = set.flatMap(({ testDates }) => testDates);
  if (day === null || set.some((one) => one.testDates.length === 0) || tests.some((one) => one !== day))
    return c.fail('the day on which they first occurred') !== null;
  return true;
}

/** `from and after such date`, `thereafter`: not before. */
function fromThenOn(c: Cursor): Consequence['then'] | null {
  c.eat(',');
  return c.eatAny([
    'from and after such date|time|day|termination|expiration',
    'on and after such date|day',
    'from such date|time|day forward?',
    'thereafter',
    'from that date|day|time forward?',
    'as of such date|time|day|termination|expiration',
  ])
    ? 'prospective'
    : null;
}

function continuing(c: Cursor): boolean {
  c.eat('to');
  return c.eatAny([
    'have been continuing? uninterrupted?',
    'be continuing',
    'continuing uninterrupted? thereafter?',
    'have continued uninterrupted? since then?',
    'have continued without interruption',
    'continuing without interruption thereafter?',
  ]);
}

/** `the Company shall thereafter again be subject to Section 6.3`. */
function boundAgain(c: Cursor): Consequence | null {
  if (people(c) === null || !c.eat('shall|will')) return null;
  c.eat('thereafter|thereupon');
  c.eat('again');
  if (
    !c.eatAny(['be required to comply with', 'be subject to compliance? with?', 'be bound by', 'comply with'])
  )
    return null;
  if (c.item(-1)?.lower === 'comply') return null;
  if (provisions(c) === null && thisInstrument(c) === null) return null;
  c.eat('thereafter');
  return { defaults: [], then: 'prospective' };
}
