// What would make the deal wrong is not written, and who was overtaken is told by what.
import { readFileSync } from 'node:fs';
import { memoryFiles } from '@inforce/formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersOf } from '../../test/answers.ts';
import { importing, openAll } from '../../test/folders.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { Channel, Draft } from './event.ts';
import { importFolder } from './import-folder.ts';
import { openDeal } from './open-deal.ts';
import { write, type WriteResult } from './write.ts';

const document = 'waiver-and-amendment-1996-10-31.txt';
const folder = () =>
  new Map(
    ['deal.yaml', 'facts.yaml', document].map((name) => [
      name,
      new Uint8Array(readFileSync(new URL(`../../../../examples/cerplex/${name}`, import.meta.url))),
    ]),
  );
const key = { tenant: 'main', deal: 'cerplex' };
let now = Date.UTC(2026, 10, 28, 12);
let store: Store;

beforeAll(async () => {
  store = await openStore(':memory:', () => now);
  const result = await importFolder(store, key, memoryFiles('cerplex', folder()), importing);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
});
afterAll(() => store.close());

interface By {
  readonly channel?: Channel;
  readonly channels?: readonly Channel[];
  readonly after?: ReadonlyMap<Channel, number> | string | null;
}

const written = (
  drafts: readonly Draft[],
  { channel = 'shared', channels = ['shared'], after = null }: By = {},
) => write(store, key, { by: 'counsel', channel, channels, after, drafts });
const problems = (result: WriteResult): string[] =>
  !result.ok && result.reason === 'refused'
    ? result.problems.map(({ code, at }) => `${code} ${at}`)
    : [String(result.ok)];
const signed = (id: string, more: Record<string, string> = {}): Draft => ({
  kind: 'fact-recorded',
  body: {
    id,
    numbered: false,
    fact: { on: '1996-11-01', signed: { agreement: 'waiver', by: ['hancock'] }, ...more },
  },
});
const never = (id: string, corrects: string): Draft => ({
  kind: 'fact-corrected',
  body: { id, corrects, numbered: false, fact: { known: '2026-11-28', never: true } },
});

test('[T5] a second correction of one fact is refused, and names the first', async () => {
  const result = await written([never('x', 'notice'), never('y', 'notice')]);
  const told = !result.ok && result.reason === 'refused' ? result.problems : [];
  expect(told.map(({ code, what }) => `${code} ${what}`)).toEqual([
    'IF131 "notice" is corrected by "x" already.',
  ]);
});

describe('drafts that would make the deal wrong', () => {
  test.each<[string, Draft, By, string]>([
    [
      'a number that is not whole',
      { kind: 'role-stated', body: { name: 'R', role: 0.5 } },
      {},
      'IS204 role-stated',
    ],
    [
      'text that is no Unicode',
      { kind: 'role-stated', body: { name: 'R', role: '\ud800' } },
      {},
      'IS204 role-stated',
    ],
    [
      'a provision that the text lacks',
      {
        kind: 'fact-recorded',
        body: { id: 'x', numbered: false, fact: { on: '1996-11-01', satisfied: 'waiver/4.9' } },
      },
      {},
      'IF118 fact x, satisfied',
    ],
    ['a day that does not exist', signed('x', { on: '1996-02-30' }), {}, 'IF107 fact x, on'],
    [
      'a party that facts name is withdrawn',
      { kind: 'party-stated', body: { id: 'hancock', party: null } },
      {},
      'IF114 roles, Warrantholders, 2',
    ],
    ['a correction of nothing', never('x', 'nothing'), {}, 'IS201 fact-corrected'],
    ['an id that is there', signed('notice'), {}, 'IS201 fact-recorded'],
    [
      'a document that is not filed',
      { kind: 'agreement-stated', body: { id: 'npa', agreement: { text: 'npa.txt' } } },
      {},
      'IF120 agreements, npa, text',
    ],
    [
      "an id without the channel's name",
      signed('x'),
      { channel: 'holders', channels: ['shared', 'holders'] },
      'IS202 fact-recorded',
    ],
  ])('%s', async (_what, draft, by, expected) => {
    const before = await store.heads(key, ['shared', 'holders']);
    expect(problems(await written([draft], by))).toContain(expected);
    expect(await store.heads(key, ['shared', 'holders'])).toEqual(before);
  });

  test('a shared correction of what one side alone knows would tell the others, and is refused', async () => {
    const own = { channels: ['shared', 'holders'] } as const;
    expect((await written([signed('holders.signed')], { ...own, channel: 'holders' })).ok).toBe(true);
    expect(problems(await written([never('x', 'holders.signed')], own))).toContain('IS201 fact-corrected');
  });

  test('an error that was there before hinders nobody', async () => {
    await store.append(key, 'program', [
      {
        channel: 'agent',
        after: 0,
        drafts: [{ kind: 'fact-recorded', body: { id: 'agent.odd', numbered: false, fact: { on: 'soon' } } }],
      },
    ]);
    const own = { channel: 'agent', channels: ['shared', 'agent'] } as const;
    expect((await written([signed('agent.signed')], own)).ok).toBe(true);
  });
});

