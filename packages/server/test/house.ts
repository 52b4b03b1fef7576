import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access, type AccessOptions } from '../src/access/access.ts';
import type { Noted } from '../src/access/noted.ts';
import type { Viewer } from '../src/access/viewer.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';

export const password = 'eleven gravel oboes';

/** A record with people who came in as people do: the first link, an administrator, invitations. */
export interface House {
  readonly store: Store;
  readonly access: Access;
  readonly noted: Noted[];
  /** The time that the record and everything in it goes by. */
  now: number;
  administrator(): Promise<Viewer>;
  /** Somebody new with the password of all, signed in; `name` is the name and the address. */
  person(name: string): Promise<Viewer>;
  close(): Promise<void>;
}

export async function house(options: AccessOptions = {}, at?: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'inforce-house-'));
  const clock = () => made.now;
  const store = await openStore(at ?? join(folder, 'record.db'), clock);
  const noted: Noted[] = [];
  const access = new Access(store, { ...options, clock, note: (what) => noted.push(what) });
  let first: Viewer | null = null;
  const made: House = {
    store,
    access,
    noted,
    now: Date.parse('2026-11-28T09:00:00Z'),
    administrator: async () => (first ??= await firstOf(access)),
    person: async (name) => personOf(access, await made.administrator(), name),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
  return made;
}

export const emailOf = (name: string): string => `${name}@northway.example`;

async function firstOf(access: Access): Promise<Viewer> {
  const link = await access.firstLink();
  if (link === null) throw new Error('there is an administrator');
  const given = { email: emailOf('root'), name: 'Root', password };
  const used = await access.useFirstLink(link.secret, given, '192.0.2.1');
  if (!used.ok) throw new Error(used.why);
  return used.viewer;
}

async function personOf(access: Access, administrator: Viewer, name: string): Promise<Viewer> {
  const made = await access.createPerson(administrator, { email: emailOf(name), name });
  if (!made.ok) throw new Error(made.why);
  const link = await access.createLink(administrator, made.person);
  if (link === null) throw new Error('no link');
  const used = await access.useLink(link.secret, password, '192.0.2.1');
  if (!used.ok) throw new Error(used.why);
  return used.viewer;
}
