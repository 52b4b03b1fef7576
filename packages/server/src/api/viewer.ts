import { bearerIn, secretIn } from '../access/cookie.ts';
import type { Use } from '../access/sessions.ts';
import { allows, type Scope, type Viewer } from '../access/viewer.ts';
import { siteOf } from './config.ts';
import type { Api, Asking } from './env.ts';
import { forbidden, type Refused, refused } from './problem.ts';
import { arrivalOf } from './sender.ts';

/** Who asks; nobody is refused, whatever they ask for. */
export async function viewerOf(api: Api, c: Asking, scope: Scope, use: Use = 'act'): Promise<Viewer> {
  const viewer = await whoAsks(api, c, use);
  if (viewer === null) throw nobody();
  c.set('person', viewer.person);
  if (!allows(viewer, scope)) throw forbidden(`The token is not one to ${scope}.`, 'Make a token for it.');
  return viewer;
}

/** A request that names a token is the token's, and no cookie makes up for one that is worth nothing. */
export async function whoAsks({ access, config }: Api, c: Asking, use: Use): Promise<Viewer | null> {
  const authorization = c.req.header('Authorization');
  if (authorization !== undefined) {
    const token = bearerIn(authorization);
    return token === null ? null : access.viewerOfToken(token);
  }
  const secret = secretIn(c.req.header('Cookie'), 'session', siteOf(config));
  const viewer = secret === null ? null : await access.viewerOfSession(secret, use);
  return viewer ?? access.viewerHere(arrivalOf(c));
}

/** The secret that a request came with; `''` of whoever sits at this machine. */
export const credentialOf = ({ config }: Api, c: Asking): string =>
  bearerIn(c.req.header('Authorization')) ??
  secretIn(c.req.header('Cookie'), 'session', siteOf(config)) ??
  '';

const nobody = (): Refused =>
  refused(
    401,
    'IS401',
    null,
    'Nobody is signed in.',
    'Sign in, or send "Authorization: Bearer …" with a token.',
  );
