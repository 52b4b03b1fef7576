import { expect, it } from 'vitest';
import { uuidv7 } from './uuid.ts';

it('is the instant, the version, the variant, and chance', () => {
  // 2022-02-22T19:22:22Z is the instant of the example in RFC 9562, A.6: 017F22E2-79B0-7…
  expect(uuidv7(1_645_557_742_000)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidv7(0)).toMatch(/^00000000-0000-7/);
  expect(new Set(Array.from({ length: 1000 }, () => uuidv7(0))).size).toBe(1000);
});
