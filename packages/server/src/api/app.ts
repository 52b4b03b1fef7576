import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import type { Access } from '../access/access.ts';
import type { Store } from '../store/store.ts';
import { answers } from './answers.ts';
import { appFiles } from './app-files.ts';
import { beginning } from './beginning.ts';
import { deals } from './deals.ts';
import { documents } from './documents.ts';
import { facts } from './facts.ts';
import { folder } from './folder.ts';
import { history } from './history.ts';
import { notes } from './notes.ts';
import { people } from './people.ts';
import { persons } from './persons.ts';
import { portfolio } from './portfolio.ts';
import { readings } from './readings.ts';
import { stated } from './stated.ts';
import { signIn } from './sign-in.ts';
import { stream } from './stream.ts';
import { texts } from './texts.ts';
import { tokens } from './tokens.ts';
import { Readers } from './apart.ts';
import { OneByOne } from './one-by-one.ts';
import { json } from './answer.ts';
import { calendar } from './calendar.ts';
import { comparing } from './comparing.ts';
import { Changes } from './changes.ts';
import { type ApiConfig, defaultConfig } from './config.ts';
import { description } from './describe.ts';
import type { Api, Env } from './env.ts';
import { inTime, onRequest, problemOf } from './request.ts';
import { absent } from './problem.ts';
import { sources } from './sources.ts';
import { knownHost, sameOrigin, securityHeaders, withoutNul } from './secure.ts';
import { version } from '../version.ts';

export interface AppParts {
  readonly store: Store;
  readonly access: Access;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Logger;
  readonly config?: Partial<ApiConfig>;
  /** The folder that the app was built into; without one there is only the API. */
  readonly appFolder?: string;
}

const families: readonly ((api: Api) => void)[] = [
  signIn,
  tokens,
  persons,
  deals,
  beginning,
  sources,
  answers,
  portfolio,
  calendar,
  texts,
  facts,
  stated,
  notes,
  documents,
  comparing,
  readings,
  people,
  history,
  folder,
  stream,
];

/** Everything that the command line does, over HTTP. */
export function createApp({ store, access, clock, log, config = {}, appFolder }: AppParts): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();
  const api: Api = {
    app,
    store,
    access,
    clock,
    log,
    config: { ...defaultConfig, ...config },
    changes: new Changes(),
    readers: new Readers(),
    printer: new OneByOne(),
    version,
  };
  app.use(onRequest(api), securityHeaders(api.config));
  app.onError((error, c) => problemOf(api, error, c));
  app.get('/healthz', (c) => json(c, { ok: true }));
  app.use('*', inTime(api), knownHost(api.config), withoutNul(), sameOrigin(api.config));
  if (appFolder !== undefined) app.use('*', appFiles(appFolder));
  for (const family of families) family(api);
  const described = description(api, version);
  app.get('/api/openapi.json', (c) => json(c, described));
  app.notFound(() => {
    throw absent();
  });
  return app;
}
