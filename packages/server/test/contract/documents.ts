import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Opened } from './contract.ts';

const piece = 512 * 1024;

/** [R8]. */
export function documentContract(opened: Opened): void {
  it.each([0, 1, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 7])(
    '[R8] keeps %i bytes',
    async (length) => {
      const bytes = bytesOf(length);
      const sha256 = await opened.store.putDocument('main', bytes);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      const found = await opened.store.document('main', sha256);
      expect(found !== null && Buffer.compare(found, bytes) === 0).toBe(true);
    },
  );

  it('[R8] keeps once what is filed twice, also at the same time', async () => {
    const bytes = bytesOf(piece + 99);
    const other = await opened.another();
    const names = await Promise.all(
      [opened.store, other, opened.store].map((s) => s.putDocument('twice', bytes)),
    );
    expect(new Set(names).size).toBe(1);
    const rows = await opened.store.transaction((transaction) =>
      transaction.selectFrom('chunk').select('part').where('tenant', '=', 'twice').execute(),
    );
    expect(rows.map(({ part }) => part).toSorted((a, b) => a - b)).toEqual([0, 1]);
  });

  it('[R8] has no document that was never filed, or of which a piece is missing', async () => {
    const { store } = opened;
    expect(await store.document('main', '0'.repeat(64))).toBeNull();
    const sha256 = await store.putDocument('torn', bytesOf(2 * piece));
    for (const part of [1, 0]) {
      await store.transaction((transaction) =>
        transaction.deleteFrom('chunk').where('tenant', '=', 'torn').where('part', '=', part).execute(),
      );
      expect(await store.document('torn', sha256)).toBeNull();
    }
    expect(await store.putDocument('torn', bytesOf(2 * piece))).toBe(sha256);
    expect((await store.document('torn', sha256))?.length).toBe(2 * piece);
  });

  it('[R12] gives a tenant no document of another, though it knows the hash', async () => {
    const sha256 = await opened.store.putDocument('main', Buffer.from('secret'));
    expect(await opened.store.document('other', sha256)).toBeNull();
  });
}

/** Bytes of every value in no order that repeats soon. */
function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = length + 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}
