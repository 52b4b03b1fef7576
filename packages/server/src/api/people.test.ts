// Who brings whom onto a deal, over HTTP: a keeper those of their side, an administrator the first of any.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askAs, type Person, TestServer } from '../../test/api.ts';

let server: TestServer;
let ann: Person;
let bob: Person;
let root: Person;

beforeEach(async () => {
  server = await TestServer.open();
  ann = await server.person('ann');
  bob = await server.person('bob');
  root = await server.person('root', true);
  await server.deal('harbor', ann, 'company', [
    { kind: 'deal-stated', body: { deal: 'Harbor', calendar: null } },
  ]);
});
afterEach(() => server.close());

const people = '/api/deals/harbor/people';
const whatever = { 'If-Match': '*' };
const keeper = (of: Person, role: string) => ({ person: of.viewer.person, role, keeper: true });

function adding(by: Person, role: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return by.ask(people, { method: 'POST', json: keeper(bob, role), headers });
}
const status = async (answer: Promise<Response>): Promise<number> => (await answer).status;

test('an administrator who is on no side brings in the first keeper of the other, and reads nothing', async () => {
  expect(await status(bob.ask('/api/deals/harbor'))).toBe(404);
  const added = await adding(root, 'holders', whatever);
  expect([added.status, added.headers.get('ETag')]).toEqual([200, null]);
  expect(await status(bob.ask('/api/deals/harbor'))).toBe(200);
  expect(await status(root.ask('/api/deals/harbor'))).toBe(404);
  const etag = (await bob.ask('/api/deals/harbor')).headers.get('ETag') ?? '';
  const json = { person: (await server.person('cy')).viewer.person, role: 'holders-counsel' };
  const more = { method: 'POST', json, headers: { 'If-Match': etag } };
  expect(await status(bob.ask(people, more))).toBe(200);
});

test('an administrator who is on no side takes somebody off again', async () => {
  await adding(root, 'holders', whatever);
  const gone = { method: 'DELETE', headers: whatever };
  expect(await status(root.ask(`${people}/${bob.viewer.person}`, gone))).toBe(200);
  expect(await status(bob.ask('/api/deals/harbor'))).toBe(404);
});

test('whoever sees no version says so; whoever sees one rests on it', async () => {
  expect(await status(adding(root, 'holders', {}))).toBe(428);
  const etag = (await ann.ask('/api/deals/harbor')).headers.get('ETag') ?? '';
  expect(await status(adding(root, 'holders', { 'If-Match': etag }))).toBe(428);
  expect(await status(adding(ann, 'company', whatever))).toBe(428);
});

test('nobody else gets that far: a stranger, a token that does not administer, a deal that is not there', async () => {
  expect(await status(adding(bob, 'holders', whatever))).toBe(404);
  const token = { name: 'script', scopes: ['read', 'write'], days: 1 };
  const made: unknown = await (await root.ask('/api/tokens', { method: 'POST', json: token })).json();
  const secret = made instanceof Object && 'secret' in made ? String(made.secret) : '';
  const asked = { method: 'POST', json: keeper(bob, 'holders'), headers: whatever };
  const bearer = { Authorization: `Bearer ${secret}` };
  expect(await status(askAs(server, bearer, people, asked))).toBe(404);
  expect(await status(root.ask('/api/deals/nowhere/people', asked))).toBe(404);
});

test('a keeper is kept to their own side, and one who is there cannot be added again', async () => {
  const etag = (await ann.ask('/api/deals/harbor')).headers.get('ETag') ?? '';
  expect(await status(adding(ann, 'holders', { 'If-Match': etag }))).toBe(403);
  expect(await status(adding(root, 'holders', whatever))).toBe(200);
  expect(await status(adding(root, 'agent', whatever))).toBe(422);
});
