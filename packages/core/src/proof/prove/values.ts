import type { Draft } from './draft.ts';
import type { Address } from '../../deal/facts.ts';
import type { AmendmentTerm } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import type { Truth } from '../../time/truth.ts';
import { BEGINNING, END } from '../proof.ts';
import type { At } from './at.ts';
import { dayText } from './runs.ts';
import type { Scene } from './scene.ts';

/** An amendment that bears on the value on the day, and the day its part took effect. */
interface Change {
  readonly term: AmendmentTerm;
  readonly so: Truth;
  readonly first: Day;
  readonly last: Day;
  readonly isStated: boolean;
}

/** [A5] The value, and what shows it. */
export function value(
  scene: Scene,
  address: Address,
  at: At,
): { text: string; cite: (to: Draft, hi: number) => void } {
  const text = at.reads(scene.statuses.value(address));
  const base = scene.terms.values.find((v) => v.address === address);
  if (base !== undefined) at.reached(base.from);
  const asked = scene.terms.amendments
    .filter((a) => a.target === address)
    .map((term) => ({ term, so: scene.ask({ ask: 'effective', part: term.part, given: null }, at) }));
  const bearing = asked
    .filter(({ so }) => so.value !== 'no')
    .map(({ term, so }) => changeOf(scene, term, so.value, at));
  return {
    text,
    cite: (to, hi) => {
      to.clause(address);
      for (const { so } of asked) so.cite(to, 'exact', 0, hi);
      for (const change of bearing) to.clause(change.term.id);
      if (bearing.length > 1) citeOrder(to, scene, bearing, at, hi);
    },
  };
}

function changeOf(scene: Scene, term: AmendmentTerm, so: Truth, at: At): Change {
  const stated = statedDay(scene, term);
  if (stated !== null) return { term, so, first: stated, last: stated, isStated: true };
  const line = scene.lines.of({ ask: 'effective', part: term.part, given: null });
  const firstOf = (i: number): Day => (i < 0 ? Infinity : (line.days[i - 1] ?? -Infinity));
  const last = firstOf(line.values.indexOf('yes'));
  return {
    term,
    so,
    first: firstOf(line.values.findIndex((v) => v !== 'no')),
    last: last <= at.day ? last : outsideOf(scene, term),
    isStated: false,
  };
}

function statedDay(scene: Scene, term: AmendmentTerm): Day | null {
  const effect = scene.terms.parts.find((p) => p.address === term.part)?.effect;
  if (effect?.kind === 'fixed') return effect.on;
  if (effect?.kind === 'in-force') return effect.from;
  return effect?.kind === 'first-day' ? effect.reachesBack : null;
}

function outsideOf(scene: Scene, term: AmendmentTerm): Day {
  const effect = scene.terms.parts.find((p) => p.address === term.part)?.effect;
  return effect?.kind === 'first-day' ? (effect.outside ?? Infinity) : Infinity;
}

/** [W9] The days of effect; and of execution, where two fall on one day. */
function citeOrder(to: Draft, scene: Scene, changes: readonly Change[], at: At, hi: number): void {
  for (const { term, isStated } of changes) {
    if (!isStated) scene.need(to, { ask: 'takes-effect', part: term.part }, at, 0, hi);
  }
  for (const change of changes) {
    const rivals = changes.filter((other) => other.so === 'yes' && other !== change);
    if (rivals.some((other) => other.first > change.last)) continue;
    for (const other of rivals.filter((r) => r.first === change.last)) {
      citeExecution(to, scene, other.term);
      citeExecution(to, scene, change.term);
    }
  }
}

/** The first day on which each of those signed who are named as signing; or that one of them never did. */
function citeExecution(to: Draft, scene: Scene, term: AmendmentTerm): void {
  const agreement = scene.terms.parts.find((p) => p.address === term.part)?.agreement ?? '';
  const query = scene.query('signatures', agreement);
  query.cite(to);
  const parties = [...new Set(query.facts.flatMap((f) => (f.kind === 'signed' ? f.parties : [])))];
  const line = (party: string) => scene.lines.of({ ask: 'signed', agreement, party });
  const missing = parties.find((party) => !line(party).values.includes('yes'));
  for (const party of missing === undefined ? parties : [missing]) {
    const { days, values } = line(party);
    const day = missing === undefined ? (days[values.indexOf('yes') - 1] ?? END) : END;
    const question = { ask: 'signed', agreement, party } as const;
    to.need(question, missing === undefined ? day - 1 : day, day);
  }
}

/** [W9] The day the part took effect, as far as the day knows. */
export function takesEffect(
  scene: Scene,
  part: Address,
  at: At,
): { text: string; cite: (to: Draft, hi: number) => void } {
  const question = { ask: 'effective', part, given: null } as const;
  const line = scene.lines.of(question);
  at.reads(line);
  const firstDay = (i: number): string | null => {
    const day = i < 0 ? Infinity : (line.days[i - 1] ?? -Infinity);
    return day <= at.day ? dayText(day) : null;
  };
  const sure = line.values.indexOf('yes');
  const first = firstDay(line.values.findIndex((v) => v !== 'no'));
  const last = firstDay(sure);
  return {
    text: first === null ? '' : `${first}/${last ?? ''}`,
    cite: (to, hi) => {
      to.clause(part);
      const through = last === null ? at.day + hi : (line.days[sure - 1] ?? at.day);
      to.need(question, BEGINNING, through);
    },
  };
}
