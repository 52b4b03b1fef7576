import { randomUUID } from 'node:crypto';

/** A UUIDv7 (RFC 9562): 48 bits of the instant in milliseconds, then chance. Sorts by the instant. */
export function uuidv7(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  // The fields after the version mean the same in a UUIDv4, whose chance Node draws in bulk.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
