import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAgreement } from '../packages/core/src/agreement/read-agreement.ts';
import { instructs } from '../packages/core/src/clauses/amendment/instructs.ts';
import { contextOf } from '../packages/core/src/clauses/context-of.ts';
import { Cursor } from '../packages/core/src/clauses/phrases/cursor.ts';
import { readClauses } from '../packages/core/src/clauses/read-clauses.ts';
import { type InstructionScore, scoreInstructions } from './instructions.ts';
import { corpusRoot, type InstructedDocument } from './labels.ts';
import { stepsOf } from './read-steps.ts';

/** What became of the amending instructions of one instrument, and how that stands against its labels. */
export interface Instructed {
  readonly score: InstructionScore;
  /** Operations on a target that were read. */
  readonly read: number;
  /** Sentences that amend and were refused, and all that were refused. */
  readonly refused: { readonly amending: number; readonly all: number };
}

export function instructed(labels: InstructedDocument): Instructed {
  const text = readFileSync(join(corpusRoot(), labels.document), 'utf8');
  const source = { name: labels.document, text, sha256: '' };
  const agreement = readAgreement(source);
  const reading = readClauses(agreement);
  const steps = stepsOf(reading.clauses, source);
  const context = contextOf(agreement);
  const refused = agreement.sentences.filter((_, i) => reading.outcomes[i]?.outcome === 'refused');
  return {
    score: scoreInstructions(labels, steps),
    read: steps.length,
    refused: {
      amending: refused.filter((sentence) => instructs(Cursor.over(sentence, context))).length,
      all: refused.length,
    },
  };
}
