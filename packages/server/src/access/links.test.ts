import { afterEach, beforeEach, expect, test } from 'vitest';
import { emailOf, type House, house, password } from '../../test/house.ts';
import type { Viewer } from './viewer.ts';

let it: House;
beforeEach(async () => {
  it = await house();
});
afterEach(() => it.close());

const hours = (count: number): number => count * 3_600_000;
const first = { email: emailOf('root'), name: 'Root', password };
const from = '192.0.2.1';

async function linkFor(person: Viewer): Promise<string> {
  const link = await it.access.createLink(await it.administrator(), person.person);
  if (link === null) throw new Error('no link');
  return link.secret;
}

test('a fresh record gives a link that makes the first administrator, once', async () => {
  const link = await it.access.firstLink();
  if (link === null) throw new Error('no link');
  const used = await it.access.useFirstLink(link.secret, first, from);
  if (!used.ok) throw new Error(used.why);
  expect(used.viewer.administrator).toBe(true);
  expect(await it.access.firstLink()).toBeNull();
  const again = await it.access.useFirstLink(link.secret, { ...first, email: emailOf('eve') }, from);
  expect(again).toEqual({ ok: false, why: 'link' });
});

test('the first link is good for an hour, and a restart’s takes the place of the one before', async () => {
  const [old, late] = [await it.access.firstLink(), await it.access.firstLink()];
  if (old === null || late === null) throw new Error('no link');
  expect(await it.access.useFirstLink(old.secret, first, from)).toEqual({ ok: false, why: 'link' });
  it.now += hours(1);
  expect(await it.access.useFirstLink(late.secret, first, from)).toEqual({ ok: false, why: 'link' });
});

test('the first link says what is wrong, and can be used again', async () => {
  const link = await it.access.firstLink();
  if (link === null) throw new Error('no link');
  const use = (more: Partial<typeof first>) =>
    it.access.useFirstLink(link.secret, { ...first, ...more }, from);
  expect(await use({ email: 'root' })).toEqual({ ok: false, why: 'email' });
  expect(await use({ name: '' })).toEqual({ ok: false, why: 'name' });
  expect(await use({ password: 'short' })).toEqual({ ok: false, why: 'short' });
  expect((await use({})).ok).toBe(true);
});

