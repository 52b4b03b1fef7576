import { ask, type Asked, type Day, type Deal, parseDay, type Question } from '@inforce/core';
import { type FileProblem, folderFiles, loadDeal, printProblem, readFile } from '@inforce/formats';
import { exit, type Io, writeJson } from './io.ts';

/** The flags that every command takes, as written. */
export interface Flags {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly with?: readonly string[];
  readonly json?: boolean;
}

/** The command line is wrong: said once, with status 2. */
export class WrongInput extends Error {
  readonly problems: readonly FileProblem[];
  constructor(message: string, problems: readonly FileProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

export interface Days {
  readonly asOf: Day;
  readonly knownAt: Day;
}

/** Both days default to today [T5]. */
export function daysOf(flags: Flags, io: Io): Days {
  return {
    asOf: dayOf(flags.asOf, '--as-of') ?? io.clock(),
    knownAt: dayOf(flags.knownAt, '--known-at') ?? io.clock(),
  };
}

function dayOf(text: string | undefined, flag: string): Day | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  if (day !== null) return day;
  const shaped = /^\d{4}-\d{2}-\d{2}$/.test(text);
  throw new WrongInput(
    shaped
      ? `IF107: ${flag} ${text}: there is no such date.`
      : `IF108: ${flag} "${text}" is not a day. Write it as 1996-10-31.`,
  );
}

/** The deal and the question that the flags put to it; everything that is wrong with the folder is thrown at once. */
export function questionOf(dealPath: string, flags: Flags, io: Io): Question {
  const { deal, added } = dealOf(dealPath, flags);
  return { deal, ...daysOf(flags, io), added };
}

export function askedOf(dealPath: string, flags: Flags, io: Io): Asked {
  return ask(questionOf(dealPath, flags, io));
}

function dealOf(dealPath: string, flags: Flags): { deal: Deal; added: ReadonlySet<string> } {
  const extra = (flags.with ?? []).map((name) => ({ name, bytes: readFile(name) }));
  const { deal, problems, added } = loadDeal(folderFiles(dealPath), extra);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (deal === null || errors.length > 0)
    throw new WrongInput(`The deal in ${dealPath} cannot be read as it stands.`, errors);
  return { deal, added };
}

/** Shows what was wrong: as text beside the answer's place, or as data for programs. */
export function refuse(error: WrongInput, flags: Flags, io: Io): number {
  if (flags.json === true) writeJson(io, { error: error.message, problems: error.problems });
  else {
    for (const problem of error.problems) io.stderr.write(`${printProblem(problem)}\n`);
    io.stderr.write(`${error.message}\n`);
  }
  return exit.wrong;
}
