import { getCookie } from 'hono/cookie';
import { allows, type Scope, type Viewer } from '../access/viewer.ts';
import { type ApiConfig, isSecure } from './config.ts';
import type { Api, Asking } from './env.ts';
import { forbidden, type Refused, refused } from './problem.ts';

/** Over https the name binds the cookie to this host and to https. */
export const cookieName = (config: ApiConfig): string => (isSecure(config) ? '__Host-inforce' : 'inforce');

/** Who asks; nobody is refused, whatever they ask for. */
export async function viewerOf(api: Api, c: Asking, scope: Scope): Promise<Viewer> {
  const viewer = await known(api, c);
  if (viewer === null) throw nobody();
  c.set('person', viewer.person);
  if (!allows(viewer, scope)) throw forbidden(`The token is not one to ${scope}.`, 'Make a token for it.');
  return viewer;
}

/** A request that names a token is the token's, and no cookie makes up for one that is worth nothing. */
async function known({ access, config }: Api, c: Asking): Promise<Viewer | null> {
  const authorization = c.req.header('Authorization');
  if (authorization !== undefined) {
    const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(authorization) ?? [];
    return token === undefined ? null : access.viewerOfToken(token);
  }
  const cookie = getCookie(c, cookieName(config));
  return cookie === undefined ? null : access.viewerOfSession(cookie);
}

const nobody = (): Refused =>
  refused(
    401,
    'IS401',
    null,
    'Nobody is signed in.',
    'Sign in, or send "Authorization: Bearer …" with a token.',
  );
