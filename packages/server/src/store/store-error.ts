/** What is wrong with a record as a whole, before any question is asked of it. */
export class StoreError extends Error {
  readonly code: 'IS101' | 'IS102' | 'IS103' | 'IS104';
  /** What to do about it. */
  readonly todo: string;
  constructor(code: StoreError['code'], what: string, todo: string) {
    super(what);
    this.code = code;
    this.todo = todo;
  }
}
