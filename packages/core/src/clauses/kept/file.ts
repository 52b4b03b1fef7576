import { z } from 'zod';
import { fingerprint } from '../../text/fingerprint.ts';
import type { Source } from '../../text/source.ts';
import type { SentenceOutcome } from '../clause.ts';
import type { Acceptance, Reading } from '../reading.ts';
import { readingOf } from '../reading-of.ts';
import { sentence } from './clauses.ts';
import { isModest } from './size.ts';
import { day, text as anyText } from './values.ts';

/**
 * A kept reading [T5], as it lies beside its document: `waiver.txt.reading.json` beside `waiver.txt`. A line a sentence,
 * so that two of them can be compared like any text:
 *
 *     { "reader": "1",
 *       "sha256": "7b…",
 *       "text": "1f…",
 *       "accepted": { "on": "1996-11-04", "by": "counsel" },
 *       "sentences": [
 *         {"at":"1","place":[4711,4820],"outcome":"computed","clauses":[{"kind":"waiver", …}]},
 *         … ] }
 */
const head = {
  reader: anyText.max(100).meta({ description: 'version of the reader that made it' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'this is not a SHA-256')
    .meta({ description: 'hash of the document that was read' }),
  text: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'this is not a fingerprint')
    .meta({ description: 'fingerprint of the text that was taken from the document' }),
  accepted: z.strictObject({ on: day, by: anyText.nullable() }),
};
export const readingFile = z
  .strictObject({ ...head, sentences: z.array(sentence) })
  .meta({ title: 'a kept reading: DOCUMENT.reading.json' });

/** The sentences are looked at one by one: a file of millions of faults is refused at the first. */
const readingHead = z.strictObject({ ...head, sentences: z.array(z.unknown()) });

export const readingFileOf = (document: string): string => `${document}.reading.json`;

/** The text of the file in which a reading of a text is kept. */
export function keptText(reading: Reading, text: string, accepted: Acceptance): string {
  const { on, by } = accepted;
  const lines = [
    `"reader": ${JSON.stringify(reading.reader)}`,
    `"sha256": ${JSON.stringify(reading.sha256)}`,
    `"text": ${JSON.stringify(fingerprint(text))}`,
    `"accepted": { "on": ${JSON.stringify(z.encode(day, on))}, "by": ${JSON.stringify(by)} }`,
    `"sentences": [\n${reading.outcomes.map((one) => `    ${sentenceText(one)}`).join(',\n')}\n  ]`,
  ];
  return `{\n  ${lines.join(',\n  ')}\n}\n`;
}

/** What one sentence came to, as its line in the file. Two sentences were read alike if their lines are the same. */
export function sentenceText(outcome: SentenceOutcome): string {
  return JSON.stringify(z.encode(sentence, outcome));
}

export type KeptRead =
  | { readonly outcome: 'kept'; readonly reading: Reading }
  /** The document is no longer the one that was read, or its text is taken from it otherwise; `was`: the hash of which. */
  | { readonly outcome: 'another-document' | 'another-text'; readonly was: string }
  /** `says`: what is wrong with the file, and where in it. */
  | { readonly outcome: 'damaged'; readonly says: string };

/** A kept reading from the text of its file, if it is whole and of this document. */
export function readKept(file: string, source: Source): KeptRead {
  const value = parsed(file);
  if (value === undefined) return damaged('It is not JSON.');
  const { data } = readingHead.safeParse(value);
  if (data === undefined) return damaged(firstIssue(readingHead.safeParse(value).error, ''));
  if (data.sha256 !== source.sha256) return { outcome: 'another-document', was: data.sha256 };
  if (data.text !== fingerprint(source.text)) return { outcome: 'another-text', was: data.text };
  const outcomes: SentenceOutcome[] = [];
  for (const [i, each] of data.sentences.entries()) {
    const read = sentenceFrom(each, `sentences[${i}]`, source.text.length);
    if (typeof read === 'string') return damaged(read);
    outcomes.push(read);
  }
  return {
    outcome: 'kept',
    reading: readingOf(outcomes, { reader: data.reader, kept: data.accepted, source }),
  };
}

const damaged = (says: string): KeptRead => ({ outcome: 'damaged', says });

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}

/** The sentence, or what is wrong with it. */
function sentenceFrom(value: unknown, at: string, length: number): SentenceOutcome | string {
  if (!isModest(value)) return `${at} is larger or nested more deeply than any sentence.`;
  const read = sentence.safeParse(value);
  if (!read.success) return firstIssue(read.error, at);
  return isWithin(read.data, length) ? read.data : `${at} has a place outside of the text.`;
}

/** Whether everything that has a place has it in a text of this length. */
function isWithin(value: unknown, length: number): boolean {
  if (Array.isArray(value)) return value.every((each) => isWithin(each, length));
  if (typeof value !== 'object' || value === null) return true;
  const { from, to }: { from?: unknown; to?: unknown } = value;
  if (typeof from === 'number' && typeof to === 'number') return 0 <= from && from <= to && to <= length;
  return Object.values(value).every((each) => isWithin(each, length));
}

function firstIssue(error: z.ZodError | undefined, above: string): string {
  const [issue] = error?.issues ?? [];
  const keys = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  const path = `${above}${keys.join('')}`.replace(/^\./, '').slice(0, 200);
  return `${path === '' ? 'The file' : path}: ${(issue?.message ?? 'not a kept reading').slice(0, 300)}.`;
}
