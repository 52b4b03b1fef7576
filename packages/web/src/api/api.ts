/** What the server says is wrong, in the shape of RFC 9457, with the codes that the command line has. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

async function get(path: string): Promise<unknown> {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body;
  throw new ApiError(answer.status, messageOf(body) ?? `The server answered ${answer.status}.`);
}

function messageOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('detail' in body && typeof body.detail === 'string') return body.detail;
  return 'title' in body && typeof body.title === 'string' ? body.title : null;
}

export interface DealName {
  readonly deal: string;
  readonly name: string;
}

function isDealName(each: unknown): each is DealName {
  if (typeof each !== 'object' || each === null || !('deal' in each) || !('name' in each)) return false;
  return typeof each.deal === 'string' && typeof each.name === 'string';
}

async function deals(): Promise<readonly DealName[]> {
  const body = await get('/api/deals');
  if (Array.isArray(body) && body.every(isDealName)) return body;
  throw new ApiError(200, 'The server answered with something that is no list of deals.');
}

export const api = {
  deals,
  /** What it holds is checked when the deal is opened, by the engine. */
  sources: (deal: string): Promise<unknown> => get(`/api/deals/${encodeURIComponent(deal)}/sources`),
};
