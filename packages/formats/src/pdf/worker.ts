// Runs beside the program, so that a PDF made to never end can be ended. It answers once, over a port, and says so in
// shared memory, on which the program waits.
import { MessagePort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { PdfAnswer, PdfItem, PdfPage } from './page.ts';

interface Job {
  readonly bytes: Uint8Array;
  readonly pagesMax: number;
  readonly port: MessagePort;
  readonly done: Int32Array;
}

function isJob(given: unknown): given is Job {
  return typeof given === 'object' && given !== null && 'port' in given && given.port instanceof MessagePort;
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Nothing is looked up outside of the file, no script of it is run, and no font of it is compiled. */
const CLOSED = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: 0,
};

async function answerTo({ bytes, pagesMax }: Job): Promise<PdfAnswer> {
  try {
    const document = await getDocumentProxy(bytes, CLOSED);
    if (document.numPages > pagesMax) return { kind: 'excessive', pages: document.numPages };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await pageOf(document, number));
    return { kind: 'pages', pages };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return { kind: 'encrypted' };
    return { kind: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function pageOf(document: Document, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const items: PdfItem[] = [];
  let slanted = false;
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, x, y] = numbersOf(item.transform);
    if (Math.abs(b) + Math.abs(c) > 0.1 * (Math.abs(a) + Math.abs(d))) {
      slanted ||= item.str.trim() !== '';
      continue;
    }
    items.push({ text: item.str, x, y, width: item.width, size: Math.abs(d) || item.height });
  }
  page.cleanup();
  return { width, height, items, slanted };
}

type Six = readonly [number, number, number, number, number, number];

function numbersOf(transform: readonly unknown[]): Six {
  const at = (index: number): number => {
    const value = transform[index];
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

const job: unknown = workerData;
if (isJob(job)) {
  job.port.postMessage(await answerTo(job), []);
  Atomics.store(job.done, 0, 1);
  Atomics.notify(job.done, 0);
}
