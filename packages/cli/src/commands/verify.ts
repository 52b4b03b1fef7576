import { existsSync, statSync } from 'node:fs';
import { type DealFiles, folderFiles, readFile } from '@inforce/formats';
import {
  alteredIn,
  channels,
  type Finding,
  findingOf,
  headFile,
  keptUnder,
  logFile,
  readHead,
  readLog,
  verifyDeal,
  verifyFiles,
  verifyHead,
  type Recorded,
} from '@inforce/server';
import { exit, type Io, writeJson } from '../io.ts';
import { type Flags, wrongArgument } from '../options.ts';
import { dealIn, keyOf, sideOf, withRecord } from '../record.ts';
import type { CommandSpec } from './command.ts';

export const verify: CommandSpec = {
  name: 'verify',
  own: true,
  operands: '<what>',
  summary: 'whether a record is as it was written, and an exported folder still says what its record says',
  help: 'inforce verify out/cerplex --key counsel.pem',
  flags: [
    ['--head <file>', 'a signed head to hold it against (record.head.json in the folder)'],
    ['--key <file>', 'the public key that must have signed the head'],
  ],
  run: async ([what = ''], flags, io) => {
    const findings =
      existsSync(what) && flags.record === undefined
        ? await offline(what, flags)
        : await online(what, flags, io);
    if (flags.json === true) writeJson(io, { verified: findings.length === 0, findings });
    else if (findings.length === 0)
      io.stdout.write(`${what}: every event and every file is as it was written.\n`);
    else for (const finding of findings) io.stdout.write(`${lineOf(finding)}\n`);
    return findings.length === 0 ? exit.answered : exit.found;
  },
};

const lineOf = ({ deal, channel, version, what }: Finding): string =>
  `${[deal, channel, version].filter((each) => each !== null).join(', ')}: ${what}`;

/** A folder with its record, or a record alone: nothing else is asked. */
async function offline(path: string, flags: Flags): Promise<Finding[]> {
  const isFolder = statSync(path).isDirectory();
  const log = isFolder ? folderFiles(path).read(logFile) : readFile(path);
  if (!log.ok)
    throw wrongArgument(
      'IC114',
      path,
      `${path} holds no ${logFile}.`,
      'Name a folder that was exported, or its record.jsonl.',
    );
  const { events, findings } = readLog(log.bytes);
  const heads = ofHead(events, isFolder ? path : null, flags);
  const files = isFolder
    ? await verifyFiles(events, (hash, file) => Promise.resolve(bytesOf(folderFiles(path), hash, file)))
    : [];
  // What a log says that is not sound itself is no measure for a file.
  const isSound = findings.length + heads.length === 0;
  const edited = isFolder && isSound ? await alteredSince(folderFiles(path), events) : [];
  return [...findings, ...heads, ...files, ...edited];
}

async function alteredSince(files: DealFiles, events: readonly Recorded[]): Promise<Finding[]> {
  const deal = events[0]?.deal ?? '?';
  return (await alteredIn(files, events)).map((each) => findingOf(deal, each));
}

function bytesOf(files: DealFiles, sha256: string, name: string): Uint8Array | null {
  const kept = keptUnder(files, sha256);
  if (kept !== null) return kept;
  const file = files.read(name);
  return file.ok ? file.bytes : null;
}

async function online(deal: string, flags: Flags, io: Io): Promise<Finding[]> {
  return withRecord(flags, io, async (store) => {
    // Whoever has the record has all of it: what a side keeps for itself is verified too, unless a view is asked for.
    const of = flags.view === undefined ? channels : sideOf(flags).channels;
    const findings = await verifyDeal(store, keyOf(deal), of);
    if (findings.length > 0) return findings;
    await dealIn(store, deal, flags);
    return ofHead(await store.events(keyOf(deal), of), null, flags);
  });
}

function ofHead(events: readonly Recorded[], folder: string | null, flags: Flags): Finding[] {
  const text = flags.head === undefined ? headIn(folder) : textOf(flags.head);
  if (text === null) return [];
  const read = readHead(text, flags.key === undefined ? null : textOf(flags.key));
  const deal = events[0]?.deal ?? '?';
  return read.ok ? verifyHead(events, read.head) : [{ deal, channel: null, version: null, what: read.what }];
}

function headIn(folder: string | null): string | null {
  const file = folder === null ? null : folderFiles(folder).read(headFile);
  return file?.ok === true ? Buffer.from(file.bytes).toString() : null;
}

function textOf(path: string): string {
  const file = readFile(path);
  if (!file.ok) throw wrongArgument('IC114', path, `There is no file ${path}.`, 'Check the path.');
  return Buffer.from(file.bytes).toString();
}
