import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What differs between the two databases in a table's definition. */
export interface ColumnTypes {
  readonly bytes: 'blob' | 'bytea';
}

/** One step from a version of the tables to the next; each is run once, in order, all in one transaction. */
export type Migration = (db: Kysely<Tables>, types: ColumnTypes) => Promise<void>;
