import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Access } from '../access/access.ts';
import type { Store } from '../store/store.ts';
import type { Readers } from './apart.ts';
import type { Changes } from './changes.ts';
import type { ApiConfig } from './config.ts';
import type { OneByOne } from './one-by-one.ts';

/** What a request carries through its handlers. */
export interface Env {
  Variables: { request: string; person: string | null };
}
export type Asking = Context<Env>;

/** What every route works with. */
export interface Api {
  readonly app: OpenAPIHono<Env>;
  readonly store: Store;
  readonly access: Access;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Logger;
  readonly config: ApiConfig;
  readonly changes: Changes;
  readonly readers: Readers;
  readonly printer: OneByOne;
  /** Of this program: another one may answer in other words. */
  readonly version: string;
}