describe('who was overtaken', () => {
  test('is told what was recorded meanwhile, in words, and writes nothing', async () => {
    const { etag } = await openAll(store, key);
    expect((await written([signed('signed-later')], { after: etag })).ok).toBe(true);
    const result = await written([never('x', 'notice')], { after: etag });
    expect(result).toMatchObject({
      ok: false,
      reason: 'conflict',
      changed: [
        'on 2026-11-28 counsel recorded signed agreement waiver, by hancock, on 1996-11-01 (signed-later)',
      ],
    });
    expect(result.ok || result.reason === 'refused' || result.etag).toBe((await openAll(store, key)).etag);
  });

  test('of several who write after the same version, one writes', async () => {
    const { etag } = await openAll(store, key);
    const all = await Promise.all(
      ['a', 'b', 'c'].map((id) => written([signed(`signed-${id}`)], { after: etag })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("another side's writing overtakes nobody, and is in no etag", async () => {
    const { etag } = await openAll(store, key);
    await written([signed('holders.more')], { channel: 'holders', channels: ['shared', 'holders'] });
    expect((await openAll(store, key)).etag).toBe(etag);
    expect((await written([signed('signed-again')], { after: etag })).ok).toBe(true);
  });
});

test('[T5] an answer can be given again as it was, byte for byte, after corrections and another reading', async () => {
  const given = new Date(now).toISOString();
  const before = await openAll(store, key);
  const answer = answersOf(before.loaded, '1996-11-15', '2026-11-28');
  now += 60_000;
  const reading = before.folded.readings.get(document);
  const text = Buffer.from((await store.document('main', reading?.sha256 ?? '')) ?? []).toString();
  const other = text.replace(
    /\{"at":"2\.1","place":(\[\d+,\d+\]),"outcome":"computed","clauses":\[\{"kind":"amendment".*\}\]\}/,
    '{"at":"2.1","place":$1,"outcome":"refused","stopped":$1,"expected":"an operative verb"}',
  );
  expect(other).not.toBe(text);
  const sha256 = await store.putDocument('main', Buffer.from(other));
  const changed = await written([
    { kind: 'reading-kept', body: { file: document, reading: sha256, as: 'corrected' } },
    never('no-notice', 'notice'),
  ]);
  expect(changed.ok).toBe(true);
  expect(answersOf((await openAll(store, key)).loaded, '1996-11-15', '2026-11-28')).not.toBe(answer);
  const again = await openDeal(store, key, ['shared'], { until: given });
  expect(again === null ? null : answersOf(again.loaded, '1996-11-15', '2026-11-28')).toBe(answer);
});

test('there is no deal where nobody wrote', async () => {
  expect(await openDeal(store, { tenant: 'other', deal: 'cerplex' }, ['shared'])).toBeNull();
});
