import type { Draft } from './draft.ts';
import type { Breach, OnDay } from '../../deal/facts.ts';
import type { Tested } from '../../deal/terms.ts';
import { calendarDate, type Day, dayOf, isoDay } from '../../time/day.ts';
import { BEGINNING, END } from '../proof.ts';
import { At, come } from './at.ts';
import {
  arisingAt,
  citeBreach,
  citeCovenant,
  covenantOf,
  instanceCalled,
  type InstanceName,
  isInRuns,
  nonCompliance,
  testedOf,
} from './instances.ts';
import { allOf, also, given, NO, type Reason } from './reason.ts';
import { citeRuns, dayText, inRun, instancesOfRuns } from './runs.ts';
import type { Scene } from './scene.ts';

type Cite = (to: Draft, lo: number, hi: number) => void;

/** The breach's instances that may exist by then, and what shows that these are all. */
export function instancesBy(scene: Scene, breach: Breach, at: At): { ids: readonly string[]; cite: Cite } {
  const tested = testedOf(scene, breach);
  if (isInRuns(tested)) {
    const ids = instancesOfRuns(scene, breach, at);
    return {
      ids,
      cite: (to, lo, hi) => {
        citeCovenant(to, scene, breach.of);
        citeRuns(to, scene, breach, at, lo, hi);
      },
    };
  }
  const narrowed = narrow(tested, breach);
  const isNone = narrowed === null || come(narrowed, at.atMost(scene.statuses.horizon)) === 'no';
  const later = laterTests(scene, tested, breach).filter((t) => at.reached(t));
  const ids = [...(isNone ? [] : [breach.id]), ...later.map((t) => `${breach.id}@${isoDay(t)}`)];
  return { ids, cite: (to) => citeCovenant(to, scene, breach.of) };
}

/** The range in which a breach of a dated covenant, or by an action, happened [D2]; `null`: no test date in it. */
function narrow(tested: Tested, { on }: Breach): OnDay | null {
  if (tested.kind === 'on-action') return on;
  const dates = datesOf(tested, on.from, on.by);
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { from: on.from === null ? null : first, by: last };
}

function datesOf(tested: Tested, from: Day | null, by: Day): readonly Day[] {
  const dates = tested.kind === 'dates' ? tested.dates : quarterEnds(from ?? by - 100, by);
  return dates.filter((t) => t <= by && (from === null || t >= from)).toSorted((a, b) => a - b);
}

function quarterEnds(first: Day, last: Day): readonly Day[] {
  const ends: Day[] = [];
  for (let year = calendarDate(first).year; year <= calendarDate(last).year; year++)
    for (const [month, date] of [
      [3, 31],
      [6, 30],
      [9, 30],
      [12, 31],
    ] as const)
      ends.push(dayOf(year, month, date) ?? 0);
  return ends;
}

/** Test dates after the breach through the horizon, on which there may be non-compliance. */
function laterTests(scene: Scene, tested: Tested, breach: Breach): readonly Day[] {
  if (tested.kind === 'on-action' || breach.on.by >= scene.statuses.horizon) return [];
  const dates = datesOf(tested, breach.on.by + 1, scene.statuses.horizon);
  return dates.filter((t) => nonCompliance(breach, At.only(t)) !== 'no');
}

export function exists(scene: Scene, id: string, at: At): Reason {
  const name = instanceCalled(scene, id);
  if (name === null) return NO;
  const tested = testedOf(scene, name.breach);
  const why = isInRuns(tested) ? inRun(scene, name, tested, at) : failedTest(scene, name, tested, at);
  return also(why, (to) => citeCovenant(to, scene, name.breach.of));
}

/** [D2] A failed test date, or an action. */
function failedTest(scene: Scene, name: InstanceName, tested: Tested, at: At): Reason {
  return also(whyFailed(scene, name, tested, at), (to) => citeBreach(to, scene, name));
}

