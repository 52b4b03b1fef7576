import type { Terms } from '../../deal/terms.ts';
import type { Proof, Step } from '../proof.ts';
import { Bench, type Claim, type Evidence } from './bench.ts';
import { define } from './define.ts';
import { Moment } from './moment.ts';
import { possibleOf } from './possible.ts';
import type { KnownRecord } from './record.ts';

/** What a step claims, without what it rests on. */
export type Claimed = Pick<Step, 'subject' | 'through' | 'value'>;
/** As known when, and how far the record was asked. */
export type Frame = Pick<Proof, 'knownAt' | 'horizon'>;

/** Whether what a step claims follows from its evidence, on every day of it. */
export class Following {
  private readonly terms: Terms;
  private readonly record: KnownRecord;
  private readonly frame: Frame;

  constructor(terms: Terms, record: KnownRecord, frame: Frame) {
    this.terms = terms;
    this.record = record;
    this.frame = frame;
  }

  follows({ subject, through, value }: Claimed, evidence: Evidence): boolean {
    const given = 'given' in subject ? subject.given : null;
    const bench = new Bench(this.terms, this.frame, this.record, evidence, given);
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
    const { claims, queries, clauses, presumes, settings } = evidence;
    const isIdle = (less: Partial<Evidence>): boolean => this.follows(claimed, { ...evidence, ...less });
    return [
      ...claims.flatMap((claim, i) =>
        shorter(claim).some((rest) => isIdle({ claims: claims.toSpliced(i, 1, ...rest) }))
          ? [`all of what ${claim.ask} says from day ${claim.from}`]
          : [],
      ),
      ...queries.flatMap((q, i) =>
        isIdle({ queries: queries.toSpliced(i, 1) }) ? [`the query ${q.kind} of ${q.of}`] : [],
      ),
      ...clauses.flatMap((c, i) => (isIdle({ clauses: clauses.toSpliced(i, 1) }) ? [`the clause ${c}`] : [])),
      ...presumes.flatMap((p, i) =>
        isIdle({ presumes: presumes.toSpliced(i, 1) }) ? [`to presume ${p.kind} of ${p.of}`] : [],
      ),
      ...settings.flatMap((s, i) =>
        isIdle({ settings: settings.toSpliced(i, 1) }) ? [`the setting ${s}`] : [],
      ),
    ];
  }
}

/** The claim without its first day, and without its last. */
function shorter(claim: Claim): readonly (readonly Claim[])[] {
  if (claim.from === claim.through) return [[]];
  return [[{ ...claim, from: claim.from + 1 }], [{ ...claim, through: claim.through - 1 }]];
}
