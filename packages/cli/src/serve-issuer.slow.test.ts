// Signing in at an issuer, over HTTP: `inforce serve` as its environment sets it up, an issuer on this machine, and a
// client without a browser that keeps cookies and follows where it is sent.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { client, TestIssuer } from '../../server/test/issuer.ts';
import { testPostgres } from '../../server/test/postgres.ts';

const command = fileURLToPath(new URL('./bin.ts', import.meta.url));
const email = 'ann@example.com';

/** Keeps the cookies of one server, as a browser does, and goes nowhere by itself. */
class Browser {
  readonly cookies = new Map<string, string>();
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async go(address: string): Promise<Response> {
    const url = new URL(address, this.origin);
    const own = url.origin === this.origin;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers: Record<string, string> = own && cookie !== '' ? { Cookie: cookie } : {};
    const answer = await fetch(url, { headers, redirect: 'manual' });
    for (const set of own ? answer.headers.getSetCookie() : []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** To the issuer, and where it sends back to. */
  async begin(): Promise<URL> {
    const start = await this.go('/api/oidc/start');
    if (start.status !== 302) throw new Error(`it sends nobody to the issuer: ${start.status}`);
    const there = await this.go(start.headers.get('Location') ?? '');
    return new URL(there.headers.get('Location') ?? '');
  }

  async isSomebody(): Promise<string | null> {
    const answer = await this.go('/api/session');
    return answer.status === 200 ? answer.text() : null;
  }
}

interface Running {
  readonly origin: string;
  readonly link: string;
  readonly process: ChildProcess;
}

async function started(record: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const args = [command, 'serve', '--record', record, '--port', '0'];
  const server = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  return new Promise((done, failed) => {
    server.once('exit', () => failed(new Error(`it ended, having printed:\n${printed}`)));
    server.stdout.on('data', (bytes: Buffer) => {
      printed += bytes.toString('utf8');
      const found = / at (http:\S+)\n[^]*\/welcome#(\S+)\n/.exec(printed);
      if (found !== null) done({ origin: found[1] ?? '', link: found[2] ?? '', process: server });
    });
  });
}

async function records(kind: 'sqlite' | 'postgres'): Promise<{ url: string; stop: () => Promise<void> }> {
  if (kind === 'postgres') return testPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'inforce-serve-issuer-'));
  return { url: join(folder, 'record.db'), stop: async () => rmSync(folder, { recursive: true }) };
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  let issuer: TestIssuer;
  let record: Awaited<ReturnType<typeof records>>;
  let server: Running;
  let browser: Browser;

  beforeAll(async () => {
    issuer = await TestIssuer.start(Date.now);
    record = await records(kind);
    server = await started(record.url, {
      INFORCE_OIDC_ISSUER: issuer.url,
      INFORCE_OIDC_CLIENT: client.clientId,
      INFORCE_OIDC_SECRET: client.clientSecret,
    });
    // The first administrator, whose address the issuer knows too.
    const body = JSON.stringify({ secret: server.link, email, name: 'Ann', password: 'eleven gravel oboes' });
    const headers = { 'Content-Type': 'application/json', Origin: server.origin };
    const first = await fetch(`${server.origin}/api/links/first`, { method: 'POST', headers, body });
    if (first.status !== 200) throw new Error(await first.text());
  });
  afterAll(async () => {
    const ended = once(server.process, 'exit');
    server.process.kill('SIGTERM');
    await ended;
    await issuer.stop();
    await record.stop();
  });
  beforeEach(() => {
    browser = new Browser(server.origin);
    issuer.says.claims = { email, email_verified: true };
  });

  const code = z.object({ code: z.string() });
  /** How it is answered, and whether there is a session afterwards. */
  const back = async (address: string): Promise<readonly [number, string, string | null]> => {
    const answer = await browser.go(address);
    const problem = code.safeParse(answer.status === 302 ? null : await answer.json());
    return [answer.status, problem.data?.code ?? '', await browser.isSomebody()];
  };
  const refused = [401, 'IS401', null];

  test('there and back is a session of the person with that address', async () => {
    expect(await browser.isSomebody()).toBeNull();
    const there = await browser.begin();
    expect(`${there.origin}${there.pathname}`).toBe(`${server.origin}/api/oidc/callback`);
    const answer = await browser.go(there.href);
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/']);
    expect(await browser.isSomebody()).toContain('"name":"Ann"');
    // The cookie of the sign-in is used up.
    expect(browser.cookies.size).toBe(1);
  });

  test('another state is refused', async () => {
    const there = await browser.begin();
    there.searchParams.set('state', 'A'.repeat(43));
    expect(await back(there.href)).toEqual(refused);
  });

  test('a code that was used is refused, also with the cookie that it was used with', async () => {
    const there = await browser.begin();
    const before = new Map(browser.cookies);
    expect((await browser.go(there.href)).status).toBe(302);
    browser.cookies.clear();
    for (const [name, value] of before) browser.cookies.set(name, value);
    expect(await back(there.href)).toEqual(refused);
  });

  test('an answer of another issuer is refused, and so is a token of one', async () => {
    const there = await browser.begin();
    there.searchParams.set('iss', 'https://login.example');
    expect(await back(there.href)).toEqual(refused);
    issuer.says.claims = { email, email_verified: true, iss: 'https://login.example' };
    expect(await back((await browser.begin()).href)).toEqual(refused);
  });

  test('a browser that did not begin is refused', async () => {
    const there = await browser.begin();
    browser = new Browser(server.origin);
    expect(await back(there.href)).toEqual(refused);
  });

  test('somebody whom no administrator has made is refused', async () => {
    issuer.says.claims = { sub: 'subject-2', email: 'bob@example.com', email_verified: true };
    expect(await back((await browser.begin()).href)).toEqual(refused);
  });
});

test('an issuer that is said in part is no issuer: nothing is served', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inforce-serve-issuer-'));
  const env = { INFORCE_OIDC_ISSUER: 'https://login.example' };
  await expect(started(join(folder, 'record.db'), env)).rejects.toThrow('it ended');
  rmSync(folder, { recursive: true });
});
