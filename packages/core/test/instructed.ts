import { expect } from 'vitest';
import { checkStep } from './step-laws.ts';
import type {
  AmendmentClause,
  OperationPhrase,
  PartPhrase,
  PayloadPhrase,
  QuotePhrase,
} from '../src/clauses/clause.ts';
import type { Step } from '../src/steps/step.ts';
import { wordingOf } from '../src/wording/from-agreement.ts';
import type { Wording } from '../src/wording/wording.ts';
import type { RefusalReason } from '../src/instructions/refusal.ts';
import { resolve } from '../src/instructions/resolve.ts';

/**
 * A made-up credit agreement, and the words of an amendment to quote from: what each instruction comes to against it.
 * Every example goes through the laws of steps.
 */
const BASE = `CREDIT AGREEMENT, dated as of May 1, 1999, between ALPHA, INC. (the "Company") and BETA BANK.

SECTION 1. Definitions.

1.1 Defined Terms. The following terms have these meanings:

"Affiliate" means a Person that controls the Company.

"Commitment" means $10,000,000, as reduced.

"Margin" means the sum of

     (a) 1.50%; and

     (b) the Spread.

"Spread" means 0.25%.

1.2 Other Terms. Terms of accounting have their usual meaning.

SECTION 6. Covenants.

6.1 Leverage. The Company shall not permit the ratio to exceed 3.00 to 1.00. The ratio is
tested at the end of each quarter. The Company shall report the ratio.

6.2 Liens. The Company shall not create any Lien, except:

     (a) Liens for taxes;

     (b) Liens of carriers; and

     (c) Liens in favor of the Bank.

6.3 Levels. The ratio shall not exceed the level for the quarter:

     Quarter ending           Level
     March 31, 1999           3.00
     June 30, 1999            2.75

Exhibit A
Form of Note

The Company promises to pay $10,000,000.
`;

export const base = wordingOf({ source: { name: 'credit.txt', text: BASE, sha256: '' } }, 'credit');

/** Everything quoted below stands in the amending instrument, at a place. */
const AMENDMENT = `“10,000,000” “$15,000,000” “$10,000,000” “3.00” “3.25” “the end of each quarter” “the last day of each month” “and” “Bank.” “Banks.”
“ or any Subsidiary” “Company” “quarterly” “The ratio” “the ratio” “2.75” “2.50” “ratio” “quota” “tested” “through” “the level”
1.10%
“6.1 Leverage. The Company shall keep

     (a) a ratio below 4.00; and

     (b) a net worth above zero.”
“"Margin" means 2.00%.”
“"EBITDA" means earnings.

"Zone" means a place.”
“(d) Liens on equipment.”
“6.4 Dividends. The Company shall pay none.”
“The Company shall not create any Lien at all.”
“7.9 Leverage. None.”

1. Amendments. The Agreement is amended.

Exhibit B

The Company promises to pay $15,000,000 to the Bank.
`;
const source = { name: 'amendment.txt', text: AMENDMENT, sha256: '' };

export function quote(text: string): QuotePhrase {
  const from = AMENDMENT.indexOf(`“${text}”`) + 1;
  if (from === 0) throw new Error(`the amendment does not say “${text}”`);
  return { text, place: { from, to: from + text.length } };
}

/** The quoted text that begins so. */
export function payload(begins: string): PayloadPhrase {
  const from = AMENDMENT.indexOf(`“${begins}`) + 1;
  return { kind: 'words', place: { from, to: AMENDMENT.indexOf('”', from) } };
}

export const once = { kind: 'once' } as const;

export function instruction(
  path: string,
  operation: OperationPhrase,
  within: readonly PartPhrase[] = [],
): AmendmentClause {
  const words = { from: 0, to: 1 };
  return {
    kind: 'amendment',
    at: '1(a)',
    words,
    presumes: [],
    by: [],
    gate: null,
    from: null,
    target: { agreement: 'Credit Agreement', path, presumed: false, words, within },
    operation,
    value: null,
  };
}

export function stepOf(clause: AmendmentClause, on: Wording = base): Step {
  const outcome = resolve(clause, { source, by: 'amendment', at: '1(a)' }, on);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.says);
  return outcome.step;
}

/** A step on a provision that no example below touches, so that each is tried for commuting. */
export const other = stepOf(instruction('1.2', { kind: 'delete', leaving: '[Reserved]' }));

/** The words before and after, each standing just once in the base. */
export function checkAmends(clause: AmendmentClause, old: string, now: string): Wording {
  expect(base.text.split(old)).toHaveLength(2);
  return checkStep(
    stepOf(clause),
    base,
    base.text.replace(old, () => now),
    other,
  );
}

export function expectRefused(
  clause: AmendmentClause,
  reason: RefusalReason,
  says: RegExp,
  stands: RegExp = /(?:)/,
): void {
  const outcome = resolve(clause, { source, by: 'amendment', at: '1(a)' }, base);
  if (outcome.kind !== 'refused') throw new Error('it is not refused');
  expect(outcome.refusal.reason).toBe(reason);
  expect(outcome.refusal.says).toMatch(says);
  expect(outcome.refusal.stands ?? '').toMatch(stands);
}

export const replace = (
  old: string,
  now: string,
  times: Extract<OperationPhrase, { kind: 'replace-words' }>['times'] = once,
): OperationPhrase => ({
  kind: 'replace-words',
  old: quote(old),
  new: quote(now),
  times,
});
