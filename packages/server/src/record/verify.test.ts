// Whatever is changed in a record is found, and named: every byte of a small log, every event of it, and its signed head.
import { describe, expect, test } from 'vitest';
import { recorded } from '../../test/events.ts';
import { hashOf } from './chain.ts';
import type { Draft, Recorded } from './event.ts';
import { fold } from './fold.ts';
import { newKey, readHead, signHeads } from './head-file.ts';
import { lineOf, linesOf, readLog, verifyEvents, verifyFiles, verifyHead } from './verify.ts';

const note = (text: string): Draft => ({ kind: 'note-written', body: { about: null, text } });
const log = recorded([
  ['shared', { kind: 'deal-stated', body: { deal: 'A “deal”', calendar: null } }],
  ['shared', note('one')],
  ['shared', note('two')],
  ['company', note('a')],
  ['company', note('b')],
]);
const bytes = Buffer.from(linesOf(log));
const found = (events: readonly Recorded[]): string[] =>
  verifyEvents(events).map(({ channel, version, what }) => `${channel} ${version}: ${what}`);

describe('a log', () => {
  test('that is as it was written has nothing wrong with it', () => {
    expect(readLog(bytes)).toEqual({ events: log, findings: [] });
  });

  test('every change of one byte is found, at every place, whatever it becomes', () => {
    for (let at = 0; at < bytes.length; at++)
      for (const other of [bytes[at]! ^ 1, bytes[at]! ^ 0x20, 0x0a, 0x20, 0x22, 0x30]) {
        if (other === bytes[at]) continue;
        const changed = Buffer.from(bytes);
        changed[at] = other;
        expect(readLog(changed).findings.length, `byte ${at} as ${other}`).toBeGreaterThan(0);
      }
  });

  test('every byte that is dropped or doubled is found', () => {
    for (let at = 0; at < bytes.length; at++)
      for (const end of [at + 1, at]) {
        const changed = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
        const doubled = Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at)]);
        const tried = end === at ? doubled : changed;
        expect(readLog(tried).findings.length, `byte ${at}`).toBeGreaterThan(0);
      }
  });

  test('an altered event is named by its channel and version', () => {
    const altered = log.map((event, i) => (i === 1 ? { ...event, ...note('else') } : event));
    expect(found(altered)).toEqual(['shared 2: It was altered: its hash is another.']);
  });

  test('an altered event with its hash made anew is named by the one that followed it', () => {
    const altered = log.map((event, i) => {
      const other = { ...event, ...note('else') };
      return i === 1 ? { ...other, hash: hashOf(other) } : event;
    });
    expect(found(altered)).toEqual(['shared 3: It does not follow the event that stands before it.']);
  });

  test('a dropped event is named', () => {
    expect(found(log.filter((_, i) => i !== 1))).toEqual(['shared 3: Version 2 before it is missing.']);
    expect(found(log.slice(2))).toEqual(['shared 3: Versions 1 to 2 before it are missing.']);
  });

  test('an event that stands twice, or is put in, is named', () => {
    const [first, second, ...rest] = log;
    if (first === undefined || second === undefined) throw new Error('no log');
    expect(found([first, second, second, ...rest])).toEqual([
      'shared 2: It stands here again, or out of its order.',
    ]);
    const [other] = recorded([['shared', note('elsewhere')]], 'other').slice(-1);
    expect(found([first, ...(other === undefined ? [] : [other]), second])).toContain(
      'shared 1: It is an event of another deal.',
    );
  });

  test('every drop but of the tail, every swap, every duplication is found', () => {
    for (const [i, one] of log.entries()) {
      const isTail = i === 2 || i === 4;
      expect(found(log.filter((_, k) => k !== i)).length > 0, `drop ${i}`).toBe(!isTail);
      expect(found(log.toSpliced(i, 0, one)), `twice ${i}`).not.toEqual([]);
      for (let k = i + 1; k < log.length; k++) {
        const swapped = log.map((event, n) => (n === i ? log[k]! : n === k ? one : event));
        expect(found(swapped), `swap ${i} and ${k}`).not.toEqual([]);
      }
    }
  });
});

describe('a signed head', () => {
  const key = newKey();
  const file = signHeads('d', fold(log).heads, key);
  const read = readHead(file);
  if (!read.ok) throw new Error(read.what);
  const { head } = read;

  const against = (events: readonly Recorded[]) =>
    verifyHead(events, head).map(({ channel, version, what }) => `${channel} ${version}: ${what}`);

  test('finds the tail that was dropped, of any channel', () => {
    expect(against(log)).toEqual([]);
    expect(against(log.slice(0, 4))).toEqual([
      'company 2: The record ends at version 1, and was signed at version 2.',
    ]);
    expect(against(log.slice(0, 3))).toEqual([
      'company 1: The record ends at version 0, and was signed at version 2.',
    ]);
    expect(against([...log.slice(0, 2), ...log.slice(3)])).toEqual([
      'shared 3: The record ends at version 2, and was signed at version 3.',
    ]);
  });

  test('finds a record that was written anew from some event on', () => {
    const other = recorded([
      ['shared', { kind: 'deal-stated', body: { deal: 'A “deal”', calendar: null } }],
      ['shared', note('one')],
      ['shared', note('another')],
    ]);
    expect(verifyEvents(other)).toEqual([]);
    expect(verifyHead(other, head)[0]).toMatchObject({
      channel: 'shared',
      version: 3,
      what: 'It is not the event that was signed.',
    });
  });

  test('lets the record grow', () => {
    const more = recorded([
      ...log.map((event) => [event.channel, event] as const),
      ['shared', note('three')],
    ]);
    expect(verifyHead(more, signedHead(more.slice(0, 5)))).toEqual([]);
  });

  test('every change of one byte of it is found', () => {
    const signed = Buffer.from(file);
    for (let at = 0; at < signed.length; at++)
      for (const other of [signed[at]! ^ 1, signed[at]! ^ 0x20]) {
        const changed = Buffer.from(signed);
        changed[at] = other;
        expect(readHead(changed.toString('latin1')).ok, `byte ${at} as ${other}`).toBe(false);
      }
  });

  test('holds for the key that is given, and for no other', () => {
    expect(readHead(file, head.key).ok).toBe(true);
    const another = readHead(signHeads('d', fold(log).heads, newKey()));
    expect(another.ok && readHead(file, another.head.key)).toMatchObject({ ok: false });
  });

  function signedHead(events: readonly Recorded[]) {
    const again = readHead(signHeads('d', fold(events).heads, key));
    if (!again.ok) throw new Error(again.what);
    return again.head;
  }
});

test('files are held against their hashes', async () => {
  const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // of "abc", as FIPS 180-2 gives it
  const events = recorded([
    ['shared', { kind: 'document-filed', body: { file: 'w.txt', sha256: hash, size: 3 } }],
  ]);
  const of = async (text: string | null) =>
    (await verifyFiles(events, () => Promise.resolve(text === null ? null : Buffer.from(text)))).map(
      ({ what }) => what,
    );
  expect(await of('abc')).toEqual([]);
  expect(await of('abd')).toEqual(['w.txt is not as it was filed.']);
  expect(await of(null)).toEqual(['w.txt is missing as it was filed.']);
  expect(lineOf(events[0]!).startsWith('{"at":')).toBe(true);
});
