import type { Address, Fact } from '../../deal/facts.ts';
import type { Terms } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import type { QueryKind } from '../proof.ts';

/** `npa/6.3(a)` lies at or below `npa/6.3`, `npa/6` and `npa`. */
export function under(address: Address, above: Address): boolean {
  return address === above || (address.startsWith(above) && '/(.'.includes(address.charAt(above.length)));
}

const agreementIn = (address: string): string => address.split('/')[0] ?? '';

/** The record as known on a day [T5], to ask the queries of a proof again. */
export class KnownRecord {
  readonly seen: readonly Fact[];
  private readonly terms: Terms;
  private readonly facts: readonly Fact[];
  private readonly known: readonly Fact[];
  private readonly answers = new Map<string, readonly Fact[]>();

  constructor(terms: Terms, facts: readonly Fact[], knownAt: Day) {
    this.terms = terms;
    this.facts = facts;
    this.known = facts.filter((fact) => fact.known <= knownAt);
    this.seen = this.known.filter((fact) => fact.kind !== 'never' && this.counts(fact, []));
  }

  query(kind: QueryKind, of: string): readonly Fact[] {
    const key = `${kind} ${of}`;
    const answer = this.answers.get(key) ?? this.ask(kind, of);
    this.answers.set(key, answer);
    return answer;
  }

  /** A satisfied fact of the condition was corrected, by which the reading of E5 may matter. */
  wasFoundUnmet(condition: Address): boolean {
    return this.known.some(
      (fact) =>
        (fact.kind === 'failed' || fact.kind === 'never') &&
        this.known.some(
          (other) => other.kind === 'satisfied' && other.of === condition && this.displaces(fact, other),
        ),
    );
  }

  private ask(kind: QueryKind, of: string): readonly Fact[] {
    if (kind !== 'heard-of') return this.seen.filter((fact) => SELECTS[kind](fact, of));
    const about = this.facts.filter((fact) => agreementsOf(fact).includes(of));
    const first = Math.min(...about.map((fact) => fact.known));
    return about.filter((fact) => fact.known === first).slice(0, 1);
  }

  /** Neither corrected by a fact that counts, nor, for a correction, left aside by the reading of E5. */
  private counts(fact: Fact, asking: readonly Fact[]): boolean {
    if (asking.includes(fact) || this.isLeftAside(fact)) return false;
    return !this.known.some((other) => this.displaces(other, fact) && this.counts(other, [...asking, fact]));
  }

  private isLeftAside(fact: Fact): boolean {
    if (this.terms.readings.conditionFoundUnmet !== 'took effect') return false;
    if (fact.kind !== 'failed' && fact.kind !== 'never') return false;
    return this.known.some((other) => other.kind === 'satisfied' && this.displaces(fact, other));
  }

  /** A correction displaces what it names; one that says what is right instead, also whatever that had displaced by its own words. */
  private displaces(correction: Fact, fact: Fact): boolean {
    const passed: Fact[] = [];
    for (let at = this.named(correction); at !== undefined && !passed.includes(at); at = this.named(at)) {
      if (at.id === fact.id) return true;
      if (correction.kind === 'never') return false;
      passed.push(at);
    }
    return false;
  }

  private named({ corrects }: Fact): Fact | undefined {
    return corrects === null ? undefined : this.facts.find(({ id }) => id === corrects);
  }
}

type Selects = (fact: Fact, of: string) => boolean;

const SELECTS: Readonly<{ [K in Exclude<QueryKind, 'heard-of'>]: Selects }> = {
  terminated: (f, of) => f.kind === 'terminated' && f.agreement === of,
  signed: (f, of) => f.kind === 'signed' && f.parties.some((p) => `${f.agreement} ${p}` === of),
  released: (f, of) => f.kind === 'released' && f.parties.some((p) => `${f.agreement} ${p}` === of),
  signatures: (f, of) => f.kind === 'signed' && f.agreement === of,
  register: (f, of) =>
    (f.kind === 'holding' || f.kind === 'transferred' || f.kind === 'prepaid') && f.instrument === of,
  concluded: (f, of) =>
    ((f.kind === 'satisfied' || f.kind === 'failed') && f.of === of) ||
    (f.kind === 'delivered' && f.what === of) ||
    (f.kind === 'paid' && f.under === of),
  'given-up': (f, of) => f.kind === 'waived' && f.condition === of,
  untrue: (f, of) => f.kind === 'untrue' && (under(f.of, of) || under(of, f.of)),
  trigger: (f, of) => (f.kind === 'occurred' || f.kind === 'raised') && f.of === of,
  satisfied: (f, of) => f.kind === 'satisfied' && f.of === of,
  breaches: (f, of) => f.kind === 'breach' && (of === '' || under(f.of, of)),
  breach: (f, of) => f.kind === 'breach' && f.id === of,
  cured: (f, of) => f.kind === 'cured' && of.split(' ').includes(f.breach),
  noticed: (f, of) => f.kind === 'notice' && f.of.some((name) => speaksOf(name, of)),
  aware: (f, of) => f.kind === 'aware' && speaksOf(f.of, of),
};

/** `of` is an instance, its breach and its provision: `b@1996-12-01 b npa/6.3`. */
function speaksOf(name: string, of: string): boolean {
  const [instance, breach, ...rest] = of.split(' ');
  return name === instance || name === breach || under(rest.join(' '), name);
}

function agreementsOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'signed':
    case 'released':
    case 'terminated':
      return [fact.agreement];
    case 'breach':
    case 'satisfied':
    case 'failed':
    case 'untrue':
    case 'occurred':
    case 'raised':
    case 'aware':
      return [agreementIn(fact.of)];
    case 'waived':
      return [agreementIn(fact.condition)];
    case 'delivered':
      return [agreementIn(fact.what)];
    case 'paid':
      return [agreementIn(fact.under)];
    case 'notice':
      return fact.of.map(agreementIn);
    default:
      return [];
  }
}
