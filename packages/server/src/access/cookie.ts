/** How the server is reached: a browser keeps a `Secure` cookie, and a name with `__Host-`, on https alone. */
export interface Site {
  /** `http://localhost` is the one place that is not. */
  readonly secure: boolean;
}

/** `session` holds a session's secret; `issuer` binds a sign-in at the issuer to the browser that began it. */
export type CookieUse = 'session' | 'issuer';

const names: Readonly<Record<CookieUse, string>> = { session: 'inforce', issuer: 'inforce-issuer' };

export const cookieName = (use: CookieUse, { secure }: Site): string =>
  `${secure ? '__Host-' : ''}${names[use]}`;

const attributes = ({ secure }: Site): string => `Path=/; HttpOnly; ${secure ? 'Secure; ' : ''}SameSite=Lax`;

/**
 * A `Set-Cookie` header. `Lax`, so that a link in a message opens the deal; what writes asks for the origin as well. A
 * session's cookie ends with the browser, and in the record before that.
 */
export function setCookie(use: CookieUse, secret: string, site: Site): string {
  const age = use === 'issuer' ? '; Max-Age=600' : '';
  return `${cookieName(use, site)}=${secret}; ${attributes(site)}${age}`;
}

export const clearCookie = (use: CookieUse, site: Site): string =>
  `${cookieName(use, site)}=; ${attributes(site)}; Max-Age=0`;

/** A secret as `newSecret` makes it, with the mark of a token or without. */
const isSecret = (text: string): boolean => /^(?:inforce_)?[A-Za-z0-9_-]{43}$/.test(text);

/**
 * The secret in a `Cookie` header; `null` where there is none, or two that differ: a second cookie of the same name was put
 * there by somebody else.
 */
export function secretIn(header: string | undefined, use: CookieUse, site: Site): string | null {
  const start = `${cookieName(use, site)}=`;
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(start))
    .map((part) => part.slice(start.length));
  const [only] = new Set(found);
  return only !== undefined && new Set(found).size === 1 && isSecret(only) ? only : null;
}

/** The token in an `Authorization` header. */
export function bearerIn(header: string | undefined): string | null {
  const [, token] = /^Bearer ([A-Za-z0-9_-]{1,100})$/i.exec(header ?? '') ?? [];
  return token !== undefined && isSecret(token) ? token : null;
}
