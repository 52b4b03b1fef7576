import { commandErrors, errorCatalogue, requestErrors, storeErrors } from '@inforce/core';
import type { FileProblem } from '@inforce/formats';
import { recordErrors } from '../record/record-problem.ts';

const titles: Readonly<Record<string, { readonly title: string; readonly why: string }>> = {
  ...errorCatalogue,
  ...commandErrors,
  ...recordErrors,
  ...storeErrors,
  ...requestErrors,
};

export type Status = 400 | 401 | 403 | 404 | 408 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503 | 507;

/** A request that is refused: everything that is wrong with it, in the words and codes of the command line. */
export class Refused extends Error {
  readonly status: Status;
  readonly problems: readonly FileProblem[];
  /** What goes with this answer alone: the events that a writer had not seen. */
  readonly more: Readonly<Record<string, unknown>>;
  constructor(
    status: Status,
    problems: readonly FileProblem[],
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.status = status;
    this.problems = problems;
    this.more = more;
  }
}

/** Something wrong with a request; `at` is its place there: `query asOf`, `body facts[0].on`. */
export function inRequest(code: string, at: string | null, what: string, todo: string): FileProblem {
  const none = { line: null, column: null, excerpt: null };
  const place = at === null ? none : { ...none, at };
  return { code, severity: 'error', file: 'request', ...place, what, why: titles[code]?.why ?? '', todo };
}

export const refused = (
  status: Status,
  code: string,
  at: string | null,
  what: string,
  todo: string,
): Refused => new Refused(status, [inRequest(code, at, what, todo)], what);

/** What is not there, and what the person who asks may not see. */
export const absent = (): Refused =>
  refused(404, 'IS404', null, 'There is nothing here.', 'Check the address, or ask a keeper of the deal.');

export const forbidden = (what: string, todo: string): Refused => refused(403, 'IS403', null, what, todo);

/** RFC 9457. `request` finds the request in the log. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: Status;
  readonly detail: string;
  readonly code: string;
  readonly problems: readonly FileProblem[];
  readonly request: string;
}

export function detailsOf({ status, problems, message, more }: Refused, request: string): ProblemDetails {
  const code = problems[0]?.code ?? 'IS500';
  const title = titles[code]?.title ?? code;
  return {
    type: `urn:inforce:error:${code}`,
    title,
    status,
    detail: message,
    code,
    problems,
    request,
    ...more,
  };
}
