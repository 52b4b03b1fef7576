// Every stable code is brought about by its trigger, through the command as a person gives it, and docs/errors.md shows just
// what is printed. A code that the sources name and that has no trigger fails, as does a page that is not up to date.
import { describe, expect, test } from 'vitest';
import { asked } from '../tools/errors/ask.ts';
import { errorsPage } from '../tools/errors/page.ts';
import { requestTriggers } from '../tools/errors/request-triggers.ts';
import { run } from '../tools/errors/run.ts';
import { tooLarge, type Trigger, triggers } from '../tools/errors/triggers.ts';
import type { Ran } from '../tools/inforce.ts';
import { files, read } from './repository.ts';

const update = 'run: node tools/errors-page.ts';
const finding = /^(?<place>.+?): (?:error|warning) (?<code>I[RFCS]\d{3}): \S/gm;

test('every code that the sources name has one trigger, and every trigger a code that they name', () => {
  const sources = files().filter((path) => /^packages\/[^/]+\/src\/.*(?<!\.test)\.ts$/.test(path));
  const named = sources.flatMap((path) => read(path).match(/\bI[RFCS]\d{3}\b/g) ?? []);
  const brought = [...triggers, ...requestTriggers].map(({ code }) => code);
  expect([...brought, ...Object.keys(tooLarge)].toSorted()).toEqual([...new Set(named)].toSorted());
});

test(`docs/errors.md is up to date (else ${update})`, async () => {
  expect(read('docs/errors.md')).toBe(await errorsPage());
});

describe('each trigger brings about its error, with its place, what, why and what to do', () => {
  const page = read('docs/errors.md');
  test.each(triggers.map((trigger) => [trigger.code, trigger] as const))('%s', async (code, trigger) => {
    const { status, out, err } = await run(trigger);
    const shown = status === 1 ? out : err;
    expect([...shown.matchAll(finding)].map(({ groups }) => groups?.['code'])).toEqual([code]);
    expect(status).toBe(trigger.status);
    expect(shown).toMatch(/^ {2}why: \S.*\.$/m);
    expect(shown).toMatch(/^ {2}do: {2}\S.*[.?…]$/m);
    expect(page).toContain(`### ${code}: ${trigger.title}\n`);
    expect(page).toContain(`$ inforce ${trigger.args.join(' ')}\n${shown.trimEnd()}\n`);
  });
});

describe('each request is answered with its error, with its place, what, why and what to do', () => {
  const page = read('docs/errors.md');
  test.each(requestTriggers.map((trigger) => [trigger.code, trigger] as const))(
    '%s',
    async (code, trigger) => {
      const { status, text } = await asked(trigger);
      expect([...text.matchAll(finding)].map(({ groups }) => groups?.['code'])).toEqual([code]);
      expect(status).toBe(trigger.status);
      expect(text).toMatch(/^ {2}why: \S.*\.$/m);
      expect(text).toMatch(/^ {2}do: {2}\S.*[.?…]$/m);
      expect(page).toContain(`### ${code}: ${trigger.title}\n`);
      expect(page).toContain(text.trimEnd());
    },
  );
});

/** Errors of a file, or of a record, as a whole; all others stand at a line, with the place marked under it. */
const ofWholeFile = [
  'IF101',
  'IF128',
  ...['201', '202', '203', '204', '206', '207'].map((n) => `IS${n}`),
  ...['151', '152', '153', '154', '155', '156', '157', '158', '159', '160', '161'].map((n) => `IF${n}`),
];

test.each(
  triggers
    .filter(({ code }) => !ofWholeFile.includes(code))
    .map((trigger) => [trigger.code, trigger] as const),
)('%s is marked in the line as it is written', async (_code, trigger) => {
  const { out, err } = await run(trigger);
  const [, line = '', marks = ''] = (out || err).split('\n');
  expect(marks).toMatch(/^[ |]*\^+$/);
  expect(line.slice(marks.indexOf('^'), marks.length).trim()).not.toBe(trigger.code === 'IC103' ? ' ' : '');
});

