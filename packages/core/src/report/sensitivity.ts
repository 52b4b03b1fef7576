import { type SettingOffered, settingKey } from '../deal/bind/settings.ts';
import type { Address } from '../deal/facts.ts';
import { type Day, writtenDay } from '../time/day.ts';
import { stretches, valueOn } from '../time/timeline.ts';
import { type Asked, ask } from './question.ts';
import { changedRows } from './row-changes.ts';
import { type StatusRows, statusRows } from './status-rows.ts';
import { defaultSentence, partSentences, provisionSentences, valueSentence } from './sentences.ts';
import { allInWords } from './words.ts';

/** How a doubtful or disputed point is read here, and what another reading would give [K5]. */
export interface SettingAnswer {
  readonly id: string;
  readonly place: Address;
  readonly question: string;
  readonly reading: string;
  readonly otherwise: string;
  /** Who chose the reading, and why; `null`: it is the default. */
  readonly by: string | null;
  readonly source: string | null;
}

/** Every other reading is tried: the deal is bound and reckoned again with it, and the answers are compared. */
export function settingAnswers(asked: Asked, rows: StatusRows): SettingAnswer[] {
  return asked.bound.settings.flatMap((setting) => {
    const others = setting.readings.filter(({ reading }) => reading !== setting.chosen);
    const said = others.flatMap(({ reading }) => otherwise(asked, rows, setting, reading));
    if (said.length === 0) return [];
    const { id, place, question, chosen, by, source } = setting;
    return [{ id, place, question, reading: chosen, otherwise: said.join(' '), by, source }];
  });
}

function otherwise(asked: Asked, rows: StatusRows, setting: SettingOffered, reading: string): string[] {
  const doubt = setting.doubt === null ? null : doubtOn(asked, setting, setting.doubt);
  if (doubt !== null) return [doubt];
  const other = ask(asked, new Map([[settingKey(setting), reading]]));
  const otherRows = statusRows(other);
  const touched = new Set(changedRows(asked.deal, rows, otherRows).map(({ of }) => of));
  if (touched.size === 0) return [];
  const said = [
    ...provisionSentences(
      asked.deal,
      otherRows.provisions.filter(({ address }) => touched.has(address)),
    ),
    ...partSentences(
      asked.deal,
      otherRows.parts.filter(({ address }) => touched.has(address)),
    ),
    ...otherRows.values
      .filter(({ address }) => touched.has(address))
      .map((row) => valueSentence(asked.deal, row)),
    ...otherRows.defaults.filter(({ id }) => touched.has(id)).map((row) => defaultSentence(asked.deal, row)),
  ];
  const gone = rows.defaults.filter(({ id }) => !otherRows.defaults.some((row) => row.id === id));
  const told = said.length > 0 ? said : gone.map(({ id }) => `there is no ${id}`);
  return [`Read as "${reading}": ${told.map((sentence) => sentence.replace(/\.$/, '')).join('; ')}.`];
}

/**
 * A doubtful label changes no status. Between the day it names under one reading and the day it names under the
 * other, it leaves an argument, and the answer for those days says so.
 */
function doubtOn(
  asked: Asked,
  setting: SettingOffered,
  doubt: NonNullable<SettingOffered['doubt']>,
): string | null {
  const last = lastDayOf(asked, doubt.suspension);
  if (last === null || last === doubt.until) return null;
  const [first, through] = [Math.min(last, doubt.until) + 1, Math.max(last, doubt.until)];
  if (asked.asOf < first || asked.asOf > through) return null;
  const label = setting.question.split('"')[1] ?? setting.id;
  const provisions = allInWords(asked.deal, doubt.provisions);
  const other = setting.readings.find((each) => each.reading !== setting.chosen)?.reading ?? '';
  const [restored, argued] =
    setting.chosen === setting.default
      ? [writtenDay(last + 1), writtenDay(doubt.until)]
      : [writtenDay(last + 1), writtenDay(last)];
  return (
    `Read as "${other}": the same days, since the suspension itself ends on ${writtenDay(last)}. ${provisions} ` +
    `${doubt.provisions.length > 1 ? 'are' : 'is'} in force from ${restored} under both readings; but "after the ${label}" would then ` +
    `speak from the day after ${argued}, which leaves an argument by negative implication for ${writtenDay(first)} through ${writtenDay(through)}.`
  );
}

/** The last day of a suspension that has begun and ended, as the record stands. */
function lastDayOf({ reckoning }: Asked, suspension: string): Day | null {
  const line = reckoning.suspended(suspension);
  const begun = stretches(line).filter(({ value }) => value === 'yes');
  const end = begun[begun.length - 1]?.to ?? null;
  return end === null || valueOn(line, end) !== 'no' ? null : end - 1;
}
