import pino from 'pino';
import { Access } from '../access/access.ts';
import { openStore } from '../store/open.ts';
import { createApp } from './app.ts';

const origin = 'https://inforce.example.com';
const issuer = {
  issuer: 'https://login.example.com',
  clientId: 'inforce',
  clientSecret: '',
  redirect: `${origin}/api/oidc/callback`,
};

/** The OpenAPI description of every route, those of signing in at an issuer included. */
export async function publishedDescription(): Promise<unknown> {
  const store = await openStore(':memory:');
  try {
    const access = new Access(store, { issuer });
    const log = pino({ level: 'silent' });
    const app = createApp({ store, access, clock: () => 0, log, config: { origins: [origin] } });
    return await (await app.request(`${origin}/api/openapi.json`)).json();
  } finally {
    await store.close();
  }
}
