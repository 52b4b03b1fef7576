import {
  type CommandErrorCode,
  commandErrors,
  errorCatalogue,
  type ErrorCode,
  type StoreErrorCode,
  storeErrors,
} from '@inforce/core';
import type { FileProblem } from '@inforce/formats';

/** One meaning a code: what is wrong in a file can be wrong on the command line too. */
const reasons = { ...errorCatalogue, ...commandErrors, ...storeErrors };

/** Something wrong with one word of the command line; `null`: with its end, where something is missing. */
export interface ArgumentProblem {
  readonly code: CommandErrorCode | ErrorCode | StoreErrorCode;
  readonly argument: string | null;
  readonly what: string;
  readonly todo: string;
}

/** The problem with its place: the command as it was given, and the word marked. */
export function onCommandLine(problem: ArgumentProblem, args: readonly string[]): FileProblem {
  const { code, what, todo } = problem;
  return {
    code,
    severity: 'error',
    file: 'command line',
    line: null,
    column: null,
    excerpt: markedWord(args, problem.argument),
    what,
    why: reasons[code].why,
    todo,
  };
}

function markedWord(args: readonly string[], argument: string | null): string {
  const words = ['inforce', ...args.map(asTyped)];
  const at =
    argument === null ? -1 : args.findIndex((arg) => arg === argument || arg.endsWith(`=${argument}`));
  const before = at < 0 ? words : words.slice(0, at + 1);
  const width = at < 0 ? 1 : (words[at + 1] ?? '').length;
  return `${words.join(' ')}\n${' '.repeat(before.join(' ').length + 1)}${'^'.repeat(width)}`;
}

function asTyped(arg: string): string {
  if (/^[\w@%+=:,./#()-]+$/.test(arg)) return arg;
  return `'${arg.replaceAll("'", `'\\''`)}'`;
}
