import type { Fact, FactId, OnDay } from '../../packages/core/src/deal/facts.ts';
import type { Day } from '../../packages/core/src/time/day.ts';
import type { Dice } from './dice.ts';
import { knownAt } from './papers.ts';

type Base = 'id' | 'on' | 'known' | 'by' | 'evidence' | 'corrects';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a fact says, without when, by whom and how it is known. */
export type Said = Without<Fact, Base>;

export const exactly = (day: Day): OnDay => ({ from: day, by: day });

/** The record of one generated deal while it is being made up. */
export class Draft {
  readonly dice: Dice;
  private readonly facts: Fact[] = [];

  constructor(dice: Dice) {
    this.dice = dice;
  }

  /** A fact that became known some days after it happened; one in forty too late to be seen. */
  add(on: OnDay, said: Said): FactId {
    return this.named(`fact-${this.facts.length + 1}`, on, said, this.learntAfter(on.by));
  }

  /** A fact that is certainly seen. */
  sure(day: Day, said: Said): FactId {
    return this.named(`fact-${this.facts.length + 1}`, exactly(day), said);
  }

  named(id: FactId, on: OnDay, said: Said, known = on.by, corrects: FactId | null = null): FactId {
    this.facts.push({ ...said, id, on, known, by: 'company', evidence: null, corrects });
    return id;
  }

  /** The last fact of the record, replaced by another; now and then that was wrong and is replaced itself. */
  correct(on: OnDay, said: Said): void {
    const wrong = this.facts.at(-1);
    if (wrong === undefined || wrong.corrects !== null) return;
    const known = this.learntAfter(Math.max(on.by, wrong.known));
    const id = `fact-${this.facts.length + 1}`;
    this.named(id, on, said, known, wrong.id);
    if (this.dice.chance(0.2)) this.named(`${id}-again`, on, said, this.learntAfter(known), id);
  }

  inOrderOfRecord(): readonly Fact[] {
    return this.facts.sort((a, b) => a.known - b.known);
  }

  private learntAfter(day: Day): Day {
    if (this.dice.chance(0.025)) return knownAt + 1 + this.dice.between(0, 99);
    return day + (this.dice.chance(0.8) ? 0 : this.dice.between(1, 30));
  }
}
