import { statSync } from 'node:fs';
import { ask } from '@inforce/core';
import { checkDeal, checkDocument, type FileProblem, loadDocument, printProblem } from '@inforce/formats';
import { exit, type Io, writeJson } from '../io.ts';
import { dayProblems, daysOf, type Flags, openedOf, WrongInput } from '../options.ts';
import type { CommandSpec } from './command.ts';

export const check: CommandSpec = {
  name: 'check',
  operands: '<path>',
  summary: 'what a careful reader would mark in a deal folder or a document; silent when there is nothing',
  help: 'inforce check examples/cerplex',
  run: ([path = '.'], flags, io) => {
    const findings =
      flags.opened !== undefined || isFolder(path) ? ofDeal(path, flags, io) : ofDocument(path);
    if (flags.json === true) writeJson(io, { problems: findings });
    else for (const finding of findings) io.stdout.write(`${printProblem(finding)}\n`);
    if (findings.some(isWrongInput)) return exit.wrong;
    return findings.length === 0 ? exit.answered : exit.found;
  },
};

/** What makes the other commands refuse the deal, as against what is worth a second look in a text. */
function isWrongInput({ code, severity }: FileProblem): boolean {
  return severity === 'error' && code.startsWith('IF');
}

function isFolder(path: string): boolean {
  if (path.endsWith('deal.yaml')) return true;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function ofDeal(path: string, flags: Flags, io: Io): FileProblem[] {
  const { loaded } = openedOf(path, flags);
  const { deal, problems, added } = loaded;
  const wrongDays = dayProblems(flags);
  if (deal === null || wrongDays.length > 0)
    throw new WrongInput(`The deal in ${path} was not checked.`, [...wrongDays, ...problems]);
  return checkDeal(loaded, ask({ deal, ...daysOf(flags, io), added }));
}

function ofDocument(path: string): FileProblem[] {
  const { document, problems } = loadDocument(path);
  if (document === null) throw new WrongInput(`${path} was not read.`, problems);
  return [...problems, ...checkDocument(document)];
}
