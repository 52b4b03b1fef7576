import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The app runs its own scripts, talks to its own server, and loads nothing from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

interface AppFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Names with a hash of their content never change what they hold. */
  readonly lasts: boolean;
}

/**
 * Hands out the app that was built into a folder: its files by their names, and its page for every other address that is no
 * part of the API, since views are addresses. Read once, when the server starts: no path of a request reaches the disk.
 */
export function appFiles(folder: string): MiddlewareHandler<Env> {
  const files = filesIn(folder);
  const page = files.get('/index.html');
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const { path } = c.req;
    if (path.startsWith('/api/') || path === '/healthz') return next();
    const file = files.get(path) ?? (extname(path) === '' ? page : undefined);
    if (file === undefined) return next();
    c.header('Content-Type', file.type);
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', file.lasts ? 'public, max-age=31536000, immutable' : 'no-cache');
    return c.body(file.bytes, 200);
  };
}

function filesIn(folder: string): ReadonlyMap<string, AppFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const type = types[extname(name)];
      if (type === undefined) return [];
      const at = `/${relative(folder, path).split(sep).join('/')}`;
      return [
        [at, { bytes: Uint8Array.from(readFileSync(path)), type, lasts: at.startsWith('/assets/') }] as const,
      ];
    }),
  );
}
