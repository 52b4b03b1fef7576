/** What brings each error of the record over HTTP about: a request to a server with one deal, by somebody on it. */
import { requestErrors, type RequestErrorCode, storeErrors } from '@inforce/core';
import type { AppParts } from '@inforce/server';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Beside those that every request of a page carries. `If-Match: now` is the ETag of the deal when it was first read. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RequestTrigger {
  readonly code: RequestErrorCode | 'IS105';
  readonly title: string;
  readonly status: number;
  readonly request: Request;
  /** What is asked before it. */
  readonly before?: readonly Request[];
  /** In words: who asks, where it is not somebody who is signed in; how the server is. */
  readonly given?: string;
  readonly signedOut?: true;
  readonly config?: NonNullable<AppParts['config']>;
  /** The record breaks, or has no room left, before the request. */
  readonly record?: 'broken' | 'full';
}

const json = { 'Content-Type': 'application/json' };
const resting = { ...json, 'If-Match': 'now' };
const notes = '/api/deals/harbor/notes';
const note = (text: string): string => JSON.stringify({ text });
const signIn: Request = {
  method: 'POST',
  path: '/api/session',
  headers: json,
  body: JSON.stringify({ email: 'ann@example.com', password: 'none of hers' }),
};

type Given = Omit<RequestTrigger, 'code' | 'title' | 'status'>;

const requests: Readonly<Record<RequestErrorCode, Given>> = {
  IS400: { request: { method: 'GET', path: '/api/deals?form=4' } },
  IS401: { request: { method: 'GET', path: '/api/deals' }, signedOut: true, given: 'Nobody is signed in.' },
  IS403: { request: { method: 'GET', path: '/api/deals/harbor/facts?view=company' } },
  IS404: { request: { method: 'GET', path: '/api/deals/pier' } },
  IS408: { request: signIn, config: { requestMs: 1 }, given: 'An answer may take a thousandth of a second.' },
  IS412: {
    before: [{ method: 'POST', path: notes, headers: resting, body: note('somebody else’s') }],
    request: { method: 'POST', path: notes, headers: resting, body: note('mine') },
  },
  IS413: {
    request: { method: 'POST', path: notes, headers: resting, body: note('a note of several words') },
    config: { bodyBytesMax: 16 },
    given: 'A body may have 16 bytes.',
  },
  IS415: {
    request: {
      method: 'POST',
      path: notes,
      headers: { ...resting, 'Content-Type': 'text/plain' },
      body: 'mine',
    },
  },
  IS420: {
    before: [
      { method: 'POST', path: notes, headers: { ...resting, 'Idempotency-Key': 'one' }, body: note('mine') },
    ],
    request: {
      method: 'POST',
      path: notes,
      headers: { ...resting, 'Idempotency-Key': 'one' },
      body: note('another'),
    },
  },
  IS421: {
    request: {
      method: 'POST',
      path: notes,
      headers: resting,
      body: `{"text":${'['.repeat(65)}${']'.repeat(65)}}`,
    },
  },
  IS422: { request: { method: 'POST', path: notes, headers: resting, body: '{"text":' } },
  IS428: { request: { method: 'POST', path: notes, headers: json, body: note('mine') } },
  IS429: {
    before: Array.from({ length: 6 }, () => signIn),
    request: signIn,
    given: 'The password was wrong six times before.',
  },
  IS500: {
    request: { method: 'GET', path: '/api/deals/harbor' },
    record: 'broken',
    given: 'The record is away.',
  },
};

const statusOf = (code: RequestErrorCode): number =>
  code === 'IS420' || code === 'IS421' ? 422 : Number(code.slice(2));

const isCode = (code: string): code is RequestErrorCode => code in requests;

export const requestTriggers: readonly RequestTrigger[] = [
  {
    code: 'IS105',
    title: storeErrors.IS105.title,
    status: 507,
    request: { method: 'POST', path: notes, headers: resting, body: note('x'.repeat(9000)) },
    record: 'full',
    given: 'The disk of the record is full; the note has nine thousand letters.',
  },
  ...Object.keys(requests)
    .filter(isCode)
    .map((code) => ({ code, title: requestErrors[code].title, status: statusOf(code), ...requests[code] })),
];
