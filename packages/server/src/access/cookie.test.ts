import { expect, test } from 'vitest';
import { bearerIn, clearCookie, secretIn, setCookie } from './cookie.ts';
import { newSecret } from './secret.ts';

const secure = { secure: true };
const local = { secure: false };
const a = 'a'.repeat(43);
const b = 'b'.repeat(43);

test('a cookie is for this host alone, hidden from pages, and sent by https alone', () => {
  expect(setCookie('session', a, secure)).toBe(`__Host-inforce=${a}; Path=/; HttpOnly; Secure; SameSite=Lax`);
  expect(clearCookie('session', secure)).toBe(
    '__Host-inforce=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0',
  );
});

test('on http://localhost it has neither the name nor the attribute that a browser would refuse there', () => {
  expect(setCookie('session', a, local)).toBe(`inforce=${a}; Path=/; HttpOnly; SameSite=Lax`);
});

test('the cookie that binds a sign-in at the issuer lasts ten minutes', () => {
  expect(setCookie('issuer', a, secure)).toContain('; Max-Age=600');
});

test.each([
  [`__Host-inforce=${a}`, a],
  [`x=1; __Host-inforce=${a}; y=2`, a],
  [`__Host-inforce=${a}; __Host-inforce=${a}`, a],
  [`__Host-inforce=${a}; __Host-inforce=${b}`, null],
  [`inforce=${a}`, null],
  [`__Host-inforce-issuer=${a}`, null],
  [`x__Host-inforce=${a}`, null],
  [`__Host-inforce="${a}"`, null],
  ['__Host-inforce=', null],
  [`__Host-inforce=${a}a`, null],
  ['', null],
  [undefined, null],
])('in %s the secret is %s', (header, secret) => {
  expect(secretIn(header, 'session', secure)).toBe(secret);
});

test.each([
  [`Bearer inforce_${a}`, `inforce_${a}`],
  [`bearer inforce_${a}`, `inforce_${a}`],
  [`Bearer  inforce_${a}`, null],
  [`Basic ${a}`, null],
  [`Bearer inforce_${a},x`, null],
  [`Bearer ${'x'.repeat(100_000)}`, null],
  [undefined, null],
])('in %.30s the token is %s', (header, token) => {
  expect(bearerIn(header)).toBe(token);
});

test('every secret that is made is read back', () => {
  for (let n = 0; n < 100; n++) {
    const secret = newSecret();
    expect(secretIn(`__Host-inforce=${secret}`, 'session', secure)).toBe(secret);
  }
});
