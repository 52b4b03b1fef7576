import {
  type Asked,
  blameReport,
  checklistOf,
  prove,
  statusReport,
  subjectOf,
  subjects,
  timelineReport,
} from '@inforce/core';
import { checkDeal } from '@inforce/formats';
import { z } from 'zod';
import { asking } from './asking.ts';
import type { Api, Asking } from './env.ts';
import { filesOf, handOut } from './handed-out.ts';
import { page, pageOf } from './page.ts';
import { refused } from './problem.ts';

const tag = 'answers';

/** Every question of the command line, as of a day and as known on a day. */
export function answers(api: Api): void {
  asking(
    api,
    { path: '/status', summary: 'what binds on a day', tag, query: {}, gives: { json: 'Status' } },
    ({ asked }) => statusReport(asked),
  );
  asking(
    api,
    { path: '/timeline', summary: 'every status over time', tag, query: {}, gives: { json: 'Timeline' } },
    ({ asked }) => timelineReport(asked),
  );
  asking(
    api,
    {
      path: '/why',
      summary: 'the proof of one status',
      tag,
      query: { of: z.string().meta({ description: 'a subject: npa/6.3, waiver/1, a breach by its id' }) },
      gives: { json: 'Proof' },
    },
    ({ asked }, { of }) => proofOf(asked, of),
  );
  asking(
    api,
    {
      path: '/subjects',
      summary: 'everything that can be asked about',
      tag,
      query: page,
      gives: { json: 'Subjects' },
    },
    ({ asked }, wanted) => {
      const { shown, next } = pageOf([...new Set(subjects(asked))], wanted, (each) => each);
      return { subjects: shown, next };
    },
  );
  asking(
    api,
    { path: '/check', summary: 'what a careful reader would mark', tag, query: {}, gives: { json: 'Check' } },
    ({ loaded, asked }) => ({ problems: checkDeal(loaded, asked) }),
  );
  ofAgreements(api);
}

function ofAgreements(api: Api): void {
  asking(
    api,
    {
      path: '/agreements/{agreement}/checklist',
      summary: 'the conditions of an agreement as a closing list',
      tag,
      query: {},
      gives: { json: 'Checklist' },
    },
    ({ asked }, _query, c) => checklistOf(asked, agreementIn(c, asked)),
  );
  asking(
    api,
    {
      path: '/agreements/{agreement}/blame',
      summary: 'who put the words of a provision there, since when, and what stood before',
      tag,
      query: {
        path: z
          .string()
          .optional()
          .meta({ description: 'a provision: 6.3, "Leverage Ratio"; left out: all' }),
        words: z.string().optional().meta({ description: 'only the stretches that hold these words' }),
      },
      gives: { json: 'Blame' },
    },
    async (deal, { path = '', words = null }, c) => {
      const { asked } = deal;
      const agreement = agreementIn(c, asked);
      const what = `The text of ${agreement} on file has no ${path === '' ? 'words' : path} on that day.`;
      const report = blameReport(asked, agreement, path, words);
      if (report === null)
        throw refused(
          422,
          'IC108',
          'query path',
          what,
          'The conformed copy shows the text with its numbers.',
        );
      await handOut(api, deal, filesOf(asked, agreement));
      return report;
    },
  );
}

function proofOf(asked: Asked, text: string) {
  const found = subjectOf(asked, text);
  if ('complaint' in found) throw refused(422, 'IC105', 'query of', found.complaint, found.todo);
  return prove(asked.reckoning, found.subject);
}

/** The agreement that the path names. */
export function agreementIn(c: Asking, { deal }: Asked): string {
  const agreement = c.req.param('agreement') ?? '';
  if (deal.agreements.some(({ id }) => id === agreement)) return agreement;
  const ids = deal.agreements.map(({ id }) => id).join(', ') || 'none';
  throw refused(
    404,
    'IF116',
    'path agreement',
    `The deal has no agreement "${agreement}".`,
    `There is ${ids}.`,
  );
}
