import {
  type BlacklineReport,
  blacklineOf,
  blacklineReport,
  type Compared,
  isoDay,
  type Named,
  readAgreement,
  type Wording,
  wordingOf,
} from '@inforce/core';
import {
  blacklineChanges,
  blacklineCopy,
  blacklineEditor,
  documentIn,
  type FileProblem,
  type Printed,
  trackedInPlace,
  wordBase,
} from '@inforce/formats';
import type { Uploaded } from './reading-work.ts';

/** Two documents that are sent, and what is asked of them. */
export interface Comparing {
  readonly before: Uploaded;
  readonly after: Uploaded;
  readonly changedOnly: boolean;
  /** Whether the changes are wanted in the earlier document itself. */
  readonly tracked: boolean;
}

/** What lies between two documents; or all that is wrong with either. */
export type ComparisonSays =
  | {
      readonly ok: true;
      readonly report: BlacklineReport;
      readonly printed: Printed;
      /** The earlier Word document with the changes in it; `null` where not every change has a place in it. */
      readonly inPlace: Uint8Array | null;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** The same as the command line says of the two files. */
export function comparisonSays({ before, after, changedOnly, tracked }: Comparing): ComparisonSays {
  const [earlier, later] = [versionIn(before), versionIn(after)];
  if (!earlier.ok || !later.ok)
    return { ok: false, problems: [earlier, later].flatMap((each) => (each.ok ? [] : each.problems)) };
  const compared: Compared = {
    before: earlier.named,
    after: later.named,
    blackline: blacklineOf(earlier.wording, later.wording),
  };
  const options = { changedOnly };
  return {
    ok: true,
    report: blacklineReport(compared, options),
    printed: blacklineCopy(compared, options),
    // In the earlier document everything stands that is in it: a part of the text needs a new one.
    inPlace: tracked && !changedOnly ? changedIn(before, earlier.wording, compared) : null,
  };
}

type Version =
  | { readonly ok: true; readonly named: Named; readonly wording: Wording }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

function versionIn({ file, bytes }: Uploaded): Version {
  const { document, problems } = documentIn(file, { ok: true, bytes });
  if (document === null) return { ok: false, problems };
  const { title, dated } = readAgreement(document.source);
  const named = { name: file, title, dated: dated === null ? null : isoDay(dated) };
  return { ok: true, named, wording: wordingOf(document, file) };
}

function changedIn({ file, bytes }: Uploaded, wording: Wording, compared: Compared): Uint8Array | null {
  const base = wordBase(file, bytes, wording);
  return base === null ? null : trackedInPlace(base, blacklineChanges(compared), blacklineEditor(compared));
}
