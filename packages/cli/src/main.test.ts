import { expect, test } from 'vitest';
import { inforce } from '../test/inforce.ts';

test('an unknown command is refused with status 2, and the message names those there are', async () => {
  const { status, err } = await inforce('foretell');
  expect(status).toBe(2);
  expect(err).toContain('no command "foretell"');
  expect(err).toContain('status');
});
