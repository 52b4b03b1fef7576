import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { ColumnTypes } from './migration.ts';

export async function eventsAndDocuments(db: Kysely<Tables>, types: ColumnTypes): Promise<void> {
  const text = sql.raw(types.text);
  await db.schema
    .createTable('event')
    .addColumn('tenant', text, (c) => c.notNull())
    .addColumn('deal', text, (c) => c.notNull())
    .addColumn('channel', text, (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('by', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('body', text, (c) => c.notNull())
    .addColumn('previous', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('event_key', ['tenant', 'deal', 'channel', 'version'])
    .execute();
  await db.schema
    .createTable('chunk')
    .addColumn('tenant', text, (c) => c.notNull())
    .addColumn('sha256', text, (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('parts', 'integer', (c) => c.notNull())
    .addColumn('bytes', sql.raw(types.bytes), (c) => c.notNull())
    .addPrimaryKeyConstraint('chunk_key', ['tenant', 'sha256', 'part'])
    .execute();
}
