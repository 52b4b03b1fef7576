import type { ConditionClause, EffectivenessClause, Who } from '../clause.ts';
import { type Asked, STATEMENTS } from '../condition/asked.ts';
import { conditionLimbs, conditionOver } from '../condition/limbs.ts';
import { judgedBy, judgedCompletion, papersSatisfy } from './judged.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { thisInstrument } from '../phrases/document.ts';
import { atEnd, freeWords } from '../phrases/free.ts';
import { printedLabel } from '../phrases/label.ts';
import { provisions } from '../phrases/provisions.ts';
import { upTo } from '../phrases/span.ts';
import { people } from '../phrases/who.ts';
import { contains } from '../recorded/read.ts';
import { shownBy } from './shown.ts';

/** The conditions on which something takes effect: where they stand, and those that this sentence itself states. */
export interface Listed {
  readonly conditions: readonly string[];
  readonly clauses: readonly ConditionClause[];
  /** "having been satisfied on or prior to such date". */
  readonly byThatDay: boolean;
  readonly outside: EffectivenessClause['outside'];
  /** A label given in the midst of the conditions ("such date shall be deemed to be the …"). */
  readonly label: string | null;
}

export const NO_CONDITIONS: Listed = {
  conditions: [],
  clauses: [],
  byThatDay: false,
  outside: null,
  label: null,
};

/** `, subject to all of the following conditions having been satisfied on or prior to such date:`. */
export function subjectTo(c: Cursor): Listed | null {
  return c.attempt(() =>
    c.eatAny([
      'when ,? and only when ,?',
      'subject only? to',
      'on the first? date|day on|upon? which|when|that',
      'upon',
      'when',
      'conditioned|conditional upon|on',
      'provided that?',
      'if ,? and only if ,?',
      'if',
    ])
      ? conditionList(c)
      : null,
  );
}

/** What follows "upon", "when", "on the date on which", "subject to". */
export function conditionList(c: Cursor): Listed | null {
  // "subject to the condition precedent that the Agent shall have received …"
  c.eat('the? prior? satisfaction|fulfillment of the? condition|conditions precedent? that') ||
    c.eat('the condition|conditions precedent? that');
  return c.first(
    () => following(c),
    () => elsewhere(c),
    () => receipt(c),
    () => receivedList(c),
    () => signing(c),
    () => inline(c),
  );
}

/** Conditions that are set out as a list, and nothing looser: "subject to" may as well be said of terms. */
export function listedBelow(c: Cursor): Listed | null {
  return c.first(
    () => following(c),
    () => receipt(c),
    () => receivedList(c),
  );
}

const SATISFIED = 'satisfied|fulfilled|met|performed|waived|occurred';

/** `the satisfaction of each of the following conditions …:` and then limbs, or the sub-sections of this section. */
export function following(c: Cursor): Listed | null {
  const judged = judgedCompletion(c);
  if (judged === null) satisfactionOf(c);
  c.eat('each|all of?');
  c.eat('the');
  if (
    !c.eat('following conditions|condition|events|matters precedent?') &&
    !referredTo(c) &&
    !c.eat('conditions precedent? set? forth|listed|specified|stated|described below|hereinafter') &&
    !c.eat('following')
  )
    return null;
  toEffectiveness(c);
  const done = state(c);
  const label = shownBy(c) ?? printedLabel(c)?.label ?? null;
  const papers = papersSatisfy(c);
  // A list that stands below may be led in by a full stop as well.
  if (atEnd(c)) c.eat('.');
  if (!c.done && !c.eat(':') && c.item()?.limb == null) return c.fail('the list of conditions');
  const effect = label?.endsWith('Conditions') === true ? '' : label;
  return judgedBy(listed(c, STATEMENTS, done, effect), [judged, papers]);
}

/** `conditions to which Section 1 refers are these`. */
function referredTo(c: Cursor): boolean {
  return (
    c.attempt(() => {
      if (!c.eat('conditions to which')) return null;
      const refs = provisions(c);
      if (refs === null || refs.some(({ agreement }) => agreement !== 'this')) return null;
      return c.eat('refers|refer are|is these|as? follows?|the? following?') ? true : null;
    }) === true
  );
}

