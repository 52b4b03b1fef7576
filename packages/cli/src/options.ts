import { ask, type Asked, type Day, parseDay, type Question } from '@inforce/core';
import {
  type DealFiles,
  type FileProblem,
  folderFiles,
  type LoadedDeal,
  loadDeal,
  printProblem,
  readFile,
} from '@inforce/formats';
import { type ArgumentProblem, onCommandLine } from './errors.ts';
import { exit, type Io, writeJson } from './io.ts';

/** The flags that every command takes, as written. */
export interface Flags {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly with?: readonly string[];
  readonly json?: boolean;
  /** The form of a printed text. */
  readonly html?: boolean;
  readonly markdown?: boolean;
  /** Files to write, and the browser that prints them. */
  readonly docx?: string;
  readonly pdf?: string;
  readonly browser?: string;
  /** Changes as Word keeps them, or as formatting: of `conform` the day since which, of `blackline` whether. */
  readonly tracked?: string | true;
  readonly marked?: string;
  /** Of `start`: without the app. Of `serve`: whoever sits at this machine, as this side. */
  readonly once?: boolean;
  readonly local?: string;
  /** Who accepts a reading. */
  readonly by?: string;
  /** The record, whose side of it one sees, and who signs. */
  readonly record?: string;
  readonly view?: string;
  readonly key?: string;
  readonly head?: string;
  /** The deal, where it is one of the record. */
  readonly opened?: OpenedFrom;
  /** Of `mcp`. */
  readonly write?: boolean;
  /** Of `import`, `file`, `correct`, `history` and `mcp`. */
  readonly as?: string;
  readonly agreement?: string;
  readonly never?: boolean;
  readonly note?: string;
  readonly of?: string;
  /** Of `calendar`: for people; and with what the papers say in the titles. */
  readonly list?: boolean;
  readonly terms?: boolean;
  /** Of `portfolio` and `work`. */
  readonly expiring?: string;
  readonly search?: string;
  readonly after?: string;
  /** Of `blame`. */
  readonly words?: string;
  /** Of `blackline`: provisions that are as they were are left out. */
  readonly changedOnly?: boolean;
  /** Of `serve`. */
  readonly port?: string;
  readonly host?: string;
  readonly origin?: string;
  readonly behindProxy?: boolean;
  readonly stolenPasswords?: string;
  readonly linkFor?: string;
  /** Of `blackline`: the two days of an agreement. */
  readonly from?: string;
  readonly to?: string;
}

/** A deal as it was read, and the files that it was read from: a folder's, or a record's. */
export interface OpenedFrom {
  readonly loaded: LoadedDeal;
  readonly files: DealFiles;
}

/** The deal that an operand names, with the facts given beside it. */
export function openedOf(path: string, flags: Flags): OpenedFrom {
  if (flags.opened !== undefined) return flags.opened;
  const extra = (flags.with ?? []).map((name) => ({ name, bytes: readFile(name) }));
  const files = folderFiles(path);
  return { loaded: loadDeal(files, extra), files };
}

type InputProblem = FileProblem | ArgumentProblem;

/** What was handed in is wrong: everything that is, said at once, with status 2. */
export class WrongInput extends Error {
  readonly problems: readonly InputProblem[];
  constructor(message: string, problems: readonly InputProblem[]) {
    super(message);
    this.problems = problems;
  }
}

/** One word of the command line is wrong. */
export function wrongArgument(
  code: ArgumentProblem['code'],
  argument: string | null,
  what: string,
  todo: string,
): WrongInput {
  return new WrongInput(notAnswered, [{ code, argument, what, todo }]);
}

const notAnswered = 'Nothing was answered.';

export interface Days {
  readonly asOf: Day;
  readonly knownAt: Day;
}

/** Both days default to today [T5]. */
export function daysOf(flags: Flags, io: Io): Days {
  const problems = dayProblems(flags);
  if (problems.length > 0) throw new WrongInput(notAnswered, problems);
  return {
    asOf: parseDay(flags.asOf ?? '') ?? io.clock(),
    knownAt: parseDay(flags.knownAt ?? '') ?? io.clock(),
  };
}

export function dayProblems({ asOf, knownAt, from, to, tracked, marked }: Flags): ArgumentProblem[] {
  return [asOf, knownAt, from, to, tracked, marked].flatMap((text) =>
    text === undefined || text === true || parseDay(text) !== null ? [] : [notADay(text)],
  );
}

function notADay(argument: string): ArgumentProblem {
  if (/^\d{4}-\d{2}-\d{2}$/.test(argument)) {
    const what = `There is no ${argument} in the calendar.`;
    return { code: 'IF107', argument, what, todo: 'Correct the date.' };
  }
  const what = `"${argument}" is not a day such as 1996-10-31.`;
  return { code: 'IF108', argument, what, todo: 'Write the day as year-month-day: 1996-10-31.' };
}

/** The deal and the question that the flags put to it; everything that is wrong with either is thrown at once. */
export function questionOf(dealPath: string, flags: Flags, io: Io): Question {
  const { deal, problems, added } = openedOf(dealPath, flags).loaded;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (deal === null || errors.length > 0) {
    throw new WrongInput(`The deal in ${dealPath} cannot be read as it stands.`, [
      ...dayProblems(flags),
      ...errors,
    ]);
  }
  return { deal, ...daysOf(flags, io), added };
}

export function askedOf(dealPath: string, flags: Flags, io: Io): Asked {
  return ask(questionOf(dealPath, flags, io));
}

/** Shows what was wrong: as text beside the answer's place, or as data for programs. */
export function refuse(error: WrongInput, args: readonly string[], io: Io): number {
  const problems = error.problems.map((each) => ('argument' in each ? onCommandLine(each, args) : each));
  if (args.includes('--json')) writeJson(io, { error: error.message, problems });
  else {
    for (const problem of problems) io.stderr.write(`${printProblem(problem)}\n`);
    io.stderr.write(`${error.message}\n`);
  }
  return exit.wrong;
}
