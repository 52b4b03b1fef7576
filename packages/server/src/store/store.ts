import type { Transaction } from 'kysely';
import type { Head } from '../record/chain.ts';
import type { Channel, Draft, Recorded } from '../record/event.ts';
import type { Tables } from './tables.ts';

/** A deal of a tenant: whoever runs Inforce for several houses keeps them apart by the tenant. */
export interface DealKey {
  readonly tenant: string;
  readonly deal: string;
}

/** Events to be written at the end of a channel, if it still ends where the writer thinks it does. */
export interface Change {
  readonly channel: Channel;
  /** The version that the writer has seen; 0: the channel was empty. */
  readonly after: number;
  readonly drafts: readonly Draft[];
}

export interface Written {
  readonly ok: true;
  readonly events: readonly Recorded[];
}
/** Somebody was faster. Nothing was written; `since` is what the writer has not seen, in the channels it writes to. */
export interface Conflict {
  readonly ok: false;
  readonly since: readonly Recorded[];
}

/** What else is written with the events, all or nothing: an idempotency key, a membership, work to be done. */
export type Within = (transaction: Transaction<Tables>, events: readonly Recorded[]) => Promise<void>;

/**
 * The record: append-only logs of events, and the bytes of documents. SQLite and PostgreSQL are two of it; one
 * contract suite (test/contract) says with numbered rules what each must do. A promise that is kept is on disk.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * [R1]–[R4] [R9] All changes or none; `by` is who writes. `within` may be tried several times. Where it is rejected
   * because the database is gone, it may have been written all the same: the heads tell.
   */
  append(key: DealKey, by: string, changes: readonly Change[], within?: Within): Promise<Written | Conflict>;
  /** [R5] The events of these channels, each channel in its order, channels after one another as they are named. */
  events(
    key: DealKey,
    channels: readonly Channel[],
    after?: ReadonlyMap<Channel, number>,
  ): Promise<Recorded[]>;
  /** [R6] Where these channels end; a channel nobody wrote to has version 0. */
  heads(key: DealKey, channels: readonly Channel[]): Promise<Head[]>;
  /** [R7] The deals of a tenant by id, in order, a page at a time. */
  deals(tenant: string, page: { readonly after: string; readonly limit: number }): Promise<string[]>;
  /** [R8] Keeps bytes; gives their SHA-256. Kept once, however often they are filed. */
  putDocument(tenant: string, bytes: Uint8Array): Promise<string>;
  /** [R8] `null`: no such bytes. */
  document(tenant: string, sha256: string): Promise<Uint8Array | null>;
  /** [R14] Tables that are not the log: people, sessions, rows, leases. `work` may be tried several times. */
  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
