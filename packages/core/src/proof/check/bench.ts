import type { Address, Fact } from '../../deal/facts.ts';
import type { DefaultSet, Terms } from '../../deal/terms.ts';
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
import { type Grounds, nameOfClause, nameOfPresumption, nameOfQuery, nameOfSetting } from './grounds.ts';
import type { Moment } from './moment.ts';
import { ANY, type Possible, possibleOf } from './possible.ts';
import { type KnownRecord, under } from './record.ts';
import type { Part, Workings } from './workings.ts';

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
  for (const name of FIELDS[question.ask]) key += ` ${name}=${textOf(Reflect.get(question, name))}`;
  const given = 'given' in question ? question.given : null;
  if (given !== null) key += ` given ${given.on} ${given.parts.join(' ')}`;
  keys.set(question, key);
  return key;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What subjects are about, beside the day and the context. */
const FIELDS: Readonly<Record<Ask, readonly string[]>> = {
  effective: ['part'],
  begun: ['part'],
  'takes-effect': ['part'],
  condition: ['condition'],
  requirement: ['condition', 'index'],
  signed: ['agreement', 'party'],
  'in-force': ['provision'],
  suspended: ['suspension'],
  came: ['overlay', 'path', 'moved'],
  over: ['overlay'],
  running: ['overlay'],
  arising: ['provision'],
  runs: ['breach'],
  exists: ['instance'],
  begins: ['instance'],
  clocks: ['instance'],
  ripe: ['instance'],
  ended: ['instance'],
  active: ['waiver'],
  waived: ['instance'],
  continuing: ['instance'],
  value: ['address'],
};

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
  readonly record: KnownRecord;
  private readonly grounds: Grounds;
  private readonly workings: Workings;
  /** The names of what the part under way looks at. */
  private readonly looking: Set<string> | null;

  constructor(
    on: Pick<Bench, 'terms' | 'proof' | 'record'>,
    grounds: Grounds,
    workings: Workings,
    given: Given,
    looking: Set<string> | null = null,
  ) {
    this.terms = on.terms;
    this.proof = on.proof;
    this.record = on.record;
    this.grounds = grounds;
    this.workings = workings;
    this.given = given;
    this.looking = looking;
  }

  cites(clause: string): boolean {
    return this.has(nameOfClause(clause));
  }

  presumes(kind: PresumptionKind, of: string): boolean {
    return this.has(nameOfPresumption(kind, of));
  }

  /** What comes out, if the step names the presumption that it leans on. */
  ifPresumed(kind: PresumptionKind, of: string, value: Possible): Possible {
    return this.presumes(kind, of) ? value : ANY;
  }

  names(setting: SettingId): boolean {
    return this.has(nameOfSetting(setting));
  }

  /** The facts that the query finds, if the step puts it. */
  facts(kind: QueryKind, of: string): readonly Fact[] | null {
    return this.has(nameOfQuery(kind, of)) ? this.record.query(kind, of) : null;
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
    return this.claimsOf(keyOf(question))[0]?.value ?? null;
  }

  /** The last days of all claims of one kind: where a definition asks for some day, it is one of these. */
  lastDaysOf(ask: Ask): readonly Day[] {
    for (const key of this.grounds.keysOf(ask)) this.looking?.add(key);
    return this.grounds.lastDaysOf(ask);
  }

  /** The same evidence, for what is asked in another context [E6]. */
  inContext(given: Given): Bench {
    return new Bench(this, this.grounds, this.workings, given, this.looking);
  }

  /** Is the part taken to be effective [E6]? */
  isGiven(part: Address): boolean {
    return this.given !== null && this.given.parts.some((above) => under(part, above));
  }

  /**
   * Parts of a definition, one for each name, all of one kind: of the same kind only where `work` gives the same on the
   * same evidence in the same context. With something left out, only those that looked at it are worked out again.
   */
  parts(
    kind: string,
    sets: readonly DefaultSet[],
    names: readonly string[],
    at: Moment,
    work: (name: string, bench: Bench, at: Moment) => Possible,
  ): readonly Possible[] {
    const context = this.given === null ? '' : `${this.given.on} ${this.given.parts.join(' ')}`;
    const numbers = sets.map((set) => this.workings.numberOf(set)).join(' ');
    const done = this.workings.of(`${kind} | ${numbers} | ${context} | ${at.day}`);
    return names.map((name) => this.part(done, name, at, work));
  }

  private part(
    done: Map<string, Part>,
    name: string,
    at: Moment,
    work: (name: string, bench: Bench, at: Moment) => Possible,
  ): Possible {
    const known = done.get(name);
    const { less } = this.grounds;
    if (known === undefined || (less !== null && known.lookedAt.has(less))) {
      return less === null ? this.worked(done, name, at, work) : work(name, this, at);
    }
    at.limit(known.until);
    for (const each of this.looking === null ? [] : known.lookedAt) this.looking?.add(each);
    return known.value;
  }

  private worked(
    done: Map<string, Part>,
    name: string,
    at: Moment,
    work: (name: string, bench: Bench, at: Moment) => Possible,
  ): Possible {
    const lookedAt = new Set<string>();
    const then = at.before(0);
    const bench = new Bench(this, this.grounds, this.workings, this.given, lookedAt);
    const value = work(name, bench, then);
    done.set(name, { value, until: then.until, lookedAt });
    for (const each of lookedAt) this.looking?.add(each);
    return value;
  }

  private has(name: string): boolean {
    this.looking?.add(name);
    return this.grounds.has(name);
  }

  private claimsOf(key: string): readonly Claim[] {
    this.looking?.add(key);
    return this.grounds.claimsOf(key);
  }

  private claim(question: Question, at: Moment): Claim | null {
    for (const claim of this.claimsOf(keyOf(question))) {
      if (claim.through < at.day) continue;
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
