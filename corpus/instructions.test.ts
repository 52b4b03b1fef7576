import { describe, expect, it } from 'vitest';
import {
  instructionTotals,
  printInstructionTotals,
  type ReadStep,
  scoreInstructions,
} from './instructions.ts';
import type { InstructedDocument, LabelledInstruction } from './labels.ts';

type Operation = LabelledInstruction['operation'];

const label = (
  first: number,
  last: number,
  provision: string,
  operation: Operation,
  agreement = 'Loan Agreement',
): LabelledInstruction => ({ at: '1', lines: [first, last], target: { agreement, provision }, operation });

const step = (
  first: number,
  last: number,
  provision: string,
  operation: Operation,
  agreement?: string,
): ReadStep => ({
  lines: [first, last],
  target: agreement === undefined ? { provision } : { agreement, provision },
  operation,
});

const document = (...instructions: LabelledInstruction[]): InstructedDocument => ({
  document: 'edgar/made-up.txt',
  instructions,
});

const counts = (labels: InstructedDocument, ...steps: ReadStep[]) => {
  const { right, wrong, missed } = scoreInstructions(labels, steps);
  return { right, wrong: wrong.length, missed: missed.length };
};

describe('a step against its label', () => {
  const one = document(label(10, 12, '6.3(b)', 'restate'));

  it('is right where target and operation agree and the lines meet', () => {
    expect(counts(one, step(12, 30, '6.3(b)', 'restate'))).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it.each([
    ['another operation', step(10, 12, '6.3(b)', 'replace-words')],
    ['another provision', step(10, 12, '6.3', 'restate')],
    ['another document', step(10, 12, '6.3(b)', 'restate', 'Guaranty')],
    ['another place', step(13, 14, '6.3(b)', 'restate')],
  ])('is wrong with %s, and the label is missed', (_, read) => {
    expect(counts(one, read)).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  it('is right in capitals and with blanks of its own, and with the document named or not', () => {
    expect(counts(one, step(10, 12, '6.3 (B)', 'restate', 'LOAN AGREEMENT')).right).toBe(1);
    expect(counts(one, step(10, 12, '6.3(b)', 'restate')).right).toBe(1);
  });

  it('is wrong when it is read twice', () => {
    const read = step(10, 12, '6.3(b)', 'restate');
    expect(counts(one, read, read)).toEqual({ right: 1, wrong: 1, missed: 0 });
  });

  it('tells why it is wrong', () => {
    const { wrong } = scoreInstructions(one, [
      step(11, 11, '6.4', 'restate'),
      step(40, 41, '6.4', 'restate'),
    ]);
    expect(wrong.map(({ why }) => why)).toEqual([
      'labelled restate 6.3(b), read restate 6.4',
      'labelled none, read restate 6.4',
    ]);
  });
});

describe('several steps', () => {
  it('added in one list answer for a label each', () => {
    const list = ['Agent', 'Bank', 'Note'].map((term) => label(5, 6, `definition:${term}`, 'add-definition'));
    const read = ['Note', 'Agent', 'Lender'].map((term) =>
      step(5, 40, `definition:${term}`, 'add-definition'),
    );
    expect(counts(document(...list), ...read)).toEqual({ right: 2, wrong: 1, missed: 1 });
  });

  it('of one kind in one sentence leave the later label for the step that needs it', () => {
    const three = document(
      label(1, 2, '5.2', 'insert-words'),
      label(2, 3, '5.2', 'insert-words'),
      label(3, 4, '5.2', 'insert-words'),
    );
    // The widest is read first; by the words it could stand for any of the three.
    const read = [
      step(1, 4, '5.2', 'insert-words'),
      step(1, 1, '5.2', 'insert-words'),
      step(2, 2, '5.2', 'insert-words'),
    ];
    expect(counts(three, ...read)).toEqual({ right: 3, wrong: 0, missed: 0 });
  });

  it('of one sentence on two documents are told apart by the document', () => {
    const two = document(
      label(7, 9, 'whole', 'replace-references'),
      label(7, 9, 'whole', 'replace-references', 'Loan Documents'),
    );
    const read = step(7, 9, 'whole', 'replace-references', 'Loan Documents');
    expect(counts(two, read, read)).toEqual({ right: 1, wrong: 1, missed: 1 });
  });
});

describe('totals', () => {
  const scores = [
    scoreInstructions(
      document(label(1, 1, '1', 'restate'), label(2, 2, '2', 'restate'), label(3, 3, '3', 'restate')),
      [step(1, 1, '1', 'restate'), step(2, 2, '2', 'delete-provision')],
    ),
    scoreInstructions(document(label(1, 1, '9', 'restate')), [step(1, 1, '9', 'restate')]),
  ];

  it('are taken over all documents at once: 2 right of 3 that were read, and of 4 that are there', () => {
    expect(instructionTotals(scores)).toEqual({
      right: 2,
      wrong: 1,
      labelled: 4,
      precision: 2 / 3,
      recall: 1 / 2,
    });
  });

  it('have no precision where nothing was read, and no recall where nothing is there', () => {
    expect(instructionTotals([scoreInstructions(document(label(1, 1, '1', 'restate')), [])])).toMatchObject({
      precision: null,
      recall: 0,
    });
    expect(instructionTotals([scoreInstructions(document(), [step(1, 1, '1', 'restate')])])).toMatchObject({
      wrong: 1,
      precision: 0,
      recall: null,
    });
  });

  it('print as one line', () => {
    expect(printInstructionTotals('made up', scores)).toBe(
      'made up: right 2 of 4, not read 2, wrong 1: precision 67%, recall 50%',
    );
  });
});
