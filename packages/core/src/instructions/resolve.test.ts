import { expect, test } from 'vitest';
import { checkStep } from '../../test/step-laws.ts';
import type {
  AmendmentClause,
  OperationPhrase,
  PartPhrase,
  PayloadPhrase,
  QuotePhrase,
} from '../clauses/clause.ts';
import type { Step } from '../steps/step.ts';
import { wordingOf } from '../wording/from-agreement.ts';
import { passageAt, type Wording } from '../wording/wording.ts';
import type { RefusalReason } from './refusal.ts';
import { resolve } from './resolve.ts';

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

const base = wordingOf({ source: { name: 'credit.txt', text: BASE, sha256: '' } }, 'credit');

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

function quote(text: string): QuotePhrase {
  const from = AMENDMENT.indexOf(`“${text}”`) + 1;
  if (from === 0) throw new Error(`the amendment does not say “${text}”`);
  return { text, place: { from, to: from + text.length } };
}

/** The quoted text that begins so. */
function payload(begins: string): PayloadPhrase {
  const from = AMENDMENT.indexOf(`“${begins}`) + 1;
  return { kind: 'words', place: { from, to: AMENDMENT.indexOf('”', from) } };
}

const once = { kind: 'once' } as const;

function instruction(
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

function stepOf(clause: AmendmentClause, on: Wording = base): Step {
  const outcome = resolve(clause, { source, by: 'amendment', at: '1(a)' }, on);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.says);
  return outcome.step;
}

/** A step on a provision that no example below touches, so that each is tried for commuting. */
const other = stepOf(instruction('1.2', { kind: 'delete', leaving: '[Reserved]' }));

/** The words before and after, each standing just once in the base. */
function checkAmends(clause: AmendmentClause, old: string, now: string): Wording {
  expect(base.text.split(old)).toHaveLength(2);
  return checkStep(
    stepOf(clause),
    base,
    base.text.replace(old, () => now),
    other,
  );
}

