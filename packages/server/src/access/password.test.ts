import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, isPassword, isWeak } from './password.ts';

test('a hash says what it was made with, and differs each time', async () => {
  const [one, two] = await Promise.all([hashPassword('gravel oboe 7'), hashPassword('gravel oboe 7')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(two).not.toBe(one);
  expect(await isPassword('gravel oboe 7', one)).toBe(true);
  expect(isWeak(one)).toBe(false);
});

test.each([['gravel oboe 8'], ['gravel oboe 7 '], ['Gravel oboe 7'], ['']])(
  '%j is another password',
  async (other) => {
    expect(await isPassword(other, await hashPassword('gravel oboe 7'))).toBe(false);
  },
);

test('what stands behind the seventieth character, and behind a nought, counts', async () => {
  const long = 'x'.repeat(100);
  expect(await isPassword(`${long}b`, await hashPassword(`${long}a`))).toBe(false);
  expect(await isPassword('gravel\0oboe', await hashPassword('gravel\0horn'))).toBe(false);
});

test('nobody has the password that no hash stands for', async () => {
  expect(await isPassword('', null)).toBe(false);
  expect(await isPassword('gravel oboe 7', 'no hash')).toBe(false);
});

test('argon2id is that of RFC 9106, section 5.3', () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    parallelism: 4,
    memory: 32,
    passes: 3,
    tagLength: 32,
  });
  expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

test.each([
  [
    'less memory',
    '$argon2id$v=19$m=9728,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    true,
  ],
  [
    'one pass',
    '$argon2id$v=19$m=19456,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    true,
  ],
  ['a short tag', '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA', true],
  [
    'more memory',
    '$argon2id$v=19$m=47104,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    false,
  ],
  [
    'another kind',
    '$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    true,
  ],
])('a hash with %s: weak %s', (_, hash, weak) => {
  expect(isWeak(hash)).toBe(weak);
});

test('a hash that asks for more memory than there is says no at once', async () => {
  const hash =
    '$argon2id$v=19$m=9999999,t=99,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  expect(await isPassword('gravel oboe 7', hash)).toBe(false);
});
