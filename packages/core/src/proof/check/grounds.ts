import type { Day } from '../../time/day.ts';
import type { Ask, PresumptionKind, QueryKind, SettingId } from '../proof.ts';
import type { Claim, Evidence } from './bench.ts';

/**
 * The evidence of a step, found by name; or the same with one thing less. What is looked up has a name of its own, by
 * which a part of the working knows whether it looked at the thing that is left out (`workings.ts`).
 */
export class Grounds {
  /** The name of what was left out; `null`: nothing was. */
  readonly less: string | null;
  private readonly claims: ReadonlyMap<string, readonly Claim[]>;
  private readonly byAsk: ReadonlyMap<Ask, readonly Claim[]>;
  private readonly names: ReadonlyMap<string, number>;
  /** What is left of the claims that have the name left out. */
  private readonly left: readonly Claim[];

  private constructor(
    claims: ReadonlyMap<string, readonly Claim[]>,
    byAsk: ReadonlyMap<Ask, readonly Claim[]>,
    names: ReadonlyMap<string, number>,
    less: string | null,
    left: readonly Claim[],
  ) {
    this.claims = claims;
    this.byAsk = byAsk;
    this.names = names;
    this.less = less;
    this.left = left;
  }

  static of({ claims, queries, clauses, presumes, settings }: Evidence): Grounds {
    const names = new Map<string, number>();
    const name = (each: string): void => void names.set(each, (names.get(each) ?? 0) + 1);
    for (const each of queries) name(nameOfQuery(each.kind, each.of));
    for (const each of clauses) name(nameOfClause(each));
    for (const each of presumes) name(nameOfPresumption(each.kind, each.of));
    for (const each of settings) name(nameOfSetting(each));
    return new Grounds(
      Map.groupBy(claims, ({ key }) => key),
      Map.groupBy(claims, ({ ask }) => ask),
      names,
      null,
      [],
    );
  }

  /** The same without one of the things so named. */
  without(name: string): Grounds {
    return new Grounds(this.claims, this.byAsk, this.names, name, []);
  }

  /** The same with some of the days of one claim in its place, or none. */
  withRest(claim: Claim, rest: readonly Claim[]): Grounds {
    const left = this.claimsOf(claim.key).flatMap((each) => (each === claim ? rest : [each]));
    return new Grounds(this.claims, this.byAsk, this.names, claim.key, left);
  }

  has(name: string): boolean {
    const count = this.names.get(name) ?? 0;
    return count > (name === this.less ? 1 : 0);
  }

  claimsOf(key: string): readonly Claim[] {
    return key === this.less ? this.left : (this.claims.get(key) ?? []);
  }

  keysOf(ask: Ask): readonly string[] {
    return (this.byAsk.get(ask) ?? []).map(({ key }) => key);
  }

  /** The last days of all claims of one kind. */
  lastDaysOf(ask: Ask): readonly Day[] {
    const all = this.byAsk.get(ask) ?? [];
    const claims = all.flatMap((each) => (each.key === this.less ? [] : [each]));
    const left = this.left.filter((each) => each.ask === ask);
    return [...claims, ...left].map(({ through }) => through);
  }
}

export const nameOfQuery = (kind: QueryKind, of: string): string => `query ${kind} ${of}`;
export const nameOfClause = (clause: string): string => `clause ${clause}`;
export const nameOfPresumption = (kind: PresumptionKind, of: string): string => `presume ${kind} ${of}`;
export const nameOfSetting = (setting: SettingId): string => `setting ${setting}`;
