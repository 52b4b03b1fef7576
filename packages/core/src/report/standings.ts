import type { Reckoning } from '../reasoning/reckoning.ts';
import type { Day } from '../time/day.ts';
import { combine, constant, map, type Stretch, stretches, type Timeline } from '../time/timeline.ts';
import { and, or, type Truth } from '../time/truth.ts';
import { awaitedAgreements, awaitedOn, daysOfAwaited } from './awaited.ts';
import { runningLines } from './statements.ts';

/** What a portfolio is asked: of which deals is it so, on a day as known on a day. */
export const standings = [
  'in default',
  'event of default',
  'waived',
  'suspended',
  'running',
  'awaiting signatures',
] as const;
export type Standing = (typeof standings)[number];

/** Where a deal as a whole stands, on a stretch of days; where it does not, nothing is said. */
export interface StandingOver {
  readonly standing: Standing;
  readonly is: 'yes' | 'open';
  readonly from: Day | null;
  readonly to: Day | null;
  /** Of `running`: the first day on which something of what surely runs does so no more; `null`: no such day. */
  readonly ends: Day | null;
}

/** Where the deal stands over time, as known on one day: the *or* over its defaults, waivers and papers. */
export function standingsOver(reckoning: Reckoning): StandingOver[] {
  const instances = reckoning.instances().map(({ id }) => id);
  const lines: Readonly<Record<Exclude<Standing, 'running'>, Timeline<Truth>>> = {
    'in default': anyOf(instances.map((id) => reckoning.continuing(id))),
    'event of default': anyOf(
      instances.map((id) => combine(reckoning.continuing(id), reckoning.ripe(id), and)),
    ),
    waived: anyOf(instances.map((id) => combine(reckoning.exists(id), reckoning.waived(id), and))),
    suspended: anyOf(reckoning.terms.suspensions.map(({ id }) => reckoning.suspended(id))),
    'awaiting signatures': anyOf(awaitedAgreements(reckoning).map((id) => awaitedLine(reckoning, id))),
  };
  const plain = standings.flatMap((standing) =>
    standing === 'running'
      ? []
      : stretches(lines[standing]).flatMap((stretch) => said(standing, stretch, null)),
  );
  return [...plain, ...runningOver(reckoning)];
}

const NO: Timeline<Truth> = constant('no');

const anyOf = (lines: readonly Timeline<Truth>[]): Timeline<Truth> =>
  lines.reduce((a, b) => combine(a, b, or), NO);

function said(standing: Standing, { from, to, value }: Stretch<Truth>, ends: Day | null): StandingOver[] {
  return value === 'no' ? [] : [{ standing, is: value, from, to, ends }];
}

function awaitedLine(reckoning: Reckoning, agreement: string): Timeline<Truth> {
  const days = [...new Set(daysOfAwaited(reckoning, agreement))].toSorted((a, b) => a - b);
  const before = (days[0] ?? 0) - 1;
  const values = [before, ...days].map(
    (day): Truth => (awaitedOn(reckoning, agreement, day) === null ? 'no' : 'yes'),
  );
  return { days, values };
}

/** `none` where nothing surely runs, else the day on which the first of what runs is over, or `never`. */
type Next = Day | 'never' | 'none';

function runningOver(reckoning: Reckoning): StandingOver[] {
  const next = runningLines(reckoning).map(({ line }) => nextEnd(line));
  const first = next.reduce((a, b) => combine(a, b, earlier), constant<Next>('none'));
  return stretches(first).flatMap(({ from, to, value }) =>
    value === 'none'
      ? []
      : [
          {
            standing: 'running' as const,
            is: 'yes' as const,
            from,
            to,
            ends: value === 'never' ? null : value,
          },
        ],
  );
}

function nextEnd(line: Timeline<Truth>): Timeline<Next> {
  const values = stretches(line).map(({ value, to }): Next => (value === 'yes' ? (to ?? 'never') : 'none'));
  return map({ days: line.days, values }, (value) => value);
}

function earlier(a: Next, b: Next): Next {
  if (a === 'none' || b === 'none') return a === 'none' ? b : a;
  if (a === 'never' || b === 'never') return a === 'never' ? b : a;
  return Math.min(a, b);
}
