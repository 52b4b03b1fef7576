import { afterEach, beforeEach, expect, test } from 'vitest';
import { Access } from './access.ts';
import { emailOf, type House, house, password } from '../../test/house.ts';

let it: House;
beforeEach(async () => {
  it = await house();
});
afterEach(() => it.close());

const minutes = (count: number): number => count * 60_000;
async function signedIn(name: string) {
  const signed = await it.access.signIn(emailOf(name), password, '192.0.2.1');
  if (!signed.ok) throw new Error('not signed in');
  return signed;
}
const isOpen = async (secret: string): Promise<boolean> => (await it.access.viewerOfSession(secret)) !== null;

test('a session ends after half an hour without a request', async () => {
  await it.person('ann');
  const { secret } = await signedIn('ann');
  it.now += minutes(29);
  expect(await isOpen(secret)).toBe(true);
  it.now += minutes(29);
  expect(await isOpen(secret)).toBe(true);
  it.now += minutes(30);
  expect(await isOpen(secret)).toBe(false);
});

test('waiting for news is no request of the person: a page that is left open ends as well', async () => {
  await it.person('ann');
  const { secret } = await signedIn('ann');
  for (let n = 0; n < 5; n++) {
    it.now += minutes(5);
    expect(await it.access.viewerOfSession(secret, 'wait')).not.toBeNull();
  }
  it.now += minutes(5);
  expect(await it.access.viewerOfSession(secret, 'wait')).toBeNull();
});

test('and after twelve hours in any case', async () => {
  await it.person('ann');
  const { secret } = await signedIn('ann');
  for (let n = 0; n < 35; n++) {
    it.now += minutes(20);
    expect(await isOpen(secret)).toBe(true);
  }
  it.now += minutes(20);
  expect(await isOpen(secret)).toBe(false);
});

test('signing out ends this one, or all; others keep theirs', async () => {
  await it.person('ann');
  await it.person('bob');
  const [one, two, three, bob] = [
    await signedIn('ann'),
    await signedIn('ann'),
    await signedIn('ann'),
    await signedIn('bob'),
  ];
  await it.access.signOut(one.viewer);
  expect([await isOpen(one.secret), await isOpen(two.secret)]).toEqual([false, true]);
  await it.access.signOut(two.viewer, 'all');
  expect([await isOpen(two.secret), await isOpen(three.secret)]).toEqual([false, false]);
  expect(await isOpen(bob.secret)).toBe(true);
});

test('a person sees their own open sessions, and which is this one', async () => {
  const ann = await it.person('ann');
  it.now += 1;
  const other = await signedIn('ann');
  const seen = await it.access.sessionsOf(other.viewer);
  expect(seen.map(({ id, current }) => [id, current])).toEqual([
    [ann.credential, false],
    [other.viewer.credential, true],
  ]);
});

test('a person ends one of their sessions by its id, and nobody else’s', async () => {
  await it.person('ann');
  await it.person('bob');
  const [here, there, bob] = [await signedIn('ann'), await signedIn('ann'), await signedIn('bob')];
  await it.access.signOut(here.viewer, { id: bob.viewer.credential });
  await it.access.signOut(here.viewer, { id: there.viewer.credential });
  const open = [await isOpen(here.secret), await isOpen(there.secret), await isOpen(bob.secret)];
  expect(open).toEqual([true, false, true]);
});

test('an administrator ends all sessions of somebody', async () => {
  const root = await it.administrator();
  const ann = await it.person('ann');
  const { secret } = await signedIn('ann');
  expect(await it.access.signOutPerson(ann, root.person)).toBeNull();
  expect(await it.access.signOutPerson(root, ann.person)).toBe(2);
  expect(await isOpen(secret)).toBe(false);
});

test('who is disabled is out at once, and stays out when enabled again until they sign in', async () => {
  const root = await it.administrator();
  const ann = await it.person('ann');
  const { secret } = await signedIn('ann');
  expect(await it.access.setDisabled(root, ann.person, true)).toBe(true);
  expect(await isOpen(secret)).toBe(false);
  await it.access.setDisabled(root, ann.person, false);
  expect(await isOpen(secret)).toBe(false);
  expect(await isOpen((await signedIn('ann')).secret)).toBe(true);
});

test('an administrator cannot disable themselves, and nobody else can disable anybody', async () => {
  const root = await it.administrator();
  const ann = await it.person('ann');
  expect(await it.access.setDisabled(root, root.person, true)).toBe(false);
  expect(await it.access.setDisabled(ann, root.person, true)).toBe(false);
  expect(await isOpen((await signedIn('root')).secret)).toBe(true);
});

test('what never was a session is none', async () => {
  await it.person('ann');
  for (const secret of ['', 'x', "' or 1=1 --", 'a'.repeat(100_000)])
    expect(await isOpen(secret)).toBe(false);
});

test('a session of one house is none of another in the same record', async () => {
  await it.person('ann');
  const { secret } = await signedIn('ann');
  const other = new Access(it.store, { tenant: 'other', clock: () => it.now });
  expect(await other.viewerOfSession(secret)).toBeNull();
  expect((await other.signIn(emailOf('ann'), password, '192.0.2.1')).ok).toBe(false);
});
