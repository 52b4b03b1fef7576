import type { ExtraFacts, FileProblem, LoadedDeal } from '@inforce/formats';
import type { Entry } from '../record/fold.ts';

/** The deals that an assistant is shown: those of folders, or those that a person is on in a record. */
export interface Deals {
  /** By id, those after one. */
  list(after: string, limit: number): Promise<readonly DealShown[]>;
  /** `null` alike for a deal that is not there and one that is not for this person. */
  open(id: string, view: string | undefined, extra: readonly ExtraFacts[]): Promise<DealOpened | null>;
  /** Records a fact; `null` as above. */
  record(id: string, channel: string, entry: Entry): Promise<FactRecorded | null>;
}

export interface DealShown {
  readonly id: string;
  /** What the person is on it; `null`: it is a folder. */
  readonly role: string | null;
}

export interface DealOpened {
  readonly loaded: LoadedDeal;
  /** Before the texts of documents are handed out. */
  readonly handOut: (files: Iterable<string>) => Promise<void>;
}

export type FactRecorded =
  | { readonly ok: true; readonly says: readonly string[]; readonly events: readonly object[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };
