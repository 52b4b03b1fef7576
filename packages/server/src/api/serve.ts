import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { Access, type AccessOptions } from '../access/access.ts';
import { stolenIn } from '../access/password-rule.ts';
import type { IssuerConfig } from '../access/oidc/issuer.ts';
import type { Role } from '../access/roles.ts';
import { openStore } from '../store/open.ts';
import { createApp } from './app.ts';
import type { ApiConfig } from './config.ts';
import { type LogOut, logTo } from './log.ts';
import { keepWorking } from './working.ts';

export interface Serving {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** A file, which is made where there is none, or `postgres://…`. */
  readonly record: string;
  readonly log: LogOut;
  /** Where browsers find it, if not under its own address. */
  readonly origin?: string;
  /** The folder that the app was built into. */
  readonly appFolder?: string;
  readonly config?: Partial<ApiConfig>;
  /** Lets in whoever sits at this machine, without signing in, in this role on every deal. */
  readonly local?: Role;
  /** Where people may sign in elsewhere (OpenID Connect); they are sent back to `/api/oidc/callback`. */
  readonly issuer?: Pick<IssuerConfig, 'issuer' | 'clientId' | 'clientSecret'>;
  /** A list, one a line, of passwords that nobody may choose. */
  readonly stolenPasswords?: string;
  /** The address of somebody who is there already, for whom a link is made. */
  readonly linkFor?: string;
}

export interface Served {
  readonly origin: string;
  /** For the terminal of whoever started it: the way in of the first administrator; `null` where there is one. */
  readonly firstLink: string | null;
  /** The way in that was asked for; `null`: it was not, or nobody who can come in has that address. */
  readonly linkFor: string | null;
  /** Takes nothing in any more, ends what is under way, and closes the record. */
  readonly stop: () => Promise<void>;
}

/** Patience with slow senders, and room for headers: enough for people, too little to be kept busy with. */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5000,
} as const;

/** How long answers that are under way may take once it is to stop. */
const graceMs = 5000;

export async function serve(serving: Serving): Promise<Served> {
  const { host, port, record, origin, appFolder, linkFor, config = {} } = serving;
  const log = logTo(serving.log);
  const store = await openStore(record);
  const server = createServer(limits);
  const bound = await listening(server, host, port);
  const origins = origin === undefined ? ownOrigins(host, bound) : [origin];
  const [first = ''] = origins;
  const access = new Access(store, accessOf(serving, first, log));
  const app = createApp({
    store,
    access,
    clock: Date.now,
    log,
    config: { ...config, origins },
    ...(appFolder === undefined ? {} : { appFolder }),
  });
  const listener = getRequestListener(app.fetch);
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
  const endWork = keepWorking(store, log);
  const link = await access.firstLink();
  const again = linkFor === undefined ? null : await access.linkAtTerminal(linkFor);
  return {
    origin: first,
    firstLink: link === null ? null : `${first}/welcome#${link.secret}`,
    linkFor: again === null ? null : `${first}/link#${again.secret}`,
    stop: async () => {
      await closed(server);
      await endWork();
      await store.close();
    },
  };
}

function accessOf(
  { local, issuer, stolenPasswords: list }: Serving,
  origin: string,
  log: Logger,
): AccessOptions {
  return {
    note: (what) => log.info({ access: what }),
    ...(local === undefined ? {} : { local }),
    ...(list === undefined ? {} : { stolen: stolenIn(list) }),
    ...(issuer === undefined ? {} : { issuer: { ...issuer, redirect: `${origin}/api/oidc/callback` } }),
  };
}

/** The port that it listens on. */
function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      const address: string | AddressInfo | null = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** On this machine it goes by two names. */
function ownOrigins(host: string, port: number): string[] {
  const names = host === '127.0.0.1' || host === 'localhost' ? ['127.0.0.1', 'localhost'] : [host];
  return names.map((name) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`);
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(late);
      done();
    });
    server.closeIdleConnections();
  });
}
