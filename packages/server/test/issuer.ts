import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export const client = { clientId: 'inforce', clientSecret: 'a secret: of the client' } as const;

/** What the issuer puts into its next ID tokens, for a test to spoil. */
export interface Says {
  claims: Record<string, unknown>;
  alg: string;
  /** Instead of a token of its own. */
  token: string | null;
}

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirect: string;
}

interface Key {
  readonly kid: string;
  readonly private: CryptoKey;
  readonly public: JWK;
}

/** A small OpenID issuer on this machine, that keeps to the protocol unless a test has it say something else. */
export class TestIssuer {
  readonly says: Says = { claims: {}, alg: 'ES256', token: null };
  /** Every path that it was asked for. */
  readonly asked: string[] = [];
  /** What its discovery document says otherwise. */
  discovery: Record<string, unknown> = {};
  private readonly codes = new Map<string, Asked>();
  private keys: readonly Key[] = [];
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.writeHead(500).end());
  });
  private readonly clock: () => number;

  private constructor(clock: () => number) {
    this.clock = clock;
  }

  static async start(clock: () => number): Promise<TestIssuer> {
    const issuer = new TestIssuer(clock);
    await issuer.rotate();
    await new Promise<void>((done) => issuer.server.listen(0, '127.0.0.1', done));
    return issuer;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the issuer does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  /** A new key takes the place of the one before. */
  async rotate(): Promise<void> {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const kid = randomUUID();
    this.keys = [
      { kid, private: pair.privateKey, public: { ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256' } },
    ];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** What a browser does that is sent to the issuer, where somebody is signed in: it comes back with a code. */
  async visit(url: string): Promise<URLSearchParams> {
    const answer = await fetch(url, { redirect: 'manual' });
    return new URL(answer.headers.get('Location') ?? '').searchParams;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    this.asked.push(url.pathname);
    if (url.pathname === '/.well-known/openid-configuration') return json(response, 200, this.described());
    if (url.pathname === '/keys') return json(response, 200, { keys: this.keys.map((key) => key.public) });
    if (url.pathname === '/authorize') return this.authorize(url.searchParams, response);
    if (url.pathname === '/token') return this.exchange(request, response);
    if (url.pathname === '/elsewhere') {
      response.writeHead(302, { Location: `${this.url}/keys` }).end();
      return;
    }
    if (url.pathname === '/endless') {
      while (!response.destroyed) {
        response.write(' '.repeat(65_536));
        await new Promise((done) => setImmediate(done));
      }
      return;
    }
    json(response, 404, {});
  }

  private described(): Record<string, unknown> {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/keys`,
      ...this.discovery,
    };
  }

  private authorize(asked: URLSearchParams, response: ServerResponse): void {
    const wanted = { client_id: client.clientId, response_type: 'code', code_challenge_method: 'S256' };
    const right = Object.entries(wanted).every(([name, value]) => asked.get(name) === value);
    const redirect = asked.get('redirect_uri') ?? '';
    if (!right || !(asked.get('scope') ?? '').split(' ').includes('openid')) return json(response, 400, {});
    const code = randomUUID();
    this.codes.set(code, {
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      redirect,
    });
    const back = new URL(redirect);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    back.searchParams.set('iss', this.url);
    response.writeHead(302, { Location: back.href }).end();
  }

  private async exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = new URLSearchParams(await bodyOf(request));
    const code = body.get('code') ?? '';
    const asked = this.codes.get(code);
    this.codes.delete(code);
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const right = asked?.challenge === challenge && asked.redirect === body.get('redirect_uri');
    if (!right || !isClient(request, body)) return json(response, 400, { error: 'invalid_grant' });
    json(response, 200, {
      id_token: await this.tokenFor(asked.nonce),
      access_token: 'x',
      token_type: 'Bearer',
    });
  }

  /** The token that a sign-in with this nonce gets now. */
  async tokenFor(nonce: string): Promise<string> {
    if (this.says.token !== null) return this.says.token;
    const now = Math.floor(this.clock() / 1000);
    const claims = { iss: this.url, aud: client.clientId, sub: 'subject-1', iat: now, exp: now + 300, nonce };
    const payload = { ...claims, ...this.says.claims };
    if (this.says.alg === 'none') return `${part({ alg: 'none' })}.${part(payload)}.`;
    const key = this.keys[0]!;
    const secret = this.says.alg === 'HS256' ? new TextEncoder().encode(client.clientSecret) : key.private;
    return new SignJWT(payload).setProtectedHeader({ alg: this.says.alg, kid: key.kid }).sign(secret);
  }
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function isClient(request: IncomingMessage, body: URLSearchParams): boolean {
  const posted =
    body.get('client_id') === client.clientId && body.get('client_secret') === client.clientSecret;
  const pair = 'inforce:a+secret%3A+of+the+client';
  return posted || request.headers.authorization === `Basic ${Buffer.from(pair).toString('base64')}`;
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}
