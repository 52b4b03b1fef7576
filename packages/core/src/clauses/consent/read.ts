import type { Place } from '../../text/source.ts';
import type { Clause, ProvisionRef } from '../clause.ts';
import { type Frame, type PeoplePredicate, together } from '../grammar/frame.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';
import { limbFollows, separator } from '../phrases/separators.ts';
import { people } from '../phrases/who.ts';

const CONSENT = [
  'consent|consents to',
  'grant|grants its|their consent to',
  'give|gives its|their consent to',
  'acknowledge|acknowledges and|, consents|consent to',
  'approve|approves and consent|consents to',
  'consent|consents and agree|agrees to',
  'agree|agrees and consent|consents to',
  'consent|consents ,? and hereby? agree|agrees ,? that',
] as const;

/** Boilerplate that says "consent" and permits nothing under the agreement. */
const NOT_A_PERMISSION = [
  'the? exclusive|non-exclusive|nonexclusive? personal? jurisdiction',
  'service of process',
  'the? entry of',
  'venue',
  'and',
] as const;

/** `consent to (i) the Transfer and (ii) the grant by IP Holdings …`. */
export const consents: PeoplePredicate = {
  of: 'people',
  carries: ['gate', 'on'],
  read: (c, frame) => {
    // "The Lenders' consent to the Merger" is a thing, and nobody consents.
    if (/'s?$/.test(c.item(-1)?.text ?? '')) return null;
    if (!(consentPursuant(c) || c.eatAny(CONSENT)) || NOT_A_PERMISSION.some((phrase) => c.sees(phrase)))
      return null;
    return permission(c, frame, permitted(c), frame.preface.overriding, together(frame.subject.people));
  },
};

/** `consent, pursuant to Section 9.2 of the Credit Agreement, to …`: the power that is used. */
function consentPursuant(c: Cursor): boolean {
  return (
    c.attempt(() => {
      if (!c.eat('consent|consents , pursuant to')) return null;
      return freeWords(c, { until: [','] }) !== null && c.eat(', to') ? true : null;
    }) === true
  );
}

/** `agree that the Borrower and IP Holdings may enter into the IP Assignment`. */
export const agreesThatMay: PeoplePredicate = {
  of: 'people',
  carries: ['gate', 'on'],
  read: (c, frame) => {
    if (!permits(frame) || !c.eat('agree|agrees that')) return null;
    const start = c.index;
    if (people(c) === null || !c.eat('may|shall be? permitted? to?')) return null;
    if (c.item(-1)?.lower === 'shall' || permitted(c) === null) return null;
    return permission(c, frame, c.placeFrom(start), frame.preface.overriding, together(frame.subject.people));
  },
};

/** `authorize and direct the Collateral Agent to take any action …`. */
export const authorizes: PeoplePredicate = {
  of: 'people',
  carries: ['gate', 'on'],
  read: (c, frame) => {
    if (!permits(frame)) return null;
    if (!c.eat('authorize|authorizes|authorise|authorises and? direct|directs|instruct|instructs?'))
      return null;
    const start = c.index;
    if (people(c) === null || !c.eat('to') || permitted(c) === null) return null;
    return permission(c, frame, c.placeFrom(start), frame.preface.overriding, together(frame.subject.people));
  },
};

/** Those on whose side of the agreement it lies to permit; a borrower's "may" permits nothing under it. */
function permits({ subject }: Frame<Extract<Frame['subject'], { kind: 'people' }>>): boolean {
  return subject.people.some(({ name }) =>
    /lender|bank|agent|holder|purchaser|trustee|creditor|investor|insurer/i.test(name),
  );
}

const STOPS = [
  'and confirm|confirms|ratify|ratifies|reaffirm|reaffirms|acknowledge|acknowledges',
  ', and confirm|confirms|ratify|ratifies|reaffirm|reaffirms|acknowledges',
  ', and agree|agrees|waive|waives|hereby|acknowledge',
  'and agree|agrees|waive|waives|hereby',
  ', provided',
  '; provided',
  '. provided',
] as const;

/** What is permitted, with limbs of its own. A limb that brings a new verb ends it. */
function permitted(c: Cursor): Place | null {
  const start = c.index;
  for (;;) {
    const more = c.attempt(() => {
      if (c.index > start && !(limbFollows(c) && separator(c))) return null;
      const limb = c.limb();
      if (
        limb !== null &&
        c.sees(
          'waive|waives|agree|agrees|consent|consents|confirm|confirms|ratify|ratifies|acknowledge|acknowledges|hereby',
        )
      )
        return null;
      return freeWords(c, { until: STOPS, allow: ['only', 'solely', 'if'] });
    });
    if (more === null) return c.index === start ? c.fail('what is permitted') : c.placeFrom(start);
  }
}

function permission(
  c: Cursor,
  frame: Frame,
  to: Place | null,
  provisions: readonly ProvisionRef[],
  grantor: ReturnType<typeof together>,
): readonly Clause[] | null {
  if (to === null) return null;
  return [{ kind: 'consent', ...c.base(frame.start), grantor, gate: frame.preface.gate, to, provisions }];
}
