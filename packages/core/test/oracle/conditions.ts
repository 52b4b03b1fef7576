import type { Fact } from '../../src/deal/facts.ts';
import type { ConditionTerm, DefaultSet, Requirement } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { and, not, or, type Truth } from '../../src/time/truth.ts';
import type { Oracle, World } from './oracle.ts';
import { executedOn } from './signatures.ts';
import { below, by } from './words.ts';

interface Asked {
  readonly value: Truth;
  readonly presumed: boolean;
}

/** `condition(c, D)` [K6] [E5]. */
export function conditionOn(o: Oracle, term: ConditionTerm, day: Day): Truth {
  const met = metOn(o, term, day);
  const given = givenUp(o, term, day);
  if (given !== 'no' && met !== 'yes') o.decided('E5');
  return or(met, given);
}

function metOn(o: Oracle, term: ConditionTerm, day: Day): Truth {
  const conclusion = concludedOn(o, term, day);
  if (conclusion === null) return met(o, term, day, null);
  if (!turns(term)) return met(o, term, day, conclusion);
  if (o.isTaken(term, day)) {
    if (term.requires.some((each) => each.kind === 'question')) o.decided('K2');
    return conclusion;
  }
  o.decided('K6');
  return decidedOn(o, term, day) ?? 'open';
}

/** Whether effects bear on the condition, and so perhaps its own. */
export function turns(term: ConditionTerm): boolean {
  return term.requires.some((each) => each.kind === 'effective') || isState(term);
}

function met(o: Oracle, term: ConditionTerm, day: Day, conclusion: Truth | null): Truth {
  const decided = decidedOn(o, term, day);
  if (decided !== null && conclusion !== null && conclusion !== decided) o.decided('K6');
  if (decided !== null) return decided;
  const value = o.every(term.requires, (each) => requirementOn(o, each, day).value);
  if (conclusion === null) return value === 'yes' ? 'open' : value;
  if (conclusion !== value) o.decided('K6');
  if (term.requires.some((each) => each.kind === 'question')) o.decided('K2');
  return conclusion;
}

/** What the record decides of the condition without any presumption; `null`: nothing. */
export function decidedOn(o: Oracle, term: ConditionTerm, day: Day): 'yes' | 'no' | null {
  const asked = term.requires.map((requirement) => requirementOn(o, requirement, day));
  if (asked.some((each) => each.value === 'no' && !each.presumed)) return 'no';
  return asked.every((each) => each.value === 'yes' && !each.presumed) ? 'yes' : null;
}

export function requirementOn(o: Oracle, requirement: Requirement, day: Day): Asked {
  switch (requirement.kind) {
    case 'executed': {
      const value = executedOn(o, requirement.agreement, requirement.by, day);
      return { value, presumed: value === 'no' };
    }
    case 'act':
    case 'question':
      return { value: 'open', presumed: false };
    case 'no-default': {
      const world = o.given(requirement.giving, day);
      return presumedUnless(defaultUnder(o, world, requirement.agreement, requirement.except ?? [], day));
    }
    case 'representations': {
      const world = o.given(requirement.giving, day);
      return presumedUnless(
        or(recordedUntrue(o, requirement.of, day), decidedUntrue(o, world, requirement.of, day)),
      );
    }
    case 'effective':
      return { value: o.effective(requirement.part, day), presumed: false };
  }
}

/** A state that is presumed until something defeats it. */
function presumedUnless(defeated: Truth): Asked {
  return { value: not(defeated), presumed: defeated === 'no' };
}

/** A default under `agreement`, and none of `except`, is continuing. */
function defaultUnder(o: Oracle, w: World, agreement: string, except: DefaultSet, day: Day): Truth {
  const under = o.instancesBy(w, day).filter((each) => below(each.breach.of, agreement));
  return o.any(under, (each) => and(o.continuingIn(w, each, day), not(o.belongs(w, except, each))));
}

function recordedUntrue(o: Oracle, addresses: readonly string[], day: Day): Truth {
  const facts = o.seen
    .filter((fact) => fact.kind === 'untrue')
    .filter((fact) => addresses.some((each) => below(fact.of, each) || below(each, fact.of)));
  return o.any(facts, ({ on }) => {
    if (day > on.by || (on.from !== null && day < on.from)) return 'no';
    return on.from === on.by ? 'yes' : 'open';
  });
}

function decidedUntrue(o: Oracle, w: World, addresses: readonly string[], day: Day): Truth {
  const terms = o.terms.representations.filter((term) => addresses.some((each) => below(term.address, each)));
  return o.any(terms, ({ decides }) =>
    decides === null ? 'no' : defaultUnder(o, w, decides.agreement, decides.except, day),
  );
}

/** `concluded(c, D)`; `null` where nobody has recorded a conclusion. */
export function concludedOn(o: Oracle, term: ConditionTerm, day: Day): Truth | null {
  const done = o.seen.filter((fact) => saysMet(fact, term.address));
  const failed = o.seen.filter((fact) => fact.kind === 'failed' && fact.of === term.address);
  return isState(term) ? concludedState(o, done, failed, day) : concludedStanding(o, done, failed, day);
}

function saysMet(fact: Fact, address: string): boolean {
  if (fact.kind === 'satisfied') return fact.of === address;
  if (fact.kind === 'delivered') return fact.what === address;
  return fact.kind === 'paid' && fact.under === address;
}

function isState(term: ConditionTerm): boolean {
  return term.requires.some((each) => each.kind === 'no-default' || each.kind === 'representations');
}

function concludedState(o: Oracle, done: readonly Fact[], failed: readonly Fact[], day: Day): Truth | null {
  const exactly = (fact: Fact): boolean => fact.on.from === day && fact.on.by === day;
  const yes = done.some(exactly);
  const no = failed.some(exactly);
  if (yes && no) o.decided('K3');
  return yes && no ? 'open' : yes ? 'yes' : no ? 'no' : null;
}

function concludedStanding(
  o: Oracle,
  done: readonly Fact[],
  failed: readonly Fact[],
  day: Day,
): Truth | null {
  if (done.length === 0) return failed.length > 0 ? 'no' : null;
  const value = o.any(done, (fact) => {
    const disputed = failed.some((each) => each.on.by >= fact.on.by);
    return disputed ? and('open', by(fact.on, day)) : by(fact.on, day);
  });
  if (value !== 'yes') o.decided('K3');
  return value;
}

function givenUp(o: Oracle, term: ConditionTerm, day: Day): Truth {
  const facts = o.seen
    .filter((fact) => fact.kind === 'waived')
    .filter((fact) => fact.condition === term.address);
  if (term.protects.length === 0) return o.any(facts, (fact) => by(fact.on, day));
  return o.every(term.protects, (party) =>
    o.any(facts, (fact) => (fact.parties.includes(party) ? by(fact.on, day) : 'no')),
  );
}
