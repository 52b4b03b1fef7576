import { randomBytes } from 'node:crypto';
import { loadDealValues } from '@inforce/formats';
import { sideOf } from '../access/roles.ts';
import type { Draft } from '../record/event.ts';
import { jsonText, textOf } from './answer.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { AnsweredMeanwhile, type KeptAnswer, keptAnswer, keptWithin, keyOf } from './idempotency.ts';
import { forbidden, Refused } from './problem.ts';
import { viewerOf } from './viewer.ts';
import { idempotencyKey } from './writing.ts';

/** Begins a deal. Its id ends in letters of chance: that an id is taken would tell of a deal that one is not on. */
export function beginning(api: Api): void {
  describe(api, {
    method: 'post',
    path: '/api/deals',
    summary: 'begins a deal, and makes you the keeper of your side of it',
    tag: 'record',
    headers: idempotencyKey,
    takes: { json: bodies.NewDeal },
    gives: { status: 201, json: 'Begun' },
  });
  api.app.post('/api/deals', async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    const { deal, calendar = null, role } = await bodyOf(c, bodies.NewDeal, api.config.bodyBytesMax);
    const key = keyOf(c, viewer, [deal, calendar, role]);
    const before = await keptAnswer(api, key);
    if (before !== null) return jsonText(c, before.body, before.status);
    if (sideOf(role) === null)
      throw forbidden(`A deal is not begun by ${role}.`, 'Begin it as one of its sides.');
    const drafts: Draft[] = [{ kind: 'deal-stated', body: { deal, calendar } }];
    soundHeading(deal, calendar);
    const id = idFor(deal);
    const answer: KeptAnswer = { status: 201, body: textOf({ id }), etag: '' };
    const begun = await begin(() =>
      api.access.found(
        viewer,
        id,
        role,
        drafts,
        keptWithin(api, key, () => answer),
      ),
    );
    const meanwhile = begun ? null : await keptAnswer(api, key);
    if (!begun && meanwhile === null)
      throw forbidden('This is not a deal that you can begin.', 'Use a session, or a token for all deals.');
    return jsonText(c, meanwhile?.body ?? answer.body, 201);
  });
}

/** Whether it was begun by this request. */
async function begin(found: () => Promise<{ readonly ok: boolean } | null>): Promise<boolean> {
  try {
    return (await found())?.ok === true;
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return false;
    throw error;
  }
}

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
