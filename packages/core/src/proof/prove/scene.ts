import type { Address, Breach, Fact } from '../../deal/facts.ts';
import { atOrBelow } from '../../deal/address.ts';
import type { PartTerm, Terms } from '../../deal/terms.ts';
import type { Given, PresumptionKind, QueryKind, Question } from '../proof.ts';
import type { At } from './at.ts';
import type { Draft } from './draft.ts';
import type { Lines } from './lines.ts';
import { also, given as fixed, type Reason } from './reason.ts';
import type { Finder } from './record.ts';
import type { Statuses } from './statuses.ts';

/** All that the explanation of one step is made with. */
export class Scene {
  readonly statuses: Statuses;
  readonly terms: Terms;
  readonly finder: Finder;
  readonly lines: Lines;
  readonly given: Given;

  constructor(statuses: Statuses, finder: Finder, lines: Lines, given: Given) {
    this.statuses = statuses;
    this.terms = statuses.terms;
    this.finder = finder;
    this.lines = lines;
    this.given = given;
  }

  inContext(given: Given): Scene {
    return new Scene(this.statuses, this.finder, this.lines, given);
  }

  /** The answer to another question, which an earlier step will give. */
  ask(question: Question, at: At): Reason {
    const value = at.reads(this.lines.of(question));
    return { value, cite: (to, _, lo, hi) => this.need(to, question, at, lo, hi) };
  }

  need(to: Draft, question: Question, at: At, lo: number, hi: number): void {
    to.need(question, at.on(lo), at.on(hi));
  }

  /** The facts that a query finds, and the putting of it into the step. */
  query(
    kind: QueryKind,
    of: string,
  ): { readonly facts: readonly Fact[]; readonly cite: (to: Draft) => void } {
    const found = this.finder.find(kind, of);
    return { facts: found.facts, cite: (to) => to.query(found) };
  }

  presuming(reason: Reason, kind: PresumptionKind, of: string): Reason {
    return also(reason, (to) => to.presume(kind, of));
  }

  isGiven(part: Address): boolean {
    return this.given !== null && this.given.parts.some((above) => atOrBelow(part, above));
  }

  breach(id: string): Breach | undefined {
    return this.finder.all('breach').find((f) => f.id === id);
  }

  /** The smallest part that contains the provision. */
  partOf(provision: Address): PartTerm | undefined {
    return longest(this.terms.parts, provision);
  }
}

export function longest<T extends { readonly address: Address }>(
  terms: readonly T[],
  address: Address,
): T | undefined {
  const above = terms.filter((term) => atOrBelow(address, term.address));
  return above.reduce<T | undefined>(
    (a, b) => (a === undefined || b.address.length > a.address.length ? b : a),
    undefined,
  );
}

/** A part in the context: taken to be effective from a day on [E6], else as it is on the record. */
export function effectiveHere(scene: Scene, part: Address, at: At): Reason {
  const isTaken = scene.given !== null && scene.isGiven(part) && at.reached(scene.given.on);
  return scene.ask({ ask: 'effective', part, given: isTaken ? scene.given : null }, at);
}

/** A span that begins with its part has begun. */
export function begunHere(scene: Scene, part: Address, at: At): Reason {
  if (scene.given !== null && scene.isGiven(part)) return fixed(at.reached(scene.given.on) ? 'yes' : 'no');
  return scene.ask({ ask: 'begun', part, given: null }, at);
}
