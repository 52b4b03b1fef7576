import { sees, writes } from '../access/roles.ts';
import { json } from './answer.ts';
import { seeing } from './asking.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { limitMax, page, paged } from './page.ts';
import { queryOf } from './question.ts';
import { viewerOf } from './viewer.ts';

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
    const { after = '', limit = limitMax } = queryOf(c, page);
    const rows = await api.access.dealsOf(viewer, { after, limit: limit + 1 });
    const { shown, next } = paged(rows, limit, ({ deal }) => deal);
    return json(c, { deals: shown.map(({ deal, role, keeper }) => ({ id: deal, role, keeper })), next });
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
