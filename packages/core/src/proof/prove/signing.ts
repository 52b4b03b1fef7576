import type { Draft } from './draft.ts';
import type { PartyId, Signed } from '../../deal/facts.ts';
import type { Signatory, Threshold } from '../../deal/terms.ts';
import { type At, come } from './at.ts';
import { allOf, also, anyOf, given, NO, OPEN, type Reason } from './reason.ts';
import type { Scene } from './scene.ts';

/** [E3] A signature on the text on file, delivered and out of escrow. */
export function signed(scene: Scene, agreement: string, party: PartyId, at: At): Reason {
  const whose = `${agreement} ${party}`;
  const query = scene.query('signed', whose);
  const why = also(
    whySigned(
      scene,
      agreement,
      whose,
      query.facts.filter((f) => f.kind === 'signed'),
      at,
    ),
    query.cite,
  );
  return also(why, (to) => to.clause(agreement));
}

function whySigned(scene: Scene, agreement: string, whose: string, facts: readonly Signed[], at: At): Reason {
  const term = scene.terms.agreements.find((a) => a.id === agreement);
  const hash = term?.sha256 ?? null;
  const counting = facts.filter((f) => f.text === null || hash === null || f.text === hash);
  if (counting.length > 0) {
    const so = anyOf(counting.map((f) => delivered(scene, f, whose, at)));
    return so.value === 'no' ? scene.presuming(so, 'not-done-before', whose) : so;
  }
  if (term?.dated == null || at.reached(term.dated)) return OPEN;
  return scene.presuming(NO, 'not-signed-before-date', whose);
}

function delivered(scene: Scene, fact: Signed, whose: string, at: At): Reason {
  const then = come(fact.on, at);
  if (then === 'no') return NO;
  const releases = scene.query('released', whose);
  const out = also(anyOf(releases.facts.map((f) => given(come(f.on, at)))), releases.cite);
  const so = fact.held
    ? allOf([given(then), out])
    : scene.presuming(given(then), 'delivered-when-signed', fact.id);
  return fact.text === null ? scene.presuming(so, 'text-on-file', fact.id) : so;
}

/** [E2] One of those who must sign. */
export function signatory(scene: Scene, agreement: string, who: Signatory, at: At): Reason {
  const has = (party: PartyId): Reason => scene.ask({ ask: 'signed', agreement, party }, at);
  if ('party' in who) return has(who.party);
  const value = at.reads(scene.statuses.signatory(agreement, who));
  return also(ofRole(scene, who.role, value, has, at), (to) => to.clause(who.role));
}

function ofRole(
  scene: Scene,
  name: string,
  value: Reason['value'],
  has: (p: PartyId) => Reason,
  at: At,
): Reason {
  const role = scene.terms.roles[name];
  if (role === undefined) return OPEN;
  if (role.kind === 'threshold') return ofThreshold(scene, role.threshold, value, has, at);
  if (role.instrument === null) return ofAll(role.parties, has);
  const { instrument } = role;
  const members = holdersOn(scene, instrument, at) ?? role.parties;
  return also(ofAll(members, has), (to) => citeRegister(to, scene, instrument));
}

const ofAll = (parties: readonly PartyId[], has: (p: PartyId) => Reason): Reason =>
  parties.length === 0 ? OPEN : allOf(parties.map(has));

function holdersOn(scene: Scene, instrument: string, at: At): readonly PartyId[] | null {
  const line = scene.statuses.holders(instrument);
  return line === null ? null : at.reads(line);
}

function citeRegister(to: Draft, scene: Scene, instrument: string): void {
  scene.query('register', instrument).cite(to);
  if (scene.statuses.holders(instrument) !== null) to.presume('no-other-holdings', instrument);
}

/** Everyone's signature goes into the arithmetic. */
function ofThreshold(
  scene: Scene,
  threshold: Threshold,
  value: Reason['value'],
  has: (p: PartyId) => Reason,
  at: At,
): Reason {
  const groups = threshold.of.map((instrument) => holdersOn(scene, instrument, at));
  const isKept = groups.length > 0 && groups.every((g) => g !== null);
  const asked = threshold.bySeries || isKept ? groups.flatMap((g) => g ?? threshold.among) : threshold.among;
  const signatures = [...new Set(asked)].filter((p) => !threshold.without.includes(p)).map(has);
  return {
    value,
    cite: (to, _, lo, hi) => {
      for (const instrument of threshold.of) citeRegister(to, scene, instrument);
      for (const signature of signatures) signature.cite(to, 'exact', lo, hi);
    },
  };
}
