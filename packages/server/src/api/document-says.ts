import { keptText, type ReadReport, readReport } from '@inforce/core';
import { type FileProblem, readDocument } from '@inforce/formats';

/** What a document says, and the reading of it that the record keeps: nobody's word yet, and fixed from now on [T5]. */
export interface DocumentSays {
  /** `null`: nothing could be read. */
  readonly report: ReadReport | null;
  readonly kept: string | null;
  readonly problems: readonly FileProblem[];
}

/** `on`: the day of the reading. */
export function documentSays(name: string, bytes: Uint8Array, on: number): DocumentSays {
  const { paper: kept, problems } = readDocument(name, { ok: true, bytes }, null);
  if (kept === null) return { report: null, kept: null, problems };
  const { paper, today } = kept;
  const text = keptText(today, paper.agreement.source.text, { on, by: null });
  return { report: readReport(paper), kept: text, problems };
}
