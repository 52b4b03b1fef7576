import type { Draft } from './draft.ts';
import type { OnDay } from '../../deal/facts.ts';
import type { Ripens } from '../../deal/terms.ts';
import { At, come } from './at.ts';
import { names, neverNames } from './default-sets.ts';
import {
  citeBreach,
  citeCovenant,
  covenantOf,
  instanceCalled,
  type InstanceName,
  testedOf,
} from './instances.ts';
import { allOf, also, anyOf, given, NO, notOf, OPEN, type Reason, YES } from './reason.ts';
import type { Scene } from './scene.ts';

/** [D5] Not cured and not waived. */
export function continuing(scene: Scene, instance: string, at: At): Reason {
  const { given: context } = scene;
  return allOf([
    scene.ask({ ask: 'exists', instance, given: context }, at),
    notOf(scene.ask({ ask: 'waived', instance, given: context }, at)),
    notOf(scene.ask({ ask: 'ended', instance, given: context }, at)),
  ]);
}

/** [W2] [W4] Named by a waiver that is active. */
export function waived(scene: Scene, id: string, at: At): Reason {
  const name = instanceCalled(scene, id);
  if (name === null) return NO;
  const waivers = scene.terms.waivers.filter((w) => !neverNames(w.covers, name.breach));
  const each = waivers.map((w) => {
    const named = names(scene, w.covers, id, name.breach);
    const active = scene.ask({ ask: 'active', waiver: w.id, given: scene.given }, at);
    return also(allOf([named, active]), (to) => to.clause(w.id));
  });
  return also(anyOf(each), (to) => citeBreach(to, scene, name));
}

/** [D3] The clocks have run, whatever became of the Default meanwhile. */
export function clocks(scene: Scene, id: string, at: At): Reason {
  const name = instanceCalled(scene, id);
  return name === null ? NO : also(whyRun(scene, name, at), (to) => citeBreach(to, scene, name));
}

function whyRun(scene: Scene, name: InstanceName, at: At): Reason {
  const exists = (when: At): Reason =>
    scene.ask({ ask: 'exists', instance: name.id, given: scene.given }, when);
  const { stage } = name.breach;
  if (stage !== null) return stage === 'default' ? NO : exists(at);
  const ripens = covenantOf(scene, name.breach.of)?.ripens ?? null;
  const why =
    ripens === null
      ? allOf([OPEN, exists(at)])
      : ripens.kind === 'at-once'
        ? exists(at)
        : periodOver(scene, name, ripens, exists, at);
  return also(why, (to) => citeCovenant(to, scene, name.breach.of));
}

type After = Extract<Ripens, { kind: 'after' }>;

/** The last day of the period is still in time: ripe from the next. */
function periodOver(
  scene: Scene,
  name: InstanceName,
  ripens: After,
  exists: (at: At) => Reason,
  at: At,
): Reason {
  const { holidays } = scene.terms;
  const last = at.before(1);
  const started =
    ripens.unit === 'days' ? last.before(ripens.count) : last.beforeBusinessDays(ripens.count, holidays);
  const so = allOf([
    exists(started),
    anyOf(ripens.clocks.map((clock) => clockStarted(scene, name, clock, started))),
  ]);
  return ripens.unit === 'days' ? so : scene.presuming(so, 'business-days', holidays.city);
}

function clockStarted(scene: Scene, name: InstanceName, clock: After['clocks'][number], at: At): Reason {
  if (clock === 'occurrence') return YES;
  const speaking = `${name.id} ${name.breach.id} ${name.breach.of}`;
  const query = scene.query(clock === 'awareness' ? 'aware' : 'noticed', speaking);
  const own = query.facts.filter((f) => f.kind === 'aware' || name.later === null || f.on.by >= name.later);
  const started = own.map((f) => {
    if (clock !== 'notice-received' || f.kind !== 'notice') return given(come(f.on, at));
    return f.received === null ? allOf([OPEN, given(come(f.on, at))]) : given(come(f.received, at));
  });
  return also(own.length === 0 ? OPEN : anyOf(started), query.cite);
}

