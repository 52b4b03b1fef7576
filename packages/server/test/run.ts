/** Before all tests: their processes learn which run they belong to, so that they share one server (postgres.ts). */
export function setup(): void {
  process.env['INFORCE_TEST_RUN'] = String(process.pid);
}
