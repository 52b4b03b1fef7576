import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ApiConfig } from '../src/api/config.ts';
import { type Served, type Serving, serve } from '../src/api/serve.ts';

export const password = 'eleven gravel oboes';

/** An answer as it came over the line. */
export interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

interface Opening {
  /** As if a proxy that speaks https stood in front of it. */
  readonly origin?: string;
  /** The files of the app, by their names. */
  readonly app?: Readonly<Record<string, string>>;
  readonly config?: Partial<ApiConfig>;
  readonly issuer?: Serving['issuer'];
}

interface Said {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly json?: unknown;
  readonly body?: Uint8Array | string;
}

/** A server as it runs: on a port, on a record in a file, asked over sockets, with nothing in between that would tidy a request. */
export class Running {
  /** Lines of its log. */
  readonly log: string[];
  readonly record: string;
  readonly origin: string;
  readonly port: number;
  /** Of the first administrator. */
  cookie = '';
  private readonly folder: string;
  private readonly served: Served;

  private constructor(folder: string, log: string[], port: number, served: Served) {
    this.folder = folder;
    this.record = join(folder, 'record.db');
    this.log = log;
    this.port = port;
    this.served = served;
    this.origin = served.origin;
  }

  static async open({ origin, app, config = {}, issuer }: Opening = {}): Promise<Running> {
    const folder = await mkdtemp(join(tmpdir(), 'inforce-running-'));
    const log: string[] = [];
    const port = await freePort();
    const served = await serve({
      host: '127.0.0.1',
      port,
      record: join(folder, 'record.db'),
      log: { write: (line) => void log.push(line) },
      config: { pollMs: 50, ...config },
      ...(origin === undefined ? {} : { origin }),
      ...(issuer === undefined ? {} : { issuer }),
      ...(app === undefined ? {} : { appFolder: await filesIn(join(folder, 'app'), app) }),
    });
    const running = new Running(folder, log, port, served);
    await running.begin();
    return running;
  }

  private async begin(): Promise<void> {
    const secret = this.served.firstLink?.split('#')[1] ?? '';
    const json = { secret, email: 'root@northway.example', name: 'Root', password };
    const answer = await this.ask('/api/links/first', { method: 'POST', json });
    this.cookie = cookieIn(answer);
  }

  async close(): Promise<void> {
    await this.served.stop();
    await rm(this.folder, { recursive: true });
  }

  /** As the first administrator, whose browser is on a page of the server; each header can be said otherwise, or left out. */
  ask(path: string, { method = 'GET', headers = {}, json, body }: Said = {}): Promise<Heard> {
    const { host } = new URL(this.origin);
    const own: OutgoingHttpHeaders = { Host: host, Origin: this.origin };
    if (this.cookie !== '') own['Cookie'] = this.cookie;
    if (json !== undefined) own['Content-Type'] = 'application/json';
    const all = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined);
    return new Promise((done, failed) => {
      const asked = request(
        { agent: false, host: '127.0.0.1', port: this.port, path, method, headers: Object.fromEntries(all) },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('error', failed);
          answer.on('end', () => {
            const bytes = Buffer.concat(pieces);
            const { statusCode: status = 0, headers: given } = answer;
            done({ status, headers: given, bytes, text: bytes.toString() });
          });
        },
      );
      asked.on('error', failed);
      asked.end(json === undefined ? body : JSON.stringify(json));
    });
  }

  /** A write to a deal, on the deal as it stands. */
  async write(deal: string, path: string, said: Said): Promise<Heard> {
    const { etag } = (await this.ask(`/api/deals/${deal}`)).headers;
    return this.ask(`/api/deals/${deal}${path}`, {
      method: 'POST',
      ...said,
      headers: { 'If-Match': etag, ...said.headers },
    });
  }

  /** Bytes as they stand, and all that comes back until the line is closed. */
  say(text: string): Promise<string> {
    return new Promise((done, failed) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write(text, 'latin1'));
      let heard = '';
      socket.on('data', (piece) => (heard += piece.toString('latin1')));
      socket.on('error', failed);
      socket.on('close', () => done(heard));
    });
  }
}

/** The id that an answer gives to what it made. */
export const idIn = ({ text }: Heard): string => z.object({ id: z.string() }).parse(JSON.parse(text)).id;

/** `name=value` of the cookie that an answer sets. */
export const cookieIn = ({ headers }: Heard): string => headers['set-cookie']?.at(-1)?.split(';')[0] ?? '';

async function filesIn(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
