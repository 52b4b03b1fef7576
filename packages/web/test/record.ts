import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DealFiles, folderFiles } from '@inforce/formats';
import { parseDay } from '@inforce/core';
import { Access } from '../../server/src/access/access.ts';
import type { Context } from '../../server/src/access/context.ts';
import { hashPassword } from '../../server/src/access/password.ts';
import { insertPerson, personOfId } from '../../server/src/access/people.ts';
import type { Role } from '../../server/src/access/roles.ts';
import { startSession } from '../../server/src/access/sessions.ts';
import { setPassword } from '../../server/src/access/sign-in.ts';
import type { Viewer } from '../../server/src/access/viewer.ts';
import { importFolder } from '../../server/src/record/import-folder.ts';
import { openStore } from '../../server/src/store/open.ts';
import type { Store } from '../../server/src/store/store.ts';
import { once } from './once.ts';

export const password = 'eleven gravel oboes';
export const emailOf = (name: string): string => `${name}@northway.example`;

/** Who is on both deals, and as what. */
export const cast = {
  hester: 'holders',
  hugo: 'holders-counsel',
  conrad: 'company',
  vera: 'viewer',
} as const satisfies Readonly<Record<string, Role>>;
/** Who adds and removes people of one side. */
const keeper = 'conrad';
/** Who can come in, and is on no deal. */
const outsider = 'olga';
/** Who lets people in. */
const administrator = 'root';
export type Name = keyof typeof cast | typeof outsider | typeof administrator;

/** When all of it was recorded, so that histories are the same on every day. */
const recorded = Date.parse('2026-11-20T09:00:00Z');

const examples = join(import.meta.dirname, '../../../examples');
const shown: ReadonlyMap<string, DealFiles> = new Map(
  ['cerplex', 'harborside'].map((deal) => [deal, folderFiles(join(examples, deal))]),
);

/** A record of one's own in a file: the two examples, and people on them. Made once for a run, and copied. */
export async function freshRecord(file: string): Promise<void> {
  const folder = await once('record', (at) => makeRecord(join(at, 'record.db'), shown));
  copyFileSync(join(folder, 'record.db'), file);
}

/** A record of these folders, with everybody on each. */
export async function makeRecord(file: string, folders: ReadonlyMap<string, DealFiles>): Promise<void> {
  const store = await openStore(file, () => recorded);
  try {
    for (const [deal, files] of folders) await bringIn(store, deal, files);
    await bringPeople(store, [...folders.keys()]);
  } finally {
    await store.close();
  }
}

async function bringIn(store: Store, deal: string, files: DealFiles): Promise<void> {
  const how = { by: 'counsel', on: parseDay('2026-11-20') ?? 0 };
  const imported = await importFolder(store, { tenant: 'main', deal }, files, how);
  if (!imported.ok) throw new Error(imported.problems.map(({ what }) => what).join(' '));
}

async function bringPeople(store: Store, deals: readonly string[]): Promise<void> {
  const access = new Access(store);
  const context: Context = { store, tenant: 'main', clock: Date.now, note: () => {}, local: null };
  const hash = await hashPassword(password);
  const root = await person(context, administrator, hash, true);
  await person(context, outsider, hash, false);
  for (const [name, role] of Object.entries(cast)) {
    const viewer = await person(context, name, hash, false);
    for (const deal of deals) {
      const added = await access.addToDeal(root, deal, {
        person: viewer.person,
        role,
        keeper: name === keeper,
      });
      if (!added.ok) throw new Error(`${name} was not added to ${deal}: ${added.why}`);
    }
  }
}

function person(context: Context, name: string, hash: string, administrator: boolean): Promise<Viewer> {
  return context.store.transaction(async (sql) => {
    const made = await insertPerson(context, sql, { email: emailOf(name), name, administrator });
    const row = made.ok ? await personOfId(context, sql, made.person) : null;
    if (row === null) throw new Error(`${name} was not made`);
    await setPassword(context, sql, row.id, hash);
    return (await startSession(context, sql, row)).viewer;
  });
}
