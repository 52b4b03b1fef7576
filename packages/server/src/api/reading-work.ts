import type { FileProblem } from '@inforce/formats';
import type { Comparing, ComparisonSays } from './comparison-says.ts';
import type { DocumentSays } from './document-says.ts';

/** A document as it was sent. */
export interface Uploaded {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What is done with documents in a thread of its own: what each piece of work takes, and what it gives. */
export interface ReadingWork {
  /** `on`: the day of the reading. */
  readonly read: { readonly takes: Uploaded & { readonly on: number }; readonly gives: DocumentSays };
  readonly check: { readonly takes: Uploaded; readonly gives: CheckSays };
  readonly compare: { readonly takes: Comparing; readonly gives: ComparisonSays };
}

/** What a careful reader would mark; `read`: whether it could be read at all. */
export interface CheckSays {
  readonly read: boolean;
  readonly problems: readonly FileProblem[];
}
