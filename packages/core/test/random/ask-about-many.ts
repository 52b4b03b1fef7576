import { parentPort, workerData } from 'node:worker_threads';
import { askAboutMany } from './many.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
parentPort?.postMessage(askAboutMany(workerData.base, workerData.deals));
