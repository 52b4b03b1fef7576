import type { StoreErrorCode } from '@inforce/core';

/** What is wrong with a record as a whole, whatever is asked of it. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** What to do about it. */
  readonly todo: string;
  constructor(code: StoreErrorCode, what: string, todo: string, options?: ErrorOptions) {
    super(what, options);
    this.code = code;
    this.todo = todo;
  }
}

/** The server went away, and did not come back. */
export const away = (cause: unknown): StoreError =>
  new StoreError(
    'IS103',
    'The database does not answer any more. What was under way may have been recorded all the same.',
    'See that it runs and has room; then look whether it was recorded before you send it again.',
    { cause },
  );

/** The disk of the record is full: nothing of what was to be written is there. */
export const noRoom = (): StoreError =>
  new StoreError(
    'IS105',
    'The disk of the record is full. Nothing was recorded.',
    'Make room on it, and send the same again; what was acknowledged before is all there.',
  );
