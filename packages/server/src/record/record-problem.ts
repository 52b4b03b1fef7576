import type { FileProblem } from '@inforce/formats';
import { sizeMax } from '../store/append.ts';
import { canonical } from './canonical.ts';
import { type Channel, channels, type Draft } from './event.ts';
import type { Idle } from './fold.ts';

/** Errors of the record itself; those of what it holds are the core's. */
export const recordErrors = {
  IS201: {
    title: 'The event would change nothing',
    why: 'What it withdraws, corrects or adds is not there, or is there already.',
    todo: 'Look at the deal as it stands now, and name what is there.',
  },
  IS202: {
    title: "An id of one side's channel does not carry the channel's name",
    why: 'Another side could come upon the same id, and one of the two would learn of the other.',
    todo: 'Begin the id with the name of the channel and a point.',
  },
  IS203: {
    title: 'The record and the folder have gone different ways',
    why: 'Two histories of one deal cannot be made into one without somebody who decides.',
    todo: 'Export the deal again and bring the changes into that folder, or import the folder as another deal.',
  },
  IS204: {
    title: 'The record cannot hold what the folder says',
    why: 'What comes out of the record must be what went in.',
    todo: 'Shorten ids and names to 200 characters, and write each setting once for its place.',
  },
  IS206: {
    title: 'The record is not as it was written',
    why: 'An event that was altered, dropped, moved or put in proves nothing, and what follows it may not either.',
    todo: 'Take the folder from where it is sound; "inforce verify" shows all that is wrong.',
  },
  IS207: {
    title: 'More is recorded at once than is kept at once',
    why: 'What is recorded together is kept together, all or nothing, and databases keep only so much in one.',
    todo: 'Record the facts in parts: bring in the folder with some of them, and record the others afterwards.',
  },
} as const;

export type RecordErrorCode = keyof typeof recordErrors;

export function recordProblem(code: RecordErrorCode, at: string, what: string, todo?: string): FileProblem {
  const { why, todo: usual } = recordErrors[code];
  const place = { line: null, column: null, excerpt: null };
  return { code, severity: 'error', file: 'record', ...place, at, what, why, todo: todo ?? usual };
}

export const idleProblem = ({ event, why }: Idle): FileProblem => recordProblem('IS201', event.kind, why);

/** Values that have no one canonical text, so that no hash could be taken of them. */
export function unkeepable(drafts: readonly Draft[]): FileProblem[] {
  return drafts.flatMap(({ kind, body }) => {
    try {
      canonical(body);
      return [];
    } catch (error) {
      const what = `${error instanceof Error ? error.message : String(error)}.`;
      return [recordProblem('IS204', kind, what, 'Write amounts and rates as text, in quotation marks.')];
    }
  });
}

/** What would not fit into one transaction [R9]; `null`: it fits. */
export function tooLarge(deal: string, drafts: readonly Draft[]): FileProblem | null {
  const bytes = drafts.reduce((sum, { body }) => sum + Buffer.byteLength(canonical(body)) + 500, 0);
  if (bytes <= sizeMax) return null;
  const [size, most] = [bytes, sizeMax].map((each) => (each / 2 ** 20).toFixed(1));
  const what = `${drafts.length} events of ${size} MiB are to be recorded at once; ${most} MiB are kept at once.`;
  return recordProblem('IS207', deal, what);
}

/**
 * What a side records for itself is called by names that nobody else can have given: its channel's own, which in the shared
 * one nothing is called by.
 */
export function privateIds(channel: Channel, drafts: readonly Draft[]): FileProblem[] {
  return drafts.flatMap((draft) => {
    const id = ownId(draft);
    if (id === null) return [];
    if (channel === 'shared') return ofASide(id) ? [sideInShared(draft.kind, id)] : [];
    if (id.startsWith(`${channel}.`)) return [];
    const what = `"${id}" would stand in the channel of the ${channel}.`;
    return [recordProblem('IS202', draft.kind, what, `Call it ${channel}.${id}.`)];
  });
}

const ofASide = (id: string): boolean =>
  channels.some((each) => each !== 'shared' && id.startsWith(`${each}.`));

const sideInShared = (kind: string, id: string): FileProblem =>
  recordProblem('IS202', kind, `"${id}" would stand in the channel of everybody.`, 'Begin the id otherwise.');

const ownId = (draft: Draft): string | null =>
  draft.kind === 'fact-recorded' || draft.kind === 'fact-corrected' || draft.kind === 'clause-stated'
    ? draft.body.id
    : null;
