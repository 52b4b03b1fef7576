import type { DealProblem } from '@inforce/core';

/** A place in a file as a person sees it: line, column, and the line with the span marked. */
export interface FilePlace {
  readonly file: string;
  /** Counted from 1; `null` where the problem is with the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  /** The source line, and under it the span marked with carets. */
  readonly excerpt: string | null;
}

export interface FileProblem extends FilePlace {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export function fileProblem(
  problem: Omit<DealProblem, 'where'>,
  text: string | null,
  span: Span | null,
): FileProblem {
  const { code, severity, file, what, why, todo } = problem;
  const none = { line: null, column: null, excerpt: null };
  return {
    code,
    severity,
    file,
    ...(text === null || span === null ? none : marked(text, span)),
    what,
    why,
    todo,
  };
}

/** Lines longer than this are shown in part, so that a file without line ends stays readable. */
const shownMax = 160;

export function marked(text: string, span: Span): { line: number; column: number; excerpt: string } {
  const at = Math.min(span.from, text.length);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  const line = countLines(text, start);
  const from = Math.max(start, at - shownMax / 2);
  const shown = text.slice(from, Math.min(end, from + shownMax)).replaceAll(/[\t\r]/g, ' ');
  const width = Math.max(1, Math.min(span.to, from + shown.length) - at);
  const gutter = String(line);
  const carets = `${' '.repeat(at - from)}${'^'.repeat(width)}`;
  const excerpt = `${gutter} | ${shown.trimEnd()}\n${' '.repeat(gutter.length)} | ${carets}`;
  return { line, column: at - start + 1, excerpt };
}

/** Many problems are usually of one text: its line ends are found once. */
let indexed: { readonly text: string; readonly ends: readonly number[] } = { text: '', ends: [] };

function countLines(text: string, before: number): number {
  if (indexed.text !== text) indexed = { text, ends: lineEnds(text) };
  let low = 0;
  let high = indexed.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexed.ends[middle] ?? Infinity) < before) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

function lineEnds(text: string): number[] {
  const ends: number[] = [];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) ends.push(i);
  return ends;
}

/** The problem as the terminal shows it: location, source, what, why, what to do. */
export function printProblem(problem: FileProblem): string {
  const place =
    problem.line === null ? problem.file : `${problem.file}:${problem.line}:${problem.column ?? 1}`;
  const head = `${place}: ${problem.severity} ${problem.code}: ${problem.what}`;
  const excerpt = problem.excerpt === null ? [] : problem.excerpt.split('\n').map((line) => `    ${line}`);
  return [head, ...excerpt, `  why: ${problem.why}`, `  do:  ${problem.todo}`].join('\n');
}