/** `the prior satisfaction (or waiver) of`, `the Borrower's satisfaction of`. */
function satisfactionOf(c: Cursor): void {
  const noun = 'satisfaction|fulfillment|fulfilment|occurrence|completion|performance';
  c.eat(`the? prior|full? ${noun} of`) ||
    c.eat(`the? ${noun} or waiver of`) ||
    c.eat(`the? ${noun} ( or waiver ) of`) ||
    c.attempt(() => (people(c) !== null && c.eat(`'s|'? ${noun} of`) ? true : null));
}

/** `to the effectiveness of this Amendment`. */
function toEffectiveness(c: Cursor): void {
  c.attempt(() => {
    if (!c.eat('to the? effectiveness')) return null;
    return c.eat('hereof|herein') || !c.eat('of') ? true : thisInstrument(c);
  });
}

interface State {
  readonly byThatDay: boolean;
  readonly outside: EffectivenessClause['outside'];
}

/** `having been satisfied on or prior to such date`, `shall have been satisfied (or waived)`. */
function state(c: Cursor): State {
  c.eat('shall|has|have|having|are|is|being|will');
  c.eat('have|each|all|be');
  c.eat('been|being');
  c.eat('duly');
  c.eat(SATISFIED);
  c.eat(`or duly? ${SATISFIED}`) || c.eat(`( or ${SATISFIED} )`);
  c.eat('in full');
  c.attempt(() => (c.eat('to the complete|reasonable? satisfaction of') || c.eat('by') ? people(c) : null));
  if (
    c.eatAny([
      'on or prior to such|said|that date',
      'on or before such|said|that date',
      'by such date',
      'as of such date',
    ])
  )
    return { byThatDay: true, outside: null };
  const bound = upTo(c);
  const outside =
    bound === null || bound.included === null ? null : { when: bound.when, included: bound.included };
  return { byThatDay: false, outside };
}

function listed(
  c: Cursor,
  asked: Asked,
  done: Pick<State, 'byThatDay' | 'outside'>,
  label: string | null,
): Listed | null {
  if (c.done) {
    const conditions = c.context.childrenOf(c.at);
    if (conditions.length === 0) return c.fail('the conditions themselves');
    return {
      conditions,
      clauses: [],
      byThatDay: done.byThatDay,
      outside: done.outside,
      label: label === '' ? null : label,
    };
  }
  const clauses = conditionLimbs(c, asked);
  if (clauses === null) return null;
  return {
    conditions: clauses.map((one) => one.at),
    clauses,
    byThatDay: done.byThatDay,
    outside: done.outside,
    label: label === '' || label === null ? labelWithin(c, clauses) : label,
  };
}

/** `on or before the effective date of this Amendment (the "Effective Date")`: a label given inside a condition. */
function labelWithin(c: Cursor, clauses: readonly ConditionClause[]): string | null {
  const from = clauses[0]?.words.from ?? 0;
  const at = c.items.findIndex((item, i) => item.from >= from && item.text === '(' && labelsEffect(c, i));
  return at < 0 ? null : (printedLabel(c.within(at, at + LABEL_ITEMS, c.at))?.label ?? null);
}

/** A label in brackets is short; nothing further is looked at. */
const LABEL_ITEMS = 16;

function labelsEffect(c: Cursor, at: number): boolean {
  const printed = printedLabel(c.within(at, at + LABEL_ITEMS, c.at));
  return printed?.label.endsWith('Effective Date') === true;
}

/** `the satisfaction of the conditions set forth in Section 4`. */
function elsewhere(c: Cursor): Listed | null {
  satisfactionOf(c);
  c.eat('each|all of?');
  c.eat('the');
  if (!c.eat('conditions|condition precedent?')) return null;
  toEffectiveness(c);
  c.eat('set forth|out') || c.eat('contained|specified|described|stated');
  if (!c.eat('in|of|under')) return null;
  const refs = provisions(c);
  if (refs === null || refs.some((ref) => ref.agreement !== 'this')) return null;
  const done = state(c);
  const label = printedLabel(c)?.label ?? null;
  return {
    ...NO_CONDITIONS,
    label,
    // "The conditions set forth in this Section 3" are those that stand under it.
    conditions: refs.flatMap(({ path }) => (path === c.at ? c.context.childrenOf(path) : [path])),
    byThatDay: done.byThatDay,
    outside: done.outside,
  };
}

