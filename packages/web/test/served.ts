// The app as people have it: built, handed out by the real server on a real record, in a real browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Served, serve } from '../../server/src/api/serve.ts';
import { openBrowser } from './browser.ts';
import type { Role } from '../../server/src/access/roles.ts';
import { builtApp, type Mode } from './built-app.ts';
import { freshRecord, type Name } from './record.ts';
import { Visitor } from './visitor.ts';

/** Machines are busy: how long something on the screen may take to come. Nothing is asserted by the clock. */
const patienceMs = 30_000;

interface Opening {
  readonly mode?: Mode;
  readonly fill?: (file: string) => Promise<void>;
  /** Whoever sits at the machine comes in without signing in. */
  readonly local?: Role;
}

export class Site {
  readonly browser: Browser;
  private readonly folder: string;
  private readonly appFolder: string;
  private server: Served;
  private readonly local: Role | undefined;
  private readonly visitors: Visitor[] = [];

  private constructor(
    browser: Browser,
    folder: string,
    appFolder: string,
    server: Served,
    local: Role | undefined,
  ) {
    this.local = local;
    this.browser = browser;
    this.folder = folder;
    this.appFolder = appFolder;
    this.server = server;
  }

  /** `fill` makes the record's file, where it is not to be that of the examples. */
  static async open({ mode = 'production', fill = freshRecord, local }: Opening = {}): Promise<Site> {
    const folder = await mkdtemp(join(tmpdir(), 'inforce-site-'));
    const [appFolder] = await Promise.all([builtApp(mode), fill(join(folder, 'record.db'))]);
    const server = await started(folder, appFolder, 0, local);
    return new Site(await openBrowser(), folder, appFolder, server, local);
  }

  get origin(): string {
    return this.server.origin;
  }

  /** Somebody with a browser window of their own, who has not signed in. */
  async stranger(options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(patienceMs);
    const visitor = await Visitor.in(context, this);
    this.visitors.push(visitor);
    return visitor;
  }

  async signedIn(name: Name, options: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = await this.stranger(options);
    await visitor.signIn(name);
    return visitor;
  }

  /** The server ends; `again` starts it where it was, on the record that it left. */
  async stop(): Promise<() => Promise<void>> {
    const port = Number(new URL(this.origin).port);
    await this.server.stop();
    return async () => {
      this.server = await started(this.folder, this.appFolder, port, this.local);
    };
  }

  /** Throws where a browser complained of something, whoever's it is. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await rm(this.folder, { recursive: true });
    const complaints = this.visitors.flatMap((visitor) => visitor.complaints);
    if (complaints.length > 0) throw new Error(`the browser complains:\n${complaints.join('\n')}`);
  }
}

const started = (folder: string, appFolder: string, port: number, local: Role | undefined): Promise<Served> =>
  serve({
    host: '127.0.0.1',
    port,
    record: join(folder, 'record.db'),
    appFolder,
    log: { write: () => {} },
    config: { pollMs: 200 },
    ...(local === undefined ? {} : { local }),
  });
