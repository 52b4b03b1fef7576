import type { Api, Asking } from './env.ts';
import { bytesOf } from './body.ts';
import { inRequest, Refused, refused } from './problem.ts';
import type { DocumentSays } from './document-says.ts';
import { today } from './question.ts';
import type { ReadingWork, Uploaded } from './reading-work.ts';

export type { Uploaded } from './reading-work.ts';

/** A document as it comes: its bytes as the body, and its name in the query; or a form with one file. */
export async function uploadOf({ config }: Api, c: Asking, named: string | undefined): Promise<Uploaded> {
  const bytes = await bytesOf(c, config.documentBytesMax);
  const type = c.req.header('Content-Type') ?? '';
  const found = /^multipart\/form-data\s*;/i.test(type) ? await fileIn(bytes, type) : { name: null, bytes };
  return sound('query file', named ?? found.name, found.bytes);
}

/** Two documents, each in a part of a form. */
export async function uploadsOf(
  { config }: Api,
  c: Asking,
  names: readonly [string, string],
): Promise<readonly [Uploaded, Uploaded]> {
  const bytes = await bytesOf(c, 2 * config.documentBytesMax);
  const form = await formOf(bytes, c.req.header('Content-Type') ?? '');
  const [one, other] = [await partOf(form, names[0]), await partOf(form, names[1])];
  return [one, other];
}

async function partOf(form: FormData | null, name: string): Promise<Uploaded> {
  const part = form?.get(name) ?? null;
  if (part !== null && typeof part !== 'string')
    return sound(`body ${name}`, part.name, new Uint8Array(await part.arrayBuffer()));
  const todo = `Send a form with the files before and after: curl -F ${name}=@waiver.txt`;
  throw refused(422, 'IS422', `body ${name}`, `The form does not hold a file "${name}".`, todo);
}

function sound(at: string, file: string | null, bytes: Uint8Array): Uploaded {
  if (file === null || !isFileName(file)) {
    const what = file === null ? 'The document has no name.' : 'This is no name of a document.';
    throw refused(400, 'IS400', at, what, 'Name it as deal.yaml would: "?file=waiver.txt".');
  }
  if (bytes.length === 0) throw refused(422, 'IF152', 'body', 'The document is empty.', 'Send its bytes.');
  return { file, bytes };
}

/** A form is read after its size is known to be within the limit. */
async function fileIn(bytes: Uint8Array, type: string): Promise<{ name: string; bytes: Uint8Array }> {
  const form = await formOf(bytes, type);
  const files = [...(form?.values() ?? [])].filter((value) => typeof value !== 'string');
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw refused(422, 'IS422', 'body', 'The form does not hold one file.', 'Send one file in it.');
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function formOf(bytes: Uint8Array, type: string): Promise<FormData | null> {
  try {
    return await new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': type } }).formData();
  } catch {
    return null;
  }
}

/** Within the deal's folder, whoever unpacks it and wherever. */
export const isFileName = (file: string): boolean =>
  file.length <= 300 &&
  file.isWellFormed() &&
  !/\p{Cc}|[\\:*?"<>|]/u.test(file) &&
  file.split('/').every((part) => part !== '' && !/^\.|[. ]$/.test(part));

/** How many bytes come with a piece of work. */
const size = (takes: ReadingWork[keyof ReadingWork]['takes']): number =>
  'bytes' in takes ? takes.bytes.length : takes.before.bytes.length + takes.after.bytes.length;

export const saysOf = (api: Api, { file, bytes }: Uploaded): Promise<DocumentSays> =>
  apart(api, 'read', { file, bytes, on: today(api.clock()) });

/** Reads documents apart from everything else; what is too much for that comes in nowhere. */
export async function apart<K extends keyof ReadingWork>(
  api: Api,
  does: K,
  takes: ReadingWork[K]['takes'],
): Promise<ReadingWork[K]['gives']> {
  const says = await api.readers.have(does, takes, size(takes));
  if (says === 'busy')
    throw refused(429, 'IS429', null, 'Too many documents are being read.', 'Send it again in a minute.');
  if (says !== 'excessive') return says;
  const what = 'Reading the document takes more time or memory than any document.';
  throw new Refused(
    422,
    [inRequest('IF158', 'body', what, 'Look at the file; save it anew.')],
    'Nothing was recorded.',
  );
}
