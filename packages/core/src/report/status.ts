import type { Address, FactId } from '../deal/facts.ts';
import type { Reading } from '../clauses/reading.ts';
import { isoDay } from '../time/day.ts';
import { type OpenQuestion, openQuestions } from './open.ts';
import { presumptionsOf } from './presumed.ts';
import type { Asked } from './question.ts';
import { type SettingAnswer, settingAnswers } from './sensitivity.ts';
import { type StatusRows, statusRows } from './status-rows.ts';

/**
 * What binds on a day, as data [deal-folder.md]. Days are `1996-10-31`; `from` is the first and `through` the last
 * day on which the answer is so, `null` where it is so without end.
 */
export interface StatusReport extends StatusRows {
  readonly deal: string;
  readonly asOf: string;
  readonly knownAt: string;
  /** The day asked about lies after the day as known on: what has not happened by then is presumed not to happen [T5]. */
  readonly projection: boolean;
  readonly open: readonly OpenQuestion[];
  readonly presumed: readonly string[];
  /** Settings of which another reading would change this answer, or that bear on it [K5]. */
  readonly settings: readonly SettingAnswer[];
  readonly conflicts: readonly {
    readonly rule: string;
    readonly address: Address;
    readonly facts: readonly FactId[];
    readonly says: string;
  }[];
  /** The readings of documents that the answer leans on. */
  readonly readings: readonly {
    readonly agreement: string;
    readonly file: string;
    readonly sha256: string;
    readonly reader: string;
    /** Who accepted it, and when, where it is a kept reading; `null`: as today's reader reads the document. */
    readonly kept: { readonly on: string; readonly by: string | null } | null;
  }[];
  readonly notice: string;
}

export const notLegalAdvice = 'This is not legal advice: it shows the words, the record and the arithmetic.';

export function statusReport(asked: Asked): StatusReport {
  const rows = statusRows(asked);
  return {
    deal: asked.deal.name,
    asOf: isoDay(asked.asOf),
    knownAt: isoDay(asked.knownAt),
    projection: asked.asOf > asked.knownAt,
    ...rows,
    open: openQuestions(asked),
    presumed: presumptionsOf(asked),
    settings: settingAnswers(asked, rows),
    conflicts: asked.reckoning
      .conflicts()
      .map(({ rule, address, facts, says }) => ({ rule, address, facts, says })),
    readings: asked.deal.agreements.flatMap(({ id, paper }) =>
      paper === null
        ? []
        : [
            {
              agreement: id,
              file: paper.file,
              sha256: paper.agreement.source.sha256,
              reader: paper.reading.reader,
              kept: acceptance(paper.reading),
            },
          ],
    ),
    notice: notLegalAdvice,
  };
}

function acceptance({ kept }: Reading): StatusReport['readings'][number]['kept'] {
  return kept === null ? null : { on: isoDay(kept.on), by: kept.by };
}
