import type { Fact, OnDay } from '../../deal/facts.ts';
import type { Ripens } from '../../deal/terms.ts';
import type { Bench } from './bench.ts';
import { names, neverNames } from './default-sets.ts';
import { covenantOf, instanceCalled, type InstanceName } from './instances.ts';
import { happened, Moment } from './moment.ts';
import { all, ANY, any, both, may, NO, not, OPEN, type Possible, YES } from './possible.ts';

/** [D5] Not cured and not waived. */
export function continuing(bench: Bench, instance: string, at: Moment): Possible {
  const given = bench.given;
  return all([
    bench.truth({ ask: 'exists', instance, given }, at),
    not(bench.truth({ ask: 'waived', instance, given }, at)),
    not(bench.truth({ ask: 'ended', instance, given }, at)),
  ]);
}

/** [W2] [W4] Named by a waiver that is active. */
export function waived(bench: Bench, id: string, at: Moment): Possible {
  const instance = instanceCalled(bench, id);
  if (instance === null) return ANY;
  const waivers = bench.terms.waivers.filter((w) => !neverNames(w.covers, instance.breach));
  return any(
    waivers.map((w) => {
      if (!bench.cites(w.id)) return ANY;
      const named = names(bench, w.covers, id, instance.breach);
      return both(named, bench.truth({ ask: 'active', waiver: w.id, given: bench.given }, at));
    }),
  );
}

/** [D3] The clocks have run, whatever became of the Default meanwhile. */
export function clocks(bench: Bench, id: string, at: Moment): Possible {
  const instance = instanceCalled(bench, id);
  if (instance === null) return ANY;
  const exists = (): Possible => bench.truth({ ask: 'exists', instance: id, given: bench.given }, at);
  const { stage } = instance.breach;
  if (stage !== null) return stage === 'default' ? NO : exists();
  const covenant = covenantOf(bench, instance.breach.of);
  if (covenant === 'unknown') return ANY;
  const ripens = covenant?.ripens ?? null;
  if (ripens === null) return both(exists(), OPEN);
  return ripens.kind === 'at-once' ? exists() : periodOver(bench, instance, ripens, at);
}

type After = Extract<Ripens, { kind: 'after' }>;

/** The last day of the period is still in time: ripe from the next. No clock starts before the instance. */
function periodOver(bench: Bench, instance: InstanceName, ripens: After, at: Moment): Possible {
  const { holidays } = bench.terms;
  if (ripens.unit === 'business days' && !bench.presumes('business-days', holidays.city)) return ANY;
  const last = at.before(1);
  const started =
    ripens.unit === 'days' ? last.before(ripens.count) : last.beforeBusinessDays(ripens.count, holidays);
  const exists = bench.truth({ ask: 'exists', instance: instance.id, given: bench.given }, started);
  return both(exists, any(ripens.clocks.map((clock) => clockStarted(bench, instance, clock, started))));
}

function clockStarted(
  bench: Bench,
  instance: InstanceName,
  clock: After['clocks'][number],
  at: Moment,
): Possible {
  if (clock === 'occurrence') return YES;
  const speaking = `${instance.id} ${instance.breach.id} ${instance.breach.of}`;
  const facts = bench.facts(clock === 'awareness' ? 'aware' : 'noticed', speaking);
  if (facts === null) return ANY;
  const own = facts.filter((f) => f.kind === 'aware' || instance.later === null || f.on.by >= instance.later);
  return own.length === 0
    ? OPEN
    : any(own.map((f) => (clock === 'notice-received' ? received(f, at) : happened(f.on, at))));
}

/** A notice of which nobody has said when it arrived may have arrived once it was given. */
function received(fact: Fact, at: Moment): Possible {
  if (fact.kind === 'notice' && fact.received !== null) return happened(fact.received, at);
  return both(OPEN, happened(fact.on, at));
}

/** What can end an instance: a recorded cure; compliance again, if it is tested at all times or nobody knows how. */
interface End {
  readonly on: OnDay;
  readonly how: 'cured' | 'complied';
}

function endsOf(
  bench: Bench,
  instance: InstanceName,
  at: Moment,
): { ends: readonly End[]; isTestKnown: boolean } | null {
  const covenant = covenantOf(bench, instance.breach.of);
  const facts = bench.facts('cured', `${instance.id} ${instance.breach.id}`);
  if (facts === null || covenant === 'unknown') return null;
  const tested = covenant?.tested ?? null;
  const cures: End[] = facts.map((f) => ({ on: f.on, how: 'cured' }));
  const { until } = instance.breach;
  const ends: End[] =
    until !== null && (tested === null || tested.kind === 'all-times')
      ? [...cures, { on: until, how: 'complied' }]
      : cures;
  return { ends: ends.filter((end) => happened(end.on, at) !== NO), isTestKnown: tested !== null };
}

/** A cure of a day on which the instance does not exist is none of it. */
function isOfIt(bench: Bench, instance: InstanceName, end: End): Possible {
  if (end.how === 'complied') return YES;
  const then = bench.truth(
    { ask: 'exists', instance: instance.id, given: bench.given },
    Moment.on(end.on.by),
  );
  return (may(then, NO) ? NO : 0) | (may(then, OPEN | YES) ? YES : 0);
}

function clocksThen(bench: Bench, instance: InstanceName, end: End): Possible {
  return bench.truth({ ask: 'clocks', instance: instance.id, given: bench.given }, Moment.on(end.on.by));
}

export function ripe(bench: Bench, id: string, at: Moment): Possible {
  const run = bench.truth({ ask: 'clocks', instance: id, given: bench.given }, at);
  if (run === NO) return NO;
  const instance = instanceCalled(bench, id);
  if (instance !== null && instance.breach.stage !== null) return run;
  const found = instance === null ? null : endsOf(bench, instance, at);
  if (instance === null || found === null) return ANY;
  const ends = found.ends.filter((end) => end.how === 'cured' || found.isTestKnown);
  const endedUnripe = ends.map((end) =>
    all([isOfIt(bench, instance, end), happened(end.on, at), not(clocksThen(bench, instance, end))]),
  );
  return both(run, not(any(endedUnripe)));
}

/** [D5] Ended before it ripened; once ripe, a cure counts only as the agreement's setting says. */
export function ended(bench: Bench, id: string, at: Moment): Possible {
  const instance = instanceCalled(bench, id);
  const found = instance === null ? null : endsOf(bench, instance, at);
  if (instance === null || found === null) return ANY;
  return any(
    found.ends.map((end) => {
      const worth =
        end.how === 'cured'
          ? cureCounts(bench, instance, end)
          : compliesAgain(bench, instance, end, found.isTestKnown);
      return all([isOfIt(bench, instance, end), happened(end.on, at), worth]);
    }),
  );
}

function compliesAgain(bench: Bench, instance: InstanceName, end: End, isTestKnown: boolean): Possible {
  const unripe = not(clocksThen(bench, instance, end));
  if (isTestKnown) return unripe;
  return (may(unripe, NO) ? NO : 0) | (may(unripe, OPEN | YES) ? OPEN : 0);
}

function cureCounts(bench: Bench, instance: InstanceName, end: End): Possible {
  const unripe = not(clocksThen(bench, instance, end));
  if (unripe === YES) return YES;
  if (!bench.names('cure-after-ripening')) return ANY;
  return bench.terms.readings.cureAfterRipening === 'can' ? YES : unripe;
}
