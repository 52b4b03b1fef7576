import type { Problem } from '../problem.ts';
import { amendmentChain } from './amendment-chain.ts';
import { bracketProblems } from './brackets.ts';
import { circularDefinitions } from './circular.ts';
import { MOST_OF_A_KIND } from './codes.ts';
import { countProblems } from './counts.ts';
import { dateProblems } from './dates.ts';
import { definedTwice } from './defined-twice.ts';
import type { Inspected } from './inspected.ts';
import { referencesToNothing } from './left-out.ts';
import { missingProvisions } from './missing-provisions.ts';
import { nearMatches } from './near-matches.ts';
import { neverDefined } from './never-defined.ts';
import { neverUsed } from './never-used.ts';
import { numberingProblems } from './numbering.ts';
import { quoteProblems } from './quotes.ts';
import { sumProblems } from './sums.ts';
import { tooLong } from './too-long.ts';
import { wrongCase } from './wrong-case.ts';

const CHECKS: readonly ((inspected: Inspected) => Problem[])[] = [
  bracketProblems,
  quoteProblems,
  neverUsed,
  neverDefined,
  nearMatches,
  definedTwice,
  missingProvisions,
  sumProblems,
  countProblems,
  numberingProblems,
  circularDefinitions,
  wrongCase,
  referencesToNothing,
  dateProblems,
  amendmentChain,
  tooLong,
];

/** Everything that a careful reader would mark in the margin, in the order of the text. */
export function problemsIn(inspected: Inspected): Problem[] {
  const found = CHECKS.flatMap((check) => check(inspected).slice(0, MOST_OF_A_KIND));
  return found.toSorted((a, b) => a.place.from - b.place.from || a.code.localeCompare(b.code));
}
