import { json } from './answer.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { absent, forbidden, type Refused, refused } from './problem.ts';
import { viewerOf } from './viewer.ts';

const tag = 'access';

/** Tokens, for programs. What makes one is shown once and kept nowhere, so that its answer is not kept under a key either. */
export function tokens(api: Api): void {
  const path = '/api/tokens';
  describe(api, { method: 'get', path, summary: 'your tokens', tag, gives: { status: 200, json: 'Tokens' } });
  api.app.get(path, async (c) =>
    json(c, { tokens: await api.access.tokensOf(await viewerOf(api, c, 'read')) }),
  );
  describe(api, {
    method: 'post',
    path,
    summary: 'makes a token',
    tag,
    takes: { json: bodies.TokenWanted },
    gives: { status: 201, json: 'NewToken' },
  });
  api.app.post(path, async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    const { deals, ...wanted } = await bodyOf(c, bodies.TokenWanted, api.config.bodyBytesMax);
    const made = await api.access.createToken(viewer, deals === undefined ? wanted : { ...wanted, deals });
    if (!made.ok) throw refusalOf(made.why);
    c.header('Cache-Control', 'no-store');
    return json(c, { id: made.id, secret: made.secret }, 201);
  });
  describe(api, {
    method: 'delete',
    path: '/api/tokens/{token}',
    summary: 'takes a token back',
    tag,
    gives: { status: 200, json: 'Done' },
  });
  api.app.delete('/api/tokens/:token', async (c) => {
    const viewer = await viewerOf(api, c, 'write');
    if (!(await api.access.revokeToken(viewer, c.req.param('token')))) throw absent();
    return json(c, { ok: true });
  });
}

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
