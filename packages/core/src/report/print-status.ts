import type { Deal } from '../deal/deal.ts';
import { defaultSentence, partSentences, provisionSentences, valueSentence } from './sentences.ts';
import type { StatusReport } from './status.ts';
import { inWords, list, wrap, written } from './words.ts';

/** The answer as an associate would write it to a partner: what binds first, then why it may be otherwise. */
export function printStatus(deal: Pick<Deal, 'agreements'>, report: StatusReport): string {
  const known = report.projection
    ? `, projected from what is known on ${written(report.knownAt)}`
    : `, as known on ${written(report.knownAt)}`;
  const blocks = [
    `${report.deal}\nOn ${written(report.asOf)}${known}.`,
    section('What is in force', provisionSentences(deal, report.provisions)),
    section(
      'Defaults',
      report.defaults.map((row) => defaultSentence(deal, row)),
    ),
    section(
      'Values',
      report.values.map((row) => valueSentence(deal, row)),
    ),
    section('What has taken effect', partSentences(deal, report.parts)),
    section(
      'Contradicted by the record',
      report.conflicts.map(
        ({ says, facts }) => `${says}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
      ),
    ),
    section(
      'Open, and who can settle it',
      report.open.map(({ asks, settledBy, wants }) => openLine(asks, settledBy, wants)),
    ),
    section(
      'Doubtful words',
      report.settings.map(
        ({ place, question, reading, otherwise }) =>
          `${inWords(deal, place)}: ${question} Read here as "${reading}". ${otherwise}`,
      ),
    ),
    section('Presumed', report.presumed),
    section(
      'Readings',
      report.readings.map(
        ({ agreement, file, sha256, reader, kept }) =>
          `${inWords(deal, agreement)}: ${file}, SHA-256 ${sha256.slice(0, 12)}…, reader ${reader}${keptSince(kept)}`,
      ),
    ),
    report.notice,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function keptSince(kept: StatusReport['readings'][number]['kept']): string {
  if (kept === null) return '';
  return `, kept since ${written(kept.on)}${kept.by === null ? '' : ` (accepted by ${kept.by})`}`;
}

function openLine(asks: string, settledBy: readonly string[], wants: readonly string[]): string {
  const who = settledBy.length === 0 ? '' : ` To be said by ${list(settledBy)}.`;
  const record = wants[0] === undefined ? '' : ` Record it as "${wants[0]}".`;
  return `${asks}${who}${record}`;
}

export function section(title: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return '';
  return [title, ...sentences.map((sentence) => wrap(capital(sentence)))].join('\n');
}

export function capital(sentence: string): string {
  const text = sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
