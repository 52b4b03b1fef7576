import type { Fact } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import { type Claim, type Evidence, keyOf } from './check/bench.ts';
import { ruleOf } from './check/define.ts';
import { Following } from './check/follows.ts';
import { KnownRecord } from './check/record.ts';
import { answerOf, BEGINNING, END, type Proof, type Query, type Step } from './proof.ts';

/** What is wrong with a proof. `step` is its place in the list; `null`: with the proof as a whole. */
export interface Complaint {
  readonly step: number | null;
  readonly says: string;
}

/**
 * Checks a proof against the record: nothing wrong, nothing to say. It shares no code with the engine, and none with
 * what makes proofs; it knows the definitions of docs/reckoning.md for one day each, in terms of the statuses they are
 * defined by.
 *
 * Each step is checked alone, on the steps that it names, its queries asked again. Premises stand earlier in the list,
 * so no step can lean on itself. Only where the definitions themselves go round in a circle (effects that wait for each
 * other [E4]) a step may name a later one; of such statuses the checker sees that they satisfy the definitions together,
 * not that no less informed answer would.
 */
export function check(terms: Terms, facts: readonly Fact[], proof: Proof): Complaint[] {
  const checker = new Checker(terms, facts, proof);
  return [...ofWhole(proof), ...proof.steps.flatMap((step, i) => checker.step(step, i))];
}

function ofWhole(proof: Proof): Complaint[] {
  const answer = answerOf(proof);
  if (answer === undefined) return [{ step: null, says: 'The proof has no steps.' }];
  const out: Complaint[] = [];
  if (answer.subject.day !== proof.asOf || answer.through !== proof.asOf)
    out.push({ step: null, says: 'The last step is not about the day that was asked about.' });
  const cited = new Set(proof.steps.flatMap((step, i) => step.premises.filter((p) => p < i)));
  proof.steps.slice(0, -1).forEach((_, i) => {
    if (!cited.has(i)) out.push({ step: i, says: 'No later step rests on this one.' });
  });
  return out;
}

class Checker {
  private readonly terms: Terms;
  private readonly proof: Proof;
  private readonly record: KnownRecord;
  private readonly following: Following;

  constructor(terms: Terms, facts: readonly Fact[], proof: Proof) {
    this.terms = terms;
    this.proof = proof;
    this.record = new KnownRecord(terms, facts, proof.knownAt);
    this.following = new Following(terms, this.record, proof);
  }

  step(step: Step, place: number): Complaint[] {
    return this.wrongs(step, place).map((says) => ({ step: place, says }));
  }

  private wrongs(step: Step, place: number): string[] {
    if (!isInTime(step)) return ['Its days are not in order.'];
    if (step.premises.some((p) => this.proof.steps[p] === undefined)) return ['It names a step that is not there.'];
    const out = step.queries.flatMap((query) => this.askedAgain(query));
    const rule = ruleOf(this.terms, step.subject);
    if (step.rule !== rule) out.push(`It applies rule ${rule}, not ${step.rule}.`);
    const evidence = this.evidence(step, place);
    if (!this.following.follows(step, evidence)) return [...out, 'Its value does not follow from what it names.'];
    return [...out, ...this.following.idle(step, evidence).map((what) => `It does not need ${what}.`)];
  }

  private askedAgain(query: Query): string[] {
    const found = this.record.query(query.kind, query.of).map((fact) => fact.id);
    const isSame = found.length === query.found.length && found.every((id, i) => id === query.found[i]);
    return isSame ? [] : [`Asked again, ${query.kind} of ${query.of} finds ${found.join(', ') || 'nothing'}.`];
  }

  private evidence({ premises, queries, clauses, presumes, settings }: Step, place: number): Evidence {
    const claims = premises.flatMap((i): Claim[] => {
      const premise = this.proof.steps[i];
      if (premise === undefined) return [];
      const { subject, through, value } = premise;
      return [{ ask: subject.ask, key: keyOf(subject), from: subject.day, through, value, isWhole: i >= place }];
    });
    return { claims, queries, clauses, presumes, settings };
  }
}

function isInTime({ subject, through }: Step): boolean {
  const isDay = Number.isInteger(subject.day) && Number.isInteger(through);
  return isDay && subject.day <= through && subject.day >= BEGINNING && through <= END;
}
