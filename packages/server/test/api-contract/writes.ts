import { describe, expect, test } from 'vitest';
import type { Scene } from './scene.ts';

/** Every write, and what is refused. */
export function writesContract(scene: Scene): void {
  const get = (path: string): Promise<Response> => scene.get(path);
  const write = (path: string, json: unknown, method?: string): Promise<Response> =>
    scene.write(path, json, method);

  describe('writes', () => {
    const notice = { id: 'late-notice', on: '1996-12-02', occurred: 'waiver/1(a)' };

    test.each<[string, string, unknown]>([
      ['POST', '/facts', { facts: [notice] }],
      ['POST', '/facts/late-notice/corrections', { fact: { known: '1996-12-03', never: true } }],
      ['POST', '/notes', { text: 'Ask about 6.3.', about: 'npa/6.3' }],
      ['PUT', '', { deal: 'Cerplex', calendar: { city: 'New York' } }],
      ['PUT', '/parties/lucent', { entry: { name: 'Lucent Technologies Inc.' } }],
      ['DELETE', '/parties/lucent', undefined],
      ['PUT', '/agreements/side', { entry: { title: 'Side Letter', dated: '1996-10-31' } }],
      ['DELETE', '/agreements/side', undefined],
      ['PUT', '/instruments/series-b', { entry: { kind: 'notes', under: 'npa', principal: '5750000 USD' } }],
      ['DELETE', '/instruments/series-b', undefined],
      ['PUT', '/roles/Agents', { role: ['hancock'] }],
      ['DELETE', '/roles/Agents', undefined],
      [
        'PUT',
        '/clauses/tested',
        { entry: { at: 'npa/6.9', covenant: { tested: 'at all times' }, by: 'counsel', source: 'letter' } },
      ],
      ['DELETE', '/clauses/tested', undefined],
      ['DELETE', '/settings/reinstatement-date?at=waiver/1', undefined],
      [
        'PUT',
        '/settings/reinstatement-date',
        { at: 'waiver/1', setting: { reading: 'earlier of the limbs', by: 'counsel' } },
      ],
      ['POST', '/readings', { agreement: 'waiver' }],
    ])('%s %s', async (method, path, json) => {
      const before = (await get('')).headers.get('ETag');
      const answer = await write(path, json, method);
      expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
      expect(answer.headers.get('ETag')).not.toBe(before);
    });

    test('what would make the deal wrong is refused whole, with the codes of the command line', async () => {
      const before = (await get('')).headers.get('ETag');
      const wrong = [
        { on: '1996-02-30', satisfied: 'waiver/4.5' },
        { on: '1996-10-31', satisfied: 'wavier/4.5' },
      ];
      const answer = await write('/facts', { facts: wrong });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ problems: [{ code: 'IF107' }, { code: 'IF116' }] });
      expect((await get('')).headers.get('ETag')).toBe(before);
    });

    test('a write says what it rests on, and is told what has changed', async () => {
      const json = { text: 'one' };
      const stale = (await get('')).headers.get('ETag') ?? '';
      expect((await scene.ann.ask(`/api/deals/${scene.deal}/notes`, { method: 'POST', json })).status).toBe(
        428,
      );
      expect((await write('/notes', { text: 'in between' })).status).toBe(201);
      const headers = { 'If-Match': stale };
      const late = await scene.ann.ask(`/api/deals/${scene.deal}/notes`, { method: 'POST', json, headers });
      expect(late.status).toBe(412);
      expect(await late.json()).toMatchObject({ code: 'IS412', changed: [{ body: { text: 'in between' } }] });
    });
  });
}