describe('bad input of every kind at once', () => {
  const facts = `- { on: 1996-02-30, satisfied: waiver/4.5 }
- { on: 1996-10-31, satisfied: waiver/4.9 }
- { on: 1996-10-31, satisfied: wavier/4.5 }
- { on: 1996-10-31, satisfed: waiver/4.5 }
- { on: 1990-01-01, breach: { of: npa/6.3 } }
- { id: twice, on: 1996-10-31, satisfied: waiver/4.5 }
- { id: twice, on: 1996-10-31, satisfied: waiver/4.4 }
- { known: 1996-12-05, corrects: nothing, never: true }
`;
  const expected = [
    'facts.yaml:1:9 IF107',
    'facts.yaml:4:21 IF104',
    'facts.yaml:7:9 IF111',
    'facts.yaml:2:32 IF118',
    'facts.yaml:3:32 IF116',
    'facts.yaml:5:35 IF113',
    'facts.yaml:8:34 IF112',
  ];

  test.each(['status', 'timeline', 'check'])('%s shows all of it and ends with 2', async (command) => {
    const ran = await run({ files: { 'deal/facts.yaml': facts }, args: [command, 'deal'] });
    expect(ran.status).toBe(2);
    expect(placesOf(ran)).toEqual(expected);
  });

  test('for programs it is the same, as data', async () => {
    const { status, out } = await run({
      files: { 'deal/facts.yaml': facts },
      args: ['status', 'deal', '--as-of', '1996-13-01', '--json'],
    });
    const { problems }: { problems: { code: string; line: number | null }[] } = JSON.parse(out);
    expect(status).toBe(2);
    expect(problems.map(({ code }) => code)).toEqual(['IF107', ...expected.map((place) => place.slice(-5))]);
  });

  test('what is wrong on the command line hides nothing of what is wrong in the files', async () => {
    const args = ['check', 'deal', '--as-of', 'soon', '--known-at', '1996-02-30'];
    const ran = await run({ files: { 'deal/facts.yaml': facts }, args });
    expect(ran.status).toBe(2);
    expect(placesOf(ran)).toEqual(['command line IF108', 'command line IF107', ...expected]);
  });

  test('a fact that could not be read is not missed a second time by what names it', async () => {
    const broken = `- { id: late, on: 1996-02-30, breach: { of: npa/6.3 } }
- { on: 1996-10-31, cured: { breach: late } }
- { known: 1996-12-05, corrects: late, never: true }
`;
    const ran = await run({ files: { 'deal/facts.yaml': broken }, args: ['status', 'deal'] });
    expect(placesOf(ran)).toEqual(['facts.yaml:1:19 IF107']);
  });
});

function placesOf({ out, err }: Ran): string[] {
  return [...(out + err).matchAll(finding)].map(({ groups }) => `${groups?.['place']} ${groups?.['code']}`);
}

test('a file in Windows-1252 is read as what it says, in a document and in a deal', async () => {
  const text =
    '1. COSTS. The Company shall pay all costs (the \u0093Covered Costs\u0094), \u00a7 6.3 notwithstanding.\n';
  const files = {
    'x.txt': Buffer.from(text, 'latin1'),
    'deal/deal.yaml': Buffer.from('deal: Soci\u00e9t\u00e9\nparties: {}\nagreements: {}\n', 'latin1'),
  };
  const document = await run({ files, args: ['read', 'x.txt', '--json'] });
  expect(document.status).toBe(0);
  expect(JSON.parse(document.out)).toMatchObject({ definitions: [{ term: 'Covered Costs' }] });
  expect((await run({ files, args: ['status', 'deal'] })).out).toContain('Société');
});

describe('files of the wrong kind, wherever they stand', () => {
  const binary = '\u0000\u0001\u0002binary';
  test.each<[string, Pick<Trigger, 'files' | 'args'>, string]>([
    [
      'a binary deal.yaml',
      { files: { 'deal/deal.yaml': binary }, args: ['status', 'deal'] },
      'deal.yaml IF153',
    ],
    ['an empty deal.yaml', { files: { 'deal/deal.yaml': '' }, args: ['status', 'deal'] }, 'deal.yaml IF152'],
    ['binary facts', { files: { 'deal/facts.yaml': binary }, args: ['status', 'deal'] }, 'facts.yaml IF153'],
    ['a binary document', { files: { 'x.txt': binary }, args: ['read', 'x.txt'] }, 'x.txt IF153'],
    ['an empty document', { files: { 'x.txt': '' }, args: ['check', 'x.txt'] }, 'x.txt IF152'],
    [
      'a document of 50 MB',
      { files: { 'x.txt': { bytes: 52_428_800 } }, args: ['read', 'x.txt'] },
      'x.txt IF154',
    ],
    ['a folder for a document', { files: {}, args: ['read', 'deal'] }, 'deal IF151'],
    ['no folder at all', { files: {}, args: ['status', 'dael'] }, 'deal.yaml IF101'],
    [
      'what-if facts that are not there',
      { files: {}, args: ['what-if', 'deal', '--with', 'none.yaml'] },
      'none.yaml IF151',
    ],
  ])('%s', async (_name, trigger, expected) => {
    const ran = await run(trigger);
    expect(ran.status).toBe(2);
    expect(placesOf(ran)).toEqual([expected]);
  });
});
