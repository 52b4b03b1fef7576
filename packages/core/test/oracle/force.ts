import type { Address } from '../../src/deal/facts.ts';
import type { ComplianceWaiverTerm } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { and, not, type Truth } from '../../src/time/truth.ts';
import type { Oracle, World } from './oracle.ts';
import type { Span } from './spans.ts';
import { below } from './words.ts';

/** `inForce(p, D)` [D1]. */
export function inForceOn(o: Oracle, w: World, provision: Address, day: Day): Truth {
  const contained = o.containing(w, provision, day);
  const covering = o.spans.filter(
    (span) => span.kind === 'suspension' && span.provisions.some((each) => below(provision, each)),
  );
  const suspended = o.any(covering, (span) => o.runsIn(w, span, day));
  if (contained === 'yes' && suspended !== 'no') o.decided('D1');
  return and(contained, not(suspended));
}

/** A waiver is active, a suspension, forbearance or consent runs: effective, begun and not ended [W5] [W6]. */
export function runsOn(o: Oracle, w: World, span: Span, day: Day): Truth {
  const effective = o.effectiveIn(w, span.part, day);
  if (effective === 'no') return 'no';
  const first = span.from ?? (w.gives(span.part) ? w.day : day);
  if (day < first) {
    o.decided('T1');
    return 'no';
  }
  const retroactive = span.ends?.isRetroactive === true;
  const ended = o.spanEnded(w, span, retroactive ? Math.max(day, o.knownAt) : day);
  if (ended !== 'no') o.decided(span.kind === 'suspension' ? 'W6' : 'W5');
  return and(effective, not(ended));
}

/** `A(D)`: in force, and no waiver of compliance [W1]. */
export function covenantOn(o: Oracle, w: World, provision: Address, day: Day): Truth {
  const inForce = o.inForceIn(w, provision, day);
  if (inForce === 'no') return 'no';
  const waivers = o.terms.compliance.filter((each) => each.provisions.some((p) => below(provision, p)));
  const complied = o.any(waivers, (each) => (spares(each, day) ? o.effectiveIn(w, each.part, day) : 'no'));
  if (complied !== 'no') o.decided('W1');
  return and(inForce, not(complied));
}

function spares(waiver: ComplianceWaiverTerm, day: Day): boolean {
  if (waiver.testDates?.includes(day) === true) return true;
  if (waiver.from === null && waiver.to === null && waiver.testDates !== null) return false;
  return (waiver.from === null || day >= waiver.from) && (waiver.to === null || day < waiver.to);
}
