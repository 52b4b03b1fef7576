import type { Agreement, Sentence } from '../agreement/agreement.ts';
import type { Clause, SentenceOutcome } from './clause.ts';
import type { Context, RepresentationLead } from './context.ts';
import { contextOf, withLeads } from './context-of.ts';
import { together } from './grammar/frame.ts';
import { preface } from './grammar/preface.ts';
import { Cursor } from './phrases/cursor.ts';
import { people } from './phrases/who.ts';
import { readSentenceClauses } from './read-sentence.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';
import { leadIn } from './representation/read.ts';
import { standings } from './standing.ts';

/** Goes up with every change of what is read. */
export const READER_VERSION = '3';

/**
 * Reads every sentence of an instrument: first what others lean on (labels, what is a condition, who represents), then
 * each sentence whole. Nothing that is not read is left out of the outcomes.
 */
export function readClauses(agreement: Agreement): Reading {
  const bound = contextOf(agreement);
  const first = outcomesOf(agreement, bound);
  const context = withLeads(
    bound,
    agreement,
    conditionPaths(first, bound),
    periodsOf(first),
    leadsOf(agreement, bound),
  );
  const outcomes = outcomesAmong(agreement, context, first);
  return readingOf(outcomes, { reader: READER_VERSION, kept: null, source: agreement.source });
}

function outcomesOf(agreement: Agreement, context: Context): readonly SentenceOutcome[] {
  const standing = standings(agreement, context);
  return agreement.sentences.map((sentence, i) =>
    readSentenceClauses(sentence, context, standing(sentence, i)),
  );
}

/**
 * Read again are only the sentences that turn out to stand under a condition or a lead-in, or that may speak of a period
 * to which another gives its name: no other leans on those.
 */
function outcomesAmong(
  agreement: Agreement,
  context: Context,
  first: readonly SentenceOutcome[],
): readonly SentenceOutcome[] {
  const standing = standings(agreement, context);
  const lastWords = new Set([...context.periods.keys()].flatMap((label) => label.split(' ').at(-1) ?? []));
  return agreement.sentences.map((sentence, i) => {
    const here = standing(sentence, i);
    const alone = here.condition === null && context.leadOver(sentence.at) === null;
    const known = alone && !mentions(sentence, lastWords) ? first[i] : undefined;
    return known ?? readSentenceClauses(sentence, context, here);
  });
}

const mentions = ({ tokens }: Sentence, words: ReadonlySet<string>): boolean =>
  words.size > 0 && tokens.some(({ text }) => words.has(text));

/** Sections and limbs that an effectiveness clause makes conditions, where they stand apart from its own sentence. */
function conditionPaths(outcomes: readonly SentenceOutcome[], context: Context): readonly string[] {
  const clauses: readonly Clause[] = outcomes.flatMap((one) =>
    one.outcome === 'refused' ? [] : one.clauses,
  );
  const stated = new Set(clauses.filter((one) => one.kind === 'condition').map((one) => one.at));
  // A section that itself says when something takes effect has its conditions within, and is none.
  const effects = clauses.filter((one) => one.kind === 'effectiveness');
  const takingEffect = new Set(effects.map((one) => one.at));
  return effects
    .flatMap((one) => one.conditions.flatMap((path) => [path, ...pointedTo(one.at, path, outcomes, context)]))
    .filter((path) => !stated.has(path) && !takingEffect.has(path));
}

/** Spans by the names given to them. A name given twice, as where a file holds several instruments, is nobody's. */
function periodsOf(outcomes: readonly SentenceOutcome[]): Context['periods'] {
  const clauses = outcomes.flatMap((one) => (one.outcome === 'refused' ? [] : one.clauses));
  const named = clauses.flatMap((one) => (one.kind === 'named-time' ? [one.name] : []));
  const byLabel = Map.groupBy(named, ({ label }) => label);
  return new Map(
    [...byLabel].flatMap(([label, all]) => {
      const [only, more] = all;
      return more === undefined && only?.is.kind === 'span' ? [[label, only.is.span] as const] : [];
    }),
  );
}

/** A section that is pointed to from elsewhere may be a list: then what stands below it is asked one by one. */
function pointedTo(
  from: string,
  path: string,
  outcomes: readonly SentenceOutcome[],
  context: Context,
): readonly string[] {
  if (path === from || context.childrenOf(from).includes(path)) return [];
  const apart = new Set(outcomes.map((one) => one.at));
  return context.childrenOf(path).filter((child) => apart.has(child));
}

/** The section of a lead-in that ends in its colon, and who represents what is below it. */
function leadsOf(agreement: Agreement, context: Context): ReadonlyMap<string, RepresentationLead> {
  const leads = new Map<string, RepresentationLead>();
  for (const sentence of agreement.sentences) {
    const lead = sentence.tokens.at(-1)?.text === ':' ? leadOf(sentence, context) : null;
    if (lead !== null) leads.set(sentence.at, lead);
  }
  return leads;
}

function leadOf(sentence: Sentence, context: Context): RepresentationLead | null {
  const c = Cursor.over(sentence, context);
  preface(c);
  const by = people(c);
  if (by === null) return null;
  c.eat('hereby');
  const lead = leadIn(c, together(by));
  return c.done ? lead : null;
}
