import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Event, parseCalendar } from '../../../formats/test/strict-calendar.ts';
import { askAs, type Person, TestServer } from '../../test/api.ts';
import type { Scope } from '../access/viewer.ts';
import type { Channel, Draft } from '../record/event.ts';
import type { Entry } from '../record/fold.ts';
import { write } from '../record/write.ts';

let server: TestServer;
let ann: Person;

/** Notes due on a day, and a covenant with thirty days to cure. */
const stated = (deal: string, due: string): readonly Draft[] => [
  { kind: 'deal-stated', body: { deal, calendar: null } },
  { kind: 'party-stated', body: { id: 'company', party: { name: 'Harbor, Inc.', role: 'Company' } } },
  {
    kind: 'agreement-stated',
    body: { id: 'npa', agreement: { title: 'Note Purchase Agreement', 'in-force': '2026-01-02' } },
  },
  {
    kind: 'instrument-stated',
    body: { id: 'series-a', instrument: { kind: 'notes', under: 'npa', principal: '5 USD', due } },
  },
  {
    kind: 'clause-stated',
    body: {
      id: 'c1',
      clause: {
        at: 'npa/6.3',
        covenant: { tested: 'at all times', ripens: { days: 30, from: ['occurrence'] } },
      },
    },
  },
];

const breach = (id: string): Draft => ({
  kind: 'fact-recorded',
  body: { id, numbered: false, fact: { on: '2026-11-10', breach: { of: 'npa/6.3' } } },
});

async function record(deal: string, by: Person, channel: Channel, ...drafts: Draft[]): Promise<void> {
  const channels: Channel[] = channel === 'shared' ? ['shared'] : ['shared', channel];
  const key = { tenant: 'main', deal };
  const written = await write(server.store, key, {
    by: by.viewer.person,
    channel,
    channels,
    after: null,
    drafts,
  });
  if (!written.ok) throw new Error(JSON.stringify(written));
}

async function secretOf(
  person: Person,
  scopes: readonly Scope[],
  deals?: readonly string[],
): Promise<string> {
  const wanted = { name: 'x', scopes, days: 30, ...(deals === undefined ? {} : { deals }) };
  const made = await server.access.createToken(person.viewer, wanted);
  if (!made.ok) throw new Error(made.why);
  return made.secret;
}

