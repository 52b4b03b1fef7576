import { replacedBy } from '../../deal/corrections.ts';
import type { Draft } from './draft.ts';
import { atOrBelow } from '../../deal/address.ts';
import type { Address, Fact, OnDay } from '../../deal/facts.ts';
import type { ConditionTerm, Requirement } from '../../deal/terms.ts';
import type { Truth } from '../../time/truth.ts';
import type { Given } from '../proof.ts';
import { type At, come } from './at.ts';
import { anyContinuing } from './default-sets.ts';
import { also, anyOf, allOf, given, notOf, OPEN, type Reason } from './reason.ts';
import { effectiveHere, type Scene } from './scene.ts';
import { signatory } from './signing.ts';

const isState = (r: Requirement): boolean => r.kind === 'no-default' || r.kind === 'representations';

/** [K6] The record's own decision, else a conclusion, else a presumption; [E5] given up is met. */
export function condition(scene: Scene, address: Address, at: At): Reason {
  const term = scene.terms.conditions.find((c) => c.address === address);
  if (term === undefined) return also(OPEN, (to) => to.clause(address));
  const up = givenUp(scene, term, at);
  const why = up.value === 'yes' ? up : anyOf([weighed(scene, term, at), up]);
  return also(why, (to) => to.clause(address));
}

/** A requirement of the condition, and whether its value would be a presumption. */
interface Asked {
  readonly reason: Reason;
  readonly presumed: Truth | null;
}

function askedOf(scene: Scene, term: ConditionTerm, at: At): readonly Asked[] {
  return term.requires.map((r, index) => {
    if (r.kind === 'act' || r.kind === 'question') return { reason: OPEN, presumed: null };
    const reason = scene.ask({ ask: 'requirement', condition: term.address, index, given: null }, at);
    return { reason, presumed: isState(r) ? 'yes' : r.kind === 'executed' ? 'no' : null };
  });
}

const isFirm = (a: Asked, value: Truth): boolean => a.reason.value === value && a.presumed !== value;

/** Each case names only what keeps the value from being another. */
function weighed(scene: Scene, term: ConditionTerm, at: At): Reason {
  const asked = askedOf(scene, term, at);
  const said = concluded(scene, term, at);
  const exact = weighedExactly(asked, said);
  if (exact.value === 'yes') return exact;
  const notYes = resting(exact.value, [said.cite, ...againstFirmYes(asked).map(exactly)]);
  return {
    value: exact.value,
    cite: (to, want, lo, hi) => {
      const isConcludedYes = said.value === 'yes';
      const ways = want === 'not yes' && !isConcludedYes ? [exact, notYes] : [exact];
      to.cheapest(ways, (way, scratch) => way.cite(scratch, 'exact', lo, hi))?.cite(to, 'exact', lo, hi);
    },
  };
}

function weighedExactly(asked: readonly Asked[], said: Said): Reason {
  const reasons = asked.map((a) => a.reason);
  const firmNo = asked.find((a) => isFirm(a, 'no'));
  if (firmNo !== undefined) return firmNo.reason;
  if (asked.every((a) => isFirm(a, 'yes'))) return allOf(reasons);
  if (said.value !== null)
    return resting(said.value, [said.cite, ...againstConclusion(asked, said.value).map(exactly)]);
  const presumedNo = asked.find((a) => a.reason.value === 'no');
  if (presumedNo !== undefined) return resting('no', [said.cite, exactly(presumedNo.reason)]);
  return resting('open', [said.cite, ...reasons.map(exactly)]);
}

/** What shows that the record itself does not make the condition met: often nothing needs to. */
function againstFirmYes(asked: readonly Asked[]): readonly Reason[] {
  if (asked.some((a) => a.reason === OPEN || a.presumed === 'yes')) return [];
  const doubtful = asked.find((a) => !isFirm(a, 'yes'));
  return doubtful === undefined ? [] : [doubtful.reason];
}

interface Said {
  readonly value: Truth | null;
  readonly cite: Cite;
}

type Cite = (to: Draft, lo: number, hi: number) => void;
const exactly =
  (reason: Reason): Cite =>
  (to, lo, hi) =>
    reason.cite(to, 'exact', lo, hi);
const resting = (value: Truth, cites: readonly Cite[]): Reason =>
  cites.reduce((reason, cite) => also(reason, cite), given(value));

/** A conclusion stands where the record does not decide: what shows that it does not decide otherwise. */
function againstConclusion(asked: readonly Asked[], said: Truth): readonly Reason[] {
  const couldBeFirmNo = asked.filter((a) => a.presumed !== 'no' && a.reason !== OPEN);
  const shown = said === 'no' ? [] : couldBeFirmNo;
  const reasons = shown.map((a) => a.reason);
  if (said === 'yes' || shown.some((a) => !isFirm(a, 'yes'))) return reasons;
  return [...reasons, ...againstFirmYes(asked)];
}