/** `receipt by the Agent of the following:`, `the Lender's receipt of:`, and one thing or a list of them. */
function receipt(c: Cursor): Listed | null {
  const recipient = c.first(
    () => deliveredTo(c),
    () => {
      if (!c.eat('the? receipt by')) return null;
      const by = people(c);
      return by !== null && c.eat('of') ? by : null;
    },
    () => {
      const by = people(c);
      return by !== null && c.eat("'s? receipt of") ? by : null;
    },
  );
  if (recipient === null) return null;
  const asked: Asked = { mode: 'receipt', recipient };
  c.eat('each|all of');
  c.eat('the following documents|items?');
  if (c.eat(':') || c.item()?.limb != null)
    return listed(c, asked, { byThatDay: false, outside: null }, null);
  return single(c, asked);
}

/** `delivery of the following to the Bank in form and substance satisfactory to the Bank …:`. */
function deliveredTo(c: Cursor): readonly Who[] | null {
  if (!c.eat('the? delivery of the following documents|items? to')) return null;
  const to = people(c);
  if (to === null) return null;
  c.attempt(() => freeWords(c, { until: [':'] }));
  return c.sees(':') ? to : null;
}

/** `the Agent shall have received each of the following, in form and substance satisfactory to it: (a) …; and (b) …`. */
function receivedList(c: Cursor): Listed | null {
  const recipient = people(c);
  if (recipient === null || !c.eatAny(['shall have received', 'has|have received', 'receives|receive']))
    return null;
  c.attempt(() => freeWords(c, { until: [':'], operative: 'shown' }));
  c.eat(':');
  if (c.item()?.limb == null) return null;
  return listed(c, { mode: 'receipt', recipient }, { byThatDay: false, outside: null }, null);
}

/** `hereof`, `of this Amendment`, `of counterparts of the signature pages hereto`. */
export function signedPaper(c: Cursor): void {
  if (c.eat('hereof')) return;
  c.attempt(() => {
    if (!c.eat('of')) return null;
    c.eat('a|the');
    if (c.eat('counterpart|counterparts')) {
      if (c.eat('hereof')) return true;
      c.eat('of the? signature? page|pages?');
    }
    return c.eat('hereto|hereof') ? true : (c.eat('to|of'), thisInstrument(c));
  });
}

/** `the execution hereof by the Borrower and the Required Lenders`. */
function signing(c: Cursor): Listed | null {
  const start = c.index;
  if (!c.eat('the? due? execution and? delivery?')) return null;
  signedPaper(c);
  const by = c.eat('by') ? people(c) : null;
  if (by === null) return null;
  const clause: ConditionClause = {
    kind: 'condition',
    ...c.base(start),
    requires: [{ kind: 'executed', what: 'this', by, words: c.placeFrom(start) }],
  };
  return { ...NO_CONDITIONS, conditions: [c.at], clauses: [clause] };
}

/** Conditions in the running sentence: limbs that are statements, or one statement. */
function inline(c: Cursor): Listed | null {
  c.eat('each|all of');
  if (c.eat('the following events? shall? have|has? occurred?'))
    return c.eat(':') || c.item()?.limb != null
      ? listed(c, STATEMENTS, { byThatDay: false, outside: null }, null)
      : null;
  const byThatDay = c.eat('on or before|prior to? such|that|said date ,?');
  c.eat(':');
  if (c.item()?.limb != null) return listed(c, STATEMENTS, { byThatDay, outside: null }, null);
  const one = single(c, STATEMENTS);
  return one && { ...one, byThatDay };
}

function single(c: Cursor, asked: Asked): Listed | null {
  // Words that point to a list are not a condition by themselves.
  if (
    asked === STATEMENTS &&
    contains(c, ['conditions', 'condition precedent', 'the following', 'conditions precedent'])
  )
    return c.fail('where the conditions stand');
  if (listsWithin(c)) return c.fail('the list of conditions');
  const clause = conditionOver(c, c.index, c.items.length, c.at, asked);
  if (clause === null) return null;
  c.skip(c.items.length - c.index);
  return { ...NO_CONDITIONS, conditions: [c.at], clauses: [clause] };
}

/** `the Borrower shall have delivered the following: (a) …; (b) …` is as many conditions as it has limbs. */
const listsWithin = (c: Cursor): boolean =>
  c.items.some((item, i) => i > c.index && item.text === ':' && c.items[i + 1]?.limb != null);
