import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { limits } from '../limits.ts';
import { damaged, encrypted, excessive } from '../refusal.ts';
import type { PdfAnswer, PdfPage } from './page.ts';

/** How often the memory is looked at. */
const LOOK = 50;

/**
 * The words of each page with their places. The parser works in a thread of its own: one that takes too long or too much
 * memory is ended, whatever it is in the middle of.
 */
export function extractPages(bytes: Uint8Array): readonly PdfPage[] {
  const answer = ask(bytes);
  switch (answer.kind) {
    case 'pages':
      return answer.pages;
    case 'encrypted':
      throw encrypted('The PDF is locked with a password.');
    case 'excessive':
      throw excessive(`The PDF has ${answer.pages} pages.`);
    case 'damaged':
      throw damaged(`The PDF cannot be opened: ${firstLine(answer.detail)}.`);
  }
}

function ask(bytes: Uint8Array): PdfAnswer {
  const { port1: near, port2: far } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    // A copy: the parser takes the bytes that it is handed for itself.
    workerData: { bytes: bytes.slice(), pagesMax: limits.pagesMax, port: far, done },
    transferList: [far],
    stderr: true,
    stdout: true,
  });
  try {
    wait(done);
    const message: { message: unknown } | undefined = receiveMessageOnPort(near);
    return isAnswer(message?.message) ? message.message : { kind: 'damaged', detail: 'it gave no answer' };
  } finally {
    void worker.terminate();
    near.close();
  }
}

function wait(done: Int32Array): void {
  const started = performance.now();
  const before = process.memoryUsage.rss();
  while (Atomics.load(done, 0) === 0) {
    Atomics.wait(done, 0, 0, LOOK);
    if (process.memoryUsage.rss() - before > limits.pdfMemoryMax)
      throw excessive('The PDF unpacks to far more than any document.');
    if (performance.now() - started > limits.pdfTimeMax)
      throw excessive('The PDF takes longer to read than any document.');
  }
}

function isAnswer(given: unknown): given is PdfAnswer {
  return typeof given === 'object' && given !== null && 'kind' in given;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/\.$/, '').slice(0, 160);
}
