// Two servers of one record, on either database: what one of them does holds at the other, also at the same moment.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Person, TestServer } from '../../test/api.ts';
import { Records } from '../../test/records.ts';

const notesOf = z.object({ notes: z.array(z.object({ text: z.string() })) });
const tagOf = (answer: Response): string => answer.headers.get('ETag') ?? '';

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  let records: Records;
  let servers: TestServer[] = [];
  /** The same person at each of them. */
  let anns: Person[] = [];
  let deals = 0;
  let deal = '';

  beforeAll(async () => {
    records = await Records.on(kind);
    const config = { pollMs: 50 };
    servers = [await records.open('one', { config }), await records.open('one', { config })];
    await servers[0]?.person('ann');
    anns = await Promise.all(servers.map((server) => server.signedIn('ann')));
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await records.end();
  });
  beforeEach(async () => {
    deal = `harbor-${deals++}`;
    const stated = { kind: 'deal-stated', body: { deal: 'Harbor', calendar: null } } as const;
    await servers[0]?.deal(deal, here(), 'company', [stated]);
  });

  const at = (n: number): Person => {
    const found = anns[n % anns.length];
    if (found === undefined) throw new Error('nobody is signed in');
    return found;
  };
  const here = (): Person => at(0);
  const there = (): Person => at(1);
  const note = (by: Person, text: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
    by.ask(`/api/deals/${deal}/notes`, { method: 'POST', json: { text }, headers });
  const notes = async (by: Person): Promise<string[]> =>
    notesOf.parse(await (await by.ask(`/api/deals/${deal}/notes`)).json()).notes.map(({ text }) => text);
  const tag = async (by: Person): Promise<string> => tagOf(await by.ask(`/api/deals/${deal}`));

  test('both give the same ETag, and know the answers of each other', async () => {
    expect(servers.map(({ store }) => store.kind)).toEqual([kind, kind]);
    const status = `/api/deals/${deal}/status?asOf=2026-02-03&knownAt=2026-03-04`;
    const first = await here().ask(status);
    const headers = { 'If-None-Match': tagOf(first) };
    expect((await there().ask(status, { headers })).status).toBe(304);
    await note(there(), 'a', { 'If-Match': await tag(there()) });
    const after = await here().ask(status, { headers });
    expect([after.status, tagOf(after) === tagOf(first)]).toEqual([200, false]);
  });

  test('a request that was answered here has the same answer there', async () => {
    const headers = { 'If-Match': await tag(here()), 'Idempotency-Key': `${deal}-one` };
    const [first, again] = [await note(here(), 'a', headers), await note(there(), 'a', headers)];
    expect([first.status, again.status, await again.text()]).toEqual([201, 201, await first.text()]);
    expect(tagOf(again)).toBe(tagOf(first));
    expect(await (await note(there(), 'b', headers)).json()).toMatchObject({ status: 422, code: 'IS420' });
    expect(await notes(there())).toEqual(['a']);
  });

  test('ten at once under one key, at both, are carried out once', async () => {
    const headers = { 'If-Match': await tag(here()), 'Idempotency-Key': `${deal}-one` };
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => note(at(n), 'a', headers)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1);
    expect(await notes(here())).toEqual(['a']);
  });

  test('of ten that rest on the same version, at both, one is recorded and nine are told what it wrote', async () => {
    const headers = { 'If-Match': await tag(here()) };
    const texts = Array.from({ length: 10 }, (_, n) => `note ${n}`);
    const answers = await Promise.all(texts.map((text, n) => note(at(n), text, headers)));
    const late = answers.filter(({ status }) => status === 412);
    expect([answers.filter(({ status }) => status === 201).length, late.length]).toEqual([1, 9]);
    const [won = ''] = await notes(there());
    expect(await notes(here())).toEqual([won]);
    for (const each of late)
      expect(await each.json()).toMatchObject({ code: 'IS412', changed: [{ body: { text: won } }] });
  });

  test('news of what is written there come here, and none of another side', async () => {
    const [server] = servers;
    if (server === undefined) throw new Error('no server');
    const bob = await server.person(`bob-${deal}`);
    const root = await server.person(`root-${deal}`, true);
    const member = { person: bob.viewer.person, role: 'holders', keeper: false } as const;
    await server.access.addToDeal(root.viewer, deal, member);
    const reader = (await bob.ask(`/api/deals/${deal}/events`)).body?.getReader();
    if (reader === undefined) throw new Error('no stream');
    const news = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
    const now = await news();
    const write = async (json: unknown): Promise<void> => {
      expect((await there().write(deal, '/notes', json)).status).toBe(201);
    };
    await write({ channel: 'company', text: 'ours' });
    await write({ text: 'for all' });
    const changed = await news();
    expect(changed).toMatch(/^event: changed$/m);
    const id = /^id: (.+)$/m.exec(changed)?.[1] ?? '';
    expect(now).not.toContain(id);
    // The one that came is that of the note for all: nothing was said of the other.
    expect(tagOf(await bob.ask(`/api/deals/${deal}`))).toMatch(new RegExp(`^"${id}\\.`));
    await reader.cancel();
  });

  test('whoever is signed out here is signed out there', async () => {
    const person = `eve-${deal}`;
    await servers[0]?.person(person);
    const [one, other] = await Promise.all(servers.map((server) => server.signedIn(person)));
    if (one === undefined || other === undefined) throw new Error('nobody is signed in');
    expect((await other.ask('/api/session')).status).toBe(200);
    expect((await one.ask('/api/session?which=all', { method: 'DELETE' })).status).toBe(200);
    expect((await other.ask('/api/session')).status).toBe(401);
  });
});
