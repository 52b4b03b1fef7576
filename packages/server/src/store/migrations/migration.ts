import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What differs between the two databases in a table's definition. */
export interface ColumnTypes {
  readonly bytes: 'blob' | 'bytea';
  /** Text that is ordered by code point, whatever language the database speaks. */
  readonly text: 'text' | 'text collate "C"';
}

/** One step from a version of the tables to the next; each is run once, in order, all in one transaction. */
export type Migration = (db: Kysely<Tables>, types: ColumnTypes) => Promise<void>;
