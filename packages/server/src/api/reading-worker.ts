import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { documentSays } from './document-says.ts';

// Reads one document that nobody vouches for, apart from the server: one that is too much for the reader ends this thread
// and nothing else.
const asked = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array), on: z.int() });
const { name, bytes, on } = asked.parse(workerData);
parentPort?.postMessage(documentSays(name, bytes, on), []);
