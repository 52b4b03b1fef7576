import { expect, it } from 'vitest';
import type { Opened } from './contract.ts';
import { change, faults, lines, outcome } from './notes.ts';

/** [R1]–[R3], one writer. */
export function appendContract(opened: Opened): void {
  it('[R1] counts the events of each channel from 1, and chains them', async () => {
    const { store } = opened;
    const key = opened.key();
    const written = await store.append(key, 'p', [change('shared', 0, 'a', 'b'), change('company', 0, 'c')]);
    expect(outcome(written)).toEqual(['shared 1 a', 'shared 2 b', 'company 1 c']);
    await store.append(key, 'p', [change('shared', 2, 'd')]);
    const shared = await store.events(key, ['shared']);
    expect(lines(shared)).toEqual(['shared 1 a', 'shared 2 b', 'shared 3 d']);
    expect(faults(shared)).toEqual([]);
    expect(faults(await store.events(key, ['company']))).toEqual([]);
  });

  it('[R1] gives back the very events that it keeps', async () => {
    const key = opened.key();
    const written = await opened.store.append(key, 'p', [change('shared', 0, 'a', 'b')]);
    expect(written.ok && written.events).toEqual(await opened.store.events(key, ['shared']));
  });

  it('[R1] dates no event before the one that it follows, though the clock goes back', async () => {
    let now = Date.UTC(2026, 0, 2);
    const store = await opened.another(() => now);
    const key = opened.key();
    await store.append(key, 'p', [change('shared', 0, 'a')]);
    now = Date.UTC(2026, 0, 1);
    await store.append(key, 'p', [change('shared', 1, 'b')]);
    const dates = (await store.events(key, ['shared'])).map(({ at }) => at);
    expect(dates).toEqual(['2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z']);
  });

  it('[R2] writes to no channel if one of them has moved on', async () => {
    const { store } = opened;
    const key = opened.key();
    await store.append(key, 'p', [change('holders', 0, 'a')]);
    const result = await store.append(key, 'p', [change('shared', 0, 'b'), change('holders', 0, 'c')]);
    expect(outcome(result)).toEqual(['conflict', 'holders 1 a']);
    expect(await store.events(key, ['shared'])).toEqual([]);
  });

  it('[R2] does what belongs to it in the same transaction, and hands it the events', async () => {
    const { store } = opened;
    const [key, other] = [opened.key(), opened.key()];
    const written = await store.append(key, 'p', [change('shared', 0, 'a')], async (transaction, events) => {
      await transaction
        .insertInto('chunk')
        .values({
          tenant: key.tenant,
          sha256: other.deal,
          part: 0,
          parts: 1,
          bytes: Buffer.from(lines(events)[0]!),
        })
        .execute();
    });
    expect(written.ok).toBe(true);
    expect(Buffer.from((await store.document(key.tenant, other.deal)) ?? []).toString()).toBe('shared 1 a');
  });

  it('[R2] writes nothing if what belongs to it fails, and says why', async () => {
    const { store } = opened;
    const key = opened.key();
    const failing = store.append(key, 'p', [change('shared', 0, 'a')], async (transaction) => {
      const row = { tenant: key.tenant, sha256: key.deal, part: 0, parts: 1, bytes: Buffer.from('x') };
      await transaction.insertInto('chunk').values(row).execute();
      throw new Error('no place at the table');
    });
    await expect(failing).rejects.toThrow('no place at the table');
    expect(await store.events(key, ['shared'])).toEqual([]);
    expect(await store.document(key.tenant, key.deal)).toBeNull();
    expect(outcome(await store.append(key, 'p', [change('shared', 0, 'b')]))).toEqual(['shared 1 b']);
  });

  it('[R2] does nothing within an append that is refused', async () => {
    const key = opened.key();
    await opened.store.append(key, 'p', [change('shared', 0, 'a')]);
    let done = false;
    const late = await opened.store.append(key, 'p', [change('shared', 0, 'b')], async () => {
      done = true;
    });
    expect([late.ok, done]).toEqual([false, false]);
  });

  it('[R3] tells a late writer what it has not seen where it writes, and nothing else', async () => {
    const { store } = opened;
    const key = opened.key();
    await store.append(key, 'p', [change('shared', 0, 'a', 'b', 'c'), change('holders', 0, 'hidden')]);
    expect(outcome(await store.append(key, 'q', [change('shared', 1, 'd')]))).toEqual([
      'conflict',
      'shared 2 b',
      'shared 3 c',
    ]);
    const ahead = await store.append(key, 'q', [change('shared', 9, 'd')]);
    expect(outcome(ahead)).toEqual(['conflict']);
  });

  it('[R3] an append of nothing is an append, and one after what is not the end a conflict', async () => {
    const key = opened.key();
    expect(outcome(await opened.store.append(key, 'p', []))).toEqual([]);
    await opened.store.append(key, 'p', [change('shared', 0, 'a')]);
    expect(outcome(await opened.store.append(key, 'p', [change('shared', 1)]))).toEqual([]);
    expect(outcome(await opened.store.append(key, 'p', [change('shared', 0)]))).toEqual([
      'conflict',
      'shared 1 a',
    ]);
  });
}
