import type { NewSecret } from '../access/tokens.ts';
import { json, textOf } from './answer.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { type KeptAnswer, once } from './idempotency.ts';
import { limitMax, page, paged } from './page.ts';
import { absent, forbidden, type Refused, refused } from './problem.ts';
import { queryOf } from './question.ts';
import { viewerOf } from './viewer.ts';

const tag = 'access';

/** Tokens, for programs. What makes one is shown once; under a key its answer is kept sealed. */
export function tokens(api: Api): void {
  const path = '/api/tokens';
  const summary = 'your tokens';
  describe(api, { method: 'get', path, summary, tag, query: page, gives: { status: 200, json: 'Tokens' } });
  api.app.get(path, async (c) => {
    const viewer = await viewerOf(api, c, 'read');
    const { after = '', limit = limitMax } = queryOf(c, page);
    const rows = (await api.access.tokensOf(viewer)).filter(({ id }) => id > after);
    const { shown, next } = paged(rows, limit, ({ id }) => id);
    return json(c, { tokens: shown, next });
  });
  describe(api, {
    method: 'post',
    path,
    summary: 'makes a token',
    tag,
    takes: { json: bodies.TokenWanted },
    gives: { status: 201, json: 'NewToken' },
    noMatch: 'there is nothing yet that it could rest on',
  });
  api.app.post(path, async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    const { deals, ...wanted } = await bodyOf(c, bodies.TokenWanted, api.config.bodyBytesMax);
    const token = deals === undefined ? wanted : { ...wanted, deals };
    c.header('Cache-Control', 'no-store');
    return once(api, c, { viewer, said: [token], secret: true }, async (keep) => {
      const made = await api.access.createToken(viewer, token, (sql, shown) => keep(sql, answerOf(shown)));
      if (!made.ok) throw refusalOf(made.why);
      return answerOf(made);
    });
  });
  describe(api, {
    method: 'delete',
    path: '/api/tokens/{token}',
    summary: 'takes a token back',
    tag,
    gives: { status: 200, json: 'Done' },
    noMatch: 'a token is there or is not, and never changes',
  });
  api.app.delete('/api/tokens/:token', async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    if (!(await api.access.revokeToken(viewer, c.req.param('token')))) throw absent();
    return json(c, { ok: true });
  });
}

const answerOf = ({ id, secret }: NewSecret): KeptAnswer => ({
  status: 201,
  body: textOf({ id, secret }),
  etag: '',
});

function refusalOf(why: 'forbidden' | 'name' | 'scopes' | 'days' | 'deals'): Refused {
  if (why === 'forbidden') return forbidden('A token makes no tokens.', 'Sign in.');
  return refused(
    422,
    'IS422',
    `body ${why}`,
    `The ${why} of the token cannot be these.`,
    'A token can do no more than the person it speaks for.',
  );
}
