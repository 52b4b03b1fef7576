import type { Kysely } from 'kysely';
import { postgresDatabase } from './postgres.ts';
import { SqlStore } from './sql-store.ts';
import { sqliteDatabase } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** `postgres://…` is a server, anything else the path of an SQLite file. `clock` gives milliseconds since 1970. */
export async function openStore(where: string, clock: () => number = Date.now): Promise<Store> {
  return new SqlStore(isServer(where) ? 'postgres' : 'sqlite', await openDatabase(where), clock);
}

/** The tables of a record, brought to the version of this program. */
export const openDatabase = (where: string): Promise<Kysely<Tables>> =>
  isServer(where) ? postgresDatabase(where) : sqliteDatabase(where);

export const isServer = (where: string): boolean => /^postgres(?:ql)?:\/\//.test(where);
