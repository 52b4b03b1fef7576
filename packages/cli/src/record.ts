import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { memoryFiles, readFile } from '@inforce/formats';
import {
  type Channel,
  isChannel,
  openDeal,
  openStore,
  type OpenedDeal,
  type Store,
  StoreError,
} from '@inforce/server';
import type { Io } from './io.ts';
import { type Flags, type OpenedFrom, wrongArgument } from './options.ts';

/** One house on one machine; whoever serves several gives each its own. */
const tenant = 'main';
export const keyOf = (deal: string) => ({ tenant, deal });

/** Where the record is: what `--record` says, else the environment; `null`: nothing is said. */
export function recordAt(flags: Flags, io: Io): string | null {
  return flags.record ?? io.env['INFORCE_RECORD'] ?? io.env['DATABASE_URL'] ?? null;
}

/**
 * Whether the operand is a deal of the record. A folder is a folder all the same where only the environment names a
 * record, so that a variable that is set for something else changes no answer.
 */
export function isInRecord(operand: string, flags: Flags, io: Io): boolean {
  return flags.record !== undefined || (recordAt(flags, io) !== null && !existsSync(operand));
}

export interface Side {
  /** Where one writes. */
  readonly channel: Channel;
  /** What one sees. */
  readonly channels: readonly Channel[];
}

/** `--view company`: the shared record, and what the company keeps for itself. */
export function sideOf({ view }: Flags): Side {
  const channel = view ?? 'shared';
  if (!isChannel(channel))
    throw wrongArgument(
      'IC103',
      channel,
      `There is no view "${channel}".`,
      'Say shared, company, holders or agent.',
    );
  return { channel, channels: channel === 'shared' ? ['shared'] : ['shared', channel] };
}

/** Who records: `--by`, else who is signed in on this machine. */
export const whoIs = ({ by }: Flags, io: Io): string => by ?? io.env['INFORCE_BY'] ?? userInfo().username;

/** Opens the record for one piece of work. `makes`: the work may begin a record that is not there yet. */
export async function withRecord<T>(
  flags: Flags,
  io: Io,
  work: (store: Store, where: string) => Promise<T>,
  makes = false,
): Promise<T> {
  const where = recordAt(flags, io);
  if (where === null)
    throw wrongArgument(
      'IC112',
      null,
      'No record is named.',
      'Add --record FILE or --record postgres://…, or set INFORCE_RECORD.',
    );
  if (!makes && !where.includes('://') && !existsSync(where))
    throw wrongArgument(
      'IC112',
      where,
      `There is no record ${where}.`,
      'Check the path; "inforce import FOLDER --record FILE" begins one.',
    );
  return ofStore([flags.record ?? null], async () => {
    const store = await openStore(where);
    try {
      return await work(store, where);
    } finally {
      await store.close();
    }
  });
}

/** What is wrong with a record is said at the word that names it: the one that the message speaks of, else the first. */
export async function ofStore<T>(named: readonly (string | null)[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { code, message, todo } = error;
    const meant = named.find((each) => each !== null && message.includes(each));
    throw wrongArgument(code, meant ?? named[0] ?? null, message, todo);
  }
}

/** The deal of the record that the other commands answer for. */
export function openedFrom(deal: string, flags: Flags, io: Io): Promise<OpenedFrom> {
  return withRecord(flags, io, async (store) => {
    const extra = (flags.with ?? []).map((name) => ({ name, bytes: readFile(name) }));
    const opened = await openDeal(store, keyOf(deal), sideOf(flags).channels, { extra });
    if (opened === null) throw noDeal(deal);
    const files = new Map<string, Uint8Array>();
    for (const [file, { sha256 }] of opened.folded.documents) {
      const bytes = await store.document(tenant, sha256);
      if (bytes !== null) files.set(file, bytes);
    }
    return { loaded: opened.loaded, files: memoryFiles(deal, files) };
  });
}

export async function dealIn(store: Store, deal: string, flags: Flags): Promise<OpenedDeal> {
  const opened = await openDeal(store, keyOf(deal), sideOf(flags).channels);
  if (opened === null) throw noDeal(deal);
  return opened;
}

export const noDeal = (deal: string): Error =>
  wrongArgument(
    'IC113',
    deal,
    `The record has no deal "${deal}".`,
    'Check its id; "inforce import FOLDER" brings a deal in.',
  );
