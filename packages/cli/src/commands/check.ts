import { statSync } from 'node:fs';
import {
  type AfterAmendment,
  ask,
  type Asked,
  type Paper,
  type Problem,
  problemsAfterAmendment,
  readPaper,
} from '@inforce/core';
import {
  type FileProblem,
  type FileText,
  folderFiles,
  type LoadedDeal,
  loadDeal,
  loadDocument,
  markedIn,
  printProblem,
  readFile,
} from '@inforce/formats';
import { commandErrors } from '../errors.ts';
import { exit, type Io, writeJson } from '../io.ts';
import { dayProblems, daysOf, type Flags, WrongInput } from '../options.ts';
import type { CommandSpec } from './command.ts';

type Finding = FileProblem;

export const check: CommandSpec = {
  name: 'check',
  operands: '<path>',
  summary: 'what a careful reader would mark in a deal folder or a document; silent when there is nothing',
  help: 'inforce check examples/cerplex',
  run: ([path = '.'], flags, io) => {
    const findings = isFolder(path) ? ofDeal(path, flags, io) : ofDocument(path);
    if (flags.json === true) writeJson(io, { problems: findings });
    else for (const finding of findings) io.stdout.write(`${printProblem(finding)}\n`);
    if (findings.some(isWrongInput)) return exit.wrong;
    return findings.length === 0 ? exit.answered : exit.found;
  },
};

/** What makes the other commands refuse the deal, as against what is worth a second look in a text. */
function isWrongInput({ code, severity }: Finding): boolean {
  return severity === 'error' && code.startsWith('IF');
}

function isFolder(path: string): boolean {
  if (path.endsWith('deal.yaml')) return true;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function ofDeal(path: string, flags: Flags, io: Io): Finding[] {
  const extra = (flags.with ?? []).map((name) => ({ name, bytes: readFile(name) }));
  const { deal, problems, added, documents, placeOfFact } = loadDeal(folderFiles(path), extra);
  const wrongDays = dayProblems(flags);
  if (deal === null || wrongDays.length > 0)
    throw new WrongInput(`The deal in ${path} was not checked.`, [...wrongDays, ...problems]);
  const papers = deal.agreements.flatMap(({ paper, refers }) => {
    const document = paper === null ? undefined : documents.get(paper.file);
    if (paper === null || document === undefined) return [];
    return ofPaper(paper, document).filter((each) => !isSaid(each, Object.keys(refers)));
  });
  const asked = ask({ deal, ...daysOf(flags, io), added });
  const conflicts = asked.reckoning.conflicts().map((each) => ofConflict(each, placeOfFact));
  const amended = problemsAfterAmendment(asked).flatMap((each) => {
    const file = deal.agreements.find(({ id }) => id === each.by)?.paper?.file;
    const document = file === undefined ? undefined : documents.get(file);
    return document === undefined ? [] : [ofAmended(each, document)];
  });
  return [...problems, ...papers, ...amended, ...conflicts];
}

/** What amendments leave wrong in the texts that they change, as they read on the day asked about. */
function ofAmended(each: AfterAmendment, document: FileText): Finding {
  const { why } = commandErrors[each.code];
  return finding(document, { ...each, severity: 'warning', related: [], why });
}

/** A term that the text does not define, and of which deal.yaml says what it stands for. */
function isSaid({ code, what }: Finding, terms: readonly string[]): boolean {
  return code === 'IR112' && terms.some((term) => what.includes(`“${term}”`));
}

type Conflict = ReturnType<Asked['reckoning']['conflicts']>[number];

/** A record against itself: it may be right and a fact wrong, so it is shown beside the answers and refuses none. */
function ofConflict({ rule, says, facts }: Conflict, placeOfFact: LoadedDeal['placeOfFact']): Finding {
  const code = rule === 'K6' ? 'IC201' : 'IC202';
  const todo = `Correct the one that is wrong: ${facts.join(', ')}.`;
  const place = placeOfFact(facts.at(-1) ?? '');
  return { code, severity: 'warning', ...place, what: `${says}.`, why: commandErrors[code].why, todo };
}

function ofDocument(path: string): Finding[] {
  const { document, problems } = loadDocument(path);
  if (document === null) throw new WrongInput(`${path} was not read.`, problems);
  return [...problems, ...ofPaper(readPaper(document.source), document)];
}

/** What the readers of structure and of clauses found, and the sentences that were refused. */
function ofPaper(paper: Paper, document: FileText): Finding[] {
  const refused = paper.reading.outcomes.flatMap((outcome): Finding[] =>
    outcome.outcome === 'refused'
      ? [
          finding(document, {
            code: 'IR301',
            severity: 'warning',
            place: outcome.stopped,
            related: [],
            what: `This sentence of ${/^\d/.test(outcome.at) ? 'Section ' : ''}${outcome.at} was not read: reading stopped here.`,
            why: `Expected ${outcome.expected}. What is refused has no effect on any answer.`,
            todo: 'State its clause in deal.yaml if it bears on a status.',
          }),
        ]
      : [],
  );
  return [
    ...paper.agreement.problems.map((problem) => finding(document, problem)),
    ...paper.reading.problems.map((problem) => finding(document, problem)),
    ...refused,
  ];
}

function finding(document: FileText, problem: Problem): Finding {
  const { code, severity, place, what, why, todo } = problem;
  const shown = severity === 'error' ? 'error' : 'warning';
  return {
    code,
    severity: shown,
    file: document.source.name,
    ...markedIn(document, place),
    what,
    why,
    todo,
  };
}
