import type { PeoplePredicate, Preface } from '../grammar/frame.ts';
import type { Clause, Who } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { atEnd } from '../phrases/free.ts';
import { headed, headingOf } from './heading.ts';
import { ownMarks } from './marks.ts';
import { bracketed } from './part.ts';
import { ownParagraphs } from './paragraphs.ts';
import { operations, type Stretch } from './operations.ts';
import { reads } from './reads.ts';
import { readsNow } from './restate.ts';
import { doing } from './verbs.ts';
import { passive, since } from './said-of.ts';
import type { Sentenced } from './sentenced.ts';
import { type Known, knowing, targets, UNKNOWN } from './target.ts';
import { adverbials, effectiveness, isSayable, ownTime, type Timing } from './timed.ts';
import { valueOf } from './value.ts';

/** What holds for all instructions of a sentence. */
interface Voice {
  readonly by: readonly Who[];
  readonly timing: Timing;
  /** Index of the first word. */
  readonly start: number;
}

/** What the sentence above, which ended in its colon, said of the instructions below it. */
function above(c: Cursor): Known | null {
  const lead = c.context.amendmentOver(c.at);
  if (lead === 'unread') return c.fail('a lead-in that is understood, above');
  return lead === null ? UNKNOWN : knowing(UNKNOWN, lead.targets);
}

const timingOf = (before: Preface): Timing => ({ on: before.on, gate: before.gate, atOnce: false });

/** A sentence in the passive, with what stood before it: `Section 6.3 of the Credit Agreement is hereby amended by …`. */
export function instructions(
  c: Cursor,
  before: Preface,
  by: readonly Who[],
  start: number,
): readonly Clause[] | null {
  if (before.span !== null || before.giving !== null || before.overriding.length > 0) return null;
  const known = above(c);
  if (known === null) return null;
  headed(c);
  const timing = adverbials(c, timingOf(before));
  if (c.index > 0) c.limb();
  const first = c.first(
    () => passive(c, known, timing),
    () => made(c, known, timing),
  );
  return first && spokenBy(c, { by, timing, start }, known, first);
}

/** `The Company and the Noteholders hereby amend and restate the definition of “X” in the Y as follows: …`. */
export const amends: PeoplePredicate = {
  of: 'people',
  carries: ['gate', 'on'],
  read: (c, frame) => {
    const hereby = c.eat('agree|agrees to') || c.item(-1)?.lower === 'hereby';
    const { subject, preface, start } = frame;
    const timing = timingOf(preface);
    const known = above(c);
    if (known === null) return null;
    const amending = doing(c, 'amend') || c.eat('amends|modifies');
    const first = amending
      ? actively(c, known, timing, start)
      : hereby
        ? done(c, known, timing, start)
        : null;
    return first && spokenBy(c, { by: subject.people, timing, start }, known, first);
  },
};

/** `hereby delete Section 6.3 of the Agreement in its entirety`: without a word of amending. */
function done(c: Cursor, known: Known, timing: Timing, from: number): Sentenced | null {
  const stretches = operations(c, known, known.targets);
  return stretches && { stretches: since(stretches, from), lead: null, timing };
}

function actively(c: Cursor, known: Known, timing: Timing, from: number): Sentenced | null {
  const restating = c.eat('and restate|restates');
  const all = targets(c, known);
  if (all === null) return null;
  return c.first<Sentenced>(
    () => {
      const stretches = restating || reads(c) ? null : operations(c, knowing(known, all), all);
      return stretches && { stretches: since(stretches, from), lead: null, timing };
    },
    () => {
      const said = restating || reads(c) ? readsNow(c, all) : null;
      return said && { stretches: [{ from, to: c.index, said }], lead: null, timing };
    },
    () => (!restating && c.eat('as follows') ? { stretches: [], lead: all, timing } : null),
  );
}

/** `the following amendments shall be made to the Credit Agreement`. */
function made(c: Cursor, known: Known, timing: Timing): Sentenced | null {
  const noun = 'amendment|amendments|modification|modifications|change|changes';
  if (!c.eat(`the following ${noun}`)) return null;
  if (!c.eatAny(['shall be hereby? made', 'is|are hereby? made']) || !c.eat('to|in')) return null;
  const all = targets(c, known);
  return all && { stretches: [], lead: all, timing: adverbials(c, timing) };
}

/** The first clause and all that follow it, as clauses; the whole sentence, or none of it. */
function spokenBy(c: Cursor, voice: Voice, known: Known, first: Sentenced): readonly Clause[] | null {
  const { timing } = first;
  if (!isSayable(timing)) return null;
  const own = { ...voice, timing };
  if (first.lead !== null) return ledBelow(c, own, knowing(known, first.lead));
  const more = further(c, first, known);
  return more && clausesOf(c, own, [...first.stretches, ...more]);
}

