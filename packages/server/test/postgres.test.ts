import { Client } from 'pg';
import { expect, it } from 'vitest';
import { testPostgres } from './postgres.ts';

it('two databases of a test run know nothing of one another', async () => {
  const [one, other] = await Promise.all([testPostgres(), testPostgres()]);
  const client = new Client({ connectionString: one.url });
  await client.connect();
  await client.query('CREATE TABLE of_one (x integer)');
  await client.end();
  const second = new Client({ connectionString: other.url });
  await second.connect();
  const { rows } = await second.query("SELECT to_regclass('of_one') AS found");
  await second.end();
  await Promise.all([one.stop(), other.stop()]);
  expect(rows).toEqual([{ found: null }]);
});