test('of two who use the first link at once, one becomes administrator', async () => {
  const link = await it.access.firstLink();
  if (link === null) throw new Error('no link');
  const uses = await Promise.all(
    ['root', 'eve'].map((name) =>
      it.access.useFirstLink(link.secret, { ...first, email: emailOf(name) }, from),
    ),
  );
  expect(uses.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a person’s link does not make an administrator, nor the first link a person', async () => {
  const link = await it.access.firstLink();
  if (link === null) throw new Error('no link');
  expect(await it.access.useLink(link.secret, password, from)).toEqual({ ok: false, why: 'link' });
  const ann = await it.person('ann').catch(() => null);
  if (ann === null) throw new Error('no ann');
  const used = await it.access.useFirstLink(await linkFor(ann), { ...first, email: emailOf('eve') }, from);
  expect(used).toEqual({ ok: false, why: 'link' });
});

test('a link is good for one use within three days, and the record has only its digest', async () => {
  const ann = await it.person('ann');
  const secret = await linkFor(ann);
  const rows = await it.store.transaction((sql) => sql.selectFrom('link').selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain(secret);
  it.now += hours(72) - 1;
  expect((await it.access.useLink(secret, 'a kumquat for Tuesday', from)).ok).toBe(true);
  expect(await it.access.useLink(secret, 'a kumquat for Wednesday', from)).toEqual({
    ok: false,
    why: 'link',
  });
  const late = await linkFor(ann);
  it.now += hours(72);
  expect(await it.access.useLink(late, 'a kumquat for Wednesday', from)).toEqual({ ok: false, why: 'link' });
});

test('a link ends the sessions that were open, and the tokens, and a new one the link before', async () => {
  const ann = await it.person('ann');
  const session = await it.access.signIn(emailOf('ann'), password, from);
  if (!session.ok) throw new Error('not signed in');
  const token = await it.access.createToken(ann, { name: 'x', scopes: ['read'], days: 1 });
  if (!token.ok) throw new Error(token.why);
  const [old, late] = [await linkFor(ann), await linkFor(ann)];
  expect(await it.access.useLink(old, 'a kumquat for Tuesday', from)).toEqual({ ok: false, why: 'link' });
  expect(await it.access.viewerOfSession(session.secret)).not.toBeNull();
  expect((await it.access.useLink(late, 'a kumquat for Tuesday', from)).ok).toBe(true);
  expect(await it.access.viewerOfSession(session.secret)).toBeNull();
  expect(await it.access.viewerOfToken(token.secret)).toBeNull();
});

test('a password that is not taken leaves the link as it was', async () => {
  const secret = await linkFor(await it.person('ann'));
  expect(await it.access.useLink(secret, 'password1234', from)).toEqual({ ok: false, why: 'common' });
  expect((await it.access.useLink(secret, 'a kumquat for Tuesday', from)).ok).toBe(true);
});

test('no link for, and none of, somebody disabled; none made by somebody else', async () => {
  const root = await it.administrator();
  const ann = await it.person('ann');
  expect(await it.access.createLink(ann, root.person)).toBeNull();
  const secret = await linkFor(ann);
  await it.access.setDisabled(root, ann.person, true);
  expect(await it.access.createLink(root, ann.person)).toBeNull();
  expect(await it.access.useLink(secret, 'a kumquat for Tuesday', from)).toEqual({ ok: false, why: 'link' });
});

test('whoever runs the machine lets an administrator in again, for an hour', async () => {
  const root = await it.administrator();
  expect(await it.access.firstLink()).toBeNull();
  expect(await it.access.linkAtTerminal(emailOf('nobody'))).toBeNull();
  const [late, link] = [
    await it.access.linkAtTerminal(emailOf('root')),
    await it.access.linkAtTerminal('ROOT@northway.example'),
  ];
  if (late === null || link === null) throw new Error('no link');
  expect(await it.access.useLink(late.secret, password, from)).toEqual({ ok: false, why: 'link' });
  expect(await it.access.useLink(link.secret, password, from)).toMatchObject({
    ok: true,
    viewer: { person: root.person, administrator: true },
  });
  const old = await it.access.linkAtTerminal(emailOf('root'));
  it.now += hours(1);
  expect(await it.access.useLink(old?.secret ?? '', password, from)).toEqual({ ok: false, why: 'link' });
});

test('the local viewer gets no link, from anybody', async () => {
  const own = await house({ local: 'agent' });
  const here = await own.access.viewerHere({ address: '127.0.0.1', host: 'localhost', forwarded: false });
  if (here === null) throw new Error('no local viewer');
  expect(await own.access.createLink(here, here.person)).toBeNull();
  expect(await own.access.createLink(await own.administrator(), here.person)).toBeNull();
  expect(await own.access.linkAtTerminal('local@localhost')).toBeNull();
  await own.close();
});

test('where there is a list of stolen passwords, none of it is chosen: by a link, the first link, or a change', async () => {
  const own = await house({ stolen: new Set(['sleepyhollow']) });
  const stolen = 'SleepyHollow';
  const one = await own.access.firstLink();
  expect(await own.access.useFirstLink(one?.secret ?? '', { ...first, password: stolen }, from)).toEqual({
    ok: false,
    why: 'common',
  });
  const ann = await own.person('ann');
  const link = await own.access.createLink(await own.administrator(), ann.person);
  expect(await own.access.useLink(link?.secret ?? '', stolen, from)).toEqual({ ok: false, why: 'common' });
  const change = { before: password, after: stolen, tokens: false, from };
  expect(await own.access.changePassword(ann, change)).toMatchObject({ ok: false, why: 'common' });
  await own.close();
});
