import { Client } from 'pg';
import { expect, it } from 'vitest';
import { storeContract } from '../../test/contract/contract.ts';
import { testPostgres } from '../../test/postgres.ts';
import { openStore } from './open.ts';

storeContract('PostgreSQL', async () => {
  const { url, stop } = await testPostgres();
  return { where: url, sql: (text) => rowsOf(url, text), remove: stop };
});

async function rowsOf(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

it('[R7] the order of ids is that of code points, whatever language the database speaks', async () => {
  const { url, stop } = await testPostgres();
  await (await openStore(url)).close();
  const columns = await rowsOf(
    url,
    `SELECT DISTINCT collation_name FROM information_schema.columns WHERE table_name IN ('event', 'chunk')
     AND data_type = 'text'`,
  );
  await stop();
  expect(columns).toEqual([{ collation_name: 'C' }]);
});

it.each([
  ['nobody listens', 'postgres://ann:s3cret@127.0.0.1:1/inforce'],
  ['there is no such host', 'postgres://ann:s3cret@no-such-host.invalid/inforce'],
  ['there is no such socket', 'postgres://ann:s3cret@localhost/inforce?host=%2Fno%2Fsuch%2Ffolder'],
  ['the address is none', 'postgres://ann:s3cret@host:port/inforce'],
])('[R13] says what to do where %s, and tells no password (IS103)', async (_, url) => {
  const refusal: unknown = await openStore(url).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'IS103' });
  expect(JSON.stringify([String(refusal), refusal])).not.toContain('s3cret');
});

it('[R13] says what to do where the role or the database is unknown (IS103)', async () => {
  const { url, stop } = await testPostgres();
  const unknown = new URL(url);
  unknown.pathname = '/no_such_database';
  await expect(openStore(unknown.href)).rejects.toMatchObject({ code: 'IS103' });
  await stop();
});
