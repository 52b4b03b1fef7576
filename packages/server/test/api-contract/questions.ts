import { ask, parseDay, statusReport } from '@inforce/core';
import { folderFiles, loadDeal } from '@inforce/formats';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { days, example, type Scene } from './scene.ts';

/** Every question, and what is wrong with one. */
export function questionsContract(scene: Scene): void {
  const get = (path: string): Promise<Response> => scene.get(path);
  const write = (path: string, json: unknown, method?: string): Promise<Response> =>
    scene.write(path, json, method);

  describe('questions', () => {
    test('[P2] the status is what the folder answers, byte for byte', async () => {
      const loaded = loadDeal(folderFiles(fileURLToPath(example)));
      if (loaded.deal === null) throw new Error('the example is not readable');
      const [asOf, knownAt] = [parseDay('1996-11-15') ?? 0, parseDay('2026-11-28') ?? 0];
      const { readings: _, ...expected } = statusReport(ask({ deal: loaded.deal, asOf, knownAt }));
      const { readings: __, ...given } = z
        .looseObject({ readings: z.unknown() })
        .parse(await (await get(`/status?${days}`)).json());
      expect(given).toEqual(JSON.parse(JSON.stringify(expected)));
    });

    test.each([
      '',
      `/timeline?${days}`,
      `/subjects?${days}`,
      `/why?${days}&of=npa/6.3`,
      `/check?${days}`,
      `/agreements/waiver/checklist?${days}`,
      `/agreements/waiver/conformed?${days}`,
      `/agreements/waiver/blame?${days}&path=1`,
      `/agreements/waiver/blackline?${days}&from=1996-10-31`,
      `/calendar?${days}`,
      `/calendar?${days}&format=ics&terms=true`,
      '/facts',
      '/sources',
      '/documents',
      '/readings',
      '/notes',
      '/people',
      '/history?limit=3',
      '/history?of=signed-company',
      '/verify',
      '/head',
      '/export',
    ])('GET %s', async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
    });

    test.each([
      ['html', 'text/html'],
      ['markdown', 'text/markdown'],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ])('a conformed copy and a blackline as %s', async (format, type) => {
      for (const path of ['conformed?', 'conformed?marked=1996-10-31&', 'blackline?from=1996-10-31&']) {
        const answer = await get(`/agreements/waiver/${path}format=${format}&${days}`);
        expect([answer.status, answer.headers.get('Content-Type')?.split(';')[0]]).toEqual([200, type]);
      }
    });

    test('a page is shown with its own style and nothing else, everything else is saved', async () => {
      const page = await get(`/agreements/waiver/conformed?format=html&${days}`);
      expect(page.headers.get('Content-Security-Policy')).toMatch(
        /^default-src 'none'.*style-src 'sha256-.*'; sandbox$/,
      );
      expect(await page.text()).not.toMatch(/<[^>]+ style=/);
      const markdown = await get(`/agreements/waiver/conformed?format=markdown&${days}`);
      expect(markdown.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    });

    test('what-if records nothing', async () => {
      const before = (await get('')).headers.get('ETag');
      const facts = [{ on: '1996-11-12', occurred: 'waiver/1(a)' }];
      const answer = await scene.ann.ask(`/api/deals/${scene.deal}/what-if?${days}`, {
        method: 'POST',
        json: { facts },
      });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('npa/6.3');
      expect((await get('')).headers.get('ETag')).toBe(before);
    });

    test('a question about what is not there is answered with the code of the command line', async () => {
      expect(await (await get('/why?of=nap/6.3')).json()).toMatchObject({ status: 422, code: 'IC105' });
      expect(await (await get('/agreements/none/checklist')).json()).toMatchObject({
        status: 404,
        code: 'IF116',
      });
      expect(await (await get('/agreements/npa/blackline?from=1996-10-31')).json()).toMatchObject({
        code: 'IC108',
      });
    });

    test('[T5] the record as it was at an instant answers as it did then', async () => {
      const then = new Date(scene.server.now).toISOString();
      const before = await (await get(`/facts?recordedAt=${then}`)).text();
      scene.server.now += 60_000;
      expect(
        (await write('/facts', { facts: [{ on: '1996-12-01', breach: { of: 'npa/6.9' } }] })).status,
      ).toBe(201);
      expect(await (await get(`/facts?recordedAt=${then}`)).text()).toBe(before);
      expect(await (await get('/facts')).text()).not.toBe(before);
      expect((await get('/facts?recordedAt=1996-12-01')).status).toBe(400);
    });
  });
}
