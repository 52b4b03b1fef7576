import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { putAllWork } from '../work.ts';

export async function portfolio(db: Kysely<Tables>): Promise<void> {
  const names = ['name', 'name_folded', 'name_key', 'rows_view', 'heads'];
  await table(db, 'portfolio', ['deal', 'view'], names, ['unread']);
  await index(db, 'portfolio', 'name', ['name_key', 'deal', 'view']);
  await index(db, 'portfolio', 'rows', ['deal', 'view', 'rows_view']);
  await index(db, 'portfolio', 'unread', ['unread', 'deal', 'view']);
  const days = ['from_day', 'to_day', 'known_from', 'known_to'];
  const statement = ['deal', 'view', 'kind', 'subject'];
  await table(db, 'status_row', statement, ['value', 'statement'], days, ['known_from', 'from_day']);
  const standing = ['deal', 'view', 'standing'];
  await table(db, 'standing', standing, ['truth'], [...days, 'ends'], ['known_from', 'from_day']);
  // All that a question asks of a deal stands in it, so that the table itself is left alone.
  const asked = ['known_to', 'to_day', 'from_day', 'known_from', 'ends', 'truth'];
  await index(db, 'standing', 'asked', [...standing, ...asked]);
  await table(db, 'work', ['deal'], ['owner', 'until'], ['shared', 'company', 'holders', 'agent', 'attempt']);
  await index(db, 'work', 'due', ['until', 'deal']);
  await putAllWork(db, '1970-01-01T00:00:00.000Z');
}

/** All columns are there in every row; texts of `key` and then `last` are the key, after the tenant. */
async function table(
  db: Kysely<Tables>,
  name: string,
  key: readonly string[],
  texts: readonly string[],
  numbers: readonly string[],
  last: readonly string[] = [],
): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const each of ['tenant', ...key, ...texts])
    builder = builder.addColumn(each, 'text', (c) => c.notNull());
  for (const each of numbers) builder = builder.addColumn(each, 'integer', (c) => c.notNull());
  await builder.addPrimaryKeyConstraint(`${name}_key`, ['tenant', ...key, ...last]).execute();
}

async function index(db: Kysely<Tables>, on: string, name: string, by: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${on}_${name}`)
    .on(on)
    .columns(['tenant', ...by])
    .execute();
}
