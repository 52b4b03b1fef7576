import { json, textOf } from './answer.ts';
import { bodies } from './bodies.ts';
import { bodyOf } from './body.ts';
import { describe } from './describe.ts';
import type { Api } from './env.ts';
import { type KeptAnswer, once } from './idempotency.ts';
import { limitMax, page, paged } from './page.ts';
import { absent, forbidden, type Refused, refused } from './problem.ts';
import { queryOf } from './question.ts';
import { viewerOf } from './viewer.ts';

const tag = 'access';
const path = '/api/people';

/** Everybody who can come in, for administrators. */
export function persons(api: Api): void {
  describe(api, {
    method: 'get',
    path,
    summary: 'everybody who can come in',
    tag,
    query: page,
    gives: { status: 200, json: 'Persons' },
  });
  api.app.get(path, async (c) => {
    const viewer = await viewerOf(api, c, 'admin');
    const { after = '', limit = limitMax } = queryOf(c, page);
    const rows = await api.access.people(viewer, { after, limit: limit + 1 });
    if (rows === null) throw notAdministrator();
    const { shown, next } = paged(rows, limit, ({ id }) => id);
    return json(c, { people: shown, next });
  });
  describe(api, {
    method: 'post',
    path,
    summary: 'lets somebody in',
    tag,
    takes: { json: bodies.PersonWanted },
    gives: { status: 201, json: 'NewPerson' },
    noMatch: 'there is nothing yet that it could rest on',
  });
  api.app.post(path, async (c) => {
    const viewer = await viewerOf(api, c, 'admin');
    const wanted = await bodyOf(c, bodies.PersonWanted, api.config.bodyBytesMax);
    return once(api, c, { viewer, said: [wanted] }, async (keep) => {
      const made = await api.access.createPerson(viewer, wanted, (sql, person) =>
        keep(sql, answerOf({ person })),
      );
      if (made.ok) return answerOf({ person: made.person });
      if (made.why === 'forbidden') throw notAdministrator();
      throw refused(422, 'IS422', 'body', `The ${made.why} cannot be this.`, 'Correct it.');
    });
  });
  linkAndDoor(api);
}

function linkAndDoor(api: Api): void {
  const link = `${path}/{person}/link`;
  describe(api, {
    method: 'post',
    path: link,
    summary: 'makes a link that lets somebody in, and set their password',
    tag,
    gives: { status: 201, json: 'Link' },
    noMatch: 'a link takes the place of those before it, whatever they were',
  });
  api.app.post(`${path}/:person/link`, async (c) => {
    const viewer = await viewerOf(api, c, 'admin');
    if (!viewer.administrator) throw notAdministrator();
    c.header('Cache-Control', 'no-store');
    return once(api, c, { viewer, said: [], secret: true }, async (keep) => {
      const made = await api.access.createLink(viewer, c.req.param('person'), (sql, shown) =>
        keep(sql, answerOf(shown)),
      );
      if (made === null) throw absent();
      return answerOf(made);
    });
  });
  const door = `${path}/{person}`;
  describe(api, {
    method: 'put',
    path: door,
    summary: 'shuts somebody out, or lets them in again',
    tag,
    takes: { json: bodies.Door },
    gives: { status: 200, json: 'Done' },
    noMatch: 'it says whether somebody may come in, whatever was said before',
  });
  api.app.put(`${path}/:person`, async (c) => {
    const viewer = await viewerOf(api, c, 'admin');
    if (!viewer.administrator) throw notAdministrator();
    const { disabled } = await bodyOf(c, bodies.Door, api.config.bodyBytesMax);
    if (!(await api.access.setDisabled(viewer, c.req.param('person'), disabled))) throw absent();
    return json(c, { ok: true });
  });
  const sessions = `${path}/{person}/sessions`;
  describe(api, {
    method: 'delete',
    path: sessions,
    summary: 'signs somebody out wherever they are signed in',
    tag,
    gives: { status: 200, json: 'Done' },
    noMatch: 'a session is there or has ended, and has no other state',
  });
  api.app.delete(`${path}/:person/sessions`, async (c) => {
    const viewer = await viewerOf(api, c, 'admin');
    const ended = await api.access.signOutPerson(viewer, c.req.param('person'));
    if (ended === null) throw notAdministrator();
    return json(c, { ok: true });
  });
}

const answerOf = (made: object): KeptAnswer => ({ status: 201, body: textOf(made), etag: '' });

const notAdministrator = (): Refused => forbidden('This is for administrators.', 'Ask one.');
