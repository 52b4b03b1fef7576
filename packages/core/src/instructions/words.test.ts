import { expect, test } from 'vitest';
import {
  base,
  checkAmends,
  expectRefused,
  instruction,
  once,
  other,
  quote,
  replace,
  stepOf,
} from '../../test/instructed.ts';
import { checkStep } from '../../test/step-laws.ts';

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

test('[A3] words deleted wherever an agreement has them: what goes with them is not said', () => {
  const clause = instruction('', { kind: 'delete-words', old: quote('Company'), times: { kind: 'each' } });
  expectRefused(clause, 'no-place-for-it', /What goes with “Company”/);
});
