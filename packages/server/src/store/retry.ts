/**
 * A transaction that lost against another is tried again, with a pause that grows and differs: a serialization failure
 * (40001), a deadlock (40P01), two inserts of the same key (23505, or SQLite's), a locked file. A key that is twice there
 * means that somebody wrote the same version first; the second try finds it and reports the conflict.
 */
export async function retried<T>(work: () => Promise<T>, tries = 8): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === tries || !isRace(error)) throw error;
      await pause(Math.random() * 2 ** attempt);
    }
  }
}

const races = new Set(['40001', '40P01', '23505']);

function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && (races.has(code) || isLocked(error, code));
}

const isLocked = (error: Error, code: string): boolean =>
  code === 'ERR_SQLITE_ERROR' && /database is locked|UNIQUE constraint failed/.test(error.message);

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
