// Twins: two records that are the same until, in one of them, the other sides write what only they may see. Whoever asks, and whatever they ask of every route of the description, both must answer alike, byte for byte.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAs, type Person, type TestServer } from '../../test/api.ts';
import { Records } from '../../test/records.ts';
import { draftOf, requestsTo, type Sent } from '../../test/requests.ts';
import type { Store } from '../store/store.ts';
import type { Role } from '../access/roles.ts';
import type { Channel, Draft } from '../record/event.ts';
import { write } from '../record/write.ts';

const deal = 'harbor';
const key = { tenant: 'main', deal };
type Side = Exclude<Channel, 'shared'>;
const sides: readonly Side[] = ['company', 'holders', 'agent'];

interface Asker {
  readonly name: string;
  readonly role: Role | null;
  /** What this asker reads of its own; the twins differ in the other sides alone. */
  readonly own: Side | null;
}

const askers: readonly Asker[] = [
  { name: 'outsider', role: null, own: null },
  { name: 'viewer', role: 'viewer', own: null },
  { name: 'company', role: 'company', own: 'company' },
  { name: 'company-counsel', role: 'company-counsel', own: 'company' },
  { name: 'holders', role: 'holders', own: 'holders' },
  { name: 'holders-counsel', role: 'holders-counsel', own: 'holders' },
  { name: 'agent', role: 'agent', own: 'agent' },
];

const auditor: Asker = { name: 'auditor', role: 'auditor', own: null };

const stated: readonly Draft[] = [
  { kind: 'deal-stated', body: { deal: 'Harbor', calendar: null } },
  { kind: 'party-stated', body: { id: 'company', party: { name: 'Harbor, Inc.', role: 'Company' } } },
  { kind: 'party-stated', body: { id: 'pine', party: { name: 'Pine Life' } } },
  {
    kind: 'agreement-stated',
    body: { id: 'npa', agreement: { title: 'Note Purchase Agreement', 'in-force': '2026-01-02' } },
  },
  {
    kind: 'fact-recorded',
    body: { id: 'late', numbered: false, fact: { on: '2026-03-01', breach: { of: 'npa/6.3' } } },
  },
];

/** What one side writes for itself: facts and their corrections, notes, readings, clauses, drafts of papers. */
async function writePrivately(server: TestServer, side: Side): Promise<void> {
  const text = draftOf(side);
  const sha256 = await server.store.putDocument('main', Buffer.from(text));
  const drafts: Draft[] = [
    {
      kind: 'fact-recorded',
      body: { id: `${side}.talks`, numbered: false, fact: { on: '2026-04-01', breach: { of: 'npa/6.4' } } },
    },
    {
      kind: 'fact-recorded',
      body: { id: `${side}.fact-1`, numbered: false, fact: { on: '2026-04-02', breach: { of: 'npa/6.5' } } },
    },
    {
      kind: 'fact-corrected',
      body: {
        id: `${side}.fact-2`,
        corrects: 'late',
        numbered: false,
        fact: { known: '2026-05-01', never: true },
      },
    },
    { kind: 'note-written', body: { about: 'npa/6.3', text: `what the ${side} think` } },
    {
      kind: 'clause-stated',
      body: {
        id: `${side}.tested`,
        clause: { at: 'npa/6.3', covenant: { tested: 'at all times' }, by: side, source: 'a call' },
      },
    },
    { kind: 'document-filed', body: { file: 'draft.txt', sha256, size: text.length } },
    {
      kind: 'agreement-stated',
      body: { id: 'draft', agreement: { text: 'draft.txt', refers: { 'Note Purchase Agreement': 'npa' } } },
    },
  ];
  const written = await write(server.store, key, {
    by: side,
    channel: side,
    channels: ['shared', side],
    after: null,
    drafts,
  });
  if (!written.ok) throw new Error(JSON.stringify(written));
}

let records: Records;
const signedIn = new Map<string, Person>();

async function begin(kind: Store['kind']): Promise<void> {
  records = await Records.on(kind);
  const base = await records.open('base');
  expect(base.store.kind).toBe(kind);
  await base.deal(deal, await base.person('keeper'), 'company', stated);
  const root = await base.person('root', true);
  for (const { name, role } of [...askers, auditor]) {
    const person = await base.person(name);
    signedIn.set(name, person);
    const member = { person: person.viewer.person, role: role ?? 'viewer', keeper: false };
    if (role !== null) await base.access.addToDeal(root.viewer, deal, member);
  }
  await base.close();
}

/** A copy of the record `from`, after these sides have written for themselves. */
async function copyWith(from: string, to: string, writers: readonly Side[]): Promise<TestServer> {
  await records.copy(from, to);
  const server = await records.open(to);
  for (const side of writers) await writePrivately(server, side);
  return server;
}

interface Twins {
  readonly with: TestServer;
  readonly without: TestServer;
}

/** Two records that differ in what others than `own` have written for themselves. */
async function twins(name: string, own: Side | null): Promise<Twins> {
  const mine = await copyWith('base', name, own === null ? [] : [own]);
  await mine.close();
  const others = sides.filter((side) => side !== own);
  return { with: await copyWith(name, `${name} with`, others), without: await records.open(name) };
}

const isRead = ({ method }: Sent): boolean => method === 'GET';
/** What would end the asker's own session, or make another record of it. */
const isLast = ({ method, path }: Sent): boolean => method === 'DELETE' && path === '/api/session';

