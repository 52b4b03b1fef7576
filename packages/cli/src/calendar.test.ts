// The calendar of the Cerplex deal, worked out by hand from the exhibit and the rules; read by a parser of its own.
import { expect, test } from 'vitest';
import { parseCalendar } from '../../formats/test/strict-calendar.ts';
import { type Change, changed, cerplex, inforce } from '../test/inforce.ts';

const step = `${cerplex}/what-if/senior-step-1996-11-12.yaml`;

async function events(folder: string, ...flags: string[]) {
  const { status, out, err } = await inforce('calendar', folder, ...flags);
  expect([status, err]).toEqual([0, '']);
  return parseCalendar(out).events;
}

/** `19961130-19961201 CONFIRMED last day of a suspension`; without the deal's name. */
async function inShort(folder: string, ...flags: string[]): Promise<string[]> {
  return (await events(folder, ...flags)).map(
    ({ start, end, status, summary }) =>
      `${start}-${end} ${status} ${summary.replace(/^(?:\w+: )?The Cerplex Group, Inc. Senior Subordinated Notes: /, '')}`,
  );
}

const tests = (lines: readonly string[]): string[] => lines.filter((line) => line.includes('test date'));
const cures = (lines: readonly string[]): string[] => lines.filter((line) => line.includes('cure'));
const suspension = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.endsWith('suspension'));

test('[W6] the suspension of 6.3 and 6.4 ends at the end of November 30, 1996', async () => {
  expect(await inShort(cerplex, '--as-of', '1996-11-15')).toEqual([
    '19961031-19961101 CONFIRMED last day to meet conditions to effectiveness',
    '19961130-19961201 CONFIRMED last day of a suspension',
    '20011119-20011120 CONFIRMED an instrument falls due or expires',
  ]);
  const [, event] = await events(cerplex, '--as-of', '1996-11-15');
  expect(event?.description).toContain('Sections 6.3 and 6.4 of the Note Purchase Agreement');
  // Limb (a) may come first [T3].
  expect(event?.description).toContain('It ends earlier with what Section 1(a)');
  expect(event?.description).toContain('Section 1, waiver-and-amendment-1996-10-31.txt:');
});

test('[W7] with a senior step on November 12 the old day is cancelled and November 12 stands', async () => {
  expect(suspension(await inShort(cerplex, '--as-of', '1996-11-15', '--with', step))).toEqual([
    '19961112-19961113 CONFIRMED last day of a suspension',
    '19961130-19961201 CANCELLED last day of a suspension',
  ]);
  const before = (await events(cerplex)).find(({ start }) => start === '19961130');
  const after = (await events(cerplex, '--with', step)).find(({ start }) => start === '19961112');
  expect(after?.uid).toBe(before?.uid);
  expect([before?.stamp, after?.stamp]).toEqual(['19961031T000000Z', '19961112T000000Z']);
});

test('[T5] a correction, and a step that was known before both, take no SEQUENCE back: a client that kept an entry lets go of it', async () => {
  const step = '- { id: step, on: 1996-11-12, occurred: waiver/1(a) }';
  const later = '- { id: later, on: 1996-11-14, corrects: step, occurred: waiver/1(a) }';
  const sooner = '- { id: sooner, on: 1996-11-05, occurred: waiver/1(a) }';
  const states = [[], [step], [step, later], [step, later, sooner]];
  const files = await Promise.all(states.map((facts) => events(changed({ facts: facts.join('\n') }))));
  const uid = files[0]?.find(({ start }) => start === '19961130')?.uid;
  const same = files.map((file) => file.find((event) => event.uid === uid));
  expect(same.map((event) => event?.start)).toEqual(['19961130', '19961112', '19961114', '19961105']);
  const numbers = same.map((event) => event?.sequence ?? 0);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
});

test('[K3] a senior letter that nobody has judged moves nothing, and the entry says what is open', async () => {
  const letter = `${cerplex}/what-if/senior-step-in-doubt.yaml`;
  const found = await events(cerplex, '--with', letter);
  const event = found.find(({ start }) => start === '19961130');
  expect(event).toMatchObject({ status: 'TENTATIVE' });
  expect(event?.description).toContain('Whether it ends at the end of November 12, 1996 already is open.');
});

