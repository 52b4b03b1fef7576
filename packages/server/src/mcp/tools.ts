import {
  checklistOf,
  conformReport,
  type Day,
  type Paper,
  printChecklist,
  printConform,
  printProof,
  printRead,
  printStatus,
  printTimeline,
  printWhatIf,
  prove,
  readReport,
  reportSchemas,
  statusReport,
  subjectOf,
  timelineReport,
  whatIf,
} from '@inforce/core';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { soundDeal } from '../api/asking.ts';
import { filesOf } from '../api/handed-out.ts';
import { refused } from '../api/problem.ts';
import { type Answer, answered, outputOf, refusalOf } from './answer.ts';
import type { Deals } from './deals.ts';
import { agreementIn, askedOf, ofDay, ofDeal, openedOf } from './question.ts';

/** What the tools work with. */
export interface Desk {
  readonly server: McpServer;
  readonly deals: Deals;
  readonly today: () => Day;
}

interface Spec<S extends z.ZodRawShape> {
  readonly name: string;
  readonly description: string;
  readonly takes: S;
  /** The shape of its report. */
  readonly gives: z.ZodType;
  /** Adds to the record; the others only read. */
  readonly writes?: boolean;
}

/** A tool; what is wrong with a question is an answer too, marked as an error. */
export function tool<S extends z.ZodRawShape>(
  { server }: Desk,
  { name, description, takes, gives, writes = false }: Spec<S>,
  answer: (given: z.output<z.ZodObject<S>>) => Answer | Promise<Answer>,
): void {
  const inputSchema = z.strictObject(takes);
  const outputSchema = outputOf(gives);
  const annotations = {
    readOnlyHint: !writes,
    destructiveHint: false,
    idempotentHint: !writes,
    openWorldHint: false,
  };
  server.registerTool(
    name,
    { description, inputSchema, outputSchema, annotations },
    async (given: unknown) => {
      try {
        const { page } = z.looseObject({ page: z.int().optional() }).parse(given);
        return answered(await answer(z.object(takes).parse(given)), page ?? 1);
      } catch (error) {
        return refusalOf(error);
      }
    },
  );
}

/** The questions of the command line. */
export function tools(desk: Desk): void {
  const { deals, today } = desk;
  tool(
    desk,
    {
      name: 'status',
      description:
        'What binds on a day, as known on a day: every part, provision, default and value of a deal, what is open and who could settle it, and what was presumed.',
      gives: reportSchemas.status,
      takes: ofDay,
    },
    async (given) => {
      const { asked } = await askedOf(deals, today(), given);
      const report = statusReport(asked);
      return { text: printStatus(asked.deal, report), data: report };
    },
  );
  tool(
    desk,
    {
      name: 'why',
      description: 'The proof of one status: the rule, the words of the papers, the facts, what is presumed.',
      gives: reportSchemas.why,
      takes: {
        ...ofDay,
        subject: z
          .string()
          .max(300)
          .describe('an address such as npa/6.3 or waiver/1, or a breach by its id'),
      },
    },
    async ({ subject, ...given }) => {
      const { asked } = await askedOf(deals, today(), given);
      const found = subjectOf(asked, subject);
      if ('complaint' in found) throw refused(422, 'IC105', 'argument subject', found.complaint, found.todo);
      const proof = prove(asked.reckoning, found.subject);
      return { text: printProof(asked.deal, proof), data: proof };
    },
  );
  tool(
    desk,
    {
      name: 'timeline',
      description: 'Every status of a deal over time, and the days on which it changes.',
      gives: reportSchemas.timeline,
      takes: ofDay,
    },
    async (given) => {
      const { asked } = await askedOf(deals, today(), given);
      return { text: printTimeline(asked), data: timelineReport(asked) };
    },
  );
  ofAgreements(desk);
  ofSupposition(desk);
  ofDocuments(desk);
  list(desk);
}

