import type { RequirementPhrase, Who } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { freeWords } from '../phrases/free.ts';
import { separator } from '../phrases/separators.ts';
import { people } from '../phrases/who.ts';
import { judgementOf } from './judgement.ts';
import { contains } from '../recorded/read.ts';
import { type Asked, GOES_ON } from './asked.ts';

type Verb = Extract<RequirementPhrase, { kind: 'act' }>['verb'];

/** What was done: first the words, then what a record calls it. */
const DONE: readonly (readonly [string, Verb])[] = [
  ['shall have duly? executed and delivered', 'executed'],
  ['shall have duly? executed|signed', 'executed'],
  ['shall have authorized|authorised|approved', 'authorised'],
  ['shall have been duly? authorized|authorised|approved', 'authorised'],
  ['shall have paid|reimbursed', 'paid'],
  ['shall have been paid|reimbursed', 'paid'],
  ['shall have been delivered', 'delivered'],
  ['shall have delivered|furnished|provided', 'delivered'],
  ['shall have received', 'received'],
  ['shall have been received', 'received'],
  ['has|have paid|reimbursed', 'paid'],
  ['has|have been paid|reimbursed', 'paid'],
  ['has|have been delivered', 'delivered'],
  ['has|have delivered|furnished|provided', 'delivered'],
  ['has|have received', 'received'],
];

/** An act that a record settles, with a question beside it where somebody must find it satisfactory. */
export function actRequirement(c: Cursor, asked: Asked): readonly RequirementPhrase[] | null {
  const start = c.index;
  const verb = c.first(
    () => stated(c),
    () => (asked.mode === 'receipt' ? thing(c) : null),
  );
  if (verb === null || contains(c, GOES_ON)) return null;
  const behind = c.index;
  if (!rest(c)) return null;
  const words = c.placeFrom(start);
  const act: RequirementPhrase = {
    kind: 'act',
    verb: verb.verb,
    by: verb.by,
    to: recipients(c, behind) ?? (verb.by.length > 0 ? [] : asked.recipient),
    words,
  };
  const judges = judgementOf(c, start, verb.by.length > 0 ? verb.by : asked.recipient);
  return judges === null ? [act] : [act, { kind: 'question', of: judges, words }];
}

interface Done {
  readonly verb: Verb;
  readonly by: readonly Who[];
}

/** `The Company shall have paid …`, `evidence of the same shall have been delivered to the Noteholders`. */
function stated(c: Cursor): Done | null {
  const by = c.attempt(() => {
    const all = people(c);
    return all !== null && (c.sees('shall have') || c.sees('has|have')) ? all : null;
  });
  if (by === null && freeWords(c, { until: DONE.map(([phrase]) => phrase) }) === null) return null;
  const found = DONE.find(([phrase]) => c.eat(phrase));
  return found === undefined ? null : { verb: found[1], by: by ?? [] };
}

/** `Payment by Borrower of all costs`, `a certificate of the Secretary attaching resolutions`: things to be received. */
function thing(c: Cursor): Done | null {
  if (c.eat('the? payment|reimbursement'))
    return { verb: 'paid', by: c.attempt(() => (c.eat('by') ? people(c) : null)) ?? [] };
  return c.done || c.item()?.limb != null ? null : { verb: 'received', by: [] };
}

/** The rest of the limb, sub-limbs and all, up to a further act that is joined to it. */
function rest(c: Cursor): boolean {
  for (;;) {
    if (c.sees('and') && furtherAct(c)) return true;
    // Of two acts either will do: that is for people to judge.
    if (c.sees('or') && furtherAct(c)) return false;
    const more =
      c.limb() ??
      freeWords(c, { until: ['and', 'or'], allow: INNER_TURNS, operative: 'shown' }) ??
      (separator(c) ? true : null);
    if (more === null) return c.done;
  }
}

const INNER_TURNS = ['if', 'until', 'only', 'but', 'solely', 'excluding', 'except'];

/** `and evidence of the same shall have been delivered`: near by, another verb of doing. */
function furtherAct(c: Cursor): boolean {
  for (let i = 1; i < 12; i++) {
    const item = c.item(i);
    if (item === undefined || item.limb !== null || item.lower === 'which' || item.lower === 'that')
      return false;
    if (item.lower === 'shall' && c.item(i + 1)?.lower === 'have') return true;
  }
  return false;
}

/** `shall have delivered to each Noteholder a copy …`: to whom the act itself is done, not one told of beside it. */
function recipients(c: Cursor, behind: number): readonly Who[] | null {
  const inner = c.within(behind - 1, c.index, c.at);
  for (; !inner.done && !inner.sees('which|that|whose|where|for'); inner.skip()) {
    const found = inner.attempt(() =>
      inner.eat('delivered|furnished|provided|paid to') ? people(inner) : null,
    );
    if (found !== null) return found;
  }
  return null;
}
