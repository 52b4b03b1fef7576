import { expect, test } from 'vitest';
import { isLocal, senderOf } from './address.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', 'unknown'],
  ['localhost', 'unknown'],
  ['1.2.3', 'unknown'],
  ['x'.repeat(10_000), 'unknown'],
])('%s is the sender %s', (address, sender) => {
  expect(senderOf(address)).toBe(sender);
});

test.each([
  ['127.0.0.1', 'localhost:4000', false, true],
  ['127.0.0.1', 'localhost', false, true],
  ['::1', '[::1]:4000', false, true],
  ['::ffff:127.0.0.1', '127.0.0.1:4000', false, true],
  // A page of another site whose name was pointed at this machine.
  ['127.0.0.1', 'evil.example:4000', false, false],
  ['127.0.0.1', 'localhost.evil.example', false, false],
  ['127.0.0.1', '', false, false],
  // A proxy on this machine, for people who are not.
  ['127.0.0.1', 'localhost', true, false],
  ['192.0.2.7', 'localhost', false, false],
  ['2001:db8::1', 'localhost', false, false],
])('from %s to %s, forwarded %s: local %s', (address, host, forwarded, local) => {
  expect(isLocal({ address, host, forwarded })).toBe(local);
});
