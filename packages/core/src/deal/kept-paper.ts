import { type Difference, differences, inBoth } from '../clauses/kept/differences.ts';
import { readingFileOf, readKept } from '../clauses/kept/file.ts';
import type { Reading } from '../clauses/reading.ts';
import { errorCatalogue, type ErrorCode } from '../errors/catalogue.ts';
import type { Paper } from './deal.ts';
import type { DealProblem, Where } from './deal-problem.ts';
import { withReading } from './paper.ts';

/** A document with the reading that is kept beside it, and where today's reader reads it differently [T5]. */
export interface KeptPaper {
  /** By the kept reading where there is a good one, else by today's. */
  readonly paper: Paper;
  readonly today: Reading;
  readonly differences: readonly Difference[];
  readonly problems: readonly DealProblem[];
}

/** Answers use the kept reading. One that is damaged, or of another text, is an error until another is accepted. */
export function keptPaper(read: Paper, keptFile: string | null): KeptPaper {
  const today = read.reading;
  const none = { paper: read, today, differences: [], problems: [] };
  if (keptFile === null) return none;
  const kept = readKept(keptFile, read.agreement.source);
  if (kept.outcome === 'damaged') return { ...none, problems: [damaged(read.file, kept.says)] };
  if (kept.outcome !== 'kept') return { ...none, problems: [another(read, kept, keptFile)] };
  const found = differences(kept.reading, today);
  const paper = withReading(read, kept.reading);
  return { paper, today, differences: found, problems: found.map((each) => differs(paper, today, each)) };
}

function damaged(document: string, says: string): DealProblem {
  const what = `The reading kept of ${document} cannot be used. ${says}`;
  const todo = `Take the file back from where it was sound, or take it away and accept today's reading with inforce accept.`;
  return problem('IF128', 'error', readingFileOf(document), { kind: 'file' }, what, todo);
}

function another(
  { file, agreement }: Paper,
  { outcome, was }: { readonly outcome: 'another-document' | 'another-text'; readonly was: string },
  keptFile: string,
): DealProblem {
  const from = keptFile.indexOf(was);
  const place = { from, to: from + was.length };
  const what =
    outcome === 'another-document'
      ? `${file} was changed after it was read: its SHA-256 is now ${agreement.source.sha256}.`
      : `The text of ${file} is taken from the file otherwise than when it was read.`;
  const todo = `Put back the text that was read, or read the new one and accept its reading with inforce accept.`;
  return problem('IF129', 'error', readingFileOf(file), { kind: 'text', place }, what, todo);
}

function differs(paper: Paper, today: Reading, difference: Difference): DealProblem {
  const both = inBoth(difference, paper.agreement.source.text);
  const what = `Reader ${today.reader} reads these words otherwise than the kept reading (reader ${paper.reading.reader}). Kept: ${both.kept}. Today: ${both.today}.`;
  const todo = `Hold both against the words. If today's is right, accept it with inforce accept; if neither is, state the clause in deal.yaml.`;
  return problem('IF130', 'warning', paper.file, { kind: 'text', place: difference.place }, what, todo);
}

function problem(
  code: ErrorCode,
  severity: DealProblem['severity'],
  file: string,
  where: Where,
  what: string,
  todo: string,
): DealProblem {
  return { code, severity, file, where, what, why: errorCatalogue[code].why, todo };
}
