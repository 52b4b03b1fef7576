import type { Day } from '../../src/time/day.ts';
import { and, not, or, type Truth } from '../../src/time/truth.ts';
import type { Default } from './defaults.ts';
import type { Oracle, World } from './oracle.ts';
import { defaultEndedOn } from './ripening.ts';

/** `waived(i, D)` [W3] [W4]. */
export function waivedOn(o: Oracle, w: World, i: Default, day: Day): Truth {
  return o.any(o.terms.waivers, (waiver) => {
    const span = o.spans.find((each) => each.kind === 'waiver' && each.id === waiver.id);
    const active = span === undefined ? 'no' : o.runsIn(w, span, day);
    if (active === 'no') return 'no';
    const covers = o.belongs(w, waiver.covers, i);
    o.decided(covers === 'no' ? 'W4' : 'W3');
    return and(active, covers);
  });
}

/** `continuing(i, D)` [D5]. */
export function continuingOn(o: Oracle, w: World, i: Default, day: Day): Truth {
  const exists = o.existsIn(w, i, day);
  if (exists === 'no') return 'no';
  return and(exists, not(or(waivedOn(o, w, i, day), defaultEndedOn(o, w, i, day))));
}
