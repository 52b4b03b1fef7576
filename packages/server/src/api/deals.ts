import { z } from 'zod';
import { sees, writes } from '../access/roles.ts';
import { json } from './answer.ts';
import { seeing } from './asking.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { queryOf } from './question.ts';
import { viewerOf } from './viewer.ts';

const page = {
  after: z.string().optional().meta({ description: 'the cursor of this page, from the one before' }),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).optional().meta({ description: '50 unless said' }),
};

/** The deals that somebody is on, and each as it is stated. */
export function deals(api: Api): void {
  describe(api, {
    method: 'get',
    path: '/api/deals',
    summary: 'the deals that you are on',
    tag: 'record',
    query: page,
    gives: { status: 200, json: 'Deals' },
  });
  api.app.get('/api/deals', async (c) => {
    const viewer = await viewerOf(api, c, 'read');
    const { after = '', limit = 50 } = queryOf(c, page);
    const rows = await api.access.dealsOf(viewer, { after, limit: limit + 1 });
    const shown = rows.slice(0, limit).map(({ deal, role, keeper }) => ({ id: deal, role, keeper }));
    return json(c, { deals: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null });
  });
  seeing(
    api,
    { path: '', summary: 'a deal as it is stated', tag: 'record', query: {}, gives: { json: 'Deal' } },
    ({ key, on, folded }) => ({
      id: key.deal,
      ...on,
      sees: sees(on.role),
      writes: writes(on.role),
      stated: folded.deal ?? {},
      clauseIds: folded.clauseIds,
    }),
  );
}
