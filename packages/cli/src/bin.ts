import { dayOf } from '@inforce/core';
import { main } from './main.ts';

// A reader that has seen enough (`inforce status … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  clock: () => {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  },
  stopped: () =>
    new Promise((done) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => done());
    }),
});
