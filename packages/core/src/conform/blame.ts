import type { Asked } from '../report/question.ts';
import type { BlameReport } from '../report/schema-conform.ts';
import { notLegalAdvice } from '../report/status.ts';
import { inWords, titleOf, wrap, written } from '../report/words.ts';
import { isoDay } from '../time/day.ts';
import { passageAt, type Passage, type Run, type Wording } from '../wording/wording.ts';
import { type Applied, conform, type Conformed } from './conform.ts';
import { type Placed, placedChanges } from './places.ts';

/**
 * Who put the words of a provision where they are, since when, and what stood before [A4]. `words` narrows it to the stretches
 * that hold them. `null`: the agreement's text is not on file, or has no such provision on the day.
 */
export function blameReport(
  asked: Asked,
  agreement: string,
  path: string,
  words: string | null,
): BlameReport | null {
  const conformed = conform(asked, agreement);
  const passage = conformed.wording === null ? null : passageAt(conformed.wording, path);
  if (conformed.wording === null || passage === null) return null;
  const { wording } = conformed;
  const pieces = piecesOf(asked, conformed, wording, passage);
  return {
    deal: asked.deal.name,
    address: path === '' ? agreement : `${agreement}/${path}`,
    asOf: isoDay(asked.asOf),
    knownAt: isoDay(asked.knownAt),
    pieces: words === null ? pieces : pieces.filter(({ text }) => text.includes(words)),
    gone: goneFrom(asked, conformed.applied, passage),
    notice: notLegalAdvice,
  };
}

function piecesOf(
  asked: Asked,
  { applied, agreement }: Conformed,
  wording: Wording,
  passage: Passage,
): BlameReport['pieces'] {
  const placed = placedChanges(applied);
  const pieces: BlameReport['pieces'] = [];
  for (const run of wording.runs) {
    const [from, to] = [Math.max(run.from, passage.from), Math.min(run.to, passage.to)];
    if (to <= from) continue;
    const { by, at } = run.origin;
    const text = wording.text.slice(from, to);
    const last = pieces.at(-1);
    if (last !== undefined && last.by === by && last.at === at) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
      continue;
    }
    const change = at === null ? null : changeBehind(placed, run);
    const says =
      at === null
        ? `as signed, ${titleOf(asked.deal, agreement)}`
        : `put in by ${inWords(asked.deal, `${by}/${at}`)}`;
    pieces.push({
      text,
      by,
      at,
      says,
      from: change === null ? null : isoDay(change.applied.from),
      before: change === null || change.change.expects.trim() === '' ? [] : [change.change.expects],
    });
  }
  return pieces;
}

/** The change that put in a stretch of words: the last one among whose words it lies. */
function changeBehind(placed: readonly Placed[], { from, to, origin }: Run): Placed | null {
  const found = placed.findLast(
    ({ applied: { instruction }, from: first, at }) =>
      instruction.by === origin.by && instruction.clause.at === origin.at && first <= from && at >= to,
  );
  return found ?? null;
}

/** Words that were taken out of the provision, by whom and when. */
function goneFrom(asked: Asked, applied: readonly Applied[], passage: Passage): BlameReport['gone'] {
  return placedChanges(applied).flatMap(({ applied: { instruction, from }, change, at }) => {
    if (change.expects.trim() === '' || at < passage.from || at > passage.to) return [];
    const says = `taken out by ${inWords(asked.deal, instruction.address)}`;
    return [{ text: change.expects, by: instruction.by, says, from: isoDay(from) }];
  });
}

export function printBlame(report: BlameReport): string {
  const lines = report.pieces.map(({ text, says, from, before }) => {
    const since = from === null ? '' : `, since ${written(from)}`;
    const old =
      before.length === 0 ? '' : `; before: ${before.map((words) => `“${oneLine(words)}”`).join(', ')}`;
    return `${wrap(`“${oneLine(text)}”`, 2)}\n${wrap(`${says}${since}${old}`, 6)}`;
  });
  const gone = report.gone.map(({ text, says, from }) =>
    wrap(`“${oneLine(text)}”, ${says}, ${written(from)}`, 2),
  );
  const block = gone.length === 0 ? '' : `\n\nNo longer there\n${gone.join('\n')}`;
  return `${report.address} on ${written(report.asOf)}, as known on ${written(report.knownAt)}\n\n${lines.join('\n')}${block}\n\n${report.notice}\n`;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ').trim();
