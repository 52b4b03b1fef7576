import type { CalendarEntry, CalendarReport } from '@inforce/core';
import { expect, test } from 'vitest';
import { parseCalendar } from '../../../test/strict-calendar.ts';
import { Dice } from '../../../../core/test/random/dice.ts';
import { calendarFile } from './calendar-file.ts';

const seed = Number(process.env['INFORCE_SEED'] ?? '5545');

const entry: CalendarEntry = {
  id: 'suspension ends: waiver/1#2',
  kind: 'suspension ends',
  subject: 'waiver/1#2',
  about: ['npa/6.3'],
  day: '1996-11-30',
  status: 'stands',
  movedTo: null,
  sequence: 0,
  revised: '1996-10-31',
  title: 'last day of a suspension',
  means: 'The suspension of Section 6.3 runs through November 30, 1996.',
  turnsOn: ['It ends earlier with limb (a).'],
  place: 'Section 1, waiver.txt:85',
};
const report = (...entries: CalendarEntry[]): CalendarReport => ({
  deal: 'Harbor, Inc.',
  asOf: '1996-11-15',
  knownAt: '1996-11-15',
  entries,
  notice: 'Not advice.',
});
const fileOf = (...entries: CalendarEntry[]): string =>
  calendarFile([{ key: 'harbor', report: report(...entries) }], { name: 'Harbor' });
const eventsOf = (...entries: CalendarEntry[]) => parseCalendar(fileOf(...entries)).events;

test('[T2] through November 30 is a whole day whose end, excluded, is December 1', () => {
  expect(eventsOf(entry)).toMatchObject([
    { start: '19961130', end: '19961201', stamp: '19961031T000000Z', sequence: 0, status: 'CONFIRMED' },
  ]);
  expect(eventsOf({ ...entry, day: '1996-12-31' })[0]?.end).toBe('19970101');
  expect(eventsOf({ ...entry, day: '2004-02-28' })[0]?.end).toBe('20040229');
  // The last day that four digits write has no day after it: DTEND may be left out, and the event is that one day.
  expect(eventsOf({ ...entry, day: '9999-12-31' })).toMatchObject([{ start: '99991231', end: null }]);
});

test('the title names no term; what it means, what it turns on and where it stands is in the description', () => {
  const [event] = eventsOf(entry);
  expect(event?.summary).toBe('Harbor, Inc.: last day of a suspension');
  expect(event?.description.split('\n')).toEqual([
    'The suspension of Section 6.3 runs through November 30, 1996.',
    'It ends earlier with limb (a).',
    'Section 1, waiver.txt:85',
    'Not advice.',
  ]);
  const told = calendarFile([{ key: 'harbor', report: report(entry) }], { name: 'Harbor', terms: true });
  expect(parseCalendar(told).events[0]?.summary).toBe(
    'Harbor, Inc.: The suspension of Section 6.3 runs through November 30, 1996.',
  );
});

const uid = (one: CalendarEntry, key = 'harbor'): string | undefined =>
  parseCalendar(calendarFile([{ key, report: report(one) }], { name: 'x' })).events[0]?.uid;

test('an entry keeps its UID when its day moves, and no other entry and no other deal has it', () => {
  expect(uid({ ...entry, day: '1996-11-12', sequence: 1 })).toBe(uid(entry));
  expect(uid({ ...entry, id: `${entry.id}, before: 1996-11-30` })).not.toBe(uid(entry));
  expect(uid(entry, 'other')).not.toBe(uid(entry));
});

test('what was moved stays as cancelled, and says where to', () => {
  const moved = { ...entry, status: 'cancelled', movedTo: '1996-11-12', sequence: 1, turnsOn: [] } as const;
  const [event] = eventsOf({ ...moved, revised: '1996-11-13' });
  expect(event).toMatchObject({ status: 'CANCELLED', sequence: 1, stamp: '19961113T000000Z' });
  expect(event?.description).toContain(
    'As known from November 13, 1996 it is November 12, 1996 in place of November 30, 1996.',
  );
  expect(eventsOf({ ...entry, status: 'open' })[0]?.status).toBe('TENTATIVE');
});

test('a record with an instant of its own stamps with it', () => {
  const changed = '2026-11-28T06:30:44.123Z';
  const file = calendarFile([{ key: 'harbor', report: report(entry), changed }], { name: 'x' });
  expect(parseCalendar(file).events[0]?.stamp).toBe('20261128T063044Z');
});

test('a calendar without an entry is one all the same', () => {
  expect(parseCalendar(fileOf())).toEqual({ name: 'Harbor', note: null, events: [] });
});

test('lines are broken at 75 octets, between characters', () => {
  const file = fileOf({ ...entry, means: `${'é'.repeat(40)}${'😀'.repeat(30)}` });
  expect(file.split('\r\n').some((line) => Buffer.byteLength(line) > 73)).toBe(true);
  expect(parseCalendar(file).events[0]?.description.split('\n')[0]).toBe(
    `${'é'.repeat(40)}${'😀'.repeat(30)}`,
  );
});

/** Letters, the signs that are escaped, line ends, controls, halves of characters. */
const signs = [
  'a',
  ' ',
  ',',
  ';',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u007F',
  ':',
  '"',
  'é',
  '€',
  '😀',
  '\uD83D',
  '\\n',
];

/** What a text must come back as: line ends as one sign, no controls but tab and line end, no halves. */
const plain = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '\uFFFD');

test(`any text comes back as it was put in: 400 texts from seed ${seed}`, () => {
  for (let i = seed; i < seed + 400; i++) {
    const dice = new Dice(i);
    const text = `x${Array.from({ length: dice.between(0, 200) }, () => dice.pick(signs)).join('')}`;
    const [event] = eventsOf({ ...entry, means: text, title: text, place: null, turnsOn: [] });
    expect([i, event?.summary]).toEqual([i, `Harbor, Inc.: ${plain(text)}`]);
    expect([i, event?.description]).toEqual([i, `${plain(text)}\nwaiver/1#2\nNot advice.`]);
  }
});
