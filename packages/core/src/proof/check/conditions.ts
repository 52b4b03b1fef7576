import type { Address, Fact, OnDay } from '../../deal/facts.ts';
import type { ConditionTerm, DefaultSet, Requirement } from '../../deal/terms.ts';
import type { Given } from '../proof.ts';
import type { Bench } from './bench.ts';
import { anyContinuing } from './default-sets.ts';
import { effectiveHere } from './effects.ts';
import { happened, type Moment } from './moment.ts';
import { under } from './record.ts';
import { all, ANY, any, both, either, may, NO, not, OPEN, type Possible, YES } from './possible.ts';
import { executed } from './signing.ts';

const isState = (r: Requirement): boolean => r.kind === 'no-default' || r.kind === 'representations';

/** [K6] What the record decides stands; a conclusion beats a presumption and fills an *open*; [E5] given up is met. */
export function condition(bench: Bench, address: Address, at: Moment): Possible {
  if (!bench.cites(address)) return ANY;
  const term = bench.terms.conditions.find((c) => c.address === address);
  if (term === undefined) return OPEN;
  const asked = term.requires.map((r, index) => ranksOf(bench, term, r, index, at));
  return either(weighed(asked, concluded(bench, term, at)), givenUp(bench, term, at));
}

/**
 * What a requirement may come to, least first: *no* decided by the record, *no* presumed, *open*, *yes* presumed, *yes*
 * decided. Together they come to the least of them.
 */
type Rank = 0 | 1 | 2 | 3 | 4;
const RANKS: readonly Rank[] = [0, 1, 2, 3, 4];

function ranksOf(
  bench: Bench,
  term: ConditionTerm,
  r: Requirement,
  index: number,
  at: Moment,
): readonly Rank[] {
  if (r.kind === 'act' || r.kind === 'question') return [2];
  const value = bench.truth({ ask: 'requirement', condition: term.address, index, given: bench.given }, at);
  const no: Rank = r.kind === 'executed' ? 1 : 0;
  const yes: Rank = isState(r) ? 3 : 4;
  return [
    ...(may(value, NO) ? [no] : []),
    ...(may(value, OPEN) ? [2 as const] : []),
    ...(may(value, YES) ? [yes] : []),
  ];
}

function least(asked: readonly (readonly Rank[])[]): readonly Rank[] {
  if (asked.length === 0) return [4];
  return RANKS.filter(
    (r) => asked.some((set) => set.includes(r)) && asked.every((set) => Math.max(...set) >= r),
  );
}

/** A set of truths, or of *nothing said*. */
type Said = number;
const NOTHING: Said = 8;

function weighed(asked: readonly (readonly Rank[])[], said: Said): Possible {
  return least(asked).reduce<Possible>((out, rank) => out | weigh(rank, said), 0);
}

function weigh(rank: Rank, said: Said): Possible {
  if (rank === 0) return NO;
  if (rank === 4) return YES;
  return (said & ANY) | (may(said, NOTHING) ? (rank === 1 ? NO : OPEN) : 0);
}

/** What people have recorded of the condition [K3]. */
function concluded(bench: Bench, term: ConditionTerm, at: Moment): Said {
  const facts = bench.facts('concluded', term.address);
  if (facts === null || bench.wasFoundUnmet(term.address) !== bench.names('condition-found-unmet'))
    return ANY | NOTHING;
  const met = facts.filter((f) => f.kind !== 'failed').map((f) => f.on);
  const failed = facts.filter((f) => f.kind === 'failed').map((f) => f.on);
  if (met.length === 0 && failed.length === 0) return NOTHING;
  const said = term.requires.some(isState)
    ? onThatDay(met, failed, at)
    : standing(bench, term.address, met, failed, at);
  return said !== NOTHING && isDoubted(bench, term) ? OPEN : said;
}

/** Only where effects bear on the condition can its conclusion bear on itself. */
function isDoubted(bench: Bench, term: ConditionTerm): boolean {
  const isTurning = term.requires.some((r) => r.kind === 'effective' || isState(r));
  return isTurning && bench.presumes('doubtful-conclusion', term.address);
}

function standing(
  bench: Bench,
  address: Address,
  met: readonly OnDay[],
  failed: readonly OnDay[],
  at: Moment,
): Possible {
  if (met.length === 0) return NO;
  const isDisputed = (on: OnDay): boolean => failed.some((f) => on.by <= f.by);
  const so = any(met.map((on) => both(happened(on, at), isDisputed(on) ? OPEN : YES)));
  return so === NO ? bench.ifPresumed('not-done-before', address, NO) : so;
}

function onThatDay(met: readonly OnDay[], failed: readonly OnDay[], at: Moment): Said {
  const yes = met.some((on) => contains(on, at) === YES);
  const no = failed.some((on) => contains(on, at) === YES);
  return yes ? (no ? OPEN : YES) : no ? NO : NOTHING;
}

/** The day lies in the range: surely if the range is that day. */
function contains(on: OnDay, at: Moment): Possible {
  if (at.reached(on.by + 1) || (on.from !== null && !at.reached(on.from))) return NO;
  return on.from === on.by ? YES : OPEN;
}

function givenUp(bench: Bench, term: ConditionTerm, at: Moment): Possible {
  const facts = bench.facts('given-up', term.address);
  if (facts === null) return ANY;
  const by = (chosen: readonly Fact[]): Possible => any(chosen.map((f) => happened(f.on, at)));
  if (term.protects.length === 0 || facts.length === 0) return by(facts);
  return all(term.protects.map((p) => by(facts.filter((f) => f.kind === 'waived' && f.parties.includes(p)))));
}

const NONE: DefaultSet = [];

export function requirement(bench: Bench, address: Address, index: number, at: Moment): Possible {
  const r = bench.terms.conditions.find((c) => c.address === address)?.requires[index];
  if (r === undefined || !bench.cites(address)) return ANY;
  switch (r.kind) {
    case 'executed':
      return executed(bench, r.agreement, r.by, at);
    case 'act':
    case 'question':
      return OPEN;
    case 'effective':
      return effectiveHere(bench, r.part, at);
    case 'no-default': {
      const found = anyContinuing(bench, r.agreement, r.except ?? NONE, giving(r.giving, at), at);
      return presumedYes(bench, not(found), 'no-other-default', r.agreement);
    }
    case 'representations':
      return representations(bench, r, address, at);
  }
}

/** [E6] The context differs from day to day. */
const giving = (parts: readonly Address[], at: Moment): Given =>
  parts.length === 0 ? null : { parts, on: at.today() };

function presumedYes(
  bench: Bench,
  value: Possible,
  kind: 'no-other-default' | 'true-when-made',
  of: string,
): Possible {
  return may(value, YES) && !bench.presumes(kind, of) ? ANY : value;
}

function representations(
  bench: Bench,
  r: Extract<Requirement, { kind: 'representations' }>,
  address: Address,
  at: Moment,
): Possible {
  const untrue = r.of.map((of) => {
    const facts = bench.facts('untrue', of);
    return facts === null ? ANY : any(facts.map((f) => contains(f.on, at)));
  });
  const context = giving(r.giving, at);
  const decided = decidedBy(bench, r.of).map(({ agreement, except }) =>
    anyContinuing(bench, agreement, except, context, at),
  );
  return presumedYes(bench, not(any([...untrue, ...decided])), 'true-when-made', address);
}

function decidedBy(bench: Bench, of: readonly Address[]): { agreement: string; except: DefaultSet }[] {
  return bench.terms.representations.flatMap((r) =>
    r.decides !== null && of.some((above) => under(r.address, above)) ? [r.decides] : [],
  );
}
