import type { Place } from '../../text/source.ts';
import type { Day } from '../../time/day.ts';
import type { DefaultPhrase, ProvisionRef } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { defaults } from '../phrases/defaults.ts';
import { freeWords } from '../phrases/free.ts';
import { printedLabel } from '../phrases/label.ts';
import { provisions } from '../phrases/provisions.ts';
import { limbFollows, separator } from '../phrases/separators.ts';
import { testDates } from '../phrases/test-dates.ts';
import { people, who } from '../phrases/who.ts';

/** What is waived: instances of default, compliance with provisions, or a right or requirement. */
export type Waived =
  | { readonly kind: 'defaults'; readonly defaults: readonly DefaultPhrase[] }
  | {
      readonly kind: 'compliance' | 'right';
      readonly provisions: readonly ProvisionRef[];
      readonly testDates: readonly Day[];
      readonly described: readonly Place[];
    };

export function waived(c: Cursor): Waived | null {
  return c.first(
    () => requirement(c),
    () => compliance(c),
    () => defaultSet(c),
    () => right(c),
  );
}

function defaultSet(c: Cursor): Waived | null {
  const set = defaults(c);
  // (the "Existing Defaults"): what the label stands for was bound before sentences were read.
  c.attempt(() => (c.context.defaultLabels.has(printedLabel(c)?.label ?? '') ? true : null));
  return set && { kind: 'defaults', defaults: set };
}

/** `compliance by the Borrower with Section 6.05`, `Section 7.1`, `the provisions of Sections 6.13 and 6.14`. */
function compliance(c: Cursor): Waived | null {
  c.attempt(() => possessor(c));
  c.eat('any|the|strict');
  if (c.eat('compliance')) {
    c.attempt(() => (c.eat('by') ? people(c) : null));
    if (!c.eat('with|of')) return null;
    c.attempt(() => (c.eat('by') ? people(c) : null));
  }
  c.eat('its|their obligations? under');
  const refs = provisions(c);
  if (refs === null) return null;
  return { kind: 'compliance', provisions: refs, testDates: testDates(c) ?? [], described: [] };
}

/** `the Borrower's` before what is the Borrower's. */
function possessor(c: Cursor): true | null {
  return who(c) !== null && c.item(-1)?.lower.endsWith("'s") === true
    ? true
    : c.eat('its|their')
      ? true
      : null;
}

/** `The requirement under Section 10.08(a) of the Credit Agreement that each assignment shall equal …`. */
function requirement(c: Cursor): Waived | null {
  c.eat('the|any|each|all');
  if (!c.eat('requirement|requirements|obligation|obligations|condition|restriction|prohibition|limitation'))
    return null;
  c.attempt(() => (c.eat('of') ? people(c) : null));
  if (!c.eatAny(['set forth|out in', 'contained in', 'imposed by|under', 'under|of|in'])) return null;
  const refs = provisions(c);
  if (refs === null) return null;
  const days = testDates(c) ?? [];
  const words = c.attempt(() =>
    c.eat('that|to') ? freeWords(c, { until: ['is|are hereby? waived'] }) : null,
  );
  return {
    kind: words === null ? 'compliance' : 'right',
    provisions: refs,
    testDates: days,
    described: words === null ? [] : [words],
  };
}

const RIGHTS =
  'promptness|diligence|notice|notices|claim|claims|right|rights|requirement|requirements|presentment|demand|protest|objection|defense|defenses|formality|formalities|breakage|fee|counterclaim|condition';

/** `any other notice of such reduction`: a right by its description. */
function right(c: Cursor): Waived | null {
  const start = c.index;
  c.eatAny(['any and all', 'any|all|its|their|each|the|such']);
  c.eat('other|prior|further|applicable|written|additional');
  c.eat('notice|claim');
  if (
    !c.sees(RIGHTS) &&
    !(c.eat('or') || c.sees(RIGHTS) || c.item(-1)?.lower === 'notice' || c.item(-1)?.lower === 'claim')
  )
    return null;
  if (freeWords(c, { until: [', and', '; and'] }) === null && c.index === start) return null;
  ownLimbs(c);
  return { kind: 'right', provisions: [], testDates: [], described: [c.placeFrom(start)] };
}

/** `any right to demand a sale of (i) the Plant or (ii) the Mill`: a list within the right, not of further verbs. */
function ownLimbs(c: Cursor): void {
  const depth = c.item()?.limb?.depth;
  if (depth === undefined || c.sees(',|;') || /^(,|;|:|and|or)$/.test(c.item(-1)?.lower ?? '')) return;
  for (let first = true; ; first = false) {
    const more = c.attempt(() => {
      if (!first && !(limbFollows(c) && separator(c))) return null;
      return c.limb()?.depth === depth && !c.sees(VERBS) ? freeWords(c, { until: [', and', '; and'] }) : null;
    });
    if (more === null) return;
  }
}

const VERBS =
  'waive|waives|agree|agrees|consent|consents|confirm|confirms|release|releases|represent|represents|acknowledge|acknowledges|hereby';
