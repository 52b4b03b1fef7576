import { expect, test } from 'vitest';
import { mayWriteFrom } from './same-origin.ts';

const ours = 'https://record.example';
const none = undefined;

test.each([
  // method, Origin, Sec-Fetch-Site, cookie, bearer, may
  ['GET', none, none, true, false, true],
  ['HEAD', 'https://evil.example', 'cross-site', true, false, true],
  ['OPTIONS', 'https://evil.example', 'cross-site', false, false, true],
  ['POST', ours, 'same-origin', true, false, true],
  ['POST', ours, none, true, false, true],
  ['POST', none, 'same-origin', true, false, true],
  ['DELETE', ours, 'same-origin', true, false, true],
  ['POST', none, none, true, false, false],
  ['POST', 'null', none, true, false, false],
  ['POST', 'https://evil.example', 'cross-site', true, false, false],
  ['POST', 'https://evil.example', none, true, false, false],
  ['POST', 'https://other.record.example', 'same-site', true, false, false],
  ['POST', 'http://record.example', none, true, false, false],
  ['POST', 'https://record.example:8443', none, true, false, false],
  ['POST', 'https://record.example.evil.example', none, true, false, false],
  ['POST', none, 'cross-site', true, false, false],
  ['POST', none, 'same-site', true, false, false],
  ['POST', none, 'none', true, false, false],
  // Headers that say different things.
  ['POST', ours, 'cross-site', true, false, false],
  ['POST', 'https://evil.example', 'same-origin', true, false, false],
  // Signing in has no cookie yet, and is not to be forged either.
  ['POST', 'https://evil.example', 'cross-site', false, false, false],
  ['POST', none, none, false, false, false],
  ['POST', ours, 'same-origin', false, false, true],
  // Programs.
  ['POST', none, none, false, true, true],
  ['POST', 'https://other.example', none, false, true, true],
  ['POST', none, none, true, true, false],
  ['POST', ours, 'same-origin', true, true, true],
  // A method that nobody knows is a write.
  ['get', none, none, true, false, false],
  ['QUERY', none, none, true, false, false],
])('%s, origin %s, site %s, cookie %s, bearer %s: %s', (method, origin, site, cookie, bearer, may) => {
  expect(mayWriteFrom([ours], { method, origin, site, cookie, bearer })).toBe(may);
});
