import type { Terms } from '../../deal/terms.ts';
import type { Proof, Step } from '../proof.ts';
import { Bench, type Claim, type Evidence } from './bench.ts';
import { define } from './define.ts';
import { Grounds, nameOfClause, nameOfPresumption, nameOfQuery, nameOfSetting } from './grounds.ts';
import { Moment } from './moment.ts';
import { possibleOf } from './possible.ts';
import type { KnownRecord } from './record.ts';
import { Workings } from './workings.ts';

/** What a step claims, without what it rests on. */
export type Claimed = Pick<Step, 'subject' | 'through' | 'value'>;
/** As known when, and how far the record was asked. */
export type Frame = Pick<Proof, 'knownAt' | 'horizon'>;

/** Whether what a step claims follows from its evidence, on every day of it. */
export class Following {
  private readonly terms: Terms;
  private readonly record: KnownRecord;
  private readonly frame: Frame;
  private readonly ready = new WeakMap<Evidence, { grounds: Grounds; workings: Workings }>();

  constructor(terms: Terms, record: KnownRecord, frame: Frame) {
    this.terms = terms;
    this.record = record;
    this.frame = frame;
  }

  follows(claimed: Claimed, evidence: Evidence): boolean {
    const { grounds, workings } = this.prepared(evidence);
    return this.followsFrom(claimed, grounds, workings);
  }

  private followsFrom({ subject, through, value }: Claimed, grounds: Grounds, workings: Workings): boolean {
    const given = 'given' in subject ? subject.given : null;
    const { terms, record, frame } = this;
    const bench = new Bench({ terms, record, proof: frame }, grounds, workings, given);
    for (let day = subject.day; day <= through; ) {
      const at = Moment.on(day);
      const found = define(bench, subject, value, at);
      if (typeof found === 'string' ? found !== value : found !== possibleOf(value)) return false;
      day = at.until + 1;
    }
    return true;
  }

  /** Whatever can be left out does not belong: a day at an end of a premise, a query, a clause, a presumption. */
  idle(claimed: Claimed, evidence: Evidence): string[] {
    const { grounds, workings } = this.prepared(evidence);
    const { queries, clauses, presumes, settings } = evidence;
    const isIdle = (name: string): boolean => this.followsFrom(claimed, grounds.without(name), workings);
    return [
      ...this.idleClaims(claimed, evidence).map(
        (claim) => `all of what ${claim.ask} says from day ${claim.from}`,
      ),
      ...queries.flatMap((q) =>
        isIdle(nameOfQuery(q.kind, q.of)) ? [`the query ${q.kind} of ${q.of}`] : [],
      ),
      ...clauses.flatMap((c) => (isIdle(nameOfClause(c)) ? [`the clause ${c}`] : [])),
      ...presumes.flatMap((p) =>
        isIdle(nameOfPresumption(p.kind, p.of)) ? [`to presume ${p.kind} of ${p.of}`] : [],
      ),
      ...settings.flatMap((s) => (isIdle(nameOfSetting(s)) ? [`the setting ${s}`] : [])),
    ];
  }

  /** Claims of which a day at one of the ends, or all, is not needed. */
  idleClaims(claimed: Claimed, evidence: Evidence): readonly Claim[] {
    const { grounds, workings } = this.prepared(evidence);
    return evidence.claims.filter((claim) =>
      shorter(claim).some((rest) => this.followsFrom(claimed, grounds.withRest(claim, rest), workings)),
    );
  }

  /** Evidence is tried many times, each time with something less. */
  private prepared(evidence: Evidence): { readonly grounds: Grounds; readonly workings: Workings } {
    const known = this.ready.get(evidence) ?? { grounds: Grounds.of(evidence), workings: new Workings() };
    this.ready.set(evidence, known);
    return known;
  }
}

/** The claim without its first day, and without its last. */
function shorter(claim: Claim): readonly (readonly Claim[])[] {
  if (claim.from === claim.through) return [[]];
  return [[{ ...claim, from: claim.from + 1 }], [{ ...claim, through: claim.through - 1 }]];
}