const subscribed = (secret: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  askAs(server, headers, `/calendar.ics?token=${secret}`);

const shown = async (answer: Response): Promise<string[]> =>
  parseCalendar(await answer.text()).events.map(({ start, summary }) => `${start} ${summary}`);

beforeEach(async () => {
  server = await TestServer.open();
  ann = await server.person('ann');
  await server.deal('harbor', ann, 'company', stated('Harbor', '2030-05-01'));
});
afterEach(() => server.close());

test('a calendar program with the address of a person has every deal that the person is on, as they see it', async () => {
  const bob = await server.person('bob');
  await server.deal('other', bob, 'holders', stated('Other', '2031-05-01'));
  await server.deal('second', ann, 'holders', stated('Second', '2032-05-01'));
  await record('harbor', ann, 'company', breach('company.late'));
  const answer = await subscribed(await secretOf(ann, ['calendar']));
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  // Thirty days after November 10, not counting it, end on December 10.
  expect(await shown(answer)).toEqual([
    '20261210 Harbor: last day to cure a default',
    '20300501 Harbor: an instrument falls due or expires',
    '20320501 Second: an instrument falls due or expires',
  ]);
});

test('nothing that another side wrote for itself is in it, nor in its tag', async () => {
  const bob = await server.person('bob');
  const member = { person: bob.viewer.person, role: 'viewer', keeper: false } as const;
  expect(await server.access.addToDeal(ann.viewer, 'harbor', member)).toEqual({ ok: true });
  const secret = await secretOf(bob, ['calendar']);
  const before = await subscribed(secret);
  server.now += 1000;
  await record('harbor', ann, 'company', breach('company.late'));
  const after = await subscribed(secret);
  expect(after.headers.get('ETag')).toBe(before.headers.get('ETag'));
  expect(await after.text()).toBe(await before.text());
  await record('harbor', ann, 'shared', breach('late'));
  const seen = await subscribed(secret);
  expect(seen.headers.get('ETag')).not.toBe(before.headers.get('ETag'));
  expect(await shown(seen)).toContain('20261210 Harbor: last day to cure a default');
});

const corrected = (id: string, corrects: string, more: Entry): Draft => ({
  kind: 'fact-corrected',
  body: { id, corrects, numbered: false, fact: more },
});

/** One write after the other, each a minute later, and the file after each. */
async function growing(secret: string, ...drafts: readonly Draft[]): Promise<(readonly Event[])[]> {
  const files = [parseCalendar(await (await subscribed(secret)).text()).events];
  for (const draft of drafts) {
    server.now += 60_000;
    await record('harbor', ann, 'shared', draft);
    files.push(parseCalendar(await (await subscribed(secret)).text()).events);
  }
  return files;
}

/** What a client that keeps what it was told (RFC 5546, 2.1.5) must be able to rely on. */
function keepsItsWord(files: readonly (readonly Event[])[]): void {
  for (const [i, file] of files.entries())
    for (const before of files[i - 1] ?? []) {
      const after = file.find(({ uid }) => uid === before.uid);
      if (after === undefined) throw new Error(`${before.start} ${before.summary} is lost in file ${i}`);
      expect([after.summary, after.sequence > before.sequence]).toEqual([after.summary, true]);
      expect(after.stamp >= before.stamp).toBe(true);
    }
}

const inShort = (file: readonly Event[] | undefined): string[] =>
  (file ?? [])
    .filter(({ summary }) => summary.includes('cure'))
    .map(({ start, status }) => `${start} ${status}`);

test('[T5] facts that were known before they were recorded take no number back, and what stood stays as cancelled', async () => {
  const secret = await secretOf(ann, ['calendar']);
  const files = await growing(
    secret,
    breach('late'),
    corrected('sooner', 'late', { on: '2026-11-05', breach: { of: 'npa/6.3' } }),
    // As if none had ever been said: known before all of them. A correction that is withdrawn corrects nothing.
    corrected('not-sooner', 'sooner', { on: '2026-11-05', known: '2026-11-01', never: true }),
    corrected('not-late', 'late', { on: '2026-11-05', known: '2026-11-01', never: true }),
  );
  keepsItsWord(files);
  // Thirty days after November 10 end on December 10, after November 5 on December 5.
  expect(files.map(inShort)).toEqual([
    [],
    ['20261210 CONFIRMED'],
    ['20261205 CONFIRMED', '20261210 CANCELLED'],
    ['20261205 CANCELLED', '20261210 CONFIRMED'],
    ['20261205 CANCELLED', '20261210 CANCELLED'],
  ]);
  // Another day tells nothing new.
  server.now += 24 * 3600 * 1000;
  const next = await (await subscribed(secret)).text();
  expect(parseCalendar(next).events).toEqual(files.at(-1));
});

test('the address opens nothing else, and no other token is taken in an address', async () => {
  const secret = await secretOf(ann, ['calendar']);
  const bearer = { Authorization: `Bearer ${secret}` };
  for (const path of ['/api/deals', '/api/deals/harbor/status', '/api/tokens', '/api/session']) {
    expect([path, (await askAs(server, bearer, path)).status]).toEqual([path, 403]);
  }
  expect((await askAs(server, bearer, '/calendar.ics')).status).toBe(200);
  const reads = await secretOf(ann, ['read']);
  expect((await askAs(server, { Authorization: `Bearer ${reads}` }, '/calendar.ics')).status).toBe(200);
  const refused = [
    await subscribed(reads),
    await subscribed(`inforce_${'a'.repeat(43)}`),
    await subscribed('%00'),
  ];
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
  const said = await Promise.all(
    refused.map(async (each) => (await each.text()).replace(/"request":"[^"]*"/, '')),
  );
  expect(new Set(said).size).toBe(1);
  expect((await askAs(server, {}, '/calendar.ics')).status).toBe(401);
  expect(server.log.join('')).not.toContain(secret);
});

test('a token for the calendar is for nothing beside, and may be narrowed to deals', async () => {
  const wanted = { name: 'x', scopes: ['calendar', 'read'] as const, days: 30 };
  expect(await server.access.createToken(ann.viewer, wanted)).toEqual({ ok: false, why: 'scopes' });
  await server.deal('second', ann, 'holders', stated('Second', '2032-05-01'));
  expect(await shown(await subscribed(await secretOf(ann, ['calendar'], ['second', 'none'])))).toEqual([
    '20320501 Second: an instrument falls due or expires',
  ]);
});

test('the same record has the same tag for the day, and the same bytes on every day', async () => {
  const first = await ann.ask('/calendar.ics');
  const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
  expect((await ann.ask('/calendar.ics', { headers })).status).toBe(304);
  server.now += 24 * 3600 * 1000;
  const next = await (await server.signedIn('ann')).ask('/calendar.ics', { headers });
  expect(next.status).toBe(200);
  expect(await next.text()).toBe(await first.text());
});

test('a person without a deal has a calendar without an entry', async () => {
  const bob = await server.person('bob');
  expect(await shown(await bob.ask('/calendar.ics'))).toEqual([]);
});
