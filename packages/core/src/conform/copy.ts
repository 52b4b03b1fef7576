import type { AmendmentClause } from '../clauses/clause.ts';
import type { Asked } from '../report/question.ts';
import type { ConformReport } from '../report/schema-conform.ts';
import { notLegalAdvice } from '../report/status.ts';
import { inWords, titleOf, written } from '../report/words.ts';
import { isoDay } from '../time/day.ts';
import { passageHolding, type Wording } from '../wording/wording.ts';
import { type Applied, conform } from './conform.ts';
import { gapsBefore } from './gaps.ts';
import { notesOn } from './notes.ts';
import { type Mark, marksIn } from './places.ts';

/**
 * The composite conformed copy of an agreement: its text on the day with a footnote on each change, waivers and suspensions as
 * notes, and the instructions that are not applied, each with its reason [A3] [A4].
 */
export function conformReport(asked: Asked, agreement: string): ConformReport {
  const { deal, asOf, knownAt } = asked;
  const conformed = conform(asked, agreement);
  const { wording, applied, notApplied } = conformed;
  const footnotes = applied.map((one, i) => footnote(asked, one, i + 1));
  return {
    deal: deal.name,
    agreement,
    title: titleOf(deal, agreement),
    asOf: isoDay(asOf),
    knownAt: isoDay(knownAt),
    projection: asOf > knownAt,
    onFile: wording !== null,
    legend: legend(asked, agreement, applied, wording),
    through: through(asked, applied),
    paragraphs: wording === null ? [] : paragraphsOf(wording, applied),
    footnotes,
    notes: notesOn(asked, agreement),
    notApplied: notApplied.map(({ address, why, says, stands, from }) => ({
      address,
      why,
      says,
      stands,
      from: from === null ? null : isoDay(from),
    })),
    notice: notLegalAdvice,
  };
}

function through({ deal }: Asked, applied: readonly Applied[]): ConformReport['through'] {
  const ids = [...new Set(applied.map(({ instruction }) => instruction.by))];
  return ids.map((id) => {
    const dated = deal.agreements.find((one) => one.id === id)?.dated ?? null;
    return { agreement: id, title: titleOf(deal, id), dated: dated === null ? null : isoDay(dated) };
  });
}

/** The instruments of the deal that amend the agreement, or act on it by their own word for it. */
function instrumentsOn({ deal, bound }: Asked, agreement: string): readonly string[] {
  const amending = new Set(
    bound.instructions.filter(({ target }) => target === agreement).map(({ by }) => by),
  );
  return deal.agreements
    .filter(({ id, refers }) => amending.has(id) || Object.values(refers).includes(agreement))
    .map(({ id }) => id);
}

function legend(
  asked: Asked,
  agreement: string,
  applied: readonly Applied[],
  wording: Wording | null,
): string[] {
  const title = titleOf(asked.deal, agreement);
  if (wording === null)
    return [`The text of the ${title} is not on file, so there is no conformed copy of it.`];
  const last = applied.at(-1);
  const reach =
    last === undefined
      ? 'as signed; no amendment of its text is in effect'
      : `through ${titleOf(asked.deal, last.instruction.by)}`;
  const gaps = instrumentsOn(asked, agreement).flatMap((id) => gapsBefore(asked, agreement, id));
  const missing = [...new Set(gaps.map(({ says }) => says))];
  return [
    `Composite conformed copy of the ${title}, ${reach}, as of ${written(isoDay(asked.asOf))}, as known on ${written(isoDay(asked.knownAt))}.`,
    'Prepared for convenience only and not executed: the instruments themselves control. Waivers and suspensions stand in notes and are no part of the text.',
    ...missing.map(
      (says) =>
        `An instrument speaks of the agreement as ${says}; no paper of that day is on file, and nothing of it is in this text.`,
    ),
  ];
}

const VERBS: Readonly<Record<AmendmentClause['operation']['kind'], string>> = {
  restate: 'Amended and restated',
  'replace-words': 'Amended',
  'delete-words': 'Amended',
  'replace-through': 'Amended',
  'insert-words': 'Amended',
  add: 'Added',
  delete: 'Deleted',
  renumber: 'Renumbered',
  refer: 'To be read as the agreement as amended',
};

function footnote(
  { deal }: Asked,
  { instruction, from, step, presumes }: Applied,
  number: number,
): ConformReport['footnotes'][number] {
  const verb = VERBS[instruction.clause.operation.kind];
  return {
    number,
    address: instruction.address,
    says: `${verb} by ${inWords(deal, instruction.address)}, effective ${written(isoDay(from))}.`,
    from: isoDay(from),
    removed: step.changes.flatMap((one) =>
      one.kind === 'replace' && one.expects !== '' ? [one.expects] : [],
    ),
    presumes: [...presumes],
  };
}

function paragraphsOf(wording: Wording, applied: readonly Applied[]): ConformReport['paragraphs'] {
  const marks = marksIn(applied);
  const since = new Map(
    applied.map(({ instruction, from }) => [`${instruction.by} ${instruction.clause.at}`, isoDay(from)]),
  );
  const paragraphs: ConformReport['paragraphs'] = [];
  for (let from = 0; from <= wording.text.length; ) {
    const end = wording.text.indexOf('\n', from);
    const to = end < 0 ? wording.text.length : end;
    if (to > from) paragraphs.push(paragraphOf(wording, from, to, marks, since));
    from = to + 1;
  }
  return paragraphs;
}

const COLUMNS = /\S {3,}\S/;

/** Whether a paragraph of a wording is a line of a table. */
export const isTableLine = (text: string): boolean => COLUMNS.test(text) || text.startsWith('   ');

function paragraphOf(
  wording: Wording,
  from: number,
  to: number,
  marks: readonly Mark[],
  since: ReadonlyMap<string, string>,
): ConformReport['paragraphs'][number] {
  const text = wording.text.slice(from, to);
  const runs = wording.runs
    .filter((run) => run.to > from && run.from < to)
    .map(({ from: start, to: end, origin: { by, at, place } }) => ({
      text: wording.text.slice(Math.max(start, from), Math.min(end, to)),
      by,
      at,
      from: at === null ? null : (since.get(`${by} ${at}`) ?? null),
      place: place === null ? null : { from: place.from, to: place.to },
    }));
  const notes = marks
    .filter((mark) => mark.at >= from && mark.at <= to)
    .map(({ at, number }) => ({ at: at - from, number }));
  const path = passageHolding(wording, from, from + 1)?.path ?? '';
  return { path, depth: depthOf(path), table: isTableLine(text), runs, notes };
}

/** How many limbs hold a provision. */
export const depthOf = (path: string): number => path.match(/\([^()]{1,8}\)/g)?.length ?? 0;
