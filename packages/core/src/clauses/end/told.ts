import type { EndPhrase, SpanPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { adverb, endingVerb } from '../phrases/ending.ts';
import { upTo } from '../phrases/span.ts';
import { type Timed, when } from '../phrases/when.ts';

export interface Told {
  /** `null`: no time stands here; the opening of the sentence may have one. */
  readonly to: SpanPhrase['to'];
  readonly then: EndPhrase['then'];
}

/**
 * `shall automatically terminate, without notice, on the earliest of …`, `shall be null and void ab initio`, `shall remain
 * in effect only until …`: said of a grant.
 */
export function endTold(c: Cursor): Told | null {
  return c.first(
    () => lasting(c),
    () => ending(c),
  );
}

const REMAINS = [
  'remain|continue in? full? force? and? effect|effective',
  'be in? full? force? and? effect|effective',
  'continue',
  'extend',
] as const;

/** `shall be effective only until June 30, 1998`. */
function lasting(c: Cursor): Told | null {
  if (!c.eat('shall|will') || !c.eatAny(REMAINS)) return null;
  c.eat('only');
  const to = upTo(c);
  return to === null || to.label !== null
    ? null
    : { to: { when: to.when, included: to.included }, then: 'unstated' };
}

function ending(c: Cursor): Told | null {
  const ended = endingVerb(c);
  if (ended === null) return null;
  const early = fromWhen(c);
  c.attempt(() => (c.eat(','), adverb(c), c.eat(','), true));
  const time = c.attempt(() => (c.eat(','), timeOf(c)));
  const late = fromWhen(c);
  const then = late === 'unstated' ? early : late;
  return { to: time, then: ended.void ? 'retroactive' : then };
}

/** When it ends; whether the day of the event still belongs to the grant is for a setting where the words leave it open. */
const TIMES: readonly (readonly [string, boolean | null])[] = [
  ['from and after', false],
  ['on and after', false],
  ['on or after', false],
  ['immediately? after', true],
  ['effective? immediately? on|upon|at', null],
  ['effective? as of', null],
];

function timeOf(c: Cursor): SpanPhrase['to'] {
  return c.attempt(() => {
    const found = TIMES.find(([phrase]) => c.eat(phrase));
    if (found === undefined) return null;
    const time = moment(c);
    return time === null || time.label !== null ? null : { when: time.when, included: found[1] };
  });
}

/** `the Termination Date`, `the occurrence of the Termination Date`, `the date that …`. */
export function moment(c: Cursor): Timed | null {
  return (
    c.attempt(() => when(c)) ??
    c.attempt(() => (c.eat('the? occurrence|arrival|passing of') ? when(c) : null))
  );
}

const NEVER = [
  'as if|though such|the|this|said|no foregoing? waiver|waivers|forbearance|forbearances had not? ever? never? been granted|given|made|effective|entered',
  'as if|though such|the|this|said foregoing? waiver|waivers|forbearance had never existed|become effective',
  'as if|though no waiver had been granted|given|made',
] as const;

/** `ab initio`, `as if such waiver had never been granted`: from the beginning; `prospectively`: from the end. */
export function fromWhen(c: Cursor): EndPhrase['then'] {
  const found = c.attempt(() => {
    c.eat(',');
    if (c.eatAny(['ab initio', 'with retroactive effect', 'retroactively'])) return 'retroactive';
    if (c.eatAny(['prospectively', 'with prospective effect only?'])) return 'prospective';
    if (!c.eatAny(NEVER)) return null;
    c.eat('hereunder|hereby|by|into herein?');
    return 'retroactive';
  });
  return found ?? 'unstated';
}
