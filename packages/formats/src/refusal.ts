import type { ErrorCode } from '@inforce/core';

/** Why a file was not read, and what to do instead; thrown by the readers and caught where a file is opened. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly what: string;
  readonly todo: string;

  constructor(code: ErrorCode, what: string, todo: string) {
    super(what);
    this.code = code;
    this.what = what;
    this.todo = todo;
  }
}

export function damaged(what: string): Refusal {
  return new Refusal(
    'IF156',
    what,
    'Open it in the program that made it, save it anew, and name the new file.',
  );
}

export function encrypted(what: string): Refusal {
  return new Refusal('IF157', what, 'Save it without a password, and name the new file.');
}

export function excessive(what: string): Refusal {
  return new Refusal('IF158', what, 'Ask whoever sent it for the text of the instrument.');
}
