import { fileURLToPath } from 'node:url';
import { notLegalAdvice, parseDay, reportSchemas } from '@inforce/core';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { assistant, type Assistant } from '../../test/assistant.ts';
import { TestServer } from '../../test/api.ts';
import type { Draft } from '../record/event.ts';
import { write } from '../record/write.ts';
import { dealsInFolders } from './folders.ts';
import { dealsOfRecord } from './of-record.ts';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));
const today = (): number => parseDay('2026-11-28') ?? 0;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function withFolders(...names: string[]): Promise<Assistant> {
  const it = await assistant({ deals: dealsInFolders(names.map(example)), today, write: false });
  closing.push(() => it.close());
  return it;
}

const withReport = z.object({ report: z.unknown(), page: z.int(), pages: z.int() });
const reportIn = (data: unknown): unknown => withReport.parse(data).report;

const november = { deal: 'cerplex', 'as-of': '1996-11-15', 'known-at': '2026-11-28' };

test('it only reads, unless it is told to write', async () => {
  const it = await withFolders('cerplex');
  const { tools } = await it.client.listTools();
  expect(tools.map(({ name }) => name).toSorted()).toEqual([
    'checklist',
    'conform',
    'deals',
    'read',
    'status',
    'timeline',
    'what_if',
    'why',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
});

test('every tool says what its answers are, by the schemas of --json', async () => {
  const it = await withFolders('cerplex');
  const { tools } = await it.client.listTools();
  const parts = z.looseObject({ properties: z.looseObject({ report: z.unknown() }) });
  const all = tools.map(({ name, outputSchema }) => [name, parts.parse(outputSchema).properties] as const);
  for (const [, properties] of all)
    expect(Object.keys(properties)).toEqual(['report', 'page', 'pages', 'error', 'problems']);
  const keysOf = z.looseObject({ properties: z.looseObject({}) });
  for (const [name, { report }] of all.filter(([each]) => each !== 'deals')) {
    const kind = name === 'what_if' ? 'what-if' : name;
    const published = Object.entries(reportSchemas).find(([each]) => each === kind)?.[1] ?? z.never();
    const keys = Object.keys(keysOf.parse(z.toJSONSchema(published)).properties);
    expect(keys.filter((key) => !JSON.stringify(report).includes(`"${key}"`))).toEqual([]);
  }
});

test('[W6] the status in words, and as its published schema has it', async () => {
  const it = await withFolders('cerplex', 'harborside');
  const { text, data } = await it.ask('status', november);
  expect(text).toContain('suspended from October 31, 1996 through');
  expect(text).toContain(notLegalAdvice);
  const report = reportSchemas.status.parse(reportIn(data));
  expect(report.provisions[0]).toMatchObject({
    address: 'npa/6.3',
    because: 'suspended',
    through: '1996-11-30',
  });
  expect(reportIn((await it.ask('deals', {})).data)).toEqual({
    deals: [
      { id: 'cerplex', role: null },
      { id: 'harborside', role: null },
    ],
    next: null,
  });
});

test('every report is as its published schema has it', async () => {
  const it = await withFolders('cerplex');
  // A client that knows the tools holds each answer against the schema that its tool gives.
  await it.client.listTools();
  const waiver = 'waiver-and-amendment-1996-10-31.txt';
  const fact = { on: '1996-11-12', by: 'company', occurred: 'waiver/1(a)' };
  reportSchemas.why.parse(reportIn((await it.ask('why', { ...november, subject: 'npa/6.3' })).data));
  reportSchemas.timeline.parse(reportIn((await it.ask('timeline', november)).data));
  reportSchemas.checklist.parse(
    reportIn((await it.ask('checklist', { ...november, agreement: 'waiver' })).data),
  );
  reportSchemas.conform.parse(reportIn((await it.ask('conform', { ...november, agreement: 'npa' })).data));
  const changed = reportSchemas['what-if'].parse(
    reportIn((await it.ask('what_if', { ...november, with: [fact] })).data),
  );
  expect(changed.changes.map(({ of }) => of)).toContain('npa/6.3');
  const { text, data } = await it.ask('read', { deal: 'cerplex', file: waiver });
  reportSchemas.read.parse(reportIn(data));
  expect(text).toContain('WAIVER AND AMENDMENT AGREEMENT');
});

test.each<[string, string, Record<string, unknown>, string]>([
  ['a deal that is not there', 'status', { deal: 'none' }, 'IC113'],
  ['a day that is none', 'status', { ...november, 'as-of': 'soon' }, 'IF108'],
  ['a day that the calendar lacks', 'status', { ...november, 'known-at': '1996-02-30' }, 'IF107'],
  ['a subject that is not there', 'why', { ...november, subject: 'nowhere/1' }, 'IC105'],
  ['an agreement that is not there', 'conform', { ...november, agreement: 'none' }, 'IF116'],
  ['a document that is not there', 'read', { deal: 'cerplex', file: '../deal.yaml' }, 'IF151'],
  [
    'a fact that is none',
    'what_if',
    { ...november, with: [{ on: '1996-11-12', satisfied: 'waiver/9.9' }] },
    'IF',
  ],
])('%s is refused with its code', async (_, name, given, code) => {
  const it = await withFolders('cerplex');
  await it.client.listTools();
  const { isError, text, data } = await it.ask(name, given);
  expect(isError).toBe(true);
  expect(text).toMatch(new RegExp(`error ${code}`));
  expect(data).toMatchObject({ problems: [{ code: expect.stringContaining(code) }] });
});

test('an argument that is not known is refused', async () => {
  const it = await withFolders('cerplex');
  expect(await it.ask('status', { ...november, asOf: '1996-11-15' })).toMatchObject({ isError: true });
});

test('a long answer comes in pages that make the whole, none longer than can be taken in', async () => {
  const it = await withFolders('harborside');
  const given = { deal: 'harborside', agreement: 'npa', 'as-of': '2006-01-01' };
  const first = await it.ask('conform', given);
  const told = [first.data];
  const [, pages = '0'] = /Page 1 of (\d+)\./.exec(first.text) ?? [];
  expect(Number(pages)).toBeGreaterThan(1);
  const all = [first.text];
  for (let page = 2; page <= Number(pages); page++) {
    const { text, data } = await it.ask('conform', { ...given, page });
    all.push(text);
    told.push(data);
  }
  expect(all.every((text) => text.length < 21_000)).toBe(true);
  expect(all.at(-1)).toContain(`Page ${pages} of ${pages}.`);
  expect(told[1]).toEqual({ report: null, page: 2, pages: Number(pages) });
  expect((await it.ask('conform', { ...given, page: Number(pages) + 5 })).text).toBe(all.at(-1));
});

test('documents are resources, as they were laid out for reading', async () => {
  const it = await withFolders('cerplex');
  const { resources } = await it.client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual([
    'inforce://deals/cerplex/documents/waiver-and-amendment-1996-10-31.txt',
  ]);
  const { contents } = await it.client.readResource({ uri: resources[0]?.uri ?? '' });
  expect(JSON.stringify(contents)).toContain('agree that the effectiveness of');
  const outside = 'inforce://deals/cerplex/documents/..%2F..%2Fpackage.json';
  await expect(it.client.readResource({ uri: outside })).rejects.toThrow('There is no deal');
});

const stated: readonly Draft[] = [
  { kind: 'deal-stated', body: { deal: 'Harbor', calendar: null } },
  { kind: 'party-stated', body: { id: 'company', party: { name: 'Harbor, Inc.', role: 'Company' } } },
  {
    kind: 'agreement-stated',
    body: { id: 'npa', agreement: { title: 'Note Purchase Agreement', 'in-force': '2026-01-02' } },
  },
];

/** A record in which the company keeps a breach to itself, with somebody of the company and a viewer on the deal. */
async function withRecord() {
  const server = await TestServer.open();
  closing.push(() => server.close());
  const ann = await server.person('ann');
  const bob = await server.person('bob');
  await server.deal('harbor', ann, 'company', stated);
  await server.access.addToDeal(ann.viewer, 'harbor', {
    person: bob.viewer.person,
    role: 'viewer',
    keeper: false,
  });
  const draft: Draft = {
    kind: 'fact-recorded',
    body: { id: 'company.late', numbered: false, fact: { on: '2026-03-01', breach: { of: 'npa/6.3' } } },
  };
  const own = {
    by: ann.viewer.person,
    channel: 'company',
    channels: ['shared', 'company'],
    after: null,
  } as const;
  const written = await write(server.store, { tenant: 'main', deal: 'harbor' }, { ...own, drafts: [draft] });
  if (!written.ok) throw new Error('not written');
  const of = async (who: string, mayWrite: boolean): Promise<Assistant> => {
    const viewer = await server.access.viewerAtTerminal(who, mayWrite ? ['read', 'write'] : ['read']);
    if (viewer === null) throw new Error(`no ${who}`);
    const it = await assistant({
      deals: dealsOfRecord(server.store, server.access, viewer),
      today,
      write: mayWrite,
    });
    closing.push(() => it.close());
    return it;
  };
  return { server, of };
}

test('of a record it is shown what its person sees, and nothing of another side', async () => {
  const { of } = await withRecord();
  const [ann, bob] = [await of('ann@example.com', false), await of('bob@example.com', false)];
  expect((await ann.ask('status', { deal: 'harbor' })).text).toContain('company.late');
  const seen = await bob.ask('status', { deal: 'harbor' });
  expect(JSON.stringify(seen)).not.toContain('late');
  expect((await bob.ask('why', { deal: 'harbor', subject: 'company.late' })).text).toMatch(/IC105/);
  expect((await bob.ask('status', { deal: 'harbor', view: 'company' })).isError).toBe(true);
  const [absent, other] = [
    await bob.ask('status', { deal: 'none' }),
    await bob.ask('status', { deal: 'nope' }),
  ];
  expect(absent.text.replaceAll('none', 'nope')).toBe(other.text);
});

test('it writes in its person’s name, where the person may, and what would be wrong is refused', async () => {
  const { server, of } = await withRecord();
  const [ann, bob] = [await of('ann@example.com', true), await of('bob@example.com', true)];
  const fact = { id: 'breach-1', on: '2026-04-01', by: 'company', breach: { of: 'npa/6.9' } };
  expect(await bob.ask('record_fact', { deal: 'harbor', fact })).toMatchObject({ isError: true });
  expect((await ann.ask('record_fact', { deal: 'harbor', fact })).isError).toBe(false);
  expect((await bob.ask('status', { deal: 'harbor' })).text).toContain('breach-1');
  const events = await server.store.events({ tenant: 'main', deal: 'harbor' }, ['shared']);
  const person = await server.access.viewerAtTerminal('ann@example.com', ['read']);
  expect(events.at(-1)).toMatchObject({ kind: 'fact-recorded', by: person?.person });
  const wrong = { on: '2026-04-01', satisfied: 'npa/9.9.9(' };
  const refused = await ann.ask('record_fact', { deal: 'harbor', fact: wrong });
  expect(refused.isError).toBe(true);
  expect(await server.store.events({ tenant: 'main', deal: 'harbor' }, ['shared'])).toHaveLength(
    events.length,
  );
  const elsewhere = await ann.ask('record_fact', { deal: 'harbor', fact, channel: 'holders' });
  expect(elsewhere.text).toContain('IS403');
});