/** `…; and Section 3.06 of the Credit Agreement is hereby amended …`: each with a subject of its own. */
function further(c: Cursor, first: Sentenced, known: Known): readonly Stretch[] | null {
  const all: Stretch[] = [];
  let before = lastTargets(first.stretches, known);
  for (;;) {
    const current = before;
    const next = c.attempt(() => {
      if (!newItem(c)) {
        if (!c.eat(',|;|. and?') && !c.eat('and')) return null;
        c.limb();
      }
      return passive(c, current, { ...first.timing });
    });
    if (next === null) return all;
    if (next.lead !== null || (next.timing !== first.timing && !same(next.timing, first.timing))) return null;
    all.push(...next.stretches);
    before = lastTargets(next.stretches, known);
  }
}

/** The next instruction, behind a quotation that ended no sentence: `“…; and” 5. A new Section 2.3 is added …`. */
function newItem(c: Cursor): boolean {
  const item = c.attempt(() => {
    if (!c.sees('.') && c.item(-1)?.text !== '”') return null;
    c.eat('.');
    if (bracketed(c) === null) {
      if (!ownParagraphs(c) || c.item()?.kind !== 'number' || c.item(1)?.text !== '.') return null;
      c.skip(2);
    }
    headingOf(c);
    return true;
  });
  return item !== null;
}

const same = (one: Timing, other: Timing): boolean =>
  one.on === other.on && one.gate === other.gate && one.atOnce === other.atOnce;

const lastTargets = (stretches: readonly Stretch[], known: Known): Known =>
  knowing(known, stretches.at(-1)?.said.map(({ target }) => target) ?? []);

/** Below `… is amended as follows:` stand limbs of the same sentence, or sentences of their own. */
function ledBelow(c: Cursor, voice: Voice, known: Known): readonly Clause[] | null {
  if (ended(c)) {
    c.eat(':');
    const time = effectiveness(c, voice.start, voice.timing);
    return time.length > 0 ? time : [{ kind: 'recorded', ...c.base(voice.start), as: 'amendment-lead-in' }];
  }
  c.eat(':|,|-');
  const all: Stretch[] = [];
  for (;;) {
    const next = c.attempt(() => {
      if (all.length > 0 && !c.eat(',|;|. and?') && !c.eat('and') && c.item()?.limb == null) return null;
      return limb(c, known, voice.timing);
    });
    if (next === null) break;
    all.push(...next);
  }
  return all.length === 0 ? null : clausesOf(c, voice, since(all, voice.start));
}

function ended(c: Cursor): boolean {
  return atEnd(c) || (c.sees(':|;|.') && c.item(1) === undefined);
}

/** An instruction under a lead-in: `by deleting …`, or a clause of its own. */
export function limb(c: Cursor, known: Known, timing: Timing): readonly Stretch[] | null {
  return c.first(
    () => operations(c, known, known.targets),
    () => {
      c.limb();
      const one = passive(c, known, timing);
      return one === null || one.lead !== null || !same(one.timing, timing) ? null : one.stretches;
    },
  );
}

function clausesOf(c: Cursor, voice: Voice, stretches: readonly Stretch[]): readonly Clause[] {
  const { presumes } = c.base(voice.start);
  const lead = c.context.amendmentOver(c.at);
  const holds = {
    at: c.at,
    presumes,
    by: voice.by,
    gate: voice.timing.gate ?? (lead === 'unread' ? null : (lead?.gate ?? null)),
    from: ownTime(voice.timing),
  };
  const time = effectiveness(c, voice.start, voice.timing);
  return [
    ...time,
    ...stretches.flatMap(({ from, to, said }) =>
      said.map((one): Clause => {
        const { target, payload } = one;
        const { operation, presumes } = ownMarks(c, one.operation);
        return {
          kind: 'amendment',
          ...holds,
          presumes: [...holds.presumes, ...presumes],
          words: wordsOf(c, from, said.length > 1 && payload !== null ? behind(c, payload.items.to) : to),
          target,
          operation,
          value: operation.kind === 'restate' ? valueOf(c, target, payload) : null,
        };
      }),
    ),
  ];
}

/** Behind the marks that close a text among others. */
const behind = (c: Cursor, index: number): number => (c.items[index]?.text === '”' ? index + 1 : index);

function wordsOf(c: Cursor, from: number, to: number) {
  const [first, last] = [c.items[from], c.items[to - 1]];
  return { from: first?.from ?? 0, to: Math.max(last?.to ?? 0, first?.to ?? 0) };
}

/** A sentence below a lead-in that does not name who or what again: `(a) by deleting …`. */
export function ledInstruction(c: Cursor): readonly Clause[] | null {
  const lead = c.context.amendmentOver(c.at);
  if (lead === null || lead === 'unread') return null;
  const timing: Timing = { on: null, gate: null, atOnce: false };
  const said = operations(c, knowing(UNKNOWN, lead.targets), lead.targets);
  return said && clausesOf(c, { by: [], timing, start: 0 }, said);
}