function expectRefused(
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

const replace = (
  old: string,
  now: string,
  times: Extract<OperationPhrase, { kind: 'replace-words' }>['times'] = once,
): OperationPhrase => ({
  kind: 'replace-words',
  old: quote(old),
  new: quote(now),
  times,
});

test('[A2] quoted words replaced', () => {
  checkAmends(instruction('6.1', replace('3.00', '3.25')), 'exceed 3.00 to', 'exceed 3.25 to');
  checkAmends(
    instruction('"Commitment"', replace('$10,000,000', '$15,000,000')),
    '$10,000,000, as',
    '$15,000,000, as',
  );
});

test('[A3] the words of the text as it stands decide: "$10,000,000" does not become "$$15,000,000"', () => {
  const clause = instruction('"Commitment"', replace('10,000,000', '$15,000,000'));
  expectRefused(clause, 'would-double-words', /\$\$15,000,000/, /means \$10,000,000/);
});

test('[A3] words that are not there, with the nearest that are', () => {
  const clause = instruction('6.1', replace('2.75', '2.50'));
  expectRefused(
    clause,
    'words-not-there',
    /“2.75” does not stand in the Section 6.1/,
    /shall not permit the ratio/,
  );
});

test('[A3] words that stand more than once, where the instruction speaks of one place', () => {
  expectRefused(
    instruction('6.1', replace('ratio', 'quota')),
    'words-there-more-than-once',
    /stands 3 times/,
  );
});

test('[A2] each place, a stated place, a sentence, a line as printed', () => {
  const each = checkStep(
    stepOf(instruction('6.1', replace('ratio', 'quota', { kind: 'each' }))),
    base,
    base.text.replace(/ratio(?= to| is|\.)/g, 'quota'),
    other,
  );
  expect(each.text.match(/quota/g)).toHaveLength(3);
  const nth = instruction('6.1', replace('ratio', 'quota', { kind: 'nth', count: 2 }));
  checkAmends(nth, 'The ratio is', 'The quota is');
  const sentence = instruction('6.1', replace('ratio', 'quota'), [{ kind: 'sentence', count: -1 }]);
  checkAmends(sentence, 'report the ratio', 'report the quota');
  // “tested” begins the second printed line of 6.1.
  const line = instruction('6.1', replace('ratio', 'quota'), [{ kind: 'line', count: 2 }]);
  checkAmends(line, 'report the ratio', 'report the quota');
});

test('[A2] words deleted with the space that they leave', () => {
  const clause = instruction('6.2(b)', { kind: 'delete-words', old: quote('and'), times: once });
  checkAmends(clause, 'carriers; and', 'carriers;');
});

test('[A2] words put in behind words, and before the full stop at the end', () => {
  const where = { kind: 'after-words', words: quote('Company'), times: { kind: 'nth', count: 1 } } as const;
  checkAmends(
    instruction('6.2', {
      kind: 'insert-words',
      new: { ...quote(' or any Subsidiary'), text: 'or any Subsidiary' },
      where,
    }),
    'The Company shall not create',
    'The Company or any Subsidiary shall not create',
  );
  const end = { kind: 'end', beforeStop: true } as const;
  checkAmends(
    instruction('"Affiliate"', {
      kind: 'insert-words',
      new: { ...quote(' or any Subsidiary'), text: 'or any Subsidiary' },
      where: end,
    }),
    'controls the Company.',
    'controls the Company or any Subsidiary.',
  );
});

test('[A2] a definition restated, with the limbs that it had', () => {
  const after = checkAmends(
    instruction('"Margin"', { kind: 'restate', payload: payload('"Margin"') }),
    '"Margin" means the sum of\n(a) 1.50%; and\n(b) the Spread.',
    '"Margin" means 2.00%.',
  );
  expect(passageAt(after, '"Margin"(a)')).toBeNull();
  expect(passageAt(after, '"Margin"')).not.toBeNull();
});

test('[A2] a section restated: its limbs are found below it', () => {
  const old = base.text.slice(passageAt(base, '6.1')?.from, passageAt(base, '6.1')?.to);
  const now =
    '6.1 Leverage. The Company shall keep\n(a) a ratio below 4.00; and\n(b) a net worth above zero.';
  const after = checkAmends(
    instruction('6.1', { kind: 'restate', payload: payload('6.1 Leverage') }),
    old,
    now,
  );
  const limb = passageAt(after, '6.1(b)');
  expect(after.text.slice(limb?.from, limb?.to)).toBe('(b) a net worth above zero.');
});

test('[A3] a section is not restated by text that is numbered otherwise', () => {
  expectRefused(
    instruction('6.1', { kind: 'restate', payload: payload('7.9') }),
    'numbered-otherwise',
    /headed Section 7.9/,
  );
});

test('[A2] a section restated by words without a number keeps its label and heading', () => {
  const after = checkAmends(
    instruction('6.2', { kind: 'restate', payload: payload('The Company shall not create any Lien at all') }),
    'The Company shall not create any Lien, except:\n(a) Liens for taxes;\n(b) Liens of carriers; and\n(c) Liens in favor of the Bank.',
    'The Company shall not create any Lien at all.',
  );
  expect(after.text).toContain('6.2 Liens. The Company shall not create any Lien at all.');
});

test('[A2] definitions added where the alphabet has them', () => {
  const clause = instruction('1.1', {
    kind: 'add',
    payload: payload('"EBITDA"'),
    where: { kind: 'in-order' },
  });
  const after = checkStep(
    stepOf(clause),
    base,
    base.text
      .replace('\n"Margin"', '\n"EBITDA" means earnings.\n"Margin"')
      .replace('0.25%.', '0.25%.\n"Zone" means a place.'),
    other,
  );
  expect(passageAt(after, '"Zone"')).not.toBeNull();
  expect(passageAt(after, '1.1')?.to).toBe(passageAt(after, '"Zone"')?.to);
});

test('[A3] a definition that is there already is not added', () => {
  const clause = instruction('1.1', {
    kind: 'add',
    payload: payload('"Margin"'),
    where: { kind: 'in-order' },
  });
  expectRefused(clause, 'already-there', /definition of "Margin" is there already/, /1.50%/);
});

test('[A2] a clause added at the end of a list, and a section behind another', () => {
  const clause = instruction('6.2', {
    kind: 'add',
    payload: payload('(d)'),
    where: { kind: 'after', path: '6.2(c)' },
  });
  const after = checkAmends(clause, 'favor of the Bank.', 'favor of the Bank.\n(d) Liens on equipment.');
  expect(passageAt(after, '6.2(d)')).not.toBeNull();
  const section = instruction('', { kind: 'add', payload: payload('6.4'), where: { kind: 'in-order' } });
  const added = checkStep(
    stepOf(section),
    base,
    base.text.replace('2.75\n', '2.75\n6.4 Dividends. The Company shall pay none.\n'),
    other,
  );
  expect(passageAt(added, '6')?.to).toBe(passageAt(added, '6.4')?.to);
});

test('[A2] a section deleted, with and without words left in its place', () => {
  const omitted = instruction('6.1', { kind: 'delete', leaving: '[Intentionally Omitted]' });
  const old = base.text.slice(passageAt(base, '6.1')?.from, passageAt(base, '6.1')?.to);
  const after = checkAmends(omitted, old, '6.1 [Intentionally Omitted]');
  expect(passageAt(after, '6.1')).not.toBeNull();
  const gone = checkAmends(
    instruction('"Affiliate"', { kind: 'delete', leaving: null }),
    '\n"Affiliate" means a Person that controls the Company.',
    '',
  );
  expect(passageAt(gone, '"Affiliate"')).toBeNull();
});

test('[A2] a level of a table', () => {
  const clause = instruction('6.3', replace('2.75', '2.50'), [{ kind: 'row', count: -1 }]);
  checkAmends(clause, 'June 30, 1999            2.75', 'June 30, 1999            2.50');
});

test('[A2] a limb renumbered, and what is below it', () => {
  const clause = instruction('6.2(c)', { kind: 'renumber', to: '6.2(d)' });
  const after = checkAmends(clause, '(c) Liens in favor', '(d) Liens in favor');
  expect(passageAt(after, '6.2(d)')).not.toBeNull();
  expectRefused(instruction('6.2(a)', { kind: 'renumber', to: '6.2(b)' }), 'already-there', /6.2\(b\)/);
});

test('[A2] an exhibit restated by one that is attached', () => {
  const clause = instruction('Exhibit A', {
    kind: 'restate',
    payload: { kind: 'attached', path: 'Exhibit B' },
  });
  const exhibit = passageAt(base, 'Exhibit A');
  const old = base.text.slice(exhibit?.from, exhibit?.to);
  const after = checkAmends(clause, old, 'Exhibit B\nThe Company promises to pay $15,000,000 to the Bank.');
  expect(passageAt(after, 'Exhibit A')).not.toBeNull();
});

test('[A3] a provision that is not there, with the nearest that is', () => {
  expectRefused(
    instruction('6.11', { kind: 'delete', leaving: null }),
    'no-such-provision',
    /no Section 6.11/,
    /Section 6.1 is there/,
  );
  expectRefused(
    instruction('"Margn"', { kind: 'delete', leaving: null }),
    'no-such-provision',
    /"Margn"/,
    /"Margin" is there/,
  );
});

test('[A3] words from one provision into the next belong to neither', () => {
  const clause = instruction('1.1', {
    kind: 'replace-through',
    first: { ...quote('Company'), text: 'controls' },
    last: { ...quote('and'), text: 'Commitment' },
    new: null,
  });
  expectRefused(clause, 'reaches-over-an-edge', /over the end of a provision/);
});

test('[A2] the author of every word is known', () => {
  const after = stepOf(instruction('6.1', replace('3.00', '3.25')));
  const [change] = after.changes;
  expect(change?.kind === 'replace' && change.slice.runs[0]?.origin.by).toBe('amendment');
});
