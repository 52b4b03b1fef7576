import type { Clause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import type { PartsPredicate, PeoplePredicate } from '../grammar/frame.ts';
import { freeWords } from '../phrases/free.ts';

/** `may be executed in one or more counterparts`, in a sentence that goes on to say something else. */
export const mayBeExecuted: PartsPredicate = {
  of: 'parts',
  carries: [],
  read: (c, frame) => {
    if (!c.eat('may be executed|signed in|on')) return null;
    const rest = freeWords(c, { until: ['and shall|will be|become', ', and shall|will be|become'] });
    return rest && [{ kind: 'recorded', ...c.base(frame.start), as: 'counterparts' }];
  },
};

/** `acknowledges and affirms all of its obligations under …`. */
export const affirms: PeoplePredicate = {
  of: 'people',
  carries: [],
  read: (c, frame) => {
    if (!c.eat('acknowledge|acknowledges|affirm|affirms|ratify|ratifies|confirm|confirms|reaffirm|reaffirms'))
      return null;
    c.eat(
      'and|, acknowledge|acknowledges|affirm|affirms|ratify|ratifies|confirm|confirms|reaffirm|reaffirms|agree|agrees',
    );
    c.eat(', and? ratify|ratifies|confirm|confirms|agree|agrees');
    const rest = freeWords(c, {
      allow: ['except'],
      until: [', and consent|consents', 'and consent|consents'],
    });
    return rest && [{ kind: 'recorded', ...c.base(frame.start), as: 'affirmation' }];
  },
};

/** `releases each Bank from any liability`: no status turns on it. */
export const releases: PeoplePredicate = {
  of: 'people',
  carries: [],
  read: (c, frame) => {
    if (!c.eat('release|releases and? forever? discharge|discharges?')) return null;
    const rest = freeWords(c, { until: [', and waive|waives', 'and waive|waives'] });
    return rest && [{ kind: 'recorded', ...c.base(frame.start), as: 'release' }];
  },
};

/** `have requested Lender to waive the Existing Defaults`: a request does nothing; what is granted comes after it. */
export const requested: PeoplePredicate = {
  of: 'people',
  carries: [],
  read: (c, frame) => {
    if (!c.eat('has|have requested|asked')) return null;
    // "Requested that A and B waive": who is asked, and who grants, cannot be told apart here.
    if (c.sees('that')) return c.fail('words that only tell');
    const rest = freeWords(c, { until: [', and', 'and lenders|the|bank|lender'] });
    return rest && [{ kind: 'recorded', ...c.base(frame.start), as: 'recital' }];
  },
};

/** `agrees that its guaranty is an absolute guaranty of payment`: what a guarantee is. */
export const guaranteesPayment: PeoplePredicate = {
  of: 'people',
  carries: [],
  read: (c, frame) => {
    if (!c.eat('agree|agrees that its|their|this|the guarantee|guaranty hereunder?')) return null;
    if (!c.eat('constitutes|is a|an absolute? guarantee|guaranty of')) return null;
    const rest = freeWords(c, { until: [', and', 'and waive|waives|hereby', '; and'] });
    return rest && [{ kind: 'recorded', ...c.base(frame.start), as: 'affirmation' }];
  },
};

/** `each set of counterparts which, collectively, show execution by each party … shall constitute one duplicate original`. */
export function oneInstrument(c: Cursor): readonly Clause[] | null {
  const start = c.index;
  if (
    !c.eatAny([
      'each set of counterparts',
      'all such counterparts',
      'each of which',
      'all of which',
      'such counterparts',
    ])
  )
    return null;
  return freeWords(c) && [{ kind: 'recorded', ...c.base(start), as: 'counterparts' }];
}
