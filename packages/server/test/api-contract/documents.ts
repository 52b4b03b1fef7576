import { describe, expect, test } from 'vitest';
import { docx, p } from '../../../formats/test/docx.ts';
import { lines, pdf } from '../../../formats/test/pdf.ts';
import { z } from 'zod';
import type { Scene } from './scene.ts';

/** Documents in and out. */
export function documentsContract(scene: Scene): void {
  const get = (path: string): Promise<Response> => scene.get(path);

  describe('documents', () => {
    let sha256 = '';
    const text = new TextEncoder().encode('1. COSTS. The Company shall pay all costs.\n');

    test('come in as bytes or as a form, and go out as they came', async () => {
      const headers = {
        'If-Match': (await get('')).headers.get('ETag') ?? '',
        'Content-Type': 'application/octet-stream',
      };
      const raw = await scene.ann.ask(`/api/deals/${scene.deal}/documents?file=costs.txt`, {
        method: 'POST',
        body: text,
        headers,
      });
      expect(raw.status).toBe(201);
      const { documents } = filed.parse(await (await get('/documents')).json());
      sha256 = documents.find(({ file }) => file === 'costs.txt')?.sha256 ?? '';
      const form = new FormData();
      form.set('file', new File([text], 'again.txt'));
      const etag = { 'If-Match': (await get('')).headers.get('ETag') ?? '' };
      const asForm = await scene.ann.ask(`/api/deals/${scene.deal}/documents`, {
        method: 'POST',
        body: form,
        headers: etag,
      });
      expect([asForm.status, await asForm.clone().text()]).toMatchObject([201, /again\.txt/]);
      const out = await get(`/documents/${sha256}`);
      expect(new Uint8Array(await out.arrayBuffer())).toEqual(text);
      expect(out.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''costs\.txt$/);
      expect([out.headers.get('X-Content-Type-Options'), out.headers.get('Cache-Control')]).toEqual([
        'nosniff',
        'no-store',
      ]);
    });

    test('each time somebody has one is noted', async () => {
      const row = z.looseObject({ sha256: z.string() });
      const { reads } = z.object({ reads: z.array(row) }).parse(await (await get('/reads')).json());
      const own = reads.filter((each) => each.sha256 === sha256);
      expect(own).toMatchObject([{ person: scene.ann.viewer.person, role: 'holders' }]);
    });

    test('are read without being kept, and as they are filed', async () => {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const sent = await scene.ann.ask('/api/read?file=costs.txt', { method: 'POST', body: text, headers });
      expect(sent.status).toBe(200);
      expect(await (await get(`/documents/${sha256}/read`)).json()).toEqual(await sent.json());
      const bad = await scene.ann.ask('/api/read?file=x.txt', {
        method: 'POST',
        body: new Uint8Array([0, 1, 2]),
        headers,
      });
      expect(await bad.json()).toMatchObject({ status: 422, code: 'IF153' });
    });
  });

  describe('a document that is not plain text', () => {
    const words = [
      'SIDE LETTER',
      '1. PAYMENT OF COSTS. The Company shall pay all costs of the Noteholders.',
      '2. GOVERNING LAW. This Agreement shall be governed by the laws of the State of New York.',
    ];
    // Lines of a paragraph stand close together, so that the gaps between paragraphs are seen.
    const page = lines(words.flatMap((each) => [...(each.match(/.{1,40}(?: |$)/g) ?? []), null]));

    test.each<[string, Uint8Array]>([
      ['side-letter.pdf', pdf({ pages: [page] })],
      ['side-letter.docx', docx({ body: words.map((each) => p(each)).join('') })],
    ])(
      '%s comes in, is read, becomes the text of an agreement, and goes out byte for byte',
      async (file, bytes) => {
        const agreement = file.replace('.', '-');
        const headers = {
          'If-Match': (await get('')).headers.get('ETag') ?? '',
          'Content-Type': 'application/octet-stream',
        };
        const path = `/api/deals/${scene.deal}/documents?file=${file}&agreement=${agreement}`;
        const sent = { method: 'POST', body: Uint8Array.from(bytes), headers };
        expect((await scene.ann.ask(path, sent)).status).toBe(201);
        const { documents } = filed.parse(await (await get('/documents')).json());
        const sha256 = documents.find((each) => each.file === file)?.sha256 ?? '';
        const { sentences } = said.parse(await (await get(`/documents/${sha256}/read`)).json());
        expect(sentences.map(({ at }) => at)).toEqual(expect.arrayContaining(['1', '2']));
        const copy = await (await get(`/agreements/${agreement}/conformed`)).text();
        expect(copy).toContain('The Company shall pay all costs of the Noteholders.');
        const out = await get(`/documents/${sha256}`);
        expect(Buffer.compare(new Uint8Array(await out.arrayBuffer()), bytes)).toBe(0);
      },
    );
  });
}

const filed = z.object({ documents: z.array(z.object({ file: z.string(), sha256: z.string() })) });
const said = z.object({ sentences: z.array(z.object({ at: z.string() })) });