interface End {
  readonly on: OnDay;
  readonly how: 'cured' | 'complied';
}

/** What may have ended the instance by then: a recorded cure, or compliance again. */
function endsOf(
  scene: Scene,
  name: InstanceName,
  at: At,
): { ends: readonly End[]; cite: (to: Draft) => void } {
  const query = scene.query('cured', `${name.id} ${name.breach.id}`);
  const tested = testedOf(scene, name.breach);
  const { until } = name.breach;
  const isStretch = until !== null && (tested === null || tested.kind === 'all-times');
  const ends: End[] = query.facts.map((f) => ({ on: f.on, how: 'cured' }));
  if (isStretch) ends.push({ on: until, how: 'complied' });
  return {
    ends: ends.filter((end) => come(end.on, at) !== 'no'),
    cite: (to) => {
      query.cite(to);
      citeBreach(to, scene, name);
      citeCovenant(to, scene, name.breach.of);
    },
  };
}

/** A cure of a day on which the instance does not exist is none of it. */
function isOfIt(scene: Scene, name: InstanceName, end: End): Reason {
  if (end.how === 'complied') return YES;
  const exists = scene.ask({ ask: 'exists', instance: name.id, given: scene.given }, At.only(end.on.by));
  return exists.value === 'no'
    ? exists
    : { value: 'yes', cite: (to, _, lo, hi) => exists.cite(to, 'exact', lo, hi) };
}

/** The clocks on the day of the end, of which no timeline is kept. */
function clocksThen(scene: Scene, name: InstanceName, end: End): Reason {
  const then = At.only(end.on.by);
  const { value } = clocks(scene, name.id, then);
  const question = { ask: 'clocks', instance: name.id, given: scene.given } as const;
  return { value, cite: (to, _, lo, hi) => scene.need(to, question, then, lo, hi) };
}

export function ripe(scene: Scene, id: string, at: At): Reason {
  const name = instanceCalled(scene, id);
  if (name === null) return NO;
  const { value } = clocks(scene, id, at);
  const question = { ask: 'clocks', instance: id, given: scene.given } as const;
  const run: Reason = { value, cite: (to, _, lo, hi) => scene.need(to, question, at, lo, hi) };
  if (name.breach.stage !== null)
    return value === 'no' ? run : also(run, (to) => citeBreach(to, scene, name));
  const found = endsOf(scene, name, at);
  const counting = found.ends.filter((e) => e.how === 'cured' || testedOf(scene, name.breach) !== null);
  const unripe = counting.map((end) =>
    allOf([isOfIt(scene, name, end), given(come(end.on, at)), notOf(clocksThen(scene, name, end))]),
  );
  return allOf([run, also(notOf(anyOf(unripe)), found.cite)]);
}

/** [D5] Ended before it ripened; once ripe, a cure counts only as the agreement's setting says. */
export function ended(scene: Scene, id: string, at: At): Reason {
  const name = instanceCalled(scene, id);
  if (name === null) return NO;
  const found = endsOf(scene, name, at);
  const each = found.ends.map((end) =>
    allOf([isOfIt(scene, name, end), given(come(end.on, at)), worth(scene, name, end)]),
  );
  return also(anyOf(each), found.cite);
}

function worth(scene: Scene, name: InstanceName, end: End): Reason {
  const unripe = notOf(clocksThen(scene, name, end));
  if (end.how === 'complied') {
    if (testedOf(scene, name.breach) !== null || unripe.value === 'no') return unripe;
    return { value: 'open', cite: (to, _, lo, hi) => unripe.cite(to, 'not no', lo, hi) };
  }
  if (unripe.value === 'yes') return unripe;
  const bySetting = scene.terms.readings.cureAfterRipening === 'can' ? YES : unripe;
  return also(bySetting, (to) => to.setting('cure-after-ripening'));
}