test('[T5] as known before the exhibit was signed there is nothing of it', async () => {
  expect(await inShort(cerplex, '--known-at', '1996-10-30')).toEqual([
    '20011119-20011120 CONFIRMED an instrument falls due or expires',
  ]);
});

test('[E4] one Noteholder signs late, as is known on November 2: the suspension that was in the calendar is cancelled', async () => {
  const late: Change = {
    facts: `- { id: late, on: 1996-11-01, known: 1996-11-02, by: hancock, corrects: signed-hancock, signed: { agreement: waiver, by: [hancock] } }`,
  };
  expect(suspension(await inShort(changed(late)))).toEqual([
    '19961130-19961201 CANCELLED last day of a suspension',
  ]);
  expect(suspension(await inShort(changed(late), '--known-at', '1996-11-01'))).toEqual([
    '19961130-19961201 CONFIRMED last day of a suspension',
  ]);
});

const fiscal: Change = {
  replace: [['city: New York', 'city: New York, fiscal-quarter-ends: [1996-09-29, 1996-11-15, 1996-12-29]']],
  deal: `clauses:
  - { at: npa/6.3, covenant: { tested: fiscal quarter ends }, by: counsel, source: note }
`,
};

test('[D2] a covenant stated as tested at fiscal quarter ends is tested next on December 29, 1996', async () => {
  expect(tests(await inShort(changed(fiscal), '--as-of', '1996-11-16'))).toEqual([
    '19961229-19961230 CONFIRMED test date of a covenant',
  ]);
});

test('[W6] a test date inside the suspension is cancelled from the day the suspension was known', async () => {
  const folder = changed(fiscal);
  expect(tests(await inShort(folder, '--as-of', '1996-10-01', '--known-at', '1996-10-30'))).toEqual([
    '19961115-19961116 CONFIRMED test date of a covenant',
    '19961229-19961230 CONFIRMED test date of a covenant',
  ]);
  expect(tests(await inShort(folder, '--as-of', '1996-10-01', '--known-at', '1996-10-31'))).toEqual([
    '19961115-19961116 CANCELLED test date of a covenant',
    '19961229-19961230 CONFIRMED test date of a covenant',
  ]);
});

test('[D3] a cure period of thirty days from October 10 ends on November 9, and a cure before takes it away', async () => {
  const running: Change = {
    deal: `clauses:
  - { at: npa/6.9, covenant: { tested: at all times, ripens: { days: 30, from: [occurrence] } }, by: counsel, source: note }
`,
    facts: '- { id: b, on: 1996-10-10, by: company, breach: { of: npa/6.9 } }',
  };
  expect(cures(await inShort(changed(running)))).toEqual([
    '19961109-19961110 CONFIRMED last day to cure a default',
  ]);
  const cured = {
    ...running,
    facts: `${running.facts}\n- { on: 1996-11-01, by: company, cured: { breach: b } }`,
  };
  expect(cures(await inShort(changed(cured)))).toEqual([
    '19961109-19961110 CANCELLED last day to cure a default',
  ]);
});

test('[P2] the same record gives the same bytes, whatever day it is asked on', async () => {
  const [a, b] = [
    await inforce('calendar', cerplex),
    await inforce('calendar', cerplex, '--as-of', '1996-11-15'),
  ];
  expect(a.out).toBe(b.out);
});

test('titles name no term unless asked to; --list is for people, --json for programs', async () => {
  for (const { summary } of await events(cerplex)) expect(summary).not.toMatch(/6\.3|Section|Waiver and/);
  const titles = (await events(cerplex, '--terms')).map(({ summary }) => summary).join('\n');
  expect(titles).toContain('The suspension of Sections 6.3 and 6.4');
  const list = await inforce('calendar', cerplex, '--list');
  expect(list.out).toContain('November 30, 1996: last day of a suspension\n');
  const data = await inforce('calendar', cerplex, '--json');
  expect(JSON.parse(data.out)).toMatchObject({ entries: [{}, { day: '1996-11-30', status: 'stands' }, {}] });
});
