import type { Transaction } from 'kysely';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Noted } from './noted.ts';
import type { Role } from './roles.ts';

/** What everything about access works with: one tenant of a record, a clock, and a log of what happened. */
export interface Context {
  readonly store: Store;
  readonly tenant: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** What the local viewer is on every deal; `null`: there is no local viewer. */
  readonly local: Role | null;
  /** Passwords that nobody may choose, beside what the rules refuse. */
  readonly stolen?: ReadonlySet<string>;
  /** For the log of the program; never a secret, a password, or what somebody typed in its place. */
  readonly note: (what: Noted) => void;
}

export type Sql = Transaction<Tables>;

/** What else is written with what was made, all or nothing. */
export type Also<T> = (sql: Sql, made: T) => Promise<void>;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant as the tables keep it; text of this form sorts as time does. */
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
