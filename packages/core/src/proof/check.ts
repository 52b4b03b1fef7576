import type { Fact } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import { Bench, type Claim, type Evidence, keyOf } from './check/bench.ts';
import { define, ruleOf } from './check/define.ts';
import { Moment } from './check/moment.ts';
import { possibleOf } from './check/possible.ts';
import { Record } from './check/record.ts';
import { answerOf, BEGINNING, END, type Proof, type Query, type Step } from './proof.ts';

/** What is wrong with a proof. `step` is its place in the list; `null`: with the proof as a whole. */
export interface Complaint {
  readonly step: number | null;
  readonly says: string;
}

/**
 * Checks a proof against the record: nothing wrong, nothing to say. It shares no code with the engine or the prover;
 * it knows the definitions of docs/reckoning.md for one day each, in terms of the statuses they are defined by.
 *
 * Each step is checked alone, on the steps that it names, its queries asked again. Premises stand earlier in the list,
 * so no step can lean on itself. Only where the definitions themselves go round in a circle (effects that wait for each
 * other [E4]) a step may name a later one; of such statuses the checker sees that they satisfy the definitions together,
 * not that no less informed answer would.
 */
export function check(terms: Terms, facts: readonly Fact[], proof: Proof): Complaint[] {
  const record = new Record(terms, facts, proof.knownAt);
  const ofSteps = proof.steps.flatMap((_, i) => new StepCheck(terms, proof, record, i).complaints());
  return [...ofWhole(proof), ...ofSteps];
}

function ofWhole(proof: Proof): Complaint[] {
  const answer = answerOf(proof);
  if (answer === undefined) return [{ step: null, says: 'The proof has no steps.' }];
  const out: Complaint[] = [];
  if (answer.subject.day !== proof.asOf || answer.through !== proof.asOf)
    out.push({ step: null, says: 'The last step is not about the day that was asked about.' });
  const cited = new Set(proof.steps.flatMap((step, i) => step.premises.filter((p) => p < i)));
  // A step that waits for a later one is cited by it; the answer alone is cited by none.
  proof.steps.slice(0, -1).forEach((_, i) => {
    const isCited = proof.steps.some((step, later) => later > i && step.premises.includes(i));
    if (!cited.has(i) || !isCited) out.push({ step: i, says: 'No later step rests on this one.' });
  });
  return out;
}

/** One step, and the ways in which it could say too little or too much. */
class StepCheck {
  private readonly terms: Terms;
  private readonly proof: Proof;
  private readonly record: Record;
  private readonly index: number;
  private readonly step: Step | undefined;

  constructor(terms: Terms, proof: Proof, record: Record, index: number) {
    this.terms = terms;
    this.proof = proof;
    this.record = record;
    this.index = index;
    this.step = proof.steps[index];
  }

  complaints(): Complaint[] {
    const { step } = this;
    if (step === undefined) return [];
    return this.wrongs(step).map((says) => ({ step: this.index, says }));
  }

  private wrongs(step: Step): string[] {
    if (!isInTime(step)) return ['Its days are not in order.'];
    if (step.premises.some((p) => this.proof.steps[p] === undefined))
      return ['It names a step that is not there.'];
    const out = step.queries.flatMap((query) => this.askedAgain(query));
    const rule = ruleOf(this.terms, step.subject);
    if (step.rule !== rule) out.push(`It applies rule ${rule}, not ${step.rule}.`);
    const evidence = this.evidence(step);
    if (!this.proves(step, evidence)) return [...out, 'Its value does not follow from what it names.'];
    return [...out, ...this.idle(step, evidence)];
  }

  private askedAgain(query: Query): string[] {
    const found = this.record.query(query.kind, query.of).map((fact) => fact.id);
    const isSame = found.length === query.found.length && found.every((id, i) => id === query.found[i]);
    return isSame
      ? []
      : [`Asked again, ${query.kind} of ${query.of} finds ${found.join(', ') || 'nothing'}.`];
  }

  private evidence({ premises, queries, clauses, presumes, settings }: Step): Evidence {
    const claims = premises.flatMap((i): Claim[] => {
      const premise = this.proof.steps[i];
      if (premise === undefined) return [];
      const { subject, through, value } = premise;
      return [{ ask: subject.ask, key: keyOf(subject), from: subject.day, through, value }];
    });
    return { claims, queries, clauses, presumes, settings };
  }

  private proves(step: Step, evidence: Evidence): boolean {
    const given = 'given' in step.subject ? step.subject.given : null;
    const bench = new Bench(this.terms, this.proof, this.record, evidence, given);
    for (let day = step.subject.day; day <= step.through; ) {
      const at = Moment.on(day);
      const found = define(bench, step, at);
      if (typeof found === 'string' ? found !== step.value : found !== possibleOf(step.value)) return false;
      day = at.until + 1;
    }
    return true;
  }

  /** Whatever can be left out does not belong: a premise, a day at the end of one, a query, a clause, a presumption. */
  private idle(step: Step, evidence: Evidence): string[] {
    const { claims, queries, clauses, presumes, settings } = evidence;
    const out: string[] = [];
    const tryWithout = (less: Partial<Evidence>, what: string): void => {
      if (this.proves(step, { ...evidence, ...less })) out.push(`It does not need ${what}.`);
    };
    step.premises.forEach((premise, i) => {
      const less = premise >= this.index ? [[]] : shorter(claims[i]);
      for (const rest of less)
        tryWithout({ claims: claims.toSpliced(i, 1, ...rest) }, `all of step ${premise}`);
    });
    queries.forEach((q, i) =>
      tryWithout({ queries: queries.toSpliced(i, 1) }, `the query ${q.kind} of ${q.of}`),
    );
    clauses.forEach((c, i) => tryWithout({ clauses: clauses.toSpliced(i, 1) }, `the clause ${c}`));
    presumes.forEach((p, i) =>
      tryWithout({ presumes: presumes.toSpliced(i, 1) }, `to presume ${p.kind} of ${p.of}`),
    );
    settings.forEach((s, i) => tryWithout({ settings: settings.toSpliced(i, 1) }, `the setting ${s}`));
    return out;
  }
}

function isInTime({ subject, through }: Step): boolean {
  const isDay = Number.isInteger(subject.day) && Number.isInteger(through);
  return isDay && subject.day <= through && subject.day >= BEGINNING && through <= END;
}

/** The claim without its first day, and without its last. */
function shorter(claim: Claim | undefined): readonly (readonly Claim[])[] {
  if (claim === undefined || claim.from === claim.through) return [[]];
  return [[{ ...claim, from: claim.from + 1 }], [{ ...claim, through: claim.through - 1 }]];
}
