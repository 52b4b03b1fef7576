import type { RequirementPhrase } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { people } from '../phrases/who.ts';
import type { Listed } from './conditions.ts';

// A judgement that the lead-in of a list asks for is asked of every limb of the list [K2].

type Question = Extract<RequirementPhrase, { kind: 'question' }>;

/** `the fulfillment, as determined by the Bank in its sole judgment, of`. */
export function judgedCompletion(c: Cursor): Question | null {
  return c.attempt(() => {
    const start = c.index;
    const noun = 'completion|satisfaction|fulfillment|performance';
    if (!c.eat(`the? satisfactory? ${noun} , as? determined by|in`)) return null;
    c.eat('the? reasonable? judgment|discretion|opinion of');
    const of = people(c);
    if (of === null) return null;
    c.eat('in its|their sole? and? absolute|reasonable? discretion|judgment|opinion');
    return c.eat(', of') ? { kind: 'question', of, words: c.placeFrom(start) } : null;
  });
}

/** `(each document to be in form and substance acceptable to the Bank)`. */
export function papersSatisfy(c: Cursor): Question | null {
  return c.attempt(() => {
    const start = c.index;
    const bracket = c.eat('(') || c.eat(',');
    if (!bracket || !c.eat('all|each of? the? such? foregoing? documents|document|papers|items to|shall be'))
      return null;
    if (!c.eat('in form and substance reasonably? satisfactory|acceptable to')) return null;
    const of = people(c);
    if (of === null) return null;
    c.eat(')');
    return { kind: 'question', of, words: c.placeFrom(start) };
  });
}

/** Limbs that stand below, in sentences of their own, cannot be asked so from here; then the sentence is not read. */
export function judgedBy(found: Listed | null, by: readonly (Question | null)[]): Listed | null {
  const questions = by.filter((one) => one !== null);
  if (found === null || questions.length === 0) return found;
  if (found.clauses.length === 0) return null;
  const clauses = found.clauses.map((one) => ({ ...one, requires: [...one.requires, ...questions] }));
  return { ...found, clauses };
}
