import {
  type AfterAmendment,
  type Asked,
  commandErrors,
  type Paper,
  type Problem,
  problemsAfterAmendment,
  readPaper,
} from '@inforce/core';
import { type FileProblem, markedIn } from '../problem.ts';
import type { FileText } from '../text/file-text.ts';
import type { LoadedDeal } from './load.ts';

/** What a careful reader would mark in a deal, as its texts read on the day asked about. */
export function checkDeal({ problems, documents, placeOfFact }: LoadedDeal, asked: Asked): FileProblem[] {
  const { deal } = asked;
  const papers = deal.agreements.flatMap(({ paper, refers }) => {
    const document = paper === null ? undefined : documents.get(paper.file);
    if (paper === null || document === undefined) return [];
    return ofPaper(paper, document).filter((each) => !isSaid(each, Object.keys(refers)));
  });
  const conflicts = asked.reckoning.conflicts().map((each) => ofConflict(each, placeOfFact));
  const amended = problemsAfterAmendment(asked).flatMap((each) => {
    const file = deal.agreements.find(({ id }) => id === each.by)?.paper?.file;
    const document = file === undefined ? undefined : documents.get(file);
    return document === undefined ? [] : [ofAmended(each, document)];
  });
  return [...problems, ...papers, ...amended, ...conflicts];
}

/** The same of a document by itself. */
export const checkDocument = (document: FileText): FileProblem[] =>
  ofPaper(readPaper(document.source), document);

/** What amendments leave wrong in the texts that they change, as they read on the day asked about. */
function ofAmended(each: AfterAmendment, document: FileText): FileProblem {
  const { why } = commandErrors[each.code];
  return finding(document, { ...each, severity: 'warning', related: [], why });
}

/** A term that the text does not define, and of which deal.yaml says what it stands for. */
function isSaid({ code, what }: FileProblem, terms: readonly string[]): boolean {
  return code === 'IR112' && terms.some((term) => what.includes(`“${term}”`));
}

type Conflict = ReturnType<Asked['reckoning']['conflicts']>[number];

/** A record against itself: it may be right and a fact wrong, so it is shown beside the answers and refuses none. */
function ofConflict({ rule, says, facts }: Conflict, placeOfFact: LoadedDeal['placeOfFact']): FileProblem {
  const code = rule === 'K6' ? 'IC201' : 'IC202';
  const todo = `Correct the one that is wrong: ${facts.join(', ')}.`;
  const place = placeOfFact(facts.at(-1) ?? '');
  return { code, severity: 'warning', ...place, what: `${says}.`, why: commandErrors[code].why, todo };
}

/** What the readers of structure and of clauses found, and the sentences that were refused. */
function ofPaper(paper: Paper, document: FileText): FileProblem[] {
  const refused = paper.reading.outcomes.flatMap((outcome): FileProblem[] =>
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

function finding(document: FileText, problem: Problem): FileProblem {
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
