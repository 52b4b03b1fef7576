import type { Fact } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import { type Claim, type Evidence, keyOf } from './check/bench.ts';
import { ruleOf } from './check/define.ts';
import { Following } from './check/follows.ts';
import { KnownRecord } from './check/record.ts';
import { answerOf, BEGINNING, END, type Premise, type Proof, type Query, type Step } from './proof.ts';
import type { Day } from '../time/day.ts';

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
  if (keyOf(answer.subject) !== keyOf(proof.asked) || proof.asked.day !== proof.asOf)
    out.push({ step: null, says: 'The last step does not answer the question.' });
  const taken = daysTaken(proof);
  proof.steps.forEach(({ subject, through }, i) => {
    const days = i === proof.steps.length - 1 ? { from: proof.asOf, through: proof.asOf } : taken.get(i);
    if (days === undefined) out.push({ step: i, says: 'No later step rests on this one.' });
    else if (days.from !== subject.day || days.through !== through)
      out.push({ step: i, says: 'Its days are not those that other steps take from it.' });
  });
  return out;
}

/** From the first day to the last that any step takes from each; a step that only earlier ones take from counts as none. */
function daysTaken(proof: Proof): ReadonlyMap<number, { from: Day; through: Day }> {
  const taken = new Map<number, { from: Day; through: Day }>();
  const isRestedOn = new Set(
    proof.steps.flatMap((step, i) => step.premises.map((p) => p.step).filter((p) => p < i)),
  );
  for (const { step, from, through } of proof.steps.flatMap((each) => each.premises)) {
    const days = taken.get(step) ?? { from, through };
    if (isRestedOn.has(step))
      taken.set(step, { from: Math.min(days.from, from), through: Math.max(days.through, through) });
  }
  return taken;
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
    return this.wrongs(step).map((says) => ({ step: place, says }));
  }

  private wrongs(step: Step): string[] {
    if (!isInTime(step)) return ['Its days are not in order.'];
    if (!step.premises.every((p) => this.isThere(p))) return ['It names days of a step that are not there.'];
    const out = step.queries.flatMap((query) => this.askedAgain(query));
    const rule = ruleOf(this.terms, step.subject);
    if (step.rule !== rule) out.push(`It applies rule ${rule}, not ${step.rule}.`);
    const evidence = this.evidence(step);
    if (!this.following.follows(step, evidence))
      return [...out, 'Its value does not follow from what it names.'];
    return [...out, ...this.following.idle(step, evidence).map((what) => `It does not need ${what}.`)];
  }

  private askedAgain(query: Query): string[] {
    const found = this.record.query(query.kind, query.of).map((fact) => fact.id);
    const isSame = found.length === query.found.length && found.every((id, i) => id === query.found[i]);
    return isSame
      ? []
      : [`Asked again, ${query.kind} of ${query.of} finds ${found.join(', ') || 'nothing'}.`];
  }

  private isThere({ step, from, through }: Premise): boolean {
    const named = this.proof.steps[step];
    return named !== undefined && named.subject.day <= from && from <= through && through <= named.through;
  }

  private evidence({ premises, queries, clauses, presumes, settings }: Step): Evidence {
    const claims = premises.flatMap(({ step, from, through }): Claim[] => {
      const named = this.proof.steps[step];
      if (named === undefined) return [];
      const { subject, value } = named;
      return [{ ask: subject.ask, key: keyOf(subject), from, through, value }];
    });
    return { claims, queries, clauses, presumes, settings };
  }
}

function isInTime({ subject, through }: Step): boolean {
  const isDay = Number.isInteger(subject.day) && Number.isInteger(through);
  return isDay && subject.day <= through && subject.day >= BEGINNING && through <= END;
}
