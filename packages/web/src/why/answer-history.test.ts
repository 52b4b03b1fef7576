import { expect, test } from 'vitest';
import { askDay, dealOf } from '../../../core/test/text-deal.ts';
import { answerHistory } from './answer-history.ts';

// The paper takes effect by one condition. It is recorded as met on May 3; on June 5 it is recorded that it was not.
const deal = dealOf(
  {
    agreements: { paper: { title: 'Waiver Letter', dated: '1996-05-01' } },
    clauses: [
      { at: 'paper', effect: { outside: '1996-05-31', conditions: ['paper/4.1'] } },
      { at: 'paper/4.1', condition: { requires: 'act' } },
    ],
  },
  {},
  [
    { id: 'done', on: '1996-05-03', by: 'alpha', satisfied: 'paper/4.1' },
    { id: 'aside', on: '1996-05-03', by: 'alpha', signed: { agreement: 'paper', by: ['alpha'] } },
    { id: 'not', on: '1996-05-03', known: '1996-06-05', by: 'beta', corrects: 'done', failed: 'paper/4.1' },
  ],
);

test('[T5] an answer that changed says what was recorded that changed it, and leaves out what did not', () => {
  const answers = answerHistory(askDay(deal, '1996-05-15', '1996-12-31'), 'paper');
  expect(answers.map(({ known }) => known)).toHaveLength(2);
  expect(answers[0]?.because).toEqual([
    'Section 4.1 of the Waiver Letter was met on May 3, 1996, says Alpha, Inc.',
  ]);
  expect(answers[1]?.because).toEqual([
    'Section 4.1 of the Waiver Letter was not met on May 3, 1996, says Beta Fund (this corrects done)',
  ]);
});

test('[T5] as known before the correction there is no word of it', () => {
  expect(answerHistory(askDay(deal, '1996-05-15', '1996-06-04'), 'paper')).toHaveLength(1);
});