function ofAgreements(desk: Desk): void {
  const { deals, today } = desk;
  const takes = { ...ofDay, agreement: z.string().max(200).describe('the id of an agreement of the deal') };
  tool(
    desk,
    {
      name: 'conform',
      description:
        'An agreement as it reads on a day, with every amendment in effect, who wrote each changed word, and what was not applied and why. Long texts come in pages.',
      gives: reportSchemas.conform,
      takes,
    },
    async ({ agreement, ...given }) => {
      const { asked, handOut } = await askedOf(deals, today(), given);
      const report = conformReport(asked, agreementIn(asked, agreement));
      await handOut(filesOf(asked, agreement));
      return { text: printConform(asked.deal, report), data: report };
    },
  );
  tool(
    desk,
    {
      name: 'checklist',
      description: 'The conditions of an agreement as a closing list: what, who, by when, done or open.',
      gives: reportSchemas.checklist,
      takes,
    },
    async ({ agreement, ...given }) => {
      const { asked } = await askedOf(deals, today(), given);
      const report = checklistOf(asked, agreementIn(asked, agreement));
      return { text: printChecklist(report), data: report };
    },
  );
}

function ofSupposition(desk: Desk): void {
  tool(
    desk,
    {
      name: 'what_if',
      description: 'Which statuses would change if facts were added; nothing is recorded.',
      gives: reportSchemas['what-if'],
      takes: {
        ...ofDay,
        with: z
          .array(z.looseObject({}))
          .min(1)
          .max(100)
          .describe('facts as facts.yaml has them: {"on": "1996-11-12", "occurred": "waiver/1(a)"}'),
      },
    },
    async ({ with: facts, ...given }) => {
      const bytes = new TextEncoder().encode(JSON.stringify(facts, null, 2));
      const extra = [{ name: 'with', bytes: { ok: true as const, bytes } }];
      const { asked } = await askedOf(desk.deals, desk.today(), given, extra);
      const report = whatIf(asked);
      return { text: printWhatIf(report), data: report };
    },
  );
}

function ofDocuments(desk: Desk): void {
  tool(
    desk,
    {
      name: 'read',
      description:
        'What an instrument says, sentence by sentence, and what was not understood. Its words are a resource.',
      gives: reportSchemas.read,
      takes: {
        ...ofDeal,
        page: ofDay.page,
        file: z.string().max(400).describe('a document of the deal, as its resources name it'),
      },
    },
    async ({ file, ...given }) => {
      const opened = await openedOf(desk.deals, given);
      const papers = soundDeal(opened.loaded).agreements.flatMap(({ paper }): Paper[] =>
        paper === null ? [] : [paper],
      );
      const paper = papers.find((each) => each.file === file);
      if (paper === undefined) throw noDocument(file, papers);
      await opened.handOut([file]);
      return { text: printRead(paper), data: readReport(paper) };
    },
  );
}

function noDocument(file: string, papers: readonly Paper[]): Error {
  const files = papers.map((each) => each.file).join(', ') || 'none';
  return refused(404, 'IF151', 'argument file', `The deal has no document "${file}".`, `There is ${files}.`);
}

const dealsShown = 100;

function list(desk: Desk): void {
  tool(
    desk,
    {
      name: 'deals',
      description: 'The deals that can be asked about.',
      gives: z.strictObject({
        deals: z.array(z.strictObject({ id: z.string(), role: z.string().nullable() })),
        next: z.string().nullable(),
      }),
      takes: { after: z.string().max(200).optional().describe('the last deal of the page before') },
    },
    async ({ after = '' }) => {
      const found = await desk.deals.list(after, dealsShown + 1);
      const deals = found.slice(0, dealsShown);
      const next = found.length > dealsShown ? (deals.at(-1)?.id ?? null) : null;
      const lines = deals.map(({ id, role }) => (role === null ? id : `${id} (${role})`));
      const more = next === null ? [] : [`More: ask for those after "${next}".`];
      return {
        text: [...(lines.length === 0 ? ['No deal.'] : lines), ...more].join('\n'),
        data: { deals, next },
      };
    },
  );
}
