import type { Fact, Holding, Prepaid, Transferred } from '../../packages/core/src/deal/facts.ts';
import { levelOn, type Rise } from './fold-facts.ts';
import { issued, principal } from './papers.ts';

type Entry = Holding | Transferred | Prepaid;

/** Notes of those who surely signed, and of those who may have; the notes that count. */
export interface Shares {
  surely: number;
  perhaps: number;
  whole: number;
}

/** The register while the days go by, in whole dollars. */
export class Ledger {
  private readonly entries: readonly Entry[];
  private readonly signed: ReadonlyMap<string, Rise>;
  private readonly balances = new Map<string, number>();
  private outstanding = principal;
  private next = 0;

  constructor(facts: readonly Fact[], signed: ReadonlyMap<string, Rise>) {
    this.signed = signed;
    this.entries = facts.filter(isEntry).sort((a, b) => a.on.by - b.on.by);
  }

  days(): number[] {
    return this.entries.map((entry) => entry.on.by);
  }

  /** On to a day; the days ascend. */
  to(day: number): Shares {
    for (let entry = this.entries[this.next]; entry !== undefined && entry.on.by <= day; ) {
      this.apply(entry);
      entry = this.entries[++this.next];
    }
    return this.shares(day);
  }

  private shares(day: number): Shares {
    let total = 0;
    const shares = { surely: 0, perhaps: 0, whole: 0 };
    for (const [holder, amount] of this.balances) {
      total += amount;
      if (holder === 'company') continue;
      const signed = this.signed.get(holder);
      const level = signed === undefined ? 0 : levelOn(signed, day);
      shares.whole += amount;
      if (level === 2) shares.surely += amount;
      if (level >= 1) shares.perhaps += amount;
    }
    const unaccounted = Math.max(0, (day < issued ? 0 : this.outstanding) - total);
    shares.whole += unaccounted;
    shares.perhaps += unaccounted;
    return shares;
  }

  private apply(entry: Entry): void {
    const amount = Number(entry.amount ?? 0);
    if (entry.kind === 'holding') this.balances.set(entry.holder, amount);
    else if (entry.kind === 'transferred') {
      this.change(entry.from, -amount);
      this.change(entry.to, amount);
    } else {
      this.outstanding -= amount;
      this.change(entry.holder ?? '', -amount);
    }
  }

  private change(holder: string, by: number): void {
    this.balances.set(holder, (this.balances.get(holder) ?? 0) + by);
  }
}

function isEntry(fact: Fact): fact is Entry {
  return fact.kind === 'holding' || fact.kind === 'transferred' || fact.kind === 'prepaid';
}
