import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Route } from '../described.ts';
import { days, type Scene } from './scene.ts';

/** Reports, whose rows are one answer together. */
const reports = ['/api/deals/{deal}/check', '/api/deals/{deal}/verify'];
/** Those that only an administrator may ask. */
const forRoot = ['/api/people'];
const next = z.object({ next: z.string().nullable() });

/** Every list is given in pages, and the pages one after another are the list. */
export function pagesContract(scene: Scene): void {
  const lists = (): Route[] =>
    scene.server.described.routes.filter(
      (route) => scene.server.described.listIn(route) !== null && !reports.includes(route.path),
    );

  async function page(route: Route, query: string): Promise<{ rows: unknown[]; next: string | null }> {
    const asker = forRoot.includes(route.path) ? scene.root : scene.ann;
    const onDays = route.path.endsWith('/subjects') ? `${days}&` : '';
    const answer = await asker.ask(`${route.path.replace('{deal}', scene.deal)}?${onDays}${query}`);
    const json: unknown = await answer.json();
    const rows: unknown = Reflect.get(Object(json), scene.server.described.listIn(route) ?? '');
    return { rows: z.array(z.unknown()).parse(rows), ...next.parse(json) };
  }

  async function oneByOne(route: Route): Promise<unknown[]> {
    const all: unknown[] = [];
    let after: string | null = '';
    while (after !== null) {
      const one = await page(route, `limit=1${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`);
      expect(one.rows.length).toBe(1);
      all.push(...one.rows);
      after = one.next;
    }
    return all;
  }

  /** Two of everything at least, so that there is something to turn. */
  async function fill(): Promise<void> {
    const done: Response[] = [];
    for (const text of ['one', 'two']) done.push(await scene.write('/notes', { text }));
    for (const name of ['one', 'two']) {
      const json = { name, scopes: ['read'], days: 7 };
      done.push(await scene.ann.ask('/api/tokens', { method: 'POST', json }));
      done.push(await scene.ann.ask('/api/deals', { method: 'POST', json: { deal: name, role: 'agent' } }));
    }
    const eve = await scene.server.person('eve');
    done.push(await scene.write('/people', { person: eve.viewer.person, role: 'holders' }));
    const body = new TextEncoder().encode('1. FEES. The Company shall pay all fees.\n');
    const headers = {
      'If-Match': (await scene.get('')).headers.get('ETag') ?? '',
      'Content-Type': 'application/octet-stream',
    };
    const path = `/api/deals/${scene.deal}/documents?file=fees.txt&agreement=fees`;
    done.push(await scene.ann.ask(path, { method: 'POST', body, headers }));
    for (let i = 0; i < 2; i++) done.push(await scene.get('/export'));
    await scene.server.signedIn('ann');
    expect(done.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
  }

  describe('pages', () => {
    test('every answer that is a list says how to turn its page', () => {
      const names = lists().map(({ path }) => path.replace('/api/deals/{deal}', '…'));
      expect(names.toSorted()).toEqual(
        ['…/facts', '…/notes', '…/documents', '…/readings', '…/people', '…/subjects', '…/history', '…/reads']
          .concat(['/api/deals', '/api/people', '/api/tokens', '/api/sessions'])
          .toSorted(),
      );
      for (const { path, operation } of lists()) {
        const taken = operation.parameters.map(({ name }) => name);
        expect([path, taken.includes('after'), taken.includes('limit')]).toEqual([path, true, true]);
      }
    });

    test('one by one they are the list, in its order', async () => {
      await fill();
      for (const route of lists()) {
        const whole = await page(route, 'limit=200');
        expect([route.path, whole.next, whole.rows.length > 1]).toEqual([route.path, null, true]);
        expect([route.path, withoutTimes(await oneByOne(route))]).toEqual([
          route.path,
          withoutTimes(whole.rows),
        ]);
      }
    }, 120_000);

    test('a cursor of something else is refused where the list has an order of its own', async () => {
      const answer = await scene.get('/facts?after=none');
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'IS400' }]);
    });
  });
}

/** When a session was last seen is told anew with every request. */
const withoutTimes = (rows: readonly unknown[]): unknown[] =>
  rows.map((row) => (typeof row === 'object' ? { ...row, seen: '' } : row));
