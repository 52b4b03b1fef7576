import { execFile, spawn } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { postgresBinaries } from './postgres-binaries.ts';

export interface ServerOptions {
  /** Everything of the server lies here, and is removed with it. */
  readonly folder: string;
  /** The process with which the server ends, however that ends. */
  readonly until: number;
  /** Whether a commit waits for the disk. Without, the server starts and answers faster. */
  readonly sync: boolean;
}

export interface TestServer {
  readonly url: string;
  /** The process id of the server's first process; another after each start. */
  pid(): number;
  /** Ends all of its processes at once, as a loss of power would. */
  kill(): Promise<void>;
  /** Starts it again, after it was killed. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** A server of one's own on a unix socket, with nothing in it. It refuses to run as root, so root starts it as somebody else. */
export async function startServer({ folder, until, sync }: ServerOptions): Promise<TestServer> {
  const user = process.getuid?.() === 0 ? somebodyElse() : null;
  const bin = postgresBinaries(folder);
  const home = join(folder, 'server');
  mkdirSync(home, { mode: 0o700 });
  if (user !== null) chownSync(home, user.uid, user.gid);
  const data = join(home, 'data');
  const as = { ...user, cwd: home, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  const pg = (program: string, ...args: readonly string[]) => run(join(bin, program), args, as);
  const start = async (): Promise<void> => {
    // Not through a pipe: the server would hold it open for as long as it runs.
    await pg('pg_ctl', '-D', data, '-l', join(home, 'log'), '-w', '-t', '60', '-s', 'start');
  };
  await pg('initdb', '-D', data, '-U', 'inforce', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  appendFileSync(join(data, 'postgresql.conf'), settings(home, sync));
  await start();
  endWith(until, data, folder);
  const pid = (): number => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    url: `postgres://inforce@localhost/postgres?host=${encodeURIComponent(home)}`,
    pid,
    kill: async () => {
      await killAll(pid());
      // It would be taken for running while nobody has asked how it ended.
      for (const lock of [join(data, 'postmaster.pid'), join(home, '.s.PGSQL.5432.lock')]) rmSync(lock);
    },
    start,
    stop: async () => {
      await pg('pg_ctl', '-D', data, '-m', 'immediate', '-s', 'stop').catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first process first, so that it does not notice what becomes of the others and start anew. */
async function killAll(first: number): Promise<void> {
  process.kill(first, 'SIGSTOP');
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(first)]);
  const others = stdout.trim().split(/\s+/).map(Number);
  for (const each of [first, ...others]) process.kill(each, 'SIGKILL');
  while ([first, ...others].some(isAlive)) await pause(20);
}

function isAlive(pid: number): boolean {
  try {
    // One that has ended and was not yet asked how is a zombie, and has left everything that it held.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const settings = (home: string, sync: boolean): string => `
listen_addresses = ''
unix_socket_directories = '${home}'
max_connections = 200
fsync = ${sync ? 'on' : 'off'}
`;

function somebodyElse(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:'].map((name) => lines.find((each) => each.startsWith(name)));
  const [, , uid, gid] = (line[0] ?? line[1] ?? '').split(':');
  if (uid === undefined || gid === undefined)
    throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.');
  return { uid: Number(uid), gid: Number(gid) };
}

/** A process beside the tests that outlives them by a second: they may be killed before they clear up. */
function endWith(until: number, data: string, folder: string): void {
  const script = `while kill -0 "$1"; do sleep 1; done; kill -QUIT "$(head -n 1 "$2/postmaster.pid")"; sleep 1; rm -rf "$3"`;
  const apart = { detached: true, stdio: 'ignore' } as const;
  spawn('sh', ['-c', script, 'sh', String(until), data, folder], apart).unref();
}
