import { beforeAll, describe, expect, test } from 'vitest';
import { agreement, PATIENCE_MS } from './agreement.ts';

/**
 * The other 5,000 random deals; two files, so that they run side by side. `INFORCE_SEED=… npm run test:slow` asks about the same deals again.
 */
describe('[K1] [T1] engine and oracle agree on 5,000 random deals more', () => {
  const report = agreement(1);
  beforeAll(() => void report(), PATIENCE_MS);

  test('on every status of every day', () => {
    expect(report().disagreements.join('\n\n')).toBe('');
  });

  test('and hardly any is passed over', () => {
    expect(report().passedOver).toBeLessThan(report().deals / 50);
  });

  test('and every rule decided something', () => {
    expect(report().undecided).toEqual([]);
  });

  test('and every answer came out to every kind of question', () => {
    expect(report().unanswered).toEqual([]);
  });
});
