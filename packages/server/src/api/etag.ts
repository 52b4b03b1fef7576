import { createHash } from 'node:crypto';
import type { Asking } from './env.ts';
import { refused } from './problem.ts';

/**
 * The ETag of an answer: the viewer's etag of the deal, and what was asked. Nothing in it comes from a channel that the
 * viewer does not see.
 *
 *     "12-3-9f86d081…"              the deal
 *     "12-3-9f86d081….9b0c5f21…"    an answer from it
 */
export function answerTag(etag: string, question: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(question)).digest('hex');
  return `${etag}.${hash.slice(0, 16)}`;
}

/** Whether the asker has the answer already. */
export function isKnown(c: Asking, tag: string): boolean {
  const given = c.req.header('If-None-Match');
  return given !== undefined && (given.trim() === '*' || tagsIn(given).includes(tag));
}

/** A proxy that compresses an answer makes its tag a weak one; it names the same record. */
const tagsIn = (header: string): string[] =>
  header.split(',').map((each) =>
    each
      .trim()
      .replace(/^W\//, '')
      .replace(/^"(.*)"$/, '$1'),
  );

/** The etag that a write rests on: `If-Match` with that of the deal, or of any answer from it. `*` would rest on nothing. */
export function restsOn(c: Asking): string {
  const given = c.req.header('If-Match');
  if (given === undefined || given.trim() === '*') {
    const what = 'The request does not say which version of the deal it rests on.';
    const todo = 'Send "If-Match" with the ETag of the deal, or of an answer from it.';
    throw refused(428, 'IS428', 'header If-Match', what, todo);
  }
  return (tagsIn(given)[0] ?? '').split('.')[0] ?? '';
}
