import type { Address } from '../../deal/facts.ts';
import type { Effect, PartTerm } from '../../deal/terms.ts';
import type { Day } from '../../time/day.ts';
import { BEGINNING } from '../proof.ts';
import { At, come } from './at.ts';
import { isBounded } from './conditions.ts';
import { allOf, also, anyOf, given, NO, notOf, onAnyDay, OPEN, type Reason, YES } from './reason.ts';
import type { Scene } from './scene.ts';

export function effective(scene: Scene, address: Address, at: At): Reason {
  return also(whyEffective(scene, address, at), (to) => to.clause(address));
}

function whyEffective(scene: Scene, address: Address, at: At): Reason {
  if (scene.given !== null) return YES;
  const part = scene.terms.parts.find((p) => p.address === address);
  if (part === undefined) return OPEN;
  const going = part.survives ? YES : notOf(terminated(scene, part.agreement, at));
  return allOf([onRecord(scene, part.agreement), going, ownEffect(scene, part, part.effect, at)]);
}

function onRecord(scene: Scene, agreement: string): Reason {
  const term = scene.terms.agreements.find((a) => a.id === agreement);
  const so = given(scene.statuses.onRecord(agreement) ? 'yes' : 'no');
  if (term?.known != null) return so;
  const heard = scene.query('heard-of', agreement);
  const known = also(so, heard.cite);
  return heard.facts.length === 0 && term?.dated != null
    ? scene.presuming(known, 'known-when-dated', agreement)
    : known;
}

/** The agreement has ended [E7]; that it has not is presumed. */
export function terminated(scene: Scene, agreement: string, at: At): Reason {
  const ends = scene.query('terminated', agreement);
  const so = anyOf(ends.facts.map((fact) => given(come(fact.on, at))));
  const asked = also(so, ends.cite);
  return so.value === 'no' ? scene.presuming(asked, 'not-terminated', agreement) : asked;
}

function ownEffect(scene: Scene, part: PartTerm, effect: Effect, at: At): Reason {
  switch (effect.kind) {
    case 'in-force':
      return at.reached(effect.from) ? YES : NO;
    case 'fixed':
      return at.reached(effect.on) ? met(scene, effect.conditions, At.only(effect.on)) : NO;
    case 'first-day':
      return firstDay(scene, part, effect, at);
    case 'unknown': {
      const dated = datedOf(scene, part);
      return dated === null || at.reached(dated) ? OPEN : NO;
    }
  }
}

const datedOf = (scene: Scene, part: PartTerm): Day | null =>
  scene.terms.agreements.find((a) => a.id === part.agreement)?.dated ?? null;

function firstDay(
  scene: Scene,
  part: PartTerm,
  effect: Extract<Effect, { kind: 'first-day' }>,
  at: At,
): Reason {
  if (effect.reachesBack !== null && !at.reached(effect.reachesBack)) return NO;
  const asKnown = effect.reachesBack === null ? at : at.atLeast(scene.statuses.knownAt);
  const first = effect.notBefore ?? datedOf(scene, part) ?? BEGINNING;
  return onAnyDay(first, asKnown.atMost(effect.outside), (day) => met(scene, effect.conditions, day));
}

const met = (scene: Scene, conditions: readonly Address[], at: At): Reason =>
  allOf(conditions.map((condition) => conditionMet(scene, condition, at)));

/** Where only *not yes* is wanted of a state that nobody has concluded, its exact value on each day is not looked into. */
function conditionMet(scene: Scene, condition: Address, at: At): Reason {
  const question = { ask: 'condition', condition, given: null } as const;
  const asked = scene.ask(question, at);
  if (asked.value === 'yes' || !isBounded(scene, condition, at)) return asked;
  return {
    value: asked.value,
    cite: (to, want, lo, hi) => {
      if (want !== 'not yes') asked.cite(to, want, lo, hi);
      else to.need(question, at.on(lo), at.on(hi), true);
    },
  };
}

export function begun(scene: Scene, part: Address, at: At): Reason {
  const so = onAnyDay(BEGINNING, at, (day) => scene.ask({ ask: 'effective', part, given: null }, day));
  return also(so, (to) => to.clause(part));
}
