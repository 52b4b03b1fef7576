import type { Draft } from './draft.ts';
import type { Breach } from '../../deal/facts.ts';
import type { Tested } from '../../deal/terms.ts';
import { type Day, isoDay } from '../../time/day.ts';
import { stretches } from '../../time/timeline.ts';
import type { Truth } from '../../time/truth.ts';
import { BEGINNING } from '../proof.ts';
import { At } from './at.ts';
import { arisingAt, citeBreach, type InstanceName, nonCompliance } from './instances.ts';
import { allOf, also, anyOf, given, NO, notOf, onAnyDay, OPEN, type Reason, YES } from './reason.ts';
import { effectiveHere, type Scene } from './scene.ts';

/** Where an instance may begin: a run, or, in doubt, again inside one [D4]. */
export interface Start {
  readonly day: Day;
  readonly isDoubtful: boolean;
}

export const dayText = (day: Day): string => (day <= BEGINNING ? '..' : isoDay(day));
const startText = (start: Start): string => `${dayText(start.day)}${start.isDoubtful ? '?' : ''}`;

/** The starts of a breach on or before the day; the stretch ends before the next. */
export function startsBy(scene: Scene, breach: Breach, at: At): readonly Start[] {
  const line = scene.lines.of({ ask: 'arising', provision: breach.of, given: scene.given });
  const starts: Start[] = [];
  let before: Truth = 'no';
  let had = false;
  for (const { from, a } of piecesOf(breach, line)) {
    const start: Start | null =
      a !== 'no' && before === 'no'
        ? { day: from, isDoubtful: false }
        : a === 'yes' && before === 'open' && had
          ? { day: from, isDoubtful: true }
          : null;
    if (start !== null && !at.reached(start.day)) break;
    if (start !== null) starts.push(start);
    had = (start?.isDoubtful === false ? false : had) || a === 'yes';
    before = a;
  }
  return starts;
}

/** What arises while there may be non-compliance, in stretches of days; *no* while there is none. */
function piecesOf(breach: Breach, line: { days: readonly Day[]; values: readonly Truth[] }) {
  const first = breach.on.from ?? BEGINNING;
  const days = [
    ...stretches(line).map((s) => s.from ?? BEGINNING),
    breach.on.by,
    breach.until?.from,
    breach.until?.by,
  ];
  const cuts = [...new Set([first, ...days.flatMap((d) => (d == null || d < first ? [] : [d]))])].sort(
    (a, b) => a - b,
  );
  return cuts.map((from) => {
    const then = At.only(from);
    return { from, a: nonCompliance(breach, then) === 'no' ? ('no' as const) : then.reads(line) };
  });
}

export const textOf = (starts: readonly Start[]): string => starts.map(startText).join(' ');

/** [D4] The runs of a breach so far, from the days on which a Default could arise. */
export function runs(
  scene: Scene,
  breach: Breach,
  at: At,
): { text: string; cite: (to: Draft, hi: number) => void } {
  const text = textOf(startsBy(scene, breach, at));
  const first = breach.on.from ?? BEGINNING;
  const hasBegun = at.reached(first);
  const line = scene.lines.of({ ask: 'arising', provision: breach.of, given: scene.given });
  const stretch = piecesOf(breach, line);
  return {
    text,
    cite: (to, hi) => {
      scene.query('breach', breach.id).cite(to);
      if (!hasBegun) return;
      stretch.forEach(({ from }, i) => {
        const through = Math.min((stretch[i + 1]?.from ?? Infinity) - 1, at.day + hi);
        if (from > through || nonCompliance(breach, At.only(from)) === 'no') return;
        to.need({ ask: 'arising', provision: breach.of, given: scene.given }, from, through);
      });
    },
  };
}

/** The instances that runs make; what begins after the horizon is none. */
export function instancesOfRuns(scene: Scene, breach: Breach, at: At): readonly string[] {
  const starts = startsBy(scene, breach, at);
  return starts.flatMap((s, i) => (s.day <= scene.statuses.horizon ? [idOf(breach, s, i)] : []));
}

const idOf = (breach: Breach, start: Start, i: number): string =>
  i === 0 ? breach.id : `${breach.id}@${isoDay(start.day)}`;

export const citeRuns = (to: Draft, scene: Scene, breach: Breach, at: At, lo: number, hi: number): void =>
  scene.need(to, { ask: 'runs', breach: breach.id, given: scene.given }, at, lo, hi);

/** [D4] An unbroken stretch; a later one only if no earlier one still continues. */
export function inRun(scene: Scene, name: InstanceName, tested: Tested | null, at: At): Reason {
  const { breach, later } = name;
  const named = (reason: Reason): Reason => also(reason, (to) => citeBreach(to, scene, name));
  if (later !== null && !at.reached(later)) return named(NO);
  const starts = startsBy(scene, breach, at);
  const place = later === null ? 0 : starts.findIndex((s, i) => i > 0 && s.day === later);
  const start = starts[place];
  const known = (reason: Reason): Reason =>
    also(named(reason), (to, lo, hi) => citeRuns(to, scene, breach, at, lo, hi));
  if (start === undefined || start.day > scene.statuses.horizon) return known(NO);
  const run = starts.slice(0, place + 1).findLast((s) => !s.isDoubtful) ?? start;
  const so = onAnyDay(start.day, at, (day) => inThatRun(scene, breach, run, day));
  const sure = start.isDoubtful ? OPEN : certainty(scene, breach, tested, start.day);
  const earlier = starts.slice(0, place).map((s, i) => idOf(breach, s, i));
  const then = At.only(start.day);
  const held = anyOf(
    earlier.map((instance) => scene.ask({ ask: 'continuing', instance, given: scene.given }, then)),
  );
  return known(allOf([so, sure, notOf(held)]));
}

function inThatRun(scene: Scene, breach: Breach, run: Start, day: At): Reason {
  const isIn = startsBy(scene, breach, day).findLast((s) => !s.isDoubtful)?.day === run.day;
  const n = given(nonCompliance(breach, day));
  const so = isIn ? allOf([n, arisingAt(scene, breach.of, day)]) : NO;
  return also(so, (to, lo, hi) => citeRuns(to, scene, breach, day, lo, hi));
}

/** Nobody has said how it is tested: non-compliance that may be older than the run makes no certain instance. */
function certainty(scene: Scene, breach: Breach, tested: Tested | null, start: Day): Reason {
  const first = breach.on.from ?? BEGINNING;
  if (tested !== null || start === first) return YES;
  const part = scene.partOf(breach.of);
  const older = onAnyDay(first, At.only(start - 1), (day) => {
    const effective = part === undefined ? OPEN : effectiveHere(scene, part.address, day);
    const so = allOf([given(nonCompliance(breach, day)), effective]);
    return so.value === 'no' ? so : { value: 'yes', cite: (to, _, lo, hi) => so.cite(to, 'not no', lo, hi) };
  });
  return {
    value: older.value === 'yes' ? 'open' : 'yes',
    cite: (to, want, lo, hi) => {
      // It is never *no*.
      if (want !== 'not no') older.cite(to, 'exact', lo, hi);
    },
  };
}
