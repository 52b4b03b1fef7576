import { z } from 'zod';
import { Refused } from '../api/problem.ts';
import { shapes } from '../api/shapes.ts';
import type { Entry } from '../record/fold.ts';
import { noDeal } from './question.ts';
import { type Desk, tool } from './tools.ts';

const entry = z.record(z.string(), z.json());

/** The one tool that changes anything; there only where it was asked for. */
export function recordFact(desk: Desk): void {
  tool(
    desk,
    {
      name: 'record_fact',
      description:
        'Records what happened, in the name of the person whom the server speaks for. Refused where it would make the deal wrong. It is never taken back, only corrected.',
      writes: true,
      gives: shapes.Recorded,
      takes: {
        deal: z.string().max(200).describe('the id of a deal, as the tool deals lists it'),
        fact: z
          .looseObject({})
          .describe('as facts.yaml has it: {"on": "1996-11-12", "occurred": "waiver/1(a)", "by": "company"}'),
        channel: z
          .string()
          .max(20)
          .optional()
          .describe('who may see it: shared unless given, or one’s own side'),
      },
    },
    async ({ deal, fact, channel = 'shared' }) => {
      const written: Entry = entry.parse(fact);
      const recorded = await desk.deals.record(deal, channel, written);
      if (recorded === null) throw noDeal(deal);
      if (!recorded.ok) throw new Refused(422, recorded.problems, 'Nothing was recorded.');
      return { text: recorded.says.join('\n'), data: { events: recorded.events } };
    },
  );
}
