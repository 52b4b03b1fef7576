import type { Site } from '../access/cookie.ts';

/** How a server is set up. */
export interface ApiConfig {
  /** The house whose deals are served. */
  readonly tenant: string;
  /** Where browsers find it: `https://inforce.example.com`. Writes with a session come from one of these. */
  readonly origins: readonly string[];
  /** The largest document that is taken in, and the largest body of any other request. */
  readonly documentBytesMax: number;
  readonly bodyBytesMax: number;
  /** How long one request may take. */
  readonly requestMs: number;
  /** How often a stream of events looks for what was written by other processes. */
  readonly pollMs: number;
  /** Open streams of events for one person. */
  readonly streamsMax: number;
  /** The browser that prints PDF; `null`: the machine's own. */
  readonly browser: string | null;
  /** The last address in X-Forwarded-For is that of the client: there is a proxy in front, and no way around it. */
  readonly behindProxy: boolean;
  /** The private key, as PEM, by which the server signs where a record ends; `null`: it signs nothing. */
  readonly signingKey: string | null;
}

export const defaultConfig: ApiConfig = {
  tenant: 'main',
  origins: ['http://127.0.0.1:4179', 'http://localhost:4179'],
  documentBytesMax: 25 * 1024 * 1024,
  bodyBytesMax: 1024 * 1024,
  requestMs: 60_000,
  pollMs: 2000,
  streamsMax: 8,
  browser: null,
  behindProxy: false,
  signingKey: null,
};

export const isSecure = ({ origins }: ApiConfig): boolean =>
  origins.every((each) => each.startsWith('https://'));

export const siteOf = (config: ApiConfig): Site => ({ secure: isSecure(config) });
