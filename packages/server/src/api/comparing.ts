import { z } from 'zod';
import type { ComparisonSays } from './comparison-says.ts';
import { json } from './answer.ts';
import { describe, recordsNothing } from './describe.ts';
import type { Api } from './env.ts';
import { inFormat, printedAs, printedTypes } from './printed.ts';
import { Refused } from './problem.ts';
import { queryOf } from './question.ts';
import { apart, uploadsOf } from './upload.ts';
import { viewerOf } from './viewer.ts';

const yes = z.enum(['true', 'false']).optional();
const query = {
  ...inFormat,
  changedOnly: yes,
  tracked: yes.meta({
    description:
      'the Word document with tracked changes in place of formatting: the earlier document itself, if that is a Word file and every change has its place there',
  }),
};

/** Two documents that are sent, one against the other: nothing of them is kept. */
export function comparing(api: Api): void {
  const path = '/api/blackline';
  describe(api, {
    method: 'post',
    path,
    summary: 'one document that is sent against another; nothing is kept',
    tag: 'documents',
    query,
    takes: { files: ['before', 'after'] },
    noMatch: recordsNothing,
    noKey: recordsNothing,
    gives: { status: 200, json: 'Blackline', types: printedTypes },
  });
  api.app.post(path, async (c) => {
    await viewerOf(api, c, 'read');
    const { format = 'json', changedOnly, tracked } = queryOf(c, query);
    const [before, after] = await uploadsOf(api, c, ['before', 'after']);
    const isTracked = tracked === 'true';
    const asked = { before, after, changedOnly: changedOnly === 'true', tracked: isTracked };
    const { report, printed, inPlace } = compared(await apart(api, 'compare', asked));
    if (format === 'json') return json(c, report);
    const show = isTracked ? 'tracked' : 'marked';
    return printedAs(api, c, format, { name: 'blackline', printed, show, inPlace: () => inPlace });
  });
}

function compared(says: ComparisonSays): Extract<ComparisonSays, { readonly ok: true }> {
  if (says.ok) return says;
  throw new Refused(422, says.problems, 'Nothing was compared.');
}
