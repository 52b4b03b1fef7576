import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Access, type AccessOptions } from '../src/access/access.ts';
import type { Context } from '../src/access/context.ts';
import type { Noted } from '../src/access/noted.ts';
import { hashPassword } from '../src/access/password.ts';
import { insertPerson, personOfId } from '../src/access/people.ts';
import { startSession } from '../src/access/sessions.ts';
import { setPassword } from '../src/access/sign-in.ts';
import { attemptOf, succeeded } from '../src/access/throttle.ts';
import type { Viewer } from '../src/access/viewer.ts';
import { openStore } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';

export const password = 'eleven gravel oboes';

/** A record with people who are signed in. */
export interface House {
  readonly store: Store;
  readonly access: Access;
  readonly noted: Noted[];
  /** The time that the record and everything in it goes by. */
  now: number;
  administrator(): Promise<Viewer>;
  /** Somebody new with the password of all; `name` is the name and begins the address. */
  person(name: string): Promise<Viewer>;
  close(): Promise<void>;
}

export async function house(options: AccessOptions = {}, at?: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'inforce-house-'));
  const clock = () => made.now;
  const store = await openStore(at ?? join(folder, 'record.db'), clock);
  const noted: Noted[] = [];
  const access = new Access(store, { ...options, clock, note: (what) => noted.push(what) });
  const context = { store, tenant: 'main', clock, note: () => {}, local: null };
  let first: Viewer | null = null;
  const made: House = {
    store,
    access,
    noted,
    now: Date.parse('2026-11-28T09:00:00Z'),
    administrator: async () => (first ??= await signedUp(context, 'root', true)),
    person: (name) => signedUp(context, name),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
  return made;
}

export const emailOf = (name: string): string => `${name}@northway.example`;

/** One for all: a hash takes a while. */
const hash = hashPassword(password);

/** As if they had used their link at 192.0.2.1. */
async function signedUp(context: Context, name: string, administrator = false): Promise<Viewer> {
  const kept = await hash;
  return context.store.transaction(async (sql) => {
    const made = await insertPerson(context, sql, { email: emailOf(name), name, administrator });
    const person = made.ok ? await personOfId(context, sql, made.person) : null;
    if (person === null) throw new Error(`${name} was not made`);
    await setPassword(context, sql, person.id, kept);
    await succeeded(context, sql, attemptOf(person.email, '192.0.2.1'));
    return (await startSession(context, sql, person)).viewer;
  });
}
