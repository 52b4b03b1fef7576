import { AsyncLocalStorage } from 'node:async_hooks';
import pino, { type Logger } from 'pino';

/** Where a log goes, a line of JSON at a time. */
export interface LogOut {
  readonly write: (line: string) => void;
}

const requests = new AsyncLocalStorage<string>();

/** All that is logged while a request is answered bears its number. */
export const within = <T>(request: string, answer: () => T): T => requests.run(request, answer);

/** Each line says when, in UTC, and of which request it is. What is text in it stays within its quotation marks. */
export const logTo = (out: LogOut): Logger =>
  pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: ofRequest }, out);

function ofRequest(): { readonly request?: string } {
  const request = requests.getStore();
  return request === undefined ? {} : { request };
}
