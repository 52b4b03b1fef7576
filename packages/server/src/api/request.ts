import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { uuidv7 } from '../record/uuid.ts';
import { StoreError } from '../store/store-error.ts';
import type { Api, Asking, Env } from './env.ts';
import { within } from './log.ts';
import { absent, detailsOf, Refused, refused } from './problem.ts';
import { senderOf } from './sender.ts';

/** Gives each request its number, and writes one line of it into the log: no query, no header, no body. */
export function onRequest(api: Api): MiddlewareHandler<Env> {
  const { log, clock } = api;
  return async (c, next) => {
    const started = clock();
    c.set('request', uuidv7(started));
    c.set('person', null);
    c.header('X-Request-Id', c.get('request'));
    await within(c.get('request'), next);
    log.info({
      request: c.get('request'),
      from: senderOf(api, c).slice(0, 100),
      method: c.req.method,
      route: routePath(c, -1),
      path: c.req.path.slice(0, 300),
      status: c.res.status,
      ms: clock() - started,
      person: c.get('person'),
    });
  };
}

/** Answers in time or not at all; what is under way by then goes on to its end, and is not waited for. */
export function inTime({ config }: Api): MiddlewareHandler<Env> {
  return async (_c, next) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, failed) => {
      const what = `The answer takes longer than ${config.requestMs / 1000} seconds.`;
      const refusal = refused(408, 'IS408', null, what, 'Ask for less at once, or again later.');
      timer = setTimeout(() => failed(refusal), config.requestMs);
    });
    try {
      await Promise.race([next(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What was thrown, as a problem. What is not a refusal is a fault of this program: it goes to the log, and not out. */
export function problemOf(api: Api, error: Error, c: Asking): Response {
  const request = c.get('request');
  const known = refusalOf(error);
  // Whoever runs the server has to hear of a record that is away or full.
  if (known === null || error instanceof StoreError) api.log.error({ request, err: error });
  const details = detailsOf(known ?? broken(), request);
  c.header('Content-Type', 'application/problem+json');
  if (details.status === 401) c.header('WWW-Authenticate', 'Bearer realm="inforce"');
  return c.body(`${JSON.stringify(details)}\n`, details.status);
}

function refusalOf(error: Error): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof StoreError && (error.code === 'IS103' || error.code === 'IS105'))
    return refused(error.code === 'IS103' ? 503 : 507, error.code, null, error.message, error.todo);
  return error instanceof HTTPException && error.status === 404 ? absent() : null;
}

const broken = (): Refused =>
  refused(
    500,
    'IS500',
    null,
    'The request could not be answered.',
    'Try again; say the number of the request to whoever runs the server.',
  );
