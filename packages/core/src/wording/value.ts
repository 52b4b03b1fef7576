import { amountsIn } from '../agreement/amounts.ts';
import { datesIn, percentagesIn } from '../agreement/quantities.ts';
import type { Place } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokenise.ts';
import type { Day } from '../time/day.ts';
import type { Passage, Wording } from './wording.ts';

/** What a definition comes to, where it is nothing but one value [A5]. */
export type WordingValue =
  | { readonly kind: 'money'; readonly value: string; readonly currency: string }
  | { readonly kind: 'percent'; readonly value: string }
  | { readonly kind: 'date'; readonly day: Day };

/**
 * The value that a definition gives its term, and nothing more:
 *
 *     "Exercise Price" means $6.00 per share.       → 6.00 USD
 *     "Maturity Date" means June 30, 1999.          → that day
 *     "Margin" means 1.50% plus the Spread.         → none: there is more to it
 */
export function valueOf(wording: Wording, definition: Passage): WordingValue | null {
  const text = wording.text.slice(definition.from, definition.to);
  const tokens = tokenise(text);
  const verb = tokens.findIndex((token) => VERBS.has(token.lower) || token.text === ':');
  const meaning = tokens.slice(verb + 1);
  if (verb < 0 || meaning.length === 0) return null;
  const [amount, moreAmounts] = amountsIn(meaning, text);
  const [percent, morePercents] = percentagesIn(meaning);
  const [date, moreDates] = datesIn(meaning);
  const found = [amount, percent, date].filter((one) => one !== undefined);
  if (
    found.length !== 1 ||
    moreAmounts !== undefined ||
    morePercents !== undefined ||
    moreDates !== undefined
  )
    return null;
  const [one] = found;
  if (one === undefined || !isAll(meaning, one.place)) return null;
  if (amount !== undefined) return { kind: 'money', value: amount.value, currency: amount.currency };
  if (percent !== undefined) return { kind: 'percent', value: percent.value };
  return date === undefined ? null : { kind: 'date', day: date.day };
}

const VERBS: ReadonlySet<string> = new Set(['means', 'mean']);

/** Words that may stand around a value without changing it. */
const AROUND: ReadonlySet<string> = new Set([
  'per',
  'share',
  'annum',
  '.',
  ';',
  ',',
  '”',
  '“',
  'the',
  'sum',
  'amount',
  'of',
]);

function isAll(meaning: readonly Token[], value: Place): boolean {
  return meaning.every(
    (token) => (token.from >= value.from && token.to <= value.to) || AROUND.has(token.lower),
  );
}
