import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** `postgres://…` is a server, anything else the path of an SQLite file. `clock` gives milliseconds since 1970. */
export const openStore = (where: string, clock?: () => number): Promise<Store> =>
  /^postgres(?:ql)?:\/\//.test(where) ? openPostgres(where, clock) : openSqlite(where, clock);
