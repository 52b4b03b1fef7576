import { setTimeout as pause } from 'node:timers/promises';
import { away, noRoom } from './store-error.ts';

/** How long a transaction that loses goes on trying: as long as a lock or a restart of the server may last. */
const patience = 10_000;
/** A key that is twice there may be one that was there before; that does not get better by trying. */
const triesOfSameKey = 8;

/**
 * A transaction that lost against another is tried again, with a pause that grows and differs: a serialization failure
 * (40001), a deadlock (40P01), tables or their types made by two at once (42P07, 42710), a locked file, two inserts of the same key. A key that is
 * twice there means that somebody wrote the same version first; the next try finds it and reports the conflict.
 *
 * Throws `StoreError` IS105 where there is no room, IS103 where the server is gone for longer than that.
 *
 * `evenIfLost`: also where the connection broke, when nobody knows whether the transaction was carried out. Only for work
 * that recognizes what it did.
 */
export async function retried<T>(work: () => Promise<T>, evenIfLost = false): Promise<T> {
  const end = performance.now() + patience;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const again =
        isRace(error) || (isSameKey(error) && attempt < triesOfSameKey) || (evenIfLost && isLost(error));
      if (!again || performance.now() > end) throw asStoreError(error);
      await pause(Math.random() * Math.min(2 ** attempt, 200));
    }
  }
}

const races = new Set(['40001', '40P01', '42P07', '42710']);
const isRace = (error: unknown): boolean => races.has(codeOf(error)) || /^[56]$/.test(sqliteCodeOf(error));

/** 19: a constraint; SQLite says which in the higher bits, and Node in words. */
const isSameKey = (error: unknown): boolean =>
  codeOf(error) === '23505' || (sqliteCodeOf(error) === '19' && /UNIQUE/.test(String(error)));

/** Class 08 and 57P: the server ended the connection, or is starting. */
const isLost = (error: unknown): boolean =>
  isPanic(error) ||
  /^(?:08...|57P0[123]|E(?:CONNRESET|CONNREFUSED|PIPE|NOENT))$/.test(codeOf(error)) ||
  /Connection terminated|not queryable|timeout exceeded when trying to connect/i.test(String(error));

const asStoreError = (error: unknown): unknown =>
  isFull(error) ? noRoom() : isLost(error) ? away(error) : error;

/** 53100: the disk of the server; 13: that of the file, or the size that it may have. */
const isFull = (error: unknown): boolean =>
  (codeOf(error) === '53100' && !isPanic(error)) || sqliteCodeOf(error) === '13';

/** The server goes down over it (its log found no room): what was under way may be in the log, or not. */
const isPanic = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && error.severity === 'PANIC';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The primary result code of SQLite, as text; `''` for what is no error of it. */
function sqliteCodeOf(error: unknown): string {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? String(error.errcode & 255)
    : '';
}
