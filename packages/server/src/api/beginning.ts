import { randomBytes } from 'node:crypto';
import { loadDealValues } from '@inforce/formats';
import { sideOf } from '../access/roles.ts';
import type { Draft } from '../record/event.ts';
import { textOf } from './answer.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { type KeptAnswer, once } from './idempotency.ts';
import { forbidden, Refused } from './problem.ts';
import { viewerOf } from './viewer.ts';

/**
 * Begins a deal. Its id ends in letters of chance, whatever name is wished for: that an id is taken would tell of a deal
 * that one is not on.
 */
export function beginning(api: Api): void {
  describe(api, {
    method: 'post',
    path: '/api/deals',
    summary: 'begins a deal, and makes you the keeper of your side of it',
    tag: 'record',
    takes: { json: bodies.NewDeal },
    gives: { status: 201, json: 'Begun' },
    noMatch: 'there is no deal yet',
  });
  api.app.post('/api/deals', async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    const { deal, calendar = null, role, name } = await bodyOf(c, bodies.NewDeal, api.config.bodyBytesMax);
    return once(api, c, { viewer, said: [deal, calendar, role, name] }, async (keep) => {
      if (sideOf(role) === null)
        throw forbidden(`A deal is not begun by ${role}.`, 'Begin it as one of its sides.');
      soundHeading(deal, calendar);
      const id = idFor(name ?? deal);
      const answer: KeptAnswer = { status: 201, body: textOf({ id }), etag: '' };
      const drafts: Draft[] = [{ kind: 'deal-stated', body: { deal, calendar } }];
      const begun = await api.access.found(viewer, id, role, drafts, (sql) => keep(sql, answer));
      if (begun?.ok !== true) throw notTheirs();
      return answer;
    });
  });
}

export const notTheirs = (): Refused =>
  forbidden('This is not a deal that you can begin.', 'Use a session, or a token for all deals.');

function soundHeading(deal: string, calendar: unknown): void {
  const heading = { deal, ...(calendar === null ? {} : { calendar }), parties: {}, agreements: {} };
  const { problems } = loadDealValues({ deal: heading, facts: [], document: () => 'missing' });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Refused(422, errors, 'Nothing was recorded.');
}

/** `the-cerplex-group-inc-7f3k9q2m` */
export function idFor(deal: string): string {
  const words =
    deal
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const chance = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  return [...words.join('-').slice(0, 40).split('-'), chance].filter((part) => part !== '').join('-');
}

const letters = '23456789abcdefghjkmnpqrstvwxyz23';
