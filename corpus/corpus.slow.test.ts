import { describe, expect, it } from 'vitest';
import { instructed } from './instructed.ts';
import { instructionTotals } from './instructions.ts';
import { corpusIsThere, corpusRoot, documentText, instructionsOf, labelsOf } from './labels.ts';
import { type Score, score, totals } from './score.ts';

/**
 * The reader against real instruments labelled by hand. A wrong clause is the worst there is, so none is allowed; a
 * sentence that is refused is only a sentence that a person must state. What was read is counted, never trusted.
 */
const there = corpusIsThere();
// Said aloud, so that a green run without the corpus is not taken for a reading of it.
if (!there) process.stderr.write(`\nSKIPPED: no corpus at ${corpusRoot()} (set INFORCE_CORPUS)\n`);

function scores(set: 'open' | 'held-out'): readonly Score[] {
  return labelsOf(set).map((one) => score(one, documentText(one.document)));
}

const wrong = (all: readonly Score[]): readonly string[] =>
  all.flatMap((one) => [
    ...one.verdicts
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ at, why }) => `${one.document} ${at}: ${why.join('; ')}`),
    ...one.unlabelled.map(
      ({ clause, line }) => `${one.document} line ${line}: ${clause.kind} that no label knows`,
    ),
  ]);

describe.skipIf(!there)('real instruments', () => {
  it('[K2] no clause that nine instruments do not have', () => {
    expect(wrong(scores('open'))).toEqual([]);
  });

  it('reads at least 60% of what the nine do', () => {
    const { right, labelled } = totals(scores('open'));
    expect(right / labelled).toBeGreaterThanOrEqual(0.6);
  });

  it('[A2] reads no amending instruction that seventeen instruments do not have, and at least 70% of those they have', () => {
    const all = instructionsOf('open').map(instructed);
    const told = all.flatMap(({ score: one }) =>
      one.wrong.map(({ step, why }) => `${one.document} ${step.lines[0]}: ${why}`),
    );
    expect(told).toEqual([]);
    const { right, labelled } = instructionTotals(all.map(({ score: one }) => one));
    expect(right / labelled).toBeGreaterThanOrEqual(0.7);
  });

  // Unopened until November 23, 2026; read unseen, 3 of 13 (23%), 3 wrong. The grammar has been extended on them since.
  it('reads at least 60% of four that were held out until they were opened, and nothing wrong', () => {
    const all = scores('held-out');
    expect(wrong(all)).toEqual([]);
    expect(totals(all).right / totals(all).labelled).toBeGreaterThanOrEqual(0.6);
  });
});
