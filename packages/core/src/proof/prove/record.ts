import { agreementOf, atOrBelow } from '../../deal/address.ts';
import type { Fact, FactKind } from '../../deal/facts.ts';
import type { QueryKind, Question, Subject } from '../proof.ts';
import type { Statuses } from './statuses.ts';

/** A query with the facts that it found. */
export interface Found {
  readonly kind: QueryKind;
  readonly of: string;
  readonly facts: readonly Fact[];
}

/** What a question asks, whatever the day. */
export function keyText(question: Question | Subject): string {
  let key = keys.get(question);
  if (key === undefined) {
    key = Object.keys(question)
      .filter((name) => name !== 'day')
      .sort()
      .map((name) => JSON.stringify(Reflect.get(question, name)))
      .join(' ');
    keys.set(question, key);
  }
  return key;
}

const keys = new WeakMap<object, string>();

type OfKind<F extends Fact, K extends FactKind> = F extends { kind: infer Own }
  ? K extends Own
    ? F
    : never
  : never;

/** The facts that a query of a proof finds in the record as known. */
export class Finder {
  private readonly statuses: Statuses;
  private readonly byKind: ReadonlyMap<FactKind, readonly Fact[]>;
  private readonly places: ReadonlyMap<Fact, number>;
  private readonly byId: ReadonlyMap<string, readonly Fact[]>;
  private readonly found = new Map<string, Found>();

  constructor(statuses: Statuses) {
    this.statuses = statuses;
    this.byKind = Map.groupBy(statuses.seen, (fact) => fact.kind);
    this.byId = Map.groupBy(statuses.seen, (fact) => fact.id);
    this.places = new Map(statuses.seen.map((fact, place) => [fact, place]));
  }

  all<K extends FactKind>(kind: K): readonly OfKind<Fact, K>[] {
    return ofKind(this.byKind.get(kind) ?? [], kind);
  }

  /** In the order of the record; each query is put once. */
  find(kind: QueryKind, of: string): Found {
    const key = `${kind} ${of}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const place = (fact: Fact): number => this.places.get(fact) ?? 0;
    const facts = [...new Set<Fact>(this.matching(kind, of))].sort((a, b) => place(a) - place(b));
    const found = { kind, of, facts };
    this.found.set(key, found);
    return found;
  }

  private matching(kind: QueryKind, of: string): readonly Fact[] {
    const words = of.split(' ');
    switch (kind) {
      case 'heard-of':
        return this.firstAbout(of);
      case 'terminated':
        return this.all('terminated').filter((f) => f.agreement === of);
      case 'signed':
        return this.all('signed').filter((f) => f.parties.some((p) => `${f.agreement} ${p}` === of));
      case 'released':
        return this.all('released').filter((f) => f.parties.some((p) => `${f.agreement} ${p}` === of));
      case 'signatures':
        return this.all('signed').filter((f) => f.agreement === of);
      case 'register':
        return [...this.all('holding'), ...this.all('transferred'), ...this.all('prepaid')].filter(
          (f) => f.instrument === of,
        );
      case 'concluded':
        return this.saidOf(of);
      case 'given-up':
        return this.all('waived').filter((f) => f.condition === of);
      case 'untrue':
        return this.all('untrue').filter((f) => atOrBelow(f.of, of) || atOrBelow(of, f.of));
      case 'trigger':
        return [...this.all('occurred'), ...this.all('raised')].filter((f) => f.of === of);
      case 'satisfied':
        return this.all('satisfied').filter((f) => f.of === of);
      case 'breaches':
        return this.all('breach').filter((f) => of === '' || atOrBelow(f.of, of));
      case 'breach':
        return ofKind(this.byId.get(of) ?? [], 'breach');
      case 'cured':
        return this.all('cured').filter((f) => words.includes(f.breach));
      case 'noticed':
        return this.all('notice').filter((f) => f.of.some((name) => speaks(name, of)));
      case 'aware':
        return this.all('aware').filter((f) => speaks(f.of, of));
    }
  }

  private saidOf(condition: string): readonly Fact[] {
    return [
      ...[...this.all('satisfied'), ...this.all('failed')].filter((f) => f.of === condition),
      ...this.all('delivered').filter((f) => f.what === condition),
      ...this.all('paid').filter((f) => f.under === condition),
    ];
  }

  private firstAbout(agreement: string): readonly Fact[] {
    const about = this.statuses.facts.filter((fact) =>
      addressesIn(fact).some((a) => agreementOf(a) === agreement),
    );
    const first = about.reduce<Fact | null>((a, b) => (a === null || b.known < a.known ? b : a), null);
    return first === null ? [] : [first];
  }
}

function ofKind<K extends FactKind>(facts: readonly Fact[], kind: K): readonly OfKind<Fact, K>[] {
  return facts.filter((fact): fact is OfKind<Fact, K> => fact.kind === kind);
}

/** `of`: an instance, its breach and its provision. A provision may have spaces in it. */
function speaks(name: string, of: string): boolean {
  const [instance = '', breach = ''] = of.split(' ');
  const provision = of.slice(instance.length + breach.length + 2);
  return name === instance || name === breach || atOrBelow(provision, name);
}

/** What the record learns of an agreement by [T5]. */
function addressesIn(fact: Fact): readonly string[] {
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
      return [fact.of];
    case 'notice':
      return fact.of;
    case 'waived':
      return [fact.condition];
    case 'delivered':
      return [fact.what];
    case 'paid':
      return [fact.under];
    default:
      return [];
  }
}
