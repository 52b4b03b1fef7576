import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { askAs, TestServer } from '../api.ts';
import { idOf, type Scene } from './scene.ts';

/** Who comes in, and who is on a deal. */
export function accessContract(scene: Scene): void {
  describe('people and access', () => {
    test('a deal that was packed without its folder is named by what deal.yaml calls it', () => {
      expect(scene.deal).toMatch(/^the-cerplex-group-inc-[a-z-]*[a-z2-9]{8}$/);
    });

    test('a deal is begun, people come and go', async () => {
      const begun = await scene.ann.ask('/api/deals', {
        method: 'POST',
        json: { deal: 'Harbor', role: 'company' },
      });
      expect(begun.status).toBe(201);
      const { id } = idOf.parse(await begun.json());
      expect(id).toMatch(/^harbor-[a-z2-9]{8}$/);
      const wished = { deal: 'Harbor Marine, Inc. Senior Notes', name: 'Harbor Notes', role: 'company' };
      const named = await scene.ann.ask('/api/deals', { method: 'POST', json: wished });
      expect(idOf.parse(await named.json()).id).toMatch(/^harbor-notes-[a-z2-9]{8}$/);
      const bob = await scene.server.person('bob');
      expect(
        (await scene.ann.write(id, '/people', { person: bob.viewer.person, role: 'company' })).status,
      ).toBe(200);
      expect((await bob.ask(`/api/deals/${id}`)).status).toBe(200);
      expect((await scene.ann.write(id, `/people/${bob.viewer.person}`, undefined, 'DELETE')).status).toBe(
        200,
      );
      expect((await bob.ask(`/api/deals/${id}`)).status).toBe(404);
      expect((await scene.ann.ask('/api/deals?limit=1')).status).toBe(200);
      expect((await scene.ann.ask('/api/portfolio?what=suspended&expiring=60&order=ends')).status).toBe(200);
    });

    test('sessions, passwords and tokens', async () => {
      const json = { email: 'ann@example.com', password: scene.server.password };
      const signed = await askAs(scene.server, { Origin: scene.server.origin }, '/api/session', {
        method: 'POST',
        json,
      });
      expect([signed.status, signed.headers.get('Set-Cookie')]).toMatchObject([
        200,
        /^inforce=.+; HttpOnly; SameSite=Lax$/,
      ]);
      expect(await (await scene.ann.ask('/api/session')).json()).toMatchObject({ email: 'ann@example.com' });
      const door = await askAs(scene.server, {}, '/api/sign-in');
      expect([door.status, await door.json()]).toEqual([200, { issuer: null }]);
      const { sessions } = z
        .object({ sessions: z.array(z.object({ id: z.string(), current: z.boolean() })) })
        .parse(await (await scene.ann.ask('/api/sessions')).json());
      const other = sessions.find(({ current }) => !current)?.id ?? '';
      expect((await scene.ann.ask(`/api/sessions/${other}`, { method: 'DELETE' })).status).toBe(200);
      const wanted = { name: 'script', scopes: ['read'], days: 7 };
      const made = z
        .object({ id: z.string(), secret: z.string() })
        .parse(await (await scene.ann.ask('/api/tokens', { method: 'POST', json: wanted })).json());
      const bearer = { Authorization: `Bearer ${made.secret}` };
      expect((await askAs(scene.server, bearer, `/api/deals/${scene.deal}`)).status).toBe(200);
      const facts = { facts: [{ on: '1996-12-01', breach: { of: 'npa/6.9' } }] };
      expect(
        (await askAs(scene.server, bearer, `/api/deals/${scene.deal}/facts`, { method: 'POST', json: facts }))
          .status,
      ).toBe(403);
      expect((await scene.ann.ask('/api/tokens')).status).toBe(200);
      expect((await scene.ann.ask('/calendar.ics')).status).toBe(200);
      expect((await scene.ann.ask(`/api/tokens/${made.id}`, { method: 'DELETE' })).status).toBe(200);
      expect((await askAs(scene.server, bearer, `/api/deals/${scene.deal}`)).status).toBe(401);
      const change = { before: scene.server.password, after: 'nine amber kettles' };
      const changed = await scene.ann.ask('/api/password', { method: 'PUT', json: change });
      expect(changed.status).toBe(200);
      scene.isNow(scene.ann.with(changed));
    });

    test('administrators let people in, and out', async () => {
      expect((await scene.ann.ask('/api/people')).status).toBe(403);
      const json = { email: 'carol@example.com', name: 'Carol' };
      const made = await scene.root.ask('/api/people', { method: 'POST', json });
      const { person } = z.object({ person: z.string() }).parse(await made.json());
      const link = await scene.root.ask(`/api/people/${person}/link`, { method: 'POST' });
      const { secret } = z.object({ secret: z.string() }).parse(await link.json());
      const come = { secret, password: 'six violet anchors' };
      const came = await askAs(scene.server, { Origin: scene.server.origin }, '/api/links', {
        method: 'POST',
        json: come,
      });
      expect(came.status).toBe(200);
      expect((await scene.root.ask('/api/people?limit=2')).status).toBe(200);
      const everywhere = `/api/people/${person}/sessions`;
      expect((await scene.root.ask(everywhere, { method: 'DELETE' })).status).toBe(200);
      expect(
        (await scene.root.ask(`/api/people/${person}`, { method: 'PUT', json: { disabled: true } })).status,
      ).toBe(200);
      const nobody = await TestServer.on(scene.server.store.kind);
      const first = await nobody.access.firstLink();
      const begin = {
        secret: first?.secret ?? '',
        email: 'root@example.com',
        name: 'Root',
        password: 'six violet anchors',
      };
      const begun = await askAs(nobody, { Origin: scene.server.origin }, '/api/links/first', {
        method: 'POST',
        json: begin,
      });
      expect(begun.status).toBe(200);
      for (const route of nobody.described.kept) scene.server.described.kept.add(route);
      await nobody.close();
    });

    test('and one signs out', async () => {
      expect((await scene.ann.ask('/api/session?which=all', { method: 'DELETE' })).status).toBe(200);
      expect((await scene.ann.ask('/api/session')).status).toBe(401);
    });
  });
}