/** What people have recorded of the condition. */
function concluded(scene: Scene, term: ConditionTerm, at: At): Said {
  const query = scene.query('concluded', term.address);
  const said = at.reads(scene.statuses.concluded(term.address));
  const isDoubtful = at.reads(scene.statuses.doubtful(term.address)) && said !== null && said !== 'open';
  const value = isDoubtful ? 'open' : said;
  const met = query.facts.filter((f) => f.kind !== 'failed').map((f) => f.on);
  // A range narrows where `reads` cannot see it.
  const isPresumed = value === 'no' && !term.requires.some(isState) && met.length > 0;
  return {
    value,
    cite: (to) => {
      query.cite(to);
      if (isDoubtful) to.presume('doubtful-conclusion', term.address);
      if (isPresumed) to.presume('not-done-before', term.address);
      if (wasFoundUnmet(scene, term.address)) to.setting('condition-found-unmet');
    },
  };
}

/** A satisfied fact of the condition was corrected, by which the reading of E5 may matter. */
function wasFoundUnmet(scene: Scene, condition: Address): boolean {
  const { facts, knownAt } = scene.statuses;
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const known = facts.filter((fact) => fact.known <= knownAt);
  const met = new Set(known.filter((f) => f.kind === 'satisfied' && f.of === condition).map((f) => f.id));
  return known.some(
    (f) => (f.kind === 'failed' || f.kind === 'never') && [...replacedBy(byId, f)].some((id) => met.has(id)),
  );
}

/** A state that nobody has concluded or given up can only be *no* or *open*, whichever it is. */
export function isBounded(scene: Scene, address: Address, at: At): boolean {
  const term = scene.terms.conditions.find((c) => c.address === address);
  if (term === undefined || !term.requires.some(isState)) return false;
  return givenUp(scene, term, at).value === 'no' && at.reads(scene.statuses.concluded(address)) === null;
}

function givenUp(scene: Scene, term: ConditionTerm, at: At): Reason {
  const query = scene.query('given-up', term.address);
  const by = (facts: readonly Fact[]): Reason => anyOf(facts.map((f) => given(come(f.on, at))));
  const so =
    term.protects.length === 0 || query.facts.length === 0
      ? by(query.facts)
      : allOf(
          term.protects.map((p) =>
            by(query.facts.filter((f) => f.kind === 'waived' && f.parties.includes(p))),
          ),
        );
  return also(so, query.cite);
}

export function requirement(scene: Scene, address: Address, index: number, at: At): Reason {
  const r = scene.terms.conditions.find((c) => c.address === address)?.requires[index];
  return also(r === undefined ? OPEN : whyRequired(scene, address, r, at), (to) => to.clause(address));
}

function whyRequired(scene: Scene, address: Address, r: Requirement, at: At): Reason {
  switch (r.kind) {
    case 'executed':
      return allOf(r.by.map((who) => signatory(scene, r.agreement, who, at)));
    case 'act':
    case 'question':
      return OPEN;
    case 'effective':
      return effectiveHere(scene, r.part, at);
    case 'no-default': {
      const found = anyContinuing(scene.inContext(giving(r.giving, at)), r.agreement, r.except ?? [], at);
      return ifYes(notOf(found), (to) => to.presume('no-other-default', r.agreement));
    }
    case 'representations':
      return ifYes(notOf(untrue(scene, r, at)), (to) => to.presume('true-when-made', address));
  }
}

const giving = (parts: readonly Address[], at: At): Given =>
  parts.length === 0 ? null : { parts, on: at.today() };
const ifYes = (reason: Reason, cite: Cite): Reason => (reason.value === 'yes' ? also(reason, cite) : reason);

function untrue(scene: Scene, r: Extract<Requirement, { kind: 'representations' }>, at: At): Reason {
  const recorded = r.of.map((of) => {
    const query = scene.query('untrue', of);
    return also(anyOf(query.facts.map((f) => given(onThatDay(f.on, at)))), query.cite);
  });
  const here = scene.inContext(giving(r.giving, at));
  const decided = scene.terms.representations.flatMap((rep) =>
    rep.decides !== null && r.of.some((above) => atOrBelow(rep.address, above))
      ? [anyContinuing(here, rep.decides.agreement, rep.decides.except, at)]
      : [],
  );
  return anyOf([...recorded, ...decided]);
}

function onThatDay(on: OnDay, at: At): Truth {
  if (at.reached(on.by + 1) || (on.from !== null && !at.reached(on.from))) return 'no';
  return on.from === on.by ? 'yes' : 'open';
}
