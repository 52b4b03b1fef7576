import { notLegalAdvice, reportSchemas } from '@inforce/core';
import { type FileProblem, printProblem } from '@inforce/formats';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { textOf } from '../api/answer.ts';
import { Refused } from '../api/problem.ts';
import { pageOf } from './pages.ts';

export const lettersMax = 20_000;
const dataMax = 100_000;

/** What comes with the text of every answer, as data: the report, by its published schema, or what was wrong. */
export const outputOf = <S extends z.ZodType>(report: S) =>
  z.strictObject({
    report: report.nullable().meta({
      description: 'as --json prints it; null: on the pages after the first, and where it is too large',
    }),
    page: z.int(),
    pages: z.int(),
    error: z.string().optional(),
    problems: z.array(reportSchemas.problem).optional(),
  });

/** What a tool found: for people, and as the published schema of the report has it. */
export interface Answer {
  readonly text: string;
  readonly data: object;
}

/** One page of the text; the report with the first, where it is not too large to be taken in. */
export function answered({ text, data }: Answer, wanted: number): CallToolResult {
  const { text: shown, page, pages } = pageOf(text, wanted, lettersMax);
  const json = textOf(data);
  const isWith = page === 1 && json.length <= dataMax;
  const notes = [
    ...(pages > 1 ? [`Page ${page} of ${pages}.`] : []),
    ...(json.length > dataMax ? ['The answer as data is left out: it is too large.'] : []),
    ...(shown.includes(notLegalAdvice) ? [] : [notLegalAdvice]),
  ];
  return {
    content: [
      { type: 'text', text: [shown.trimEnd(), ...(notes.length === 0 ? [] : ['', ...notes])].join('\n') },
    ],
    structuredContent: { report: isWith ? dataOf(json) : null, page, pages },
  };
}

const record = z.record(z.string(), z.unknown());
const dataOf = (json: string): Record<string, unknown> => record.parse(JSON.parse(json));

/** Everything that is wrong, in the words and codes of the command line. */
export function refusal(problems: readonly FileProblem[], error: string): CallToolResult {
  const shown = problems.slice(0, 50);
  const text = [...shown.map(printProblem), error].join('\n');
  return {
    isError: true,
    content: [{ type: 'text', text: pageOf(text, 1, lettersMax).text }],
    structuredContent: dataOf(textOf({ report: null, page: 1, pages: 1, error, problems: shown })),
  };
}

/** What was thrown; what is no refusal is a fault of this program, and what it says stays here. */
export function refusalOf(error: unknown): CallToolResult {
  if (error instanceof Refused) return refusal(error.problems, error.message);
  const { problems, message } = new Refused(500, [], 'The question could not be answered.');
  return refusal(problems, message);
}
