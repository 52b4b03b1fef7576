import { beforeAll, describe, expect, test } from 'vitest';
import { type Agreement, agreement, PATIENCE_MS } from './agreement.ts';

/**
 * The first 5,000 random deals; two files, so that they run side by side. `INFORCE_SEED=… npm run test:slow` asks about the same deals again.
 */
describe('[K1] [T1] engine and oracle agree on 5,000 random deals', () => {
  let report: Agreement;
  beforeAll(async () => {
    report = await agreement(0);
  }, PATIENCE_MS);

  test('on every status of every day', () => {
    expect(report.disagreements.join('\n\n')).toBe('');
  });

  test('and fewer than one in a thousand is passed over', () => {
    expect(report.passedOver.length).toBeLessThan(report.deals / 1000);
  });

  test('and every rule decided something', () => {
    expect(report.undecided).toEqual([]);
  });

  test('and every answer came out to every kind of question', () => {
    expect(report.unanswered).toEqual([]);
  });
});
