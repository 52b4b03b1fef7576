import { readFile } from '@inforce/formats';
import type { Serving } from '@inforce/server';
import { appFolder } from '../app-folder.ts';
import { exit, type Io } from '../io.ts';
import { type Flags, wrongArgument } from '../options.ts';
import { recordAt } from '../record.ts';
import { signingKey } from '../signing-key.ts';
import type { CommandSpec } from './command.ts';

/** The record over HTTP, until it is told to stop. */
export const serveCommand: CommandSpec = {
  name: 'serve',
  own: true,
  operands: '',
  summary: 'the record over HTTP: in one file that it makes itself, or on PostgreSQL',
  help: 'inforce serve --record deals.db --port 4179',
  flags: [
    ['--port <port>', 'the port (4179)'],
    ['--host <host>', 'the address to listen on (127.0.0.1)'],
    ['--origin <url>', 'where browsers find it, if not there: https://inforce.example.com'],
    ['--behind-proxy', 'a proxy says in X-Forwarded-For who asks, and there is no way around it'],
    ['--stolen-passwords <file>', 'a list, one a line, of passwords that nobody may choose'],
    ['--local <role>', 'let in whoever sits at this machine, without signing in: holders, company, agent'],
    [
      '--link-for <address>',
      'print a link that lets the person of that e-mail address in, and set their password',
    ],
    ['--key <file>', 'the private key, as PEM, that signs where a record ends'],
  ],
  run: async (_operands, flags, io) => {
    const serving = servingOf(flags, io);
    // Loaded here, so that no other command waits for a server to be loaded.
    const { serve, StoreError } = await import('@inforce/server');
    try {
      const served = await serve(serving);
      io.stdout.write(`Inforce serves ${withoutPassword(serving.record)} at ${served.origin}\n`);
      if (served.firstLink !== null)
        io.stdout.write(`The first administrator comes in here, within an hour: ${served.firstLink}\n`);
      const { linkFor } = flags;
      if (linkFor !== undefined) io.stdout.write(linkWords(linkFor, served.linkFor));
      await io.stopped?.();
      await served.stop();
      return exit.answered;
    } catch (error) {
      if (error instanceof StoreError)
        throw wrongArgument(error.code, serving.record, error.message, error.todo);
      if (isListening(error))
        throw wrongArgument(
          'IC115',
          String(serving.port),
          `Nothing can listen there: ${error.message}.`,
          'Choose another port or address.',
        );
      throw error;
    }
  },
};

/** For a record whose administrators cannot come in any more: whoever starts it has all of it anyway. */
function linkWords(address: string, link: string | null): string {
  return link === null
    ? `Nobody who can come in has the address ${address}; no link was made.\n`
    : `${address} comes in here, within an hour: ${link}\n`;
}

/** The address of a database as one may show it. */
function withoutPassword(record: string): string {
  if (!URL.canParse(record)) return record;
  const url = new URL(record);
  url.password = '';
  return url.href;
}

/** A secret is in the environment and in no list of processes. All three are said, or none. */
function issuerIn({ env }: Io): NonNullable<Serving['issuer']> | null {
  const [issuer, clientId, clientSecret] = ['ISSUER', 'CLIENT', 'SECRET'].map(
    (name) => env[`INFORCE_OIDC_${name}`],
  );
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { issuer, clientId, clientSecret };
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  const what = 'Signing in elsewhere is said in part.';
  throw wrongArgument(
    'IC115',
    null,
    what,
    'Set INFORCE_OIDC_ISSUER, INFORCE_OIDC_CLIENT and INFORCE_OIDC_SECRET, or none of them.',
  );
}

const isListening = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen';

function servingOf(flags: Flags, io: Io): Serving {
  const { port, host, origin, key, local, stolenPasswords } = flags;
  const record = recordAt(flags, io) ?? 'inforce.db';
  const [app, issuer] = [appFolder(), issuerIn(io)];
  const config = {
    ...(flags.behindProxy === true ? { behindProxy: true } : {}),
    ...(key === undefined ? {} : { signingKey: signingKey(record, { key }) }),
  };
  return {
    ...(app === undefined ? {} : { appFolder: app }),
    ...(local === undefined ? {} : { local: localRole(local) }),
    ...(issuer === null ? {} : { issuer }),
    record,
    port: portOf(port ?? '4179'),
    host: host ?? '127.0.0.1',
    log: { write: (line) => void io.stderr.write(line) },
    ...(origin === undefined ? {} : { origin: originOf(origin) }),
    ...(flags.linkFor === undefined ? {} : { linkFor: flags.linkFor }),
    ...(stolenPasswords === undefined ? {} : { stolenPasswords: listIn(stolenPasswords) }),
    config,
  };
}

function localRole(text: string): 'holders' | 'company' | 'agent' {
  if (text === 'holders' || text === 'company' || text === 'agent') return text;
  const what = `"${text}" is no side of a deal.`;
  throw wrongArgument('IC115', text, what, 'Write holders, company or agent.');
}

function listIn(file: string): string {
  const found = readFile(file);
  if (found.ok) return Buffer.from(found.bytes).toString();
  const what = `${file} is no list of passwords that can be read.`;
  throw wrongArgument('IC115', file, what, 'Name a text file of at most 16 MB, with one a line.');
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw wrongArgument('IC115', text, `"${text}" is no port.`, 'Write a number up to 65535.');
}

/** Over a network in the clear, whoever listens would have the cookie; on this machine nobody does. */
function originOf(text: string): string {
  const todo = 'Write it as https://inforce.example.com.';
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw wrongArgument('IC115', text, `"${text}" is no origin.`, todo);
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return text;
  const what = `"${text}" is not https: passwords would go over the network in the clear.`;
  throw wrongArgument('IC115', text, what, `Put a proxy in front that speaks https. ${todo}`);
}
