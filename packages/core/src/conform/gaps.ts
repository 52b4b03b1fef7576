import type { Asked } from '../report/question.ts';
import { type Day, writtenDay } from '../time/day.ts';

/** An amendment or restatement that an instrument speaks of as earlier than itself, and that is not on file. */
export interface Gap {
  readonly dated: Day;
  /** It restated the agreement: what was amended since is a text that is not on file. */
  readonly restates: boolean;
  readonly says: string;
}

/**
 * What lies between the text on file and an instrument that amends it: "the Credit Agreement, as amended and restated as of
 * April 27, 2000", where the deal has no paper of that day.
 */
export function gapsBefore(asked: Asked, agreement: string, by: string): readonly Gap[] {
  const { agreements } = asked.deal;
  const base = agreements.find(({ id }) => id === agreement);
  const amending = agreements.find(({ id }) => id === by);
  const paper = amending?.paper ?? null;
  const [from, to] = [base?.dated ?? null, amending?.dated ?? null];
  if (paper === null || from === null || to === null) return [];
  const onFile = new Set(
    agreements.flatMap(({ dated, paper: one }) => (one === null || dated === null ? [] : [dated])),
  );
  const { text } = paper.agreement.source;
  const gaps = new Map<Day, Gap>();
  for (const { day, place } of paper.agreement.dates) {
    if (day <= from || day >= to || onFile.has(day)) continue;
    const before = text.slice(Math.max(0, place.from - REACH), place.from).replaceAll(/\s+/g, ' ');
    const said = EARLIER.exec(before)?.[0];
    if (said === undefined) continue;
    const restates = gaps.get(day)?.restates === true || /restat/i.test(said);
    const what = restates ? 'amended and restated' : 'amended';
    gaps.set(day, { dated: day, restates, says: `${what} as of ${writtenDay(day)}` });
  }
  return [...gaps.values()].toSorted((a, b) => a.dated - b.dated);
}

const REACH = 90;
/** The words of amending that stand right before a date, within their clause: `Amended and Restated as of`. */
const EARLIER = /\b(?:amended|amendment|restated|restatement)\b[^.;()]{0,60}\b(?:as of|dated)(?: as of)? $/i;
