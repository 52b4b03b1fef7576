import { expect, it } from 'vitest';
import type { Conflict, Written } from '../../src/store/store.ts';
import type { Opened } from './contract.ts';
import { change, faults, lines, outcome, textOf } from './notes.ts';

/** [R4] Writers at the same time, on one opening of the record and on several. */
export function raceContract(opened: Opened): void {
  it('[R4] of writers that wait at the same time, each is answered for itself', async () => {
    const { store } = opened;
    const [one, two] = [opened.key(), opened.key()];
    const results = await Promise.all([
      store.append(one, 'p', [change('shared', 0, 'a'), change('agent', 0, 'a')]),
      store.append(one, 'q', [change('shared', 0, 'b')]),
      store.append(two, 'p', [change('shared', 0, 'c')]),
      store.append(two, 'q', [change('shared', 4, 'd')]),
      store.append(one, 'r', [change('agent', 0, 'e'), change('shared', 0, 'e')]),
    ]);
    expect(results.map(({ ok }) => ok).slice(2, 4)).toEqual([true, false]);
    const winners = [results[0], results[1], results[4]].filter(({ ok }) => ok);
    expect(winners).toHaveLength(1);
    const kept = [...(await store.events(one, ['shared'])), ...(await store.events(one, ['agent']))];
    expect(winners.map(outcome).flat().toSorted()).toEqual(lines(kept).toSorted());
  });

  it('[R4] one wins on several openings, the others get what it wrote', async () => {
    const stores = [opened.store, ...(await Promise.all([opened.another(), opened.another()]))];
    const key = opened.key();
    const results = await Promise.all(
      stores.map((store, i) => store.append(key, `p${i}`, [change('shared', 0, `by ${i}`)])),
    );
    const winners = results.filter(({ ok }) => ok);
    expect(winners).toHaveLength(1);
    const kept = lines(await opened.store.events(key, ['shared']));
    expect(winners.map(outcome)).toEqual([kept]);
    for (const lost of results.filter(({ ok }) => !ok)) expect(outcome(lost)).toEqual(['conflict', ...kept]);
  });

  it('[R2] [R4] loses nothing and doubles nothing when all write to the same two channels', async () => {
    const stores = [opened.store, await opened.another()];
    const key = opened.key();
    const each = 8;
    await Promise.all(
      stores.flatMap((store, s) =>
        [0, 1].map(async (writer) => {
          let after = [0, 0];
          for (let n = 0; n < each; ) {
            const text = `${s}.${writer}.${n}`;
            const result = await store.append(key, 'p', [
              change('shared', after[0]!, text),
              change('company', after[1]!, text),
            ]);
            after = endOf(result, after);
            if (result.ok) n += 1;
          }
        }),
      ),
    );
    const [shared, company] = [
      await opened.store.events(key, ['shared']),
      await opened.store.events(key, ['company']),
    ];
    expect(shared.map(textOf)).toEqual(company.map(textOf));
    expect(new Set(shared.map(textOf)).size).toBe(4 * each);
    expect([shared.length, ...faults(shared), ...faults(company)]).toEqual([4 * each]);
  });

  it('[R2] shows a reader all of an append or nothing of it', async () => {
    const other = await opened.another();
    const key = opened.key();
    const count = 40;
    const writing = (async () => {
      for (let n = 0; n < count; n++)
        await opened.store.append(key, 'p', [change('shared', n, `${n}`), change('agent', n, `${n}`)]);
    })();
    const torn: string[] = [];
    for (let seen = 0; seen < count; ) {
      const events = await other.events(key, ['shared', 'agent']);
      const heads = await other.heads(key, ['agent', 'shared']);
      if (events.filter(({ channel }) => channel === 'agent').length * 2 !== events.length)
        torn.push(...lines(events));
      if (heads[0]!.version !== heads[1]!.version) torn.push(JSON.stringify(heads));
      seen = heads[0]!.version;
    }
    await writing;
    expect(torn).toEqual([]);
  });

  it('[R4] runs a transaction again that lost a race against another', async () => {
    const stores = [opened.store, await opened.another()];
    const { tenant, deal } = opened.key();
    await opened.store.putDocument(tenant, Buffer.from(deal));
    const count = async (store: (typeof stores)[number]) =>
      store.transaction(async (transaction) => {
        const row = await transaction
          .selectFrom('chunk')
          .select(({ fn }) => fn.max('part').as('last'))
          .where('tenant', '=', tenant)
          .where('sha256', '=', deal)
          .executeTakeFirst();
        const values = {
          tenant,
          sha256: deal,
          part: (row?.last ?? -1) + 1,
          parts: 1,
          bytes: Buffer.of(1),
        };
        await transaction.insertInto('chunk').values(values).execute();
      });
    await Promise.all([...stores, ...stores, ...stores].map(count));
    const rows = await opened.store.transaction((transaction) =>
      transaction.selectFrom('chunk').select('part').where('sha256', '=', deal).orderBy('part').execute(),
    );
    expect(rows.map(({ part }) => part)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('[R14] of two transactions that each write what they found missing, one finds what the other wrote', async () => {
    const stores = [opened.store, await opened.another()];
    const { tenant, deal } = opened.key();
    const fileIfNone = (store: (typeof stores)[number], sha256: string) =>
      store.transaction(async (transaction) => {
        const ofDeal = transaction.selectFrom('chunk').where('tenant', '=', `${tenant} ${deal}`);
        const found = await ofDeal.select('sha256').execute();
        if (found.length > 0) return;
        const row = { tenant: `${tenant} ${deal}`, sha256, part: 0, parts: 1, bytes: Buffer.of(1) };
        await transaction.insertInto('chunk').values(row).execute();
      });
    await Promise.all(stores.map((store, i) => fileIfNone(store, `by ${i}`)));
    const rows = await opened.store.transaction((transaction) =>
      transaction.selectFrom('chunk').select('sha256').where('tenant', '=', `${tenant} ${deal}`).execute(),
    );
    expect(rows).toHaveLength(1);
  });
}

const endOf = (result: Written | Conflict, before: readonly number[]): number[] => {
  const events = result.ok ? result.events : result.since;
  return ['shared', 'company'].map((channel, i) =>
    Math.max(
      before[i]!,
      ...events.filter((event) => event.channel === channel).map(({ version }) => version),
    ),
  );
};
