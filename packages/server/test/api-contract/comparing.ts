import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { docx, p } from '../../../formats/test/docx.ts';
import { unzipped } from '@inforce/formats';
import type { Scene } from './scene.ts';

const before = 'LOAN AGREEMENT\n\n1. COSTS. The Company shall pay all costs within ten days.\n';
const after = 'LOAN AGREEMENT\n\n1. COSTS. The Company shall pay all costs within thirty days.\n';
const inWord = (text: string): Uint8Array =>
  docx({
    body: text
      .trim()
      .split('\n\n')
      .map((each) => p(each))
      .join(''),
  });

const counted = z.object({
  before: z.object({ name: z.string() }),
  counts: z.object({ deleted: z.int(), inserted: z.int(), moved: z.int() }),
  pieces: z.array(z.object({ kind: z.string(), text: z.string() })),
});

/** Documents that are sent, and of which nothing is kept. */
export function comparingContract(scene: Scene): void {
  const compare = (query: string, files: Readonly<Record<string, File>>): Promise<Response> => {
    const body = new FormData();
    for (const [name, file] of Object.entries(files)) body.set(name, file);
    return scene.ann.ask(`/api/blackline${query}`, { method: 'POST', body });
  };
  const texts = { before: new File([before], 'first.txt'), after: new File([after], 'second.txt') };

  describe('documents that are sent', () => {
    // "ten" became "thirty": one word out, one word in.
    test('are compared as the command line compares two files', async () => {
      const report = counted.parse(await (await compare('', texts)).json());
      expect(report).toMatchObject({
        before: { name: 'first.txt' },
        counts: { deleted: 1, inserted: 1, moved: 0 },
      });
      const changed = report.pieces.filter(({ kind }) => kind !== 'kept');
      expect(changed.map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual([
        'deleted ten',
        'inserted thirty',
      ]);
      const only = counted.parse(await (await compare('?changedOnly=true', texts)).json());
      expect(only.pieces.map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
    });

    test.each([
      ['html', 'text/html'],
      ['markdown', 'text/markdown'],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ])('are compared as %s', async (format, type) => {
      const answer = await compare(`?format=${format}`, texts);
      expect([answer.status, answer.headers.get('Content-Type')?.split(';')[0]]).toEqual([200, type]);
    });

    test('come back as the earlier Word document with the changes tracked in it', async () => {
      const files = {
        before: new File([Uint8Array.from(inWord(before))], 'first.docx'),
        after: new File([Uint8Array.from(inWord(after))], 'second.docx'),
      };
      const answer = await compare('?format=docx&tracked=true', files);
      const out = unzipped(new Uint8Array(await answer.arrayBuffer()));
      const xml = out.ok ? Buffer.from(out.files.get('word/document.xml') ?? []).toString() : '';
      expect(xml).toMatch(/<w:del [^>]*>.*ten.*<\/w:del>/);
      expect(xml).toMatch(/<w:ins [^>]*>.*thirty.*<\/w:ins>/);
    });

    test.each<[string, Readonly<Record<string, File>>, number, string]>([
      ['one is missing', { before: texts.before }, 422, 'IS422'],
      ['one is empty', { ...texts, after: new File([], 'x.txt') }, 422, 'IF152'],
      ['one is no text', { ...texts, after: new File([new Uint8Array([0, 1, 2])], 'x.txt') }, 422, 'IF153'],
      [
        'one has no name that a document has',
        { ...texts, after: new File([after], 'a\\b.txt') },
        400,
        'IS400',
      ],
    ])('are refused where %s', async (_what, files, status, code) => {
      expect(await (await compare('', files)).json()).toMatchObject({ status, code });
    });

    test('are checked', async () => {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const text =
        'LOAN AGREEMENT\n\n1. COSTS. "Costs" means costs. The Company shall comply with Section 9.\n';
      const body = new TextEncoder().encode(text);
      const answer = await scene.ann.ask('/api/check?file=loan.txt', { method: 'POST', body, headers });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('Section 9');
      const none = { method: 'POST', body: new Uint8Array([0, 1, 2]), headers };
      expect(await (await scene.ann.ask('/api/check?file=x.txt', none)).json()).toMatchObject({
        code: 'IF153',
      });
    });
  });
}
