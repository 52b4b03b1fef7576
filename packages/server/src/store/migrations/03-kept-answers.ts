import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The answers to requests that came with a key, so that one that comes again is not carried out again. */
export async function keptAnswers(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('kept_answer')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('request', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('etag', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('kept_answer_key', ['tenant', 'person', 'key'])
    .execute();
}
