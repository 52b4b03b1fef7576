import type { Address, Fact } from '../../deal/facts.ts';
import type { AmendmentTerm } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import { END } from '../proof.ts';
import type { Bench } from './bench.ts';
import { dayIn } from './effects.ts';
import { Moment } from './moment.ts';
import { may, NO, OPEN, type Possible, YES } from './possible.ts';

/** An amendment that bears on the value, and when it took effect. */
interface Change {
  readonly term: AmendmentTerm;
  readonly isSure: boolean;
  readonly first: Day;
  readonly last: Day;
  /** `null` where the step does not tell. */
  readonly executed: () => Day | null;
}

/** [A5] Of the amendments in effect the last stands; `open:` with the candidates where that is not sure. */
export function value(bench: Bench, address: Address, at: Moment): string | null {
  if (!bench.cites(address)) return null;
  const changes = changesOf(bench, address, at);
  if (changes === null) return null;
  const candidates = lastOf(changes);
  if (candidates === null) return null;
  const base = bench.terms.values.find((v) => v.address === address);
  const before = base !== undefined && at.reached(base.from) ? base.value : 'none';
  const values = candidates.map((change) => change.term.value);
  const distinct = [...new Set(changes.some((c) => c.isSure) ? values : [before, ...values])].sort();
  return distinct.length === 1 ? (distinct[0] ?? null) : `open:${distinct.join('|')}`;
}

/** Amendments that are not *no*, with what is needed to order them; `null` where the step does not tell. */
function changesOf(bench: Bench, address: Address, at: Moment): readonly Change[] | null {
  const terms = bench.terms.amendments.filter((a) => a.target === address);
  const inEffect = terms.map((t) => ({
    term: t,
    so: bench.truth({ ask: 'effective', part: t.part, given: null }, at),
  }));
  if (inEffect.some(({ so }) => so !== YES && so !== NO && so !== OPEN)) return null;
  const bearing = inEffect.filter(({ so }) => so !== NO);
  const out: Change[] = [];
  for (const { term, so } of bearing) {
    const change = changeOf(bench, term, so, bearing.length > 1, at);
    if (change === null || !bench.cites(term.id)) return null;
    out.push(change);
  }
  return out;
}

function changeOf(
  bench: Bench,
  term: AmendmentTerm,
  so: Possible,
  isOneOfSeveral: boolean,
  at: Moment,
): Change | null {
  const range = isOneOfSeveral ? effectRange(bench, term, at) : { first: 0, last: 0 };
  return range === null
    ? null
    : { term, isSure: so === YES, ...range, executed: () => executionDay(bench, term) };
}

const onThat = (day: Day): { first: Day; last: Day } => ({ first: day, last: day });

/** The day on which its part took effect: stated, or as it came about. */
function effectRange(bench: Bench, term: AmendmentTerm, at: Moment): { first: Day; last: Day } | null {
  const effect = bench.terms.parts.find((p) => p.address === term.part)?.effect;
  if (effect?.kind === 'fixed') return onThat(effect.on);
  if (effect?.kind === 'in-force') return onThat(effect.from);
  if (effect?.kind === 'first-day' && effect.reachesBack !== null) return onThat(effect.reachesBack);
  const [first, last] = (bench.text({ ask: 'takes-effect', part: term.part }, at) ?? '').split('/');
  const firstDay = dayIn(first ?? '');
  const outside = effect?.kind === 'first-day' ? (effect.outside ?? Infinity) : Infinity;
  const lastDay = last === '' ? outside : dayIn(last ?? '');
  return firstDay === null || lastDay === null ? null : { first: firstDay, last: lastDay };
}

/** [W9] Those that no other, surely in effect, surely comes after. */
function lastOf(changes: readonly Change[]): readonly Change[] | null {
  const out: Change[] = [];
  for (const change of changes) {
    const later = changes
      .filter((other) => other.isSure && other !== change)
      .map((other) => comesAfter(other, change));
    if (later.includes(true)) continue;
    if (later.includes(null)) return null;
    out.push(change);
  }
  return out;
}

/** By the day they take effect, then the day their instrument was executed, then their place. */
function comesAfter(other: Change, change: Change): boolean | null {
  if (other.first !== change.last) return other.first > change.last;
  const [a, b] = [other.executed(), change.executed()];
  if (a === null || b === null) return null;
  return a === b ? other.term.position > change.term.position : a > b;
}

/** The day of the last signature; of an instrument that not all have signed who are named as signing it, unknown: last. */
function executionDay(bench: Bench, term: AmendmentTerm): Day | null {
  const agreement = bench.terms.parts.find((p) => p.address === term.part)?.agreement ?? '';
  const facts = bench.facts('signatures', agreement);
  if (facts === null) return null;
  const parties = [...new Set(facts.flatMap(signatoriesOf))];
  const days = parties.map((party) => signingDay(bench, agreement, party));
  if (days.includes(Infinity) || days.length === 0) return Infinity;
  return days.includes(null) ? null : Math.max(...days.flatMap((d) => d ?? []));
}

const signatoriesOf = (fact: Fact): readonly string[] => (fact.kind === 'signed' ? fact.parties : []);

/** The first day on which the party has signed; a signature stands from then on. */
function signingDay(bench: Bench, agreement: string, party: string): Day | null {
  const on = (day: Day): Possible => bench.truth({ ask: 'signed', agreement, party }, Moment.on(day));
  if (!may(on(END), YES)) return Infinity;
  return bench.lastDaysOf('signed').find((day) => on(day) === YES && !may(on(day - 1), YES)) ?? null;
}
