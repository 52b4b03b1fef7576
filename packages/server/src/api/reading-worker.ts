import { parentPort } from 'node:worker_threads';
import { checkDocument, documentIn } from '@inforce/formats';
import { z } from 'zod';
import { comparisonSays } from './comparison-says.ts';
import { documentSays } from './document-says.ts';
import type { CheckSays, ReadingWork, Uploaded } from './reading-work.ts';

// Reads documents that nobody vouches for, apart from the server: one that is too much for the reader ends this thread and
// nothing else. They come one after another.
const uploaded = z.object({ file: z.string(), bytes: z.instanceof(Uint8Array) });
const work = z.discriminatedUnion('does', [
  uploaded.extend({ does: z.literal('read'), on: z.int() }),
  uploaded.extend({ does: z.literal('check') }),
  z.object({
    does: z.literal('compare'),
    before: uploaded,
    after: uploaded,
    changedOnly: z.boolean(),
    tracked: z.boolean(),
  }),
]);

function done(asked: z.output<typeof work>): ReadingWork[keyof ReadingWork]['gives'] {
  if (asked.does === 'read') return documentSays(asked.file, asked.bytes, asked.on);
  if (asked.does === 'check') return checkSays(asked);
  return comparisonSays(asked);
}

function checkSays({ file, bytes }: Uploaded): CheckSays {
  const { document, problems } = documentIn(file, { ok: true, bytes });
  if (document === null) return { read: false, problems };
  return { read: true, problems: [...problems, ...checkDocument(document)] };
}

parentPort?.on('message', (asked: unknown) => parentPort?.postMessage(done(work.parse(asked)), []));
