import { readAgreement } from '../agreement/read-agreement.ts';
import { readClauses } from '../clauses/read-clauses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Source } from '../text/source.ts';
import type { Paper } from './deal.ts';

/** A document read through: its structure first, then what each of its sentences does. */
export function readPaper(source: Source): Paper {
  const agreement = readAgreement(source);
  return { file: source.name, agreement, reading: readClauses(agreement) };
}

/** The document by another reading of its sentences: the one that is kept beside it. */
export function withReading(paper: Paper, reading: Reading): Paper {
  return { ...paper, reading };
}