function whyFailed(scene: Scene, { breach, later }: InstanceName, tested: Tested, at: At): Reason {
  if (later !== null) {
    if (!at.reached(later) || !laterTests(scene, tested, breach).includes(later)) return NO;
    const then = At.only(later);
    return allOf([given(nonCompliance(breach, then)), arisingAt(scene, breach.of, then)]);
  }
  const narrowed = narrow(tested, breach);
  if (narrowed === null || come(narrowed, At.only(scene.statuses.horizon)) === 'no') return NO;
  return allOf([given(come(narrowed, at)), arisingOver(scene, tested, breach, narrowed)]);
}

/** Whether a Default could arise, over the days on which it may have happened: where they differ, *open*. */
function arisingOver(scene: Scene, tested: Tested, breach: Breach, { from, by }: OnDay): Reason {
  if (from === null) return arisingAt(scene, breach.of, At.only(by));
  const days = tested.kind === 'on-action' ? changesIn(scene, breach, from, by) : datesOf(tested, from, by);
  const each = days.map((day) => arisingAt(scene, breach.of, At.only(day)));
  const odd = each.find((r) => r.value !== each[0]?.value);
  if (odd !== undefined) return pair(each[0] ?? NO, odd);
  const whole = scene.ask({ ask: 'arising', provision: breach.of, given: scene.given }, At.only(from));
  if (tested.kind !== 'on-action')
    return { value: whole.value, cite: (to, _, lo, hi) => each.forEach((r) => r.cite(to, 'exact', lo, hi)) };
  const question = { ask: 'arising', provision: breach.of, given: scene.given } as const;
  return { value: whole.value, cite: (to) => to.need(question, from, by) };
}

/** Two that differ are enough. */
const pair = (a: Reason, b: Reason): Reason => ({
  value: 'open',
  cite: (to, _, lo, hi) => {
    a.cite(to, 'exact', lo, hi);
    b.cite(to, 'exact', lo, hi);
  },
});

/** The first day, and each on which it changes. */
function changesIn(scene: Scene, breach: Breach, from: Day, by: Day): readonly Day[] {
  const line = scene.lines.of({ ask: 'arising', provision: breach.of, given: scene.given });
  return [from, ...line.days.filter((day) => day > from && day <= by)];
}

/** First and last day on which an instance can have begun. `last: null`: never surely. */
export interface Begins {
  readonly first: Day;
  readonly last: Day | null;
}

export function beginsOf(scene: Scene, id: string): { begins: Begins; cite: Cite } {
  const begins = whenBegun(scene, id);
  return {
    begins,
    cite: (to) => to.need({ ask: 'begins', instance: id, given: scene.given }, begins.first, begins.first),
  };
}

function whenBegun(scene: Scene, id: string): Begins {
  const name = instanceCalled(scene, id);
  const tested = name === null ? null : testedOf(scene, name.breach);
  if (name !== null && !isInRuns(tested)) {
    const on = name.later === null ? narrow(tested, name.breach) : { from: name.later, by: name.later };
    return { first: on?.from ?? BEGINNING, last: on?.by ?? null };
  }
  const line = scene.lines.of({ ask: 'exists', instance: id, given: scene.given });
  const first = line.values.findIndex((v) => v !== 'no');
  const sure = line.values.indexOf('yes');
  return {
    first: line.days[first - 1] ?? BEGINNING,
    last: sure < 0 ? null : (line.days[sure - 1] ?? BEGINNING),
  };
}

/** The text of a `begins` step, and what shows it: the days on which existence changes. */
export function begins(scene: Scene, id: string): { text: string; cite: (to: Draft) => void } {
  const { first, last } = whenBegun(scene, id);
  const name = instanceCalled(scene, id);
  const isRun = name !== null && isInRuns(testedOf(scene, name.breach));
  const days =
    last === null
      ? [first - 1, first, END]
      : first === last
        ? [first - 1, first]
        : [first - 1, first, last - 1, last];
  return {
    text: `${dayText(first)}/${last === null ? '' : dayText(last)}`,
    cite: (to) => {
      if (name === null) return;
      citeBreach(to, scene, name);
      if (covenantOf(scene, name.breach.of) !== undefined) citeCovenant(to, scene, name.breach.of);
      const question = { ask: 'exists', instance: id, given: scene.given } as const;
      if (isRun) for (const day of days) if (day >= BEGINNING) to.need(question, day, day);
    },
  };
}
