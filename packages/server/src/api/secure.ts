import type { MiddlewareHandler } from 'hono';
import { mayWriteFrom, type Sent } from '../access/same-origin.ts';
import { type ApiConfig, isSecure } from './config.ts';
import type { Asking, Env } from './env.ts';
import { absent, forbidden } from './problem.ts';

/** Nothing that is served here may load, frame or run anything; a page that is served says what it needs itself. */
const strict =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Kept by nobody on the way, and by no browser: what a deal says is on the screen and nowhere else.
  'Cache-Control': 'no-store',
  Vary: 'Authorization, Cookie',
};

export function securityHeaders(config: ApiConfig): MiddlewareHandler<Env> {
  const hsts = isSecure(config) ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {};
  const all = Object.entries({ ...headers, ...hsts });
  return async (c, next) => {
    await next();
    for (const [name, value] of all) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', strict);
  };
}

/** The policy of a page that is printed text with one style sheet of its own. */
export const pagePolicy = (style: string): string => `${strict}; style-src '${style}'; sandbox`;

/**
 * Under another name than its own the server is not there: a page of elsewhere whose name was made to point here reads
 * nothing.
 */
export function knownHost({ origins }: ApiConfig): MiddlewareHandler<Env> {
  const hosts = new Set(origins.map((origin) => new URL(origin).host));
  return async (c, next) => {
    if (!hosts.has(c.req.header('Host') ?? new URL(c.req.url).host)) throw absent();
    await next();
  };
}

/** The sign of code 0 is part of no address here, and a database that holds text takes none. */
export function withoutNul(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (/%00/.test(c.req.url)) throw absent();
    await next();
  };
}

/** A write with a cookie comes from a page of this server; a program says who it is by its token. */
export function sameOrigin({ origins }: ApiConfig): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!mayWriteFrom(origins, sentBy(c))) {
      throw forbidden(
        'The request does not come from a page of this server.',
        'Write from there, or with a token: "Authorization: Bearer …".',
      );
    }
    await next();
  };
}

const sentBy = (c: Asking): Sent => ({
  method: c.req.method,
  origin: c.req.header('Origin'),
  site: c.req.header('Sec-Fetch-Site'),
  cookie: c.req.header('Cookie') !== undefined,
  bearer: c.req.header('Authorization') !== undefined,
});
