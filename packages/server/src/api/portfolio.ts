import { portfolioQuestions } from '@inforce/core';
import { z } from 'zod';
import { sideOf } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { portfolio as asked } from '../portfolio/portfolio.ts';
import { everyDeal, orders, type Visible } from '../portfolio/question.ts';
import type { View } from '../portfolio/views.ts';
import { visibleTo } from '../portfolio/visible-to.ts';
import { json } from './answer.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { limitMax, page } from './page.ts';
import { days, daysOf, perspective, queryOf } from './question.ts';
import { viewerOf } from './viewer.ts';

const query = {
  ...days,
  view: perspective.view,
  what: z.enum(portfolioQuestions).optional().meta({ description: 'only deals that stand so' }),
  expiring: z.coerce
    .number()
    .pipe(z.int().min(0).max(36_600))
    .optional()
    .meta({ description: 'of what expires: within so many days; 30 unless said' }),
  search: z.string().max(200).optional().meta({ description: 'words of the name of the deal' }),
  order: z.enum(orders).optional().meta({ description: 'of deals that stand so; by name unless said' }),
  ...page,
};

/** Whoever sits at this machine is on every deal, as one side. */
function visibleFor({ access }: Api, viewer: Viewer, view: View | undefined): Visible {
  const local = access.localRole(viewer);
  return local === null ? visibleTo(viewer, view) : everyDeal(viewer.tenant, sideOf(local) ?? 'shared');
}

/** Where the deals stand that somebody is on. */
export function portfolio(api: Api): void {
  const path = '/api/portfolio';
  const summary = 'of your deals: which are in default, waived, suspended, soon over, awaiting signatures';
  describe(api, {
    method: 'get',
    path,
    summary,
    tag: 'answers',
    query,
    gives: { status: 200, json: 'Portfolio' },
  });
  api.app.get(path, async (c) => {
    const viewer = await viewerOf(api, c, 'read');
    const { view, what, expiring, search, order, after, limit, ...given } = queryOf(c, query);
    const report = await asked(api.store, {
      tenant: viewer.tenant,
      visible: visibleFor(api, viewer, view),
      ...daysOf(given, api.clock()),
      what: what ?? null,
      expiringDays: expiring ?? 30,
      search: search ?? '',
      order: order ?? 'name',
      page: { after: after ?? null, limit: limit ?? limitMax },
    });
    return json(c, report);
  });
}
