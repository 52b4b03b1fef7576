import type { Day } from '@inforce/core';

/** All that the command touches of the world; `bin.ts` hands in the real one, a test brings its own. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly columns?: number };
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today, for the day as known on. */
  readonly clock: () => Day;
  /** Of a command that goes on until it is told to stop: when it is. */
  readonly stopped?: () => Promise<void>;
}

/** Asked and answered; `check` found something; the input is wrong. */
export const exit = { answered: 0, found: 1, wrong: 2 } as const;

/** The columns that the answer may take. */
export function width(io: Io): number {
  const stated = Number.parseInt(io.env['COLUMNS'] ?? '', 10);
  const columns = Number.isNaN(stated) ? io.stdout.columns : stated;
  return Math.max(60, Math.min(columns ?? 100, 160));
}

export function writeJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, plain, 2)}\n`);
}

/** Exact fractions hold whole numbers that JSON's own cannot. */
function plain(_key: string, given: unknown): unknown {
  return typeof given === 'bigint' ? given.toString() : given;
}
