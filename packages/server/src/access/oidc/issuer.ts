import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { newSecret } from '../secret.ts';
import { ask, IssuerFault, webUrl } from './ask.ts';
import { type Claims, checkedToken } from './id-token.ts';

/** How people sign in elsewhere: the one issuer that is trusted, and what it knows this server as. */
export interface IssuerConfig {
  /** `https://login.example`, as it stands in its own tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where it sends the browser back to, `https://record.example/…`. */
  readonly redirect: string;
  /** Origins that it answers on beside its own; none, where that is not said. */
  readonly origins?: readonly string[];
}

/** What came back in the address that the issuer sent the browser to. */
export interface Returned {
  readonly code: string | undefined;
  readonly state: string | undefined;
  readonly iss: string | undefined;
}

const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
});
type Discovery = z.output<typeof discovery>;
const tokens = z.object({ id_token: z.string() });
const keys = z.object({ keys: z.array(z.record(z.string(), z.unknown())).max(100) });

const discoveryLasts = 600_000;

/**
 * OpenID Connect by authorization code with PKCE. A sign-in that was begun is kept nowhere: state, nonce and verifier are
 * derived from one secret, that the browser holds in a cookie. What is derived tells nothing of the others.
 */
export class Issuer {
  private readonly config: IssuerConfig;
  private readonly clock: () => number;
  private readonly allowed: ReadonlySet<string>;
  private known: { readonly at: number; readonly discovery: Discovery } | null = null;

  /** Throws a `TypeError` for a configuration that would send secrets over plain http, or anywhere. */
  constructor(config: IssuerConfig, clock: () => number) {
    const addresses = [config.issuer, config.redirect, ...(config.origins ?? [])];
    for (const address of addresses) {
      if (webUrl(address) === null) throw new TypeError(`${address} must be https (http on localhost alone)`);
    }
    this.config = config;
    this.clock = clock;
    this.allowed = new Set([config.issuer, ...(config.origins ?? [])].map((each) => new URL(each).origin));
  }

  /** `secret` for the browser's cookie, `url` for where to send it. Throws `IssuerFault`. */
  async begin(): Promise<{ readonly secret: string; readonly url: string }> {
    const { authorization_endpoint } = await this.discovered();
    const secret = newSecret();
    const url = new URL(authorization_endpoint);
    const asked = {
      response_type: 'code',
      client_id: this.config.clientId,
      redirect_uri: this.config.redirect,
      scope: 'openid email profile',
      state: derived(secret, 'state'),
      nonce: derived(secret, 'nonce'),
      code_challenge: sha256(derived(secret, 'verifier')),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
    return { secret, url: url.href };
  }

  /** Who the issuer says it is. Throws `IssuerFault`. */
  async finish(secret: string, { code, state, iss }: Returned): Promise<Claims> {
    if (state === undefined || !same(state, derived(secret, 'state'))) throw new IssuerFault('another state');
    if (iss !== undefined && iss !== this.config.issuer) throw new IssuerFault(`an answer of ${iss}`);
    if (code === undefined) throw new IssuerFault('no code');
    const found = await this.discovered();
    const { id_token } = await ask(
      this.allowed,
      found.token_endpoint,
      tokens,
      this.exchange(found, code, secret),
    );
    // Asked at each sign-in: they are few, and a key that was withdrawn is withdrawn at once.
    const jwks = await ask(this.allowed, found.jwks_uri, keys);
    const { issuer, clientId } = this.config;
    const expected = { issuer, clientId, nonce: derived(secret, 'nonce'), now: this.clock() };
    return checkedToken(id_token, jwks, expected);
  }

  private exchange(found: Discovery, code: string, secret: string) {
    const { clientId, clientSecret, redirect } = this.config;
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      code_verifier: derived(secret, 'verifier'),
    });
    if (found.token_endpoint_auth_methods_supported.includes('client_secret_basic')) {
      const pair = `${formEncoded(clientId)}:${formEncoded(clientSecret)}`;
      const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
      return { method: 'POST', body, headers: { authorization } } as const;
    }
    body.set('client_id', clientId);
    body.set('client_secret', clientSecret);
    return { method: 'POST', body } as const;
  }

  private async discovered(): Promise<Discovery> {
    if (this.known !== null && this.clock() - this.known.at < discoveryLasts) return this.known.discovery;
    const { issuer } = this.config;
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const found = await ask(this.allowed, address, discovery);
    if (found.issuer !== issuer) throw new IssuerFault(`${address} is of ${found.issuer}`);
    for (const each of [found.authorization_endpoint, found.token_endpoint, found.jwks_uri]) {
      if (!this.allowed.has(webUrl(each)?.origin ?? '')) throw new IssuerFault(`${each} is not the issuer's`);
    }
    this.known = { at: this.clock(), discovery: found };
    return found;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
const derived = (secret: string, what: 'state' | 'nonce' | 'verifier'): string => sha256(`${what} ${secret}`);

export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(sha256(a)), Buffer.from(sha256(b))];
  return timingSafeEqual(left, right);
}

/** As RFC 6749 wants a client's id and secret before they are put together. */
const formEncoded = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);
