import type { AccessTables } from './access-tables.ts';
import type { PortfolioTables } from './portfolio-tables.ts';

/**
 * The tables, for both databases. The tenant stands first in every key, ids are made by the program, text is text, an
 * instant is text in UTC (`2026-11-28T06:30:44.123Z`), a day is an ISO day: nothing that a PostgreSQL-compatible
 * engine of several machines could not keep.
 */
export interface Tables extends AccessTables, PortfolioTables {
  event: EventTable;
  chunk: ChunkTable;
  kept_answer: KeptAnswerTable;
  schema_version: SchemaVersionTable;
}

/** Key: tenant, deal, channel, version. */
export interface EventTable {
  tenant: string;
  deal: string;
  channel: string;
  version: number;
  id: string;
  at: string;
  by: string;
  kind: string;
  /** Canonical JSON. */
  body: string;
  previous: string;
  hash: string;
}

/** Documents in pieces of at most 512 KiB. Key: tenant, sha256, part. */
export interface ChunkTable {
  tenant: string;
  sha256: string;
  part: number;
  parts: number;
  bytes: Uint8Array;
}

/** Answers to requests that came with a key. Key: tenant, person, key. */
export interface KeptAnswerTable {
  tenant: string;
  person: string;
  key: string;
  /** A hash of all that the request said. */
  request: string;
  status: number;
  body: string;
  etag: string;
  at: string;
}

/** One row: by which version of the tables the database was made, or last migrated. */
export interface SchemaVersionTable {
  version: number;
}