/** Everything that the description takes: questions first, so that nothing which was written is by chance in them. */
function requests({ described }: TestServer): Sent[] {
  const all = described.routes.flatMap(requestsTo).filter((sent) => !isLast(sent));
  return [...all.filter(isRead), ...all.filter((sent) => !isRead(sent))];
}

/** What somebody gets, whole. */
async function answerOf(server: TestServer, cookie: string | null, sent: Sent): Promise<string> {
  const who = { Origin: server.origin, ...(cookie === null ? {} : { Cookie: cookie }) };
  const etag = isRead(sent)
    ? ''
    : ((await askAs(server, who, `/api/deals/${deal}`)).headers.get('ETag') ?? '""');
  const type = sent.type === undefined ? {} : { 'Content-Type': sent.type };
  const headers = isRead(sent) ? {} : { 'If-Match': etag, ...type };
  const { method, json, body } = sent;
  const content = { ...(json === undefined ? {} : { json }), ...(body === undefined ? {} : { body }) };
  const answer = await askAs(server, who, sent.path, { method, headers, ...content });
  const given =
    answer.headers.get('Content-Type')?.startsWith('text/event-stream') === true
      ? await firstNews(answer)
      : await answer.text();
  const all = [...answer.headers].filter(([name]) => name !== 'x-request-id');
  const whole = `${answer.status} ${JSON.stringify(all)}\n${given.replace(/"request":"[^"]*"/, '')}`;
  return isRead(sent) ? whole : withoutChance(whole);
}

/** A write makes ids by chance, and hashes over them. */
const withoutChance = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\b[0-9a-f]{64}\b|\b[0-9a-f]{32}\b/g, 'HASH')
    .replaceAll(/harbor-[2-9a-z]{8}|deal-[2-9a-z]{8}/g, 'DEAL');

async function firstNews(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

interface Comparison {
  /** Requests that the twins answer differently, each with both answers. */
  readonly differing: readonly string[];
  /** Requests that were carried out. */
  readonly answered: number;
}

async function compared(pair: Twins, cookie: string | null, all: readonly Sent[]): Promise<Comparison> {
  const differing: string[] = [];
  let answered = 0;
  for (const sent of all) {
    const [one, other] = [
      await answerOf(pair.with, cookie, sent),
      await answerOf(pair.without, cookie, sent),
    ];
    if (one !== other) differing.push(`${JSON.stringify(sent)}\n${one}\n${other}`);
    if (one.startsWith('20')) answered++;
  }
  return { differing, answered };
}

async function closed(pair: Twins): Promise<void> {
  await pair.with.close();
  await pair.without.close();
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  beforeAll(() => begin(kind));
  afterAll(() => records.end());

  describe('what another side writes for itself is in no answer, whoever asks, whatever they ask', () => {
    test.each(askers)('$name', async ({ name, own }) => {
      const pair = await twins(name, own);
      const all = requests(pair.with);
      const { differing, answered } = await compared(pair, signedIn.get(name)?.cookie ?? '', all);
      expect(differing).toEqual([]);
      // The comparison would be empty if everything had been refused.
      expect(answered).toBeGreaterThan(name === 'outsider' ? 5 : 30);
      await closed(pair);
    });

    test('nobody', async () => {
      const pair = await twins('nobody', null);
      // The door alone says to anybody which ways in there are.
      expect(await compared(pair, null, requests(pair.with))).toEqual({ differing: [], answered: 1 });
      await closed(pair);
    });

    test('an auditor, who reads all sides, asking as everybody', async () => {
      const pair = await twins('auditor', null);
      const asked = requests(pair.with).filter(
        (sent) => isRead(sent) && sent.path.startsWith('/api/deals/harbor') && !sent.path.includes('view='),
      );
      const shared = asked
        .filter(({ path }) => !path.includes('/reads'))
        .map((sent) => ({ ...sent, path: `${sent.path}${sent.path.includes('?') ? '&' : '?'}view=shared` }));
      const { differing, answered } = await compared(pair, signedIn.get('auditor')?.cookie ?? '', shared);
      expect(differing).toEqual([]);
      expect(answered).toBeGreaterThan(20);
      await closed(pair);
    });
  });

  describe('what the twins would show if it leaked is there', () => {
    test('each side reads its own, and an auditor reads all', async () => {
      const all = await copyWith('base', 'all', sides);
      for (const { name, own } of askers.filter((each) => each.own !== null)) {
        const facts = await (
          await askAs(all, { Cookie: signedIn.get(name)?.cookie ?? '' }, `/api/deals/${deal}/facts`)
        ).text();
        expect(sides.filter((side) => facts.includes(`${side}.talks`))).toEqual([own]);
      }
      const history = await askAs(
        all,
        { Cookie: signedIn.get('auditor')?.cookie ?? '' },
        `/api/deals/${deal}/history?limit=200`,
      );
      const text = await history.text();
      expect(sides.filter((side) => text.includes(`what the ${side} think`))).toEqual(sides);
      await all.close();
    });

    test('a deal that is not there and one that one is not on are the same', async () => {
      const server = await copyWith('base', 'outside', sides);
      const cookie = signedIn.get('outsider')?.cookie ?? '';
      const ofDeals = server.described.routes.filter(({ path }) => path.startsWith('/api/deals/{deal}'));
      for (const sent of ofDeals.flatMap(requestsTo)) {
        const other = { ...sent, path: sent.path.replace('/harbor', '/none') };
        expect(await answerOf(server, cookie, sent)).toBe(await answerOf(server, cookie, other));
      }
      await server.close();
    });
  });
});
