import { list, text } from './shapes.ts';
import { problemsIn, type ApiProblem } from './problem.ts';

/** What the server says is wrong (RFC 9457), with the codes that the command line has. */
export class ApiError extends Error {
  readonly status: number;
  /** Everything that is wrong, not only the first. */
  readonly problems: readonly ApiProblem[];
  constructor(status: number, message: string, problems: readonly ApiProblem[] = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}

type Query = Readonly<Record<string, string | undefined>>;

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Query;
  readonly json?: unknown;
  readonly body?: Blob;
  /** What a write rests on: the deal's etag; `*` of somebody who sees none. */
  readonly ifMatch?: string;
}

/** Asks the server; whatever is no answer is an `ApiError`, a lost connection too (status 0). */
export async function ask(path: string, request: Request = {}): Promise<unknown> {
  return (await answered(path, request)).body;
}

/** Writes, and gives the deal's etag after it: what the next write rests on. */
export async function write(path: string, request: Request): Promise<string> {
  const { tag } = await answered(path, { method: 'POST', ...request });
  return tag;
}

async function answered(path: string, request: Request): Promise<{ body: unknown; tag: string }> {
  const answer = await sent(path, request);
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return { body, tag: answer.headers.get('etag')?.replaceAll('"', '') ?? '' };
  const { detail, problems } = problemsIn(body);
  throw new ApiError(answer.status, detail ?? `The server answered ${answer.status}.`, problems);
}

async function sent(
  path: string,
  { method = 'GET', query = {}, json, body, ifMatch }: Request,
): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (json !== undefined) headers.set('content-type', 'application/json');
  if (ifMatch !== undefined) headers.set('if-match', ifMatch === '*' ? ifMatch : `"${ifMatch}"`);
  // A write that is sent again, since its answer was lost, is carried out once.
  if (method !== 'GET') headers.set('idempotency-key', crypto.randomUUID());
  try {
    return await fetch(`${path}${queryText(query)}`, {
      method,
      headers,
      ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
    });
  } catch {
    throw new ApiError(0, 'The server cannot be reached. What you see is what it said last.');
  }
}

function queryText(query: Query): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** A list that the server gives page by page, whole. */
export async function askAll(path: string, key: string): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let after: string | undefined;
  do {
    const page = await ask(path, { query: { limit: '200', after } });
    all.push(...list(page, key));
    after = text(page, 'next') || undefined;
  } while (after !== undefined);
  return all;
}

/** The path of something of a deal. */
export const ofDeal = (deal: string, rest: string): string => `/api/deals/${encodeURIComponent(deal)}${rest}`;
