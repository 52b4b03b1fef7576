import type { ProvisionKind, Sentence } from '../agreement/agreement.ts';
import { instructs } from './amendment/instructs.ts';
import { ledInstruction } from './amendment/read.ts';
import { refers } from './amendment/refer.ts';
import { chainLine } from './chain/read.ts';
import type { Clause, SentenceOutcome } from './clause.ts';
import { STATEMENTS } from './condition/asked.ts';
import { conditionOver } from './condition/limbs.ts';
import { obligationSubjectTo } from './condition/obligation.ts';
import type { Context } from './context.ts';
import { following } from './effectiveness/conditions.ts';
import { lapse } from './effectiveness/lapse.ts';
import { amendedSubjectTo, amendedWithAnother } from './effectiveness/lead-in.ts';
import { opensEffective } from './effectiveness/opening.ts';
import { statement } from './grammar/statement.ts';
import { holding } from './holding/read.ts';
import { issued, prepaid } from './issue/read.ts';
import { definedTime } from './named-time/read.ts';
import { noticeOfDefaults } from './notice/read.ts';
import { Cursor } from './phrases/cursor.ts';
import { entryLine, furniture, headingLine, signatureLine, titleLine } from './recorded/lines.ts';
import { asRecorded, boilerplate, contains, recorded } from './recorded/read.ts';
import { narrative, toldElsewhere } from './recorded/recital.ts';
import { made } from './representation/read.ts';
import { termsFrom } from './terms-from/read.ts';

type Reader = (c: Cursor) => readonly Clause[] | null;

/** Where a sentence stands decides what it can be: a recital tells, a limb under "the following conditions" asks. */
export interface Standing {
  readonly kind: ProvisionKind;
  /** The condition in which it stands, by its path. */
  readonly condition: string | null;
  /** It belongs to the text that an amendment inserts, and so to another agreement. */
  readonly quoted: boolean;
}

/** One sentence, read whole: what it does, or the place where reading stopped and what was expected there. */
export function readSentenceClauses(
  sentence: Sentence,
  context: Context,
  standing: Standing,
): SentenceOutcome {
  const c = Cursor.over(sentence, context);
  const clauses = standing.quoted
    ? c.fail('words of this instrument: these are the text that it inserts')
    : c.first(...readers(c, standing).map((read) => () => entire(c, read)));
  const { at, place } = sentence;
  if (clauses !== null) {
    return { outcome: clauses.every(isRecorded) ? 'recorded' : 'computed', clauses, place, at };
  }
  return { outcome: 'refused', stopped: stoppedAt(c, place.to), expected: c.stopped.expected, place, at };
}

/** A reader has read the sentence only if nothing but its closing marks is left. */
function entire(c: Cursor, read: Reader): readonly Clause[] | null {
  const clauses = read(c);
  if (clauses === null) return null;
  while (c.sees('.|;|,') || (c.sees('and') && c.item(1) === undefined)) c.skip();
  return c.done ? clauses : c.fail('the end of the sentence');
}

const TELLING: readonly Reader[] = [definedTime, termsFrom, noticeOfDefaults, issued, prepaid, holding];

/** A sentence that amends is read as what it is, or refused; it is never only told. */
function unlessInstructing(read: Reader): Reader {
  return (c) => (instructs(c) ? c.fail('an amending instruction that is understood') : read(c));
}

/** What a sentence can be wherever it stands; what tells nothing and does nothing comes last. */
const ANYWHERE: readonly Reader[] = [
  furniture,
  opensEffective,
  boilerplate,
  lapse,
  amendedSubjectTo,
  amendedWithAnother,
  ledInstruction,
  refers,
  statement,
  obligationSubjectTo,
  ...TELLING,
  ...[recorded, toldElsewhere].map(unlessInstructing),
];

function readers(c: Cursor, standing: Standing): readonly Reader[] {
  const { condition } = standing;
  if (condition !== null) {
    return amongConditions(c, condition);
  }
  const lead = c.context.leadOver(c.at);
  switch (standing.kind) {
    case 'cover':
      return [furniture, signatureLine];
    case 'agreement':
    case 'preamble':
      return [opensEffective, ...TELLING, statement, recorded, headingLine];
    case 'recital':
      return [...TELLING, narrative];
    case 'signature-page':
      return [...ANYWHERE, unlessInstructing(signatureLine)];
    case 'schedule':
      return [chainLine, ...ANYWHERE, unlessInstructing(entryLine)];
    default:
      if (lead !== null) return [furniture, led, (inner) => made(inner, lead, 0), headingLine];
      return [...ANYWHERE, unlessInstructing(headingLine)];
  }
}

/** A limb under "the following conditions" asks; but here, too, a sentence may grant something outright. */
function amongConditions(c: Cursor, condition: string): readonly Reader[] {
  const asked: Reader = (inner) => asCondition(inner, condition);
  if (c.at !== condition) return [titleLine, lapse, asked];
  const outright = c.items.some((item) => item.lower === 'hereby') || c.sees('the effectiveness of');
  return [titleLine, lapse, ...(outright ? [statement] : []), listedHere, ledIn, asked];
}

/** `Each of the following conditions shall have been satisfied: (a) …`: each of them, not the sentence as one. */
const listedHere: Reader = (c) => {
  const listed = following(c);
  return listed !== null && listed.clauses.length > 0 ? listed.clauses : null;
};

/** `The following conditions shall have been satisfied:` asks nothing beyond what stands below it. */
const ledIn: Reader = (c) =>
  c.items.at(-1)?.text === ':' &&
  c.context.childrenOf(c.at).length > 0 &&
  contains(c, ['following conditions|condition', 'conditions precedent? set? forth|listed|specified below'])
    ? asRecorded(c, 'heading')
    : null;

/** The lead-in itself stands under the same provision as what it leads in. */
const led: Reader = (c) => (c.items.at(-1)?.text === ':' ? statement(c) : null);

function asCondition(c: Cursor, at: string): readonly Clause[] | null {
  const clause = conditionOver(c, 0, c.items.length, at, STATEMENTS);
  if (clause === null) return null;
  c.skip(c.items.length);
  return [clause];
}

const isRecorded = (clause: Clause): boolean => clause.kind === 'recorded';

function stoppedAt(c: Cursor, end: number): { readonly from: number; readonly to: number } {
  const item = c.items[Math.max(0, c.stopped.index)];
  return item === undefined ? { from: end, to: end } : { from: item.from, to: item.to };
}
