import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/record/event.ts';
import type { Change } from '../../src/store/store.ts';
import type { Opened } from './contract.ts';
import { change, note } from './notes.ts';

const half = 'a\ud800';
const nul = 'a\u0000';

/** [R9] What is refused, and that nothing of it is written. */
export function edgeContract(opened: Opened): void {
  const { tenant } = { tenant: 'main' };
  const fine: readonly Change[] = [change('shared', 0, 'a')];

  it.each([
    ['a deal without a name', { tenant, deal: '' }, 'p', fine],
    ['a deal whose name has a NUL', { tenant, deal: nul }, 'p', fine],
    ['a deal whose name is no Unicode', { tenant, deal: half }, 'p', fine],
    ['a deal whose name is too long', { tenant, deal: 'x'.repeat(201) }, 'p', fine],
    ['a tenant without a name', { tenant: '', deal: 'edge' }, 'p', fine],
    ['a tenant whose name has a NUL', { tenant: nul, deal: 'edge' }, 'p', fine],
    ['a writer without a name', { tenant, deal: 'edge' }, '', fine],
    ['a writer whose name has a NUL', { tenant, deal: 'edge' }, nul, fine],
    ['a writer whose name is no Unicode', { tenant, deal: 'edge' }, half, fine],
    ['text that is no Unicode', { tenant, deal: 'edge' }, 'p', [change('shared', 0, 'a', half)]],
    [
      'the same channel twice',
      { tenant, deal: 'edge' },
      'p',
      [change('shared', 0, 'a'), change('shared', 1, 'b')],
    ],
    ['a version before the first', { tenant, deal: 'edge' }, 'p', [change('shared', -1, 'a')]],
    ['a version that is none', { tenant, deal: 'edge' }, 'p', [change('shared', 0.5, 'a')]],
    ['more than fits a transaction', { tenant, deal: 'edge' }, 'p', [tooMuch()]],
  ])('[R9] refuses %s', async (_, key, by, changes) => {
    await expect(opened.store.append(key, by, changes)).rejects.toThrow(RangeError);
    expect(await opened.store.heads({ tenant, deal: 'edge' }, ['shared'])).toMatchObject([{ version: 0 }]);
  });

  describe('[R9] refuses a body', () => {
    const bodies: readonly [string, unknown][] = [
      ['without what its kind has', {}],
      ['with more than its kind has', { about: null, text: 'a', more: 1 }],
      ['that is none', null],
    ];
    it.each(bodies)('%s', async (_, body) => {
      const key = opened.key();
      // As from a caller that no compiler has seen.
      const drafts: Draft[] = JSON.parse(JSON.stringify([note('a'), { kind: 'note-written', body }]));
      const append = opened.store.append(key, 'p', [{ channel: 'shared', after: 0, drafts }]);
      await expect(append).rejects.toThrow(RangeError);
      expect(await opened.store.heads(key, ['shared'])).toMatchObject([{ version: 0 }]);
    });
  });

  it('[R9] a refused append does no harm to those that wait beside it', async () => {
    const [good, bad] = [opened.key(), opened.key()];
    const results = await Promise.allSettled([
      opened.store.append(good, 'p', [change('shared', 0, 'a')]),
      opened.store.append(bad, nul, [change('shared', 0, 'b')]),
      opened.store.append(good, 'p', [change('company', 0, 'c')]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('[R9] has no document and no deal under a name that could not be kept', async () => {
    const { store } = opened;
    await expect(store.putDocument(nul, Buffer.from('x'))).rejects.toThrow(RangeError);
    expect(await store.document(tenant, nul)).toBeNull();
    expect(await store.events({ tenant, deal: nul }, ['shared'])).toEqual([]);
    expect(await store.heads({ tenant, deal: nul }, ['shared'])).toMatchObject([{ version: 0 }]);
    expect(await store.deals(nul, { after: '', limit: 5 })).toEqual([]);
  });
}

/** Five notes of a megabyte each, were a note that long; so: many entries of 20,000 letters. */
const tooMuch = (): Change => ({
  channel: 'shared',
  after: 0,
  drafts: Array.from({ length: 250 }, () => note('x'.repeat(20_000))),
});
