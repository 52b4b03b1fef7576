import type { DealProblem } from '@inforce/core';
import { spoken } from './text/file-point.ts';
import type { FileText } from './text/file-text.ts';

/** A place in a file as a person sees it: line, column, and the line with the span marked. */
export interface FilePlace {
  readonly file: string;
  /** Counted from 1; `null` where the problem is with the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  /** The place as a person says it, in files that have no lines of their own: `paragraph 41`, `page 7, line 3`. */
  readonly at?: string;
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

/** A problem in a file: `text` is the file's own, or what it was read as. */
export function fileProblem(
  problem: Omit<DealProblem, 'where'>,
  text: string | FileText | null,
  span: Span | null,
): FileProblem {
  const { code, severity, file, what, why, todo } = problem;
  return {
    code,
    severity,
    file,
    ...placeOf(text, span),
    what,
    why,
    todo,
  };
}

function placeOf(text: string | FileText | null, span: Span | null): Omit<FilePlace, 'file'> {
  if (text === null || span === null) return { line: null, column: null, excerpt: null };
  return typeof text === 'string' ? marked(text, span) : markedIn(text, span);
}

/** Lines longer than this are shown in part, so that a file without line ends stays readable. */
const shownMax = 160;

export function marked(text: string, span: Span): { line: number; column: number; excerpt: string } {
  const { line, column } = lineAndColumn(text, span.from);
  return { line, column, excerpt: excerptOf(text, span, String(line)) };
}

/** A place of a file's text, in the terms of the file. The words are shown as they were read. */
export function markedIn(file: FileText, span: Span): Omit<FilePlace, 'file'> {
  const { text } = file.source;
  if (file.kind === 'text') return marked(text, span);
  const excerpt = excerptOf(text, span, '');
  const point = file.places.at(Math.min(span.from, text.length));
  if (point === null) return { line: null, column: null, excerpt };
  if (point.kind === 'characters') return { ...lineAndColumn(file.decoded ?? text, point.offset), excerpt };
  return { line: null, column: null, at: spoken(point), excerpt };
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const at = Math.min(offset, text.length);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return { line: countLines(text, start), column: at - start + 1 };
}

function excerptOf(text: string, span: Span, gutter: string): string {
  const at = Math.min(span.from, text.length);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  const from = Math.max(start, at - shownMax / 2);
  const shown = text.slice(from, Math.min(end, from + shownMax)).replaceAll(/[\t\r]/g, ' ');
  const width = Math.max(1, Math.min(span.to, from + shown.length) - at);
  const carets = `${' '.repeat(at - from)}${'^'.repeat(width)}`;
  return `${gutter} | ${shown.trimEnd()}\n${' '.repeat(gutter.length)} | ${carets}`;
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
  const head = `${printPlace(problem)}: ${problem.severity} ${problem.code}: ${problem.what}`;
  const excerpt = problem.excerpt === null ? [] : problem.excerpt.split('\n').map((line) => `    ${line}`);
  return [head, ...excerpt, `  why: ${problem.why}`, `  do:  ${problem.todo}`].join('\n');
}

function printPlace({ file, line, column, at }: FilePlace): string {
  if (line !== null) return `${file}:${line}:${column ?? 1}`;
  return at === undefined ? file : `${file}, ${at}`;
}
