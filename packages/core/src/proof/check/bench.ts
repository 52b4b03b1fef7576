import type { Address, Fact } from '../../deal/facts.ts';
import type { Terms } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import type {
  Ask,
  Given,
  PresumptionKind,
  Proof,
  Query,
  QueryKind,
  Question,
  SettingId,
  Subject,
  Value,
} from '../proof.ts';
import type { Moment } from './moment.ts';
import { ANY, type Possible, possibleOf } from './possible.ts';
import { type KnownRecord, under } from './record.ts';

/** What an earlier step says, for a later one. */
export interface Claim {
  readonly ask: Ask;
  readonly key: string;
  readonly from: Day;
  readonly through: Day;
  readonly value: Value;
}

/** All that a step names. */
export interface Evidence {
  readonly claims: readonly Claim[];
  readonly queries: readonly Query[];
  readonly clauses: readonly string[];
  readonly presumes: readonly { readonly kind: PresumptionKind; readonly of: string }[];
  readonly settings: readonly SettingId[];
}

/** Two subjects are alike if they ask the same, on whatever day. */
export function keyOf(question: Question | Subject): string {
  const known = keys.get(question);
  if (known !== undefined) return known;
  let key: string = question.ask;
  for (const name of NAMES) {
    const value: unknown = Reflect.get(question, name);
    if (value !== undefined) key += ` ${name}=${textOf(value)}`;
  }
  const given = 'given' in question ? question.given : null;
  if (given !== null) key += ` given ${given.on} ${given.parts.join(' ')}`;
  keys.set(question, key);
  return key;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What subjects are about, beside the day and the context. */
const NAMES = [
  'part',
  'condition',
  'index',
  'agreement',
  'party',
  'provision',
  'suspension',
  'overlay',
  'path',
  'moved',
  'breach',
  'instance',
  'waiver',
  'address',
] as const;

/** The same steps are looked at many times while a proof is checked. */
const keys = new WeakMap<object, string>();

/**
 * What a definition may know while a step is checked: the terms, and of all else only what the step names. What it
 * does not name is unknown: a query not put has no answer, a clause not cited says nothing, nothing is presumed.
 */
export class Bench {
  readonly terms: Terms;
  readonly proof: Pick<Proof, 'knownAt' | 'horizon'>;
  readonly given: Given;
  private readonly record: KnownRecord;
  private readonly evidence: Evidence;

  constructor(
    terms: Terms,
    proof: Pick<Proof, 'knownAt' | 'horizon'>,
    record: KnownRecord,
    evidence: Evidence,
    given: Given,
  ) {
    this.terms = terms;
    this.proof = proof;
    this.record = record;
    this.evidence = evidence;
    this.given = given;
  }

  cites(clause: string): boolean {
    return this.evidence.clauses.includes(clause);
  }

  presumes(kind: PresumptionKind, of: string): boolean {
    return this.evidence.presumes.some((p) => p.kind === kind && p.of === of);
  }

  /** What comes out, if the step names the presumption that it leans on. */
  ifPresumed(kind: PresumptionKind, of: string, value: Possible): Possible {
    return this.presumes(kind, of) ? value : ANY;
  }

  names(setting: SettingId): boolean {
    return this.evidence.settings.includes(setting);
  }

  /** The facts that the query finds, if the step puts it. */
  facts(kind: QueryKind, of: string): readonly Fact[] | null {
    const put = this.evidence.queries.some((q) => q.kind === kind && q.of === of);
    return put ? this.record.query(kind, of) : null;
  }

  wasFoundUnmet(condition: Address): boolean {
    return this.record.wasFoundUnmet(condition);
  }

  truth(question: Question, at: Moment): Possible {
    const claim = this.claim(question, at);
    return claim === null ? ANY : (possibleOf(claim.value) ?? ANY);
  }

  text(question: Question, at: Moment): string | null {
    return this.claim(question, at)?.value ?? null;
  }

  /** A claim of no particular day. */
  timeless(question: Question): string | null {
    const key = keyOf(question);
    return this.evidence.claims.find((claim) => claim.key === key)?.value ?? null;
  }

  /** The last days of all claims of one kind: where a definition asks for some day, it is one of these. */
  lastDaysOf(ask: Ask): readonly Day[] {
    return this.evidence.claims.filter((claim) => claim.ask === ask).map((claim) => claim.through);
  }

  /** The same evidence, for what is asked in another context [E6]. */
  inContext(given: Given): Bench {
    return new Bench(this.terms, this.proof, this.record, this.evidence, given);
  }

  /** Is the part taken to be effective [E6]? */
  isGiven(part: Address): boolean {
    return this.given !== null && this.given.parts.some((above) => under(part, above));
  }

  private claim(question: Question, at: Moment): Claim | null {
    const key = keyOf(question);
    for (const claim of this.evidence.claims) {
      if (claim.key !== key || claim.through < at.day) continue;
      if (claim.from > at.day) {
        at.limit(claim.from - 1);
        continue;
      }
      at.limit(claim.through);
      return claim;
    }
    return null;
  }
}
