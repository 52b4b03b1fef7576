import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Columns of text, that may not be missing but where the name ends with `?`. */
type Columns = readonly string[];

export async function access(db: Kysely<Tables>): Promise<void> {
  await person(db);
  await table(db, 'session', ['secret'], ['id', 'person', 'created', 'seen', 'idle_expiry', 'expiry']);
  await index(db, 'session', ['tenant', 'person']);
  await table(
    db,
    'token',
    ['secret'],
    ['id', 'person', 'name', 'scopes', 'deals?', 'created', 'expiry', 'used?'],
  );
  await index(db, 'token', ['tenant', 'person']);
  await table(db, 'link', ['secret'], ['person', 'by', 'expiry']);
  await table(db, 'membership', ['deal', 'person'], ['role'], ['keeper']);
  await index(db, 'membership', ['tenant', 'person', 'deal']);
  await table(db, 'attempt', ['what'], ['last', 'open'], ['failures']);
  await table(db, 'document_read', ['deal', 'id'], ['sha256', 'person', 'role', 'via', 'credential', 'at']);
}

async function person(db: Kysely<Tables>): Promise<void> {
  const texts = ['email', 'email_folded', 'name', 'password?', 'issuer?', 'subject?', 'created'];
  await table(db, 'person', ['id'], texts, ['administrator', 'disabled']);
  await index(db, 'person', ['tenant', 'email_folded'], true);
  // Rows without an issuer do not collide: to both databases no null is the same as another.
  await index(db, 'person', ['tenant', 'issuer', 'subject'], true);
}

async function table(
  db: Kysely<Tables>,
  name: string,
  key: Columns,
  texts: Columns,
  numbers: Columns = [],
): Promise<void> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of ['tenant', ...key]) builder = builder.addColumn(column, 'text', (c) => c.notNull());
  for (const column of texts) {
    builder = column.endsWith('?')
      ? builder.addColumn(column.slice(0, -1), 'text')
      : builder.addColumn(column, 'text', (c) => c.notNull());
  }
  for (const column of numbers) builder = builder.addColumn(column, 'integer', (c) => c.notNull());
  await builder.addPrimaryKeyConstraint(`${name}_key`, ['tenant', ...key]).execute();
}

async function index(db: Kysely<Tables>, table: string, columns: Columns, unique = false): Promise<void> {
  const name = `${table}_by_${columns.slice(1).join('_')}`;
  const list = sql.join(columns.map((column) => sql.id(column)));
  await sql`create ${sql.raw(unique ? 'unique ' : '')}index ${sql.id(name)} on ${sql.id(table)} (${list})`.execute(
    db,
  );
}
