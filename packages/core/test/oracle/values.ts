import type { Address } from '../../src/deal/facts.ts';
import type { AmendmentTerm } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import type { Truth } from '../../src/time/truth.ts';
import type { Oracle } from './oracle.ts';

/** An amendment whose part is not `no` on the day, and where it stands in the order [W9]. */
interface Entry {
  readonly term: AmendmentTerm;
  readonly effective: Truth;
  readonly lo: Day;
  readonly hi: Day;
  readonly executed: Day;
}

/** The value on a day [A5]: decimal text, `none`, or `open:` and the candidates. */
export function valueOn(o: Oracle, address: Address, day: Day): string {
  const entries = o.terms.amendments
    .filter((each) => each.target === address)
    .map((term) => entry(o, term, day))
    .filter((each) => each.effective !== 'no');
  const candidates = entries.filter((each) => !entries.some((other) => isCertainlyAfter(other, each)));
  if (candidates.length < entries.length) o.decided('W9');
  const values = new Set(candidates.map((each) => each.term.value));
  if (!entries.some((each) => each.effective === 'yes')) values.add(base(o, address, day));
  if (entries.length > 0) o.decided('A5');
  const sorted = [...values].toSorted();
  return sorted.length === 1 ? (sorted[0] ?? 'none') : `open:${sorted.join('|')}`;
}

function base(o: Oracle, address: Address, day: Day): string {
  return o.terms.values.find((each) => each.address === address && each.from <= day)?.value ?? 'none';
}

function entry(o: Oracle, term: AmendmentTerm, day: Day): Entry {
  const [lo, hi] = effectRange(o, term.part, day);
  const agreement = o.part(term.part)?.agreement ?? '';
  return { term, effective: o.effective(term.part, day), lo, hi, executed: executedDay(o, agreement) };
}

function effectRange(o: Oracle, address: Address, day: Day): [Day, Day] {
  const effect = o.part(address)?.effect;
  if (effect?.kind === 'fixed') return [effect.on, effect.on];
  if (effect?.kind === 'in-force') return [effect.from, effect.from];
  if (effect?.kind === 'first-day' && effect.reachesBack !== null)
    return [effect.reachesBack, effect.reachesBack];
  const [first, certain] = o.effectDay(null, address);
  const outside = effect?.kind === 'first-day' ? effect.outside : null;
  return [first ?? day, Math.min(certain ?? Number.POSITIVE_INFINITY, outside ?? Number.POSITIVE_INFINITY)];
}

/** The latest, over those who signed, of the first day on which their signature stands; unknown last. */
function executedDay(o: Oracle, agreement: string): Day {
  const parties = o.seen.flatMap((fact) =>
    fact.kind === 'signed' && fact.agreement === agreement ? fact.parties : [],
  );
  const days = parties.map((party) => o.firstDay((d) => o.signed(agreement, party, d) === 'yes'));
  if (days.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(...days.map((each) => each ?? Number.POSITIVE_INFINITY));
}

function isCertainlyAfter(a: Entry, b: Entry): boolean {
  if (a.effective !== 'yes' || a === b) return false;
  if (a.lo !== b.hi) return a.lo > b.hi;
  if (a.executed !== b.executed) return a.executed > b.executed;
  return a.term.position > b.term.position;
}
