import type { GrantPhrase, Who } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { defaults } from '../phrases/defaults.ts';
import { paper, thisInstrument } from '../phrases/document.ts';
import { gate } from '../phrases/gate.ts';
import { grant } from '../phrases/grant.ts';
import { name } from '../phrases/name.ts';
import { provisions } from '../phrases/provisions.ts';
import { separator } from '../phrases/separators.ts';
import { people } from '../phrases/who.ts';
import type { Preface, Subject } from './frame.ts';

export interface Opened {
  readonly subject: Subject;
  readonly preface: Preface;
}

/** The ways to take the words here as what a predicate is said of. */
export function subjects(c: Cursor, preface: Preface): readonly (() => Opened | null)[] {
  return [
    () => somebody(c, preface),
    () => thing(preface, partsSubject(c)),
    () => thing(preface, provisionsSubject(c)),
    () => thing(preface, defaultsSubject(c)),
    () => thing(preface, grantsSubject(c)),
  ];
}

const thing = (preface: Preface, subject: Subject | null): Opened | null => subject && { subject, preface };

/** `The Company and, subject to the satisfaction of the conditions set forth in Section 4, each of the Noteholders`. */
function somebody(c: Cursor, preface: Preface): Opened | null {
  const first = people(c);
  if (first === null) return null;
  const gated = c.attempt(() => {
    if (!c.eat('and ,')) return null;
    const condition = gate(c);
    const more = condition !== null && c.eat(',') ? people(c) : null;
    return more && { gate: condition, more };
  });
  if (gated === null) return { subject: { kind: 'people', people: first }, preface };
  if (preface.gate !== null) return c.fail('one set of conditions');
  const all: readonly Who[] = [...first, ...gated.more];
  return { subject: { kind: 'people', people: all }, preface: { ...preface, gate: gated.gate } };
}

/** `This Amendment`; `The waiver by the Noteholders set forth in Section 1 and the amendment described in Section 2`. */
function partsSubject(c: Cursor): Subject | null {
  const parts: string[] = [];
  for (;;) {
    const more = c.attempt(() => (parts.length > 0 && !separator(c) ? null : part(c)));
    if (more === null) break;
    parts.push(...more);
  }
  return parts.length === 0 ? c.fail('a part of this instrument') : { kind: 'parts', parts };
}

const PART_NOUN =
  'waiver|waivers|amendment|amendments|consent|consents|suspension|suspensions|agreement|agreements|forbearance|modification|modifications|provisions|terms';

function part(c: Cursor): readonly string[] | null {
  c.eat('the effectiveness of');
  return c.first(
    () => whole(c),
    () => described(c),
    () => ownSections(c),
  );
}

function whole(c: Cursor): readonly string[] | null {
  if (thisInstrument(c) !== null) return [''];
  return c.eatAny([
    `the foregoing ${PART_NOUN}`,
    `the ${PART_NOUN} and|or? ${PART_NOUN}? set? contained|forth|provided? for? herein|hereby|hereof`,
  ])
    ? ['']
    : null;
}

/** `The waiver by the Noteholders set forth in Section 1`. */
function described(c: Cursor): readonly string[] | null {
  c.eat('each of');
  if (!c.eat(`the|such? ${PART_NOUN} and|or|, ${PART_NOUN}`) && !c.eat(`the ${PART_NOUN}`) && !named(c))
    return null;
  c.attempt(() => (c.eat('by|of') ? people(c) : null));
  c.attempt(() => (c.eat('to') ? (provisions(c) ?? paper(c) ?? people(c)) : null));
  c.eat('set forth|out') ||
    c.eat('described|contained|provided|made|effected|granted|specified|contemplated|referred for|to?');
  return c.eat('in|by|under|of') || c.eat('pursuant to') ? ownSections(c) : null;
}

/** `the Commitment Increase set forth in Section 2`: whatever it is called, it is this instrument's own section. */
const named = (c: Cursor): boolean => c.eat('the') && name(c) !== null;

function ownSections(c: Cursor): readonly string[] | null {
  const refs = provisions(c);
  if (refs === null || refs.some((ref) => ref.agreement !== 'this')) return null;
  return refs.map((ref) => ref.path);
}

function provisionsSubject(c: Cursor): Subject | null {
  const refs = provisions(c);
  return refs && { kind: 'provisions', provisions: refs };
}

function defaultsSubject(c: Cursor): Subject | null {
  const set = defaults(c);
  return set && { kind: 'defaults', defaults: set };
}

/** Grants of this instrument: `the waiver granted hereby`, `the waiver set forth in Section 1 and the Waiver Period`. */
function grantsSubject(c: Cursor): Subject | null {
  const grants: GrantPhrase[] = [];
  for (;;) {
    const more = c.attempt(() => (grants.length > 0 && !c.eat('and') ? null : ownGrant(c)));
    if (more === null) break;
    grants.push(more);
  }
  return grants.length === 0 ? c.fail('a waiver of this instrument') : { kind: 'grants', grants };
}

/** An agreement is more than its grants, and its end is more than theirs. */
export function ownGrant(c: Cursor): GrantPhrase | null {
  const one = grant(c);
  const own = one !== null && (one.paper === 'this' || one.paper === null) && one.under === null;
  return own && (one.nouns.length > 0 || one.during !== null) ? one : null;
}
