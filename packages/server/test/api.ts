import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access } from '../src/access/access.ts';
import { hashPassword } from '../src/access/password.ts';
import { insertPerson } from '../src/access/people.ts';
import { setPassword } from '../src/access/sign-in.ts';
import type { Role } from '../src/access/roles.ts';
import type { Viewer } from '../src/access/viewer.ts';
import { type AppParts, createApp } from '../src/api/app.ts';
import { logTo } from '../src/api/log.ts';
import type { Draft } from '../src/record/event.ts';
import { Described } from './described.ts';
import { type TestDatabase, testPostgres } from './postgres.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';

export const origin = 'http://127.0.0.1:4179';
const password = 'a horse of some length';

/** A server on a record of its own, in a folder that goes with it. Its clock stands until it is moved. */
export class TestServer {
  readonly store: Store;
  readonly access: Access;
  readonly app: ReturnType<typeof createApp>;
  /** Lines of the log. */
  readonly log: string[] = [];
  readonly origin = origin;
  readonly password = password;
  now = Date.parse('2026-11-28T09:00:00Z');
  described = new Described({ paths: {}, components: { schemas: {} } });
  private readonly folder: string;
  private database: TestDatabase | null = null;

  private constructor(store: Store, folder: string, more: Partial<AppParts>) {
    this.store = store;
    this.folder = folder;
    const clock = (): number => this.now;
    const log = logTo({ write: (line) => void this.log.push(line) });
    this.access = new Access(store, { clock });
    this.app = createApp({ store, access: this.access, clock, log, ...more });
  }

  /** `at`: the record's file or address, where it is to be found again. */
  static async open(more: Partial<AppParts> = {}, at?: string): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'inforce-api-'));
    let server: TestServer | null = null;
    const store = await openStore(at ?? join(folder, 'record.db'), () => server?.now ?? 0);
    server = new TestServer(store, folder, more);
    server.described = new Described(await (await server.app.request(`${origin}/api/openapi.json`)).json());
    return server;
  }

  /** On an empty record of this kind, which goes with the server. */
  static async on(kind: Store['kind'], more: Partial<AppParts> = {}): Promise<TestServer> {
    if (kind === 'sqlite') return TestServer.open(more);
    const database = await testPostgres();
    const server = await TestServer.open(more, database.url);
    server.database = database;
    return server;
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.database?.stop();
    await rm(this.folder, { recursive: true });
  }

  /** Somebody new, signed in. */
  async person(name: string, administrator = false): Promise<Person> {
    const context = { store: this.store, tenant: 'main', clock: () => this.now, note: () => {}, local: null };
    const email = `${name}@example.com`;
    const hash = await hashPassword(password);
    await this.store.transaction(async (sql) => {
      const made = await insertPerson(context, sql, { email, name, administrator });
      if (made.ok) await setPassword(context, sql, made.person, hash);
    });
    return this.signedIn(name);
  }

  async signedIn(name: string): Promise<Person> {
    const signed = await this.access.signIn(`${name}@example.com`, password, '192.0.2.1');
    if (!signed.ok) throw new Error(`${name} is not signed in`);
    return new Person(this, signed.viewer, signed.secret);
  }

  /** A deal with its first keeper, and what the record says of it. */
  async deal(id: string, keeper: Person, role: Role, drafts: readonly Draft[]): Promise<void> {
    const founded = await this.access.found(keeper.viewer, id, role, drafts);
    if (founded?.ok !== true) throw new Error(`${id} was not begun`);
  }
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: Uint8Array<ArrayBuffer> | FormData;
}

/** Somebody with a browser. */
export class Person {
  readonly server: TestServer;
  readonly viewer: Viewer;
  readonly cookie: string;

  constructor(server: TestServer, viewer: Viewer, secret: string) {
    this.server = server;
    this.viewer = viewer;
    this.cookie = `inforce=${secret}`;
  }

  /** Whoever has just been given another cookie. */
  with(answer: Response): Person {
    const [, secret = ''] = /=([\w-]+)/.exec(answer.headers.get('Set-Cookie') ?? '') ?? [];
    return new Person(this.server, this.viewer, secret);
  }

  ask(path: string, asked: Asked = {}): Promise<Response> {
    return askAs(this.server, { Cookie: this.cookie, Origin: origin }, path, asked);
  }

  /** A write that rests on the deal as it stands for this person. */
  async write(deal: string, path: string, json: unknown, method = 'POST'): Promise<Response> {
    const etag = (await this.ask(`/api/deals/${deal}`)).headers.get('ETag') ?? '';
    return this.ask(`/api/deals/${deal}${path}`, { method, json, headers: { 'If-Match': etag } });
  }
}

/** Every answer that a test gets is held against the description. */
export async function askAs(
  { app, described }: TestServer,
  who: Readonly<Record<string, string>>,
  path: string,
  { method = 'GET', headers = {}, json, body }: Asked = {},
): Promise<Response> {
  const type: Record<string, string> = json === undefined ? {} : { 'Content-Type': 'application/json' };
  const content = json === undefined ? (body ?? null) : JSON.stringify(json);
  const answer = await app.request(`${origin}${path}`, {
    method,
    headers: { ...who, ...type, ...headers },
    body: content,
  });
  if (isStream(answer)) return answer;
  const { pathname } = new URL(path, origin);
  const fault =
    pathname === '/api/openapi.json' ? null : await described.faultOf(method, pathname, answer.clone());
  if (fault !== null) throw new Error(fault);
  return answer;
}

const isStream = (answer: Response): boolean =>
  answer.headers.get('Content-Type')?.startsWith('text/event-stream') === true;
