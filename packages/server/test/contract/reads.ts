import { expect, it } from 'vitest';
import { emptyHead, headAfter } from '../../src/record/chain.ts';
import type { Opened } from './contract.ts';
import { change, lines } from './notes.ts';

/** [R5]–[R7], [R11], [R12]. */
export function readContract(opened: Opened): void {
  it('[R5] gives the channels one after another as they are named, from after a version on', async () => {
    const { store } = opened;
    const key = opened.key();
    await store.append(key, 'p', [change('shared', 0, 'a', 'b', 'c'), change('company', 0, 'd', 'e')]);
    expect(lines(await store.events(key, ['company', 'shared'], new Map([['shared', 2]])))).toEqual([
      'company 1 d',
      'company 2 e',
      'shared 3 c',
    ]);
    expect(await store.events(key, ['holders', 'agent'])).toEqual([]);
    expect(await store.events(key, ['shared'], new Map([['shared', 3]]))).toEqual([]);
  });

  it('[R5] gives an event as it was written, in every script', async () => {
    const { store } = opened;
    const key = { tenant: 'main', deal: `é “${opened.key().deal}” 注 😀` };
    const text =
      'Société Générale “Notes” \u00a7 6.3 \u2028 注記 😀 \\u0000 \\ " \t\r\n e\u0301 \u00e9 \u202e';
    const written = await store.append(key, 'Zoë', [change('shared', 0, text)]);
    const [event] = await store.events(key, ['shared']);
    expect(event).toMatchObject({ body: { text }, by: 'Zoë', deal: key.deal });
    expect(written.ok && written.events).toEqual([event]);
  });

  it('[R5] [R9] keeps a NUL that stands in a body, since it is escaped there', async () => {
    const key = opened.key();
    await opened.store.append(key, 'p', [change('shared', 0, 'a\u0000b')]);
    expect(lines(await opened.store.events(key, ['shared']))).toEqual(['shared 1 a\u0000b']);
  });

  it('[R6] says where each channel ends', async () => {
    const { store } = opened;
    const key = opened.key();
    const written = await store.append(key, 'p', [change('shared', 0, 'a', 'b')]);
    if (!written.ok) throw new Error('a conflict with nobody');
    expect(await store.heads(key, ['holders', 'shared'])).toEqual([
      emptyHead('holders'),
      headAfter(written.events[1]!),
    ]);
    expect(await store.heads(key, [])).toEqual([]);
  });

  it('[R7] lists the deals of a tenant by id, a page at a time', async () => {
    const { store } = opened;
    const tenant = `pages of ${opened.key().deal}`;
    const deals = ['b', 'a', 'Z', 'é', '10', '9', 'ab', '😀', '\uffee'];
    for (const deal of deals) await store.append({ tenant, deal }, 'p', [change('shared', 0, 'x')]);
    await store.append({ tenant, deal: 'private' }, 'p', [change('company', 0, 'x')]);
    // By code point: digits, capitals, small letters, é (U+E9), U+FFEE, U+1F600.
    const inOrder = ['10', '9', 'Z', 'a', 'ab', 'b', 'é', '\uffee', '😀'];
    expect(await store.deals(tenant, { after: '', limit: 100 })).toEqual(inOrder);
    const pages: string[] = [];
    for (let after = ''; ; ) {
      const page = await store.deals(tenant, { after, limit: 2 });
      if (page.length === 0) break;
      pages.push(...page);
      after = page.at(-1)!;
    }
    expect(pages).toEqual(inOrder);
  });

  it('[R11] finds what was acknowledged in another opening', async () => {
    const key = opened.key();
    await opened.store.append(key, 'p', [change('shared', 0, 'a')]);
    const other = await opened.another();
    expect(await other.events(key, ['shared'])).toEqual(await opened.store.events(key, ['shared']));
    await other.append(key, 'p', [change('shared', 1, 'b')]);
    expect(lines(await opened.store.events(key, ['shared']))).toEqual(['shared 1 a', 'shared 2 b']);
  });

  it('[R12] keeps the same deal of two tenants apart', async () => {
    const { store } = opened;
    const { tenant, deal } = opened.key();
    const mine = { tenant: `${tenant} of mine`, deal };
    await store.append({ tenant, deal }, 'p', [change('shared', 0, 'a')]);
    expect(await store.events(mine, ['shared'])).toEqual([]);
    expect(await store.heads(mine, ['shared'])).toEqual([emptyHead('shared')]);
    expect(await store.deals(mine.tenant, { after: '', limit: 9 })).toEqual([]);
    expect(await store.append(mine, 'p', [change('shared', 0, 'b')])).toMatchObject({ ok: true });
    expect(lines(await store.events({ tenant, deal }, ['shared']))).toEqual(['shared 1 a']);
  });
}
