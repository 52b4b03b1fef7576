import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Draft } from '../record/event.ts';
import { download, json } from './answer.ts';
import { type SeenDeal, seeing } from './asking.ts';
import { describe, recordsNothing, routed } from './describe.ts';
import type { Api } from './env.ts';
import { handOut } from './handed-out.ts';
import { limitMax, page, paged, pageOf } from './page.ts';
import { absent, forbidden, Refused } from './problem.ts';
import { queryOf } from './question.ts';
import { onDeal } from './seen-deal.ts';
import { textOfAgreement } from '../record/recording.ts';
import { apart, saysOf, uploadOf, type Uploaded } from './upload.ts';
import { viewerOf } from './viewer.ts';
import { describeWrite, recordOnce, where } from './writing.ts';

const tag = 'documents';
const types = ['application/octet-stream', 'multipart/form-data'];
const agreement = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .meta({ description: 'the agreement whose text it is; stated where the deal has none of that id' });
const named = {
  file: z.string().optional().meta({ description: 'the name of the document, as deal.yaml gives it' }),
};

/** Documents in and out, and what they say. */
export function documents(api: Api): void {
  seeing(
    api,
    { path: '/documents', summary: 'the documents on file', tag, query: page, gives: { json: 'Documents' } },
    ({ folded }, wanted) => {
      const { shown, next } = pageOf([...folded.documents], wanted, ([file]) => file);
      return { documents: shown.map(([file, each]) => ({ file, ...each })), next };
    },
  );
  seeing(
    api,
    {
      path: '/documents/{sha256}',
      summary: 'the bytes of a document, as they were filed; that you had them is noted',
      tag,
      query: {},
      gives: { types: ['application/octet-stream'] },
    },
    async (deal, _query, c) => {
      const { file, bytes, sha256 } = await filed(api, deal, c.req.param('sha256') ?? '');
      await api.access.noteRead(deal.viewer, deal.key.deal, deal.on, sha256);
      return download(c, file, 'application/octet-stream', bytes);
    },
  );
  seeing(
    api,
    {
      path: '/documents/{sha256}/read',
      summary: 'what a document says, sentence by sentence, as today’s reader reads it',
      tag,
      query: {},
      gives: { json: 'Read' },
    },
    async (deal, _query, c) => {
      const document = await filed(api, deal, c.req.param('sha256') ?? '');
      const report = await reportOf(api, document);
      await handOut(api, deal, [document.file]);
      return report;
    },
  );
  filing(api);
  reading(api);
  checking(api);
  reads(api);
}

/** Who had which document, for those who may know: one's own side, where one keeps it. */
function reads(api: Api): void {
  const path = '/api/deals/{deal}/reads';
  const summary = 'who had which document';
  describe(api, { method: 'get', path, summary, tag, query: page, gives: { status: 200, json: 'Reads' } });
  api.app.get(routed(path), async (c) => {
    const { viewer, key } = await onDeal(api, c, 'read');
    const { after = '', limit = limitMax } = queryOf(c, page);
    const rows = await api.access.readsOf(viewer, key.deal, { after, limit: limit + 1 });
    if (rows === null)
      throw forbidden('Who had which document is for a keeper to know.', 'Ask a keeper of your side.');
    const { shown, next } = paged(rows, limit, ({ id }) => id);
    return json(c, { reads: shown, next });
  });
}

interface Filed extends Uploaded {
  readonly sha256: string;
}

/** A document that the asker's deal has; any other, also one that somebody else has filed elsewhere, is not there. */
async function filed({ store }: Api, { folded, key }: SeenDeal, sha256: string): Promise<Filed> {
  const [file] = [...folded.documents].find(([, each]) => each.sha256 === sha256) ?? [];
  const bytes = file === undefined ? null : await store.document(key.tenant, sha256);
  if (file === undefined || bytes === null) throw absent();
  return { file, bytes, sha256 };
}

function filing(api: Api): void {
  const path = '/documents';
  const query = { ...named, ...where, agreement };
  describeWrite(api, { method: 'post', path, summary: 'files a document', tag, query, takes: { types } });
  api.app.post(routed(`/api/deals/{deal}${path}`), async (c) => {
    const onIt = await onDeal(api, c, 'write');
    const { file: name, channel = 'shared', agreement: id } = queryOf(c, query);
    const uploaded = await uploadOf(api, c, name);
    const hash = createHash('sha256').update(uploaded.bytes).digest('hex');
    return recordOnce(api, c, onIt, [uploaded.file, hash], channel, async ({ folded }) => {
      const drafts = await fileDrafts(api, onIt.key.tenant, uploaded);
      return id === undefined ? drafts : [...drafts, textOfAgreement(folded, id, uploaded.file)];
    });
  });
}

/** The document and, where it can be read, the reading of it: a later reader then changes no answer by itself [T5]. */
async function fileDrafts(api: Api, tenant: string, uploaded: Uploaded): Promise<Draft[]> {
  const { file, bytes } = uploaded;
  const { kept } = await saysOf(api, uploaded);
  const sha256 = await api.store.putDocument(tenant, bytes);
  const filedAs: Draft = { kind: 'document-filed', body: { file, sha256, size: bytes.length } };
  if (kept === null) return [filedAs];
  const reading = await api.store.putDocument(tenant, Buffer.from(kept));
  return [filedAs, { kind: 'reading-kept', body: { file, reading, as: 'read' } }];
}

/** Of a document that is sent: nothing of it is kept. */
function reading(api: Api): void {
  const path = '/api/read';
  const summary = 'what a document that is sent says, sentence by sentence; nothing is kept';
  describe(api, {
    method: 'post',
    path,
    summary,
    tag,
    query: named,
    takes: { types },
    gives: { status: 200, json: 'Read' },
    noMatch: recordsNothing,
    noKey: recordsNothing,
  });
  api.app.post(path, async (c) => {
    await viewerOf(api, c, 'read');
    const { file } = queryOf(c, named);
    return json(c, await reportOf(api, await uploadOf(api, c, file)));
  });
}

/** As `inforce check` says it of a document. */
function checking(api: Api): void {
  const path = '/api/check';
  const summary = 'what a careful reader would mark in a document that is sent; nothing is kept';
  describe(api, {
    method: 'post',
    path,
    summary,
    tag,
    query: named,
    takes: { types },
    noMatch: recordsNothing,
    noKey: recordsNothing,
    gives: { status: 200, json: 'Check' },
  });
  api.app.post(path, async (c) => {
    await viewerOf(api, c, 'read');
    const { file: name } = queryOf(c, named);
    const { file, bytes } = await uploadOf(api, c, name);
    const { read, problems } = await apart(api, 'check', { file, bytes });
    if (!read) throw new Refused(422, problems, `${file} was not read.`);
    return json(c, { problems });
  });
}

async function reportOf(api: Api, uploaded: Uploaded) {
  const { report, problems } = await saysOf(api, uploaded);
  if (report === null) throw new Refused(422, problems, `${uploaded.file} was not read.`);
  return report;
}
