/** The headers of a request that say where it comes from; `undefined` where there is none. */
export interface Sent {
  readonly method: string;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, which no page can set. */
  readonly site: string | undefined;
  readonly cookie: boolean;
  readonly bearer: boolean;
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may write as far as forgery goes: another site's page can make a browser send one with our cookie. A
 * write must come from our own pages, by every header that says where it is from, and one must say so. A program that
 * sends a token and no cookie is nobody's browser. `ours` are the server's own origins, `https://record.example`.
 */
export function mayWriteFrom(ours: readonly string[], sent: Sent): boolean {
  if (safe.has(sent.method) || (sent.bearer && !sent.cookie)) return true;
  if (sent.site === undefined && sent.origin === undefined) return false;
  const fromSite = sent.site === undefined || sent.site === 'same-origin';
  const fromOrigin = sent.origin === undefined || ours.includes(sent.origin);
  return fromSite && fromOrigin;
}
