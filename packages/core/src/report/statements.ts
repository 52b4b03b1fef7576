import type { Address, FactId } from '../deal/facts.ts';
import type { Reckoning } from '../reasoning/reckoning.ts';
import type { Day } from '../time/day.ts';
import { type Stretch, stretchOn, type Timeline, valueOn } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import { type Awaited, awaitedAgreements, awaitedOn, daysOfAwaited } from './awaited.ts';
import {
  type Days,
  type DefaultRow,
  daysOf,
  defaultRow,
  type PartRow,
  partRow,
  type ProvisionRow,
  provisionRow,
  suspensionsOf,
  type ValueRow,
  valueAddresses,
  valueRow,
  waiversOf,
} from './status-rows.ts';

/** A waiver, a suspension, a forbearance or a consent that is running, or may be. */
export interface RunningRow extends Days {
  readonly id: string;
  readonly address: Address;
  readonly running: Truth;
}

/** One line of a status report on a day; and what runs, and what is still to be signed, which a portfolio asks about. */
export type Statement =
  | { readonly kind: 'part'; readonly row: PartRow }
  | { readonly kind: 'provision'; readonly row: ProvisionRow }
  | { readonly kind: 'default'; readonly row: DefaultRow }
  | { readonly kind: 'value'; readonly row: ValueRow }
  | { readonly kind: RunningKind; readonly row: RunningRow }
  | { readonly kind: 'signatures'; readonly row: Awaited };
export type RunningKind = 'waiver' | 'suspension' | 'forbearance' | 'consent';

/** What is stated of one subject over time, as known on one day; days on which nothing is stated of it are left out. */
export interface SubjectOverTime {
  readonly kind: Statement['kind'];
  /** The address; of a default, and of what runs, its id. */
  readonly of: string;
  readonly stretches: readonly Stretch<Statement>[];
}

/** Everything that a status report can say on any day: the same rows, asked for once in each stretch of days. */
export function statementsOver(reckoning: Reckoning): SubjectOverTime[] {
  return [
    ...reckoning.terms.parts.map(({ address }) => partOver(reckoning, address)),
    ...reckoning.terms.provisions.map((address) => provisionOver(reckoning, address)),
    ...reckoning.instances().map((instance) => defaultOver(reckoning, instance)),
    ...valueAddresses(reckoning).map((address) => valueOver(reckoning, address)),
    ...runningLines(reckoning).map((running) => runningOver(reckoning, running)),
    ...awaitedAgreements(reckoning).map((agreement) => awaitedOver(reckoning, agreement)),
  ].filter(({ stretches }) => stretches.length > 0);
}

function partOver(reckoning: Reckoning, of: Address): SubjectOverTime {
  return over('part', of, reckoning.effective(of).days, (day) => ({
    kind: 'part',
    row: partRow(reckoning, of, day),
  }));
}

function provisionOver(reckoning: Reckoning, of: Address): SubjectOverTime {
  const ended = reckoning.seen.flatMap((fact) => (fact.kind === 'terminated' ? [fact.on.by] : []));
  const suspended = suspensionsOf(reckoning, of).flatMap(({ id }) => reckoning.suspended(id).days);
  return over('provision', of, [...reckoning.inForce(of).days, ...suspended, ...ended], (day) => ({
    kind: 'provision',
    row: provisionRow(reckoning, of, day),
  }));
}

function defaultOver(
  reckoning: Reckoning,
  instance: { readonly id: string; readonly breach: FactId; readonly under: Address; readonly since: Day },
): SubjectOverTime {
  const { id, under } = instance;
  const exists = reckoning.exists(id);
  const lines = [
    exists,
    reckoning.ripe(id),
    reckoning.waived(id),
    reckoning.ended(id),
    reckoning.continuing(id),
  ];
  const active = waiversOf(reckoning, under).map((waiver) => reckoning.active(waiver.id));
  const days = [...lines, ...active].flatMap((line) => line.days);
  return over('default', id, days, (day) =>
    valueOn(exists, day) === 'no' ? null : { kind: 'default', row: defaultRow(reckoning, instance, day) },
  );
}

function valueOver(reckoning: Reckoning, of: Address): SubjectOverTime {
  return over('value', of, reckoning.value(of).days, (day) => ({
    kind: 'value',
    row: valueRow(reckoning, of, day),
  }));
}

interface Running {
  readonly kind: RunningKind;
  readonly id: string;
  readonly address: Address;
  readonly line: Timeline<Truth>;
}

export function runningLines(reckoning: Reckoning): Running[] {
  const { waivers, suspensions, overlays } = reckoning.terms;
  return [
    ...waivers.map(
      ({ id, address }): Running => ({ kind: 'waiver', id, address, line: reckoning.active(id) }),
    ),
    ...suspensions.map(
      ({ id, address }): Running => ({ kind: 'suspension', id, address, line: reckoning.suspended(id) }),
    ),
    ...overlays.map(({ id, address, kind }): Running => ({ kind, id, address, line: reckoning.overlay(id) })),
  ];
}

function runningOver(_: Reckoning, { kind, id, address, line }: Running): SubjectOverTime {
  return over(kind, id, line.days, (day) => {
    const stretch = stretchOn(line, day);
    return stretch.value === 'no'
      ? null
      : { kind, row: { id, address, running: stretch.value, ...daysOf(stretch) } };
  });
}

function awaitedOver(reckoning: Reckoning, of: string): SubjectOverTime {
  return over('signatures', of, daysOfAwaited(reckoning, of), (day) => {
    const row = awaitedOn(reckoning, of, day);
    return row === null ? null : { kind: 'signatures', row };
  });
}

/** Asks on the first of each stretch of days, and joins what is the same. */
function over(
  kind: Statement['kind'],
  of: string,
  days: readonly Day[],
  stated: (day: Day) => Statement | null,
): SubjectOverTime {
  const cuts = [...new Set(days)].toSorted((a, b) => a - b);
  const joined: Joined[] = [];
  [null, ...cuts].forEach((from, i) => {
    const value = stated(from ?? (cuts[0] ?? 0) - 1);
    const text = value === null ? '' : JSON.stringify(value);
    const last = joined.at(-1);
    const to = cuts[i] ?? null;
    if (last?.text === text) last.to = to;
    else joined.push({ from, to, value, text });
  });
  const stretches = joined.flatMap(({ from, to, value }) => (value === null ? [] : [{ from, to, value }]));
  return { kind, of, stretches };
}

interface Joined {
  readonly from: Day | null;
  to: Day | null;
  readonly value: Statement | null;
  readonly text: string;
}
