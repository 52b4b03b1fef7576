import type { Breach } from '../../deal/facts.ts';
import type { Tested } from '../../deal/terms.ts';
import { type Day, isoDay } from '../../time/day.ts';
import { BEGINNING } from '../proof.ts';
import type { Bench } from './bench.ts';
import { dayIn, dayText, effectiveHere, partOf } from './effects.ts';
import { arisingAt, breachCalled, type InstanceName, nonCompliance } from './instances.ts';
import { Moment, onAnyDay } from './moment.ts';
import { all, ANY, any, both, may, NO, not, OPEN, type Possible, YES } from './possible.ts';

/** An unbroken stretch in which there may be a Default begins; or, in doubt, begins again inside one [D4]. */
interface Start {
  readonly day: Day;
  readonly isDoubtful: boolean;
}

const startText = ({ day, isDoubtful }: Start): string => dayText(day) + (isDoubtful ? '?' : '');
const startIn = (text: string): Start => {
  const isDoubtful = text.endsWith('?');
  return { day: dayIn(isDoubtful ? text.slice(0, -1) : text) ?? Infinity, isDoubtful };
};
const startsIn = (text: string): readonly Start[] => (text === '' ? [] : text.split(' ').map(startIn));

/** The runs of a breach so far, and their doubtful restarts; `null` where the step does not tell. */
export function runs(bench: Bench, id: string, at: Moment): string | null {
  const breach = breachCalled(bench, id);
  if (breach === null) return null;
  const first = breach.on.from ?? BEGINNING;
  if (!at.reached(first)) return '';
  const walk = new Walk();
  for (let day = first; day <= at.day; ) {
    const then = Moment.on(day);
    const n = nonCompliance(breach, then);
    const a = n === NO ? NO : arisingAt(bench, breach.of, then);
    if (a !== NO && a !== OPEN && a !== YES) return null;
    walk.enter(day, a);
    if (then.until >= at.day) at.limit(then.until);
    day = then.until + 1;
  }
  return walk.starts.map(startText).join(' ');
}

/** Through the stretches of one breach, in order. */
class Walk {
  readonly starts: Start[] = [];
  private before: Possible = NO;
  private wasYes = false;

  enter(day: Day, arising: Possible): void {
    if (arising !== NO && this.before === NO) {
      this.starts.push({ day, isDoubtful: false });
      this.wasYes = false;
    } else if (arising === YES && this.before === OPEN && this.wasYes)
      this.starts.push({ day, isDoubtful: true });
    this.wasYes ||= arising === YES;
    this.before = arising;
  }
}

/** The instances that runs make; what begins after the horizon is none. */
export function instancesOfRuns(breach: Breach, text: string, horizon: Day): readonly string[] {
  const ids = startsIn(text).map((start, i) => ({ id: idOf(breach, start, i), day: start.day }));
  return ids.filter(({ day }) => day <= horizon).map(({ id }) => id);
}

const idOf = (breach: Breach, start: Start, i: number): string =>
  i === 0 ? breach.id : `${breach.id}@${isoDay(start.day)}`;

/** [D4] An unbroken stretch; a later one only if no earlier one still continues. */
export function inRun(
  bench: Bench,
  { breach, later }: InstanceName,
  tested: Tested | null,
  at: Moment,
): Possible {
  if (later !== null && !at.reached(later)) return NO;
  const text = runsBy(bench, breach, at);
  if (text === null) return ANY;
  const starts = startsIn(text);
  const place = later === null ? 0 : starts.findIndex((s, i) => i > 0 && s.day === later);
  const start = starts[place];
  if (start === undefined || start.day > bench.proof.horizon) return NO;
  const run = starts.slice(0, place + 1).findLast((s) => !s.isDoubtful) ?? start;
  const so = onAnyDay(start.day, at, (day) => inThatRun(bench, breach, run, day));
  const earlier = starts.slice(0, place).map((s, i) => idOf(breach, s, i));
  const sure = start.isDoubtful ? OPEN : certainty(bench, breach, tested, start.day);
  return all([so, sure, isFresh(bench, earlier, start.day)]);
}

const runsBy = (bench: Bench, breach: Breach, at: Moment): string | null =>
  bench.text({ ask: 'runs', breach: breach.id, given: bench.given }, at);

function inThatRun(bench: Bench, breach: Breach, run: Start, day: Moment): Possible {
  const text = runsBy(bench, breach, day);
  if (text === null) return ANY;
  const isIn = startsIn(text).findLast((s) => !s.isDoubtful)?.day === run.day;
  return isIn ? both(nonCompliance(breach, day), arisingAt(bench, breach.of, day)) : NO;
}

/** Nobody has said how it is tested: non-compliance that may be older than the run makes no certain instance. */
function certainty(bench: Bench, breach: Breach, tested: Tested | null, start: Day): Possible {
  const first = breach.on.from ?? BEGINNING;
  if (tested !== null || start === first) return YES;
  const part = partOf(bench.terms, breach.of);
  const older = onAnyDay(first, Moment.on(start - 1), (day) => {
    const effective = part === undefined ? OPEN : effectiveHere(bench, part.address, day);
    const so = both(nonCompliance(breach, day), effective);
    return so === NO ? NO : may(so, NO) ? ANY : YES;
  });
  return (may(older, YES) ? OPEN : 0) | (may(older, NO) ? YES : 0);
}

function isFresh(bench: Bench, earlier: readonly string[], start: Day): Possible {
  const then = Moment.on(start);
  return not(
    any(earlier.map((instance) => bench.truth({ ask: 'continuing', instance, given: bench.given }, then))),
  );
}
