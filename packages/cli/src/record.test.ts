// The record on the command line: a folder in, facts recorded and corrected, answers, history, verification, a folder out.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { draftsOfFacts } from '@inforce/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cerplex, inforce, world } from '../test/inforce.ts';
import { recordAndShow } from './recording.ts';

let folder: string;
let where: string;
let imported: Awaited<ReturnType<typeof inforce>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inforce-record-'));
  where = join(folder, 'record.db');
  imported = await inforce('import', cerplex, '--record', where, '--by', 'counsel');
});
afterAll(() => rmSync(folder, { recursive: true }));

const on = (...args: string[]) => inforce(...args, '--record', where);
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('a folder comes in: its document, its deal with twelve entries, fifteen facts, a reading, its texts', () => {
  expect(imported).toEqual({ status: 0, out: 'cerplex: 30 recorded.\n', err: '' });
});

describe('[P2] every command answers from the record as from the folder', () => {
  test.each([
    ['status', 'cerplex', '--json'],
    ['why', 'cerplex', 'npa/6.3'],
    ['timeline', 'cerplex'],
    ['checklist', 'cerplex', 'waiver'],
    ['conform', 'cerplex', 'waiver'],
    ['blame', 'cerplex', 'waiver/1'],
    ['what-if', 'cerplex', '--with', join(cerplex, 'what-if/hancock-signs-late.yaml')],
  ])('%s', async (command, deal, ...rest) => {
    const day = ['--as-of', '1996-11-15'];
    const [record, plain] = [
      await on(command, deal, ...rest, ...day),
      await inforce(command, cerplex, ...rest, ...day),
    ];
    expect(record).toEqual(plain);
    expect(record.status).toBe(0);
  });
});

test('facts are recorded, corrected, withdrawn, and the history tells who did it', async () => {
  const paid = file(
    'paid.yaml',
    '- { on: 1996-11-04, by: company, paid: { amount: 100.50 USD, under: waiver/5.6 } }\n',
  );
  const recorded = await on('record', 'cerplex', paid, '--by', 'agent');
  expect(recorded.out).toMatch(
    /^on \d{4}-\d\d-\d\d agent recorded paid amount 100\.50 USD, under waiver\/5\.6, on 1996-11-04 \(fact-16\)\n$/,
  );
  const right = file(
    'right.yaml',
    '- { id: paid-later, on: 1996-11-05, paid: { amount: 100.50 USD, under: waiver/5.6 } }\n',
  );
  expect((await on('correct', 'cerplex', 'fact-16', right, '--by', 'counsel')).status).toBe(0);
  expect((await on('correct', 'cerplex', 'paid-later', '--never', '--by', 'counsel')).status).toBe(0);
  const { out } = await on('history', 'cerplex', '--of', 'fact-16');
  expect(out.split('\n').map((line) => line.replace(/on \d{4}-\d\d-\d\d (?=agent|counsel)/, ''))).toEqual([
    'shared 31: agent recorded paid amount 100.50 USD, under waiver/5.6, on 1996-11-04 (fact-16)',
    'shared 32: counsel corrected fact-16: paid amount 100.50 USD, under waiver/5.6, on 1996-11-05 (paid-later)',
    'shared 33: counsel withdrew paid-later (fact-18)',
    '',
  ]);
});

test('what would make the deal wrong is refused whole, and the entry is named', async () => {
  const wrong = file(
    'wrong.yaml',
    '- { id: a, on: 1996-11-04, satisfied: waiver/4.5 }\n- { id: b, on: 1996-11-04, satisfied: waiver/4.9 }\n',
  );
  const { status, err } = await on('record', 'cerplex', wrong);
  expect(status).toBe(2);
  expect(err).toContain(
    'facts.yaml, fact b, satisfied: error IF118: The text of waiver has no provision 4.9.',
  );
  expect((await on('history', 'cerplex', '--of', 'a')).out).toBe('');
});

test('a document is filed as the text of an agreement, and a reading of it accepted', async () => {
  const note = file(
    'side-letter.txt',
    'SIDE LETTER\n\n     This letter agreement is dated as of November 1, 1996.\n',
  );
  const filed = await on('file', 'cerplex', note, '--agreement', 'side-letter', '--by', 'counsel');
  expect([filed.status, filed.err]).toEqual([0, '']);
  expect((await on('accept', 'cerplex', 'side-letter', '--by', 'counsel')).status).toBe(0);
  const { out } = await on('history', 'cerplex', '--of', 'side-letter.txt');
  expect(out).toMatch(
    /filed the document side-letter\.txt\n.*had side-letter\.txt read\n.*counsel accepted the reading of side-letter\.txt\n$/,
  );
});

describe('out again', () => {
  test('an exported folder verifies, answers alike, and comes in elsewhere as the same record', async () => {
    const out = join(folder, 'out');
    expect((await on('export', 'cerplex', out)).status).toBe(0);
    expect(statSync(`${where}.key`).mode & 0o777).toBe(0o600);
    expect((await inforce('verify', out)).out).toBe(
      `${out}: every event and every file is as it was written.\n`,
    );
    const ask = ['--as-of', '1996-11-15', '--json'];
    expect(await inforce('status', out, ...ask)).toEqual(await on('status', 'cerplex', ...ask));
    const other = join(folder, 'other.db');
    expect((await inforce('import', out, '--record', other)).out).toMatch(
      /^cerplex: \d+ events came with the folder; 0 recorded\.\n$/,
    );
    const histories = [
      await inforce('history', 'cerplex', '--json', '--record', other),
      await on('history', 'cerplex', '--json'),
    ];
    expect(histories[0]).toEqual(histories[1]);
  });

  test('what was altered in it is found, with its place; also a tail that was dropped', async () => {
    const out = join(folder, 'altered');
    await on('export', 'cerplex', out);
    const log = join(out, 'record.jsonl');
    const whole = readFileSync(log, 'utf8');
    writeFileSync(log, whole.replace('New York', 'New Yorc'));
    const altered = await inforce('verify', out);
    expect([altered.status, altered.out]).toEqual([
      1,
      'cerplex, shared, 2: It was altered: its hash is another.\n',
    ]);
    writeFileSync(log, whole.split('\n').slice(0, 30).join('\n').concat('\n'));
    expect((await inforce('verify', out)).out).toMatch(
      /^cerplex, shared, 31: The record ends at version 30, and was signed at version \d+\.\n/,
    );
    writeFileSync(log, whole);
    const text = join(out, 'waiver-and-amendment-1996-10-31.txt');
    writeFileSync(text, readFileSync(text, 'utf8').replace('6.3', '6.5'));
    expect((await inforce('verify', out)).out).toMatch(
      /^cerplex, shared, \d+: waiver-and-amendment-1996-10-31\.txt is not as it was filed\.\n$/,
    );
  });

  test('what was altered by hand in deal.yaml and facts.yaml is named: file, place, before, after', async () => {
    const out = join(folder, 'by-hand');
    await on('export', 'cerplex', out);
    const stated = join(out, 'deal.yaml');
    writeFileSync(stated, readFileSync(stated, 'utf8').replace('dated: 1993-11-19', 'dated: 1993-11-20'));
    const found = await inforce('verify', out);
    expect([found.status, found.out]).toEqual([
      1,
      'cerplex: deal.yaml at agreements.npa.dated was altered: the record says "1993-11-19", the file "1993-11-20".\n',
    ]);
    const { findings } = JSON.parse((await inforce('verify', out, '--json')).out);
    expect(findings).toMatchObject([
      {
        altered: {
          file: 'deal.yaml',
          path: 'agreements.npa.dated',
          before: '1993-11-19',
          after: '1993-11-20',
        },
      },
    ]);
  });

  test('a deal of the record verifies against a head signed before', async () => {
    const head = join(folder, 'head.json');
    expect((await on('sign', 'cerplex', '--head', head)).status).toBe(0);
    expect((await on('verify', 'cerplex', '--head', head)).status).toBe(0);
    writeFileSync(head, readFileSync(head, 'utf8').replace('"version":', '"version":1'));
    expect((await on('verify', 'cerplex', '--head', head)).out).toContain('signature');
  });
});

test('of two who read the same version, the second is told what the first recorded, and records nothing', async () => {
  const first = file('first.yaml', '- { id: first, on: 1996-11-05, raised: waiver/1(a) }\n');
  const flags = { record: where, by: 'bob' };
  const second = { id: 'second', on: '1996-11-05', raised: 'waiver/1(a)' };
  const late = recordAndShow('cerplex', flags, world(), async ({ folded }) => {
    // In the time that bob takes, ann is faster.
    await on('record', 'cerplex', first, '--by', 'ann');
    return draftsOfFacts(folded, [second], 'shared');
  });
  await expect(late).rejects.toThrow(
    /^Somebody was faster: on \d{4}-\d\d-\d\d ann recorded raised waiver\/1\(a\), on 1996-11-05 \(first\)\./,
  );
  expect((await on('history', 'cerplex', '--of', 'second')).out).toBe('');
});

describe("a side's own record", () => {
  test('is seen by its view alone', async () => {
    const own = file('own.yaml', '- { on: 1996-11-04, raised: waiver/1(a) }\n');
    expect((await on('record', 'cerplex', own, '--view', 'holders', '--by', 'holder')).out).toContain(
      '(holders.fact-',
    );
    expect((await on('history', 'cerplex')).out).not.toContain('holder recorded');
    expect((await on('history', 'cerplex', '--view', 'holders')).out).toContain('holder recorded raised');
    expect((await on('history', 'cerplex', '--view', 'company')).out).not.toContain('holder recorded');
  });
});

test('a correction says why, on one line', async () => {
  const raised = file('doubt.yaml', '- { id: doubt, on: 1996-11-06, raised: waiver/1(a) }\n');
  await on('record', 'cerplex', raised, '--by', 'agent');
  const why = 'another deal\u001b[2J\nwas meant';
  expect((await on('correct', 'cerplex', 'doubt', '--never', '--note', why)).status).toBe(0);
  expect((await on('history', 'cerplex', '--of', 'doubt')).out).toMatch(
    /withdrew doubt \(fact-\d+\): another deal \[2J was meant\n$/,
  );
});

test('verify looks at what each side keeps for itself, and goes on behind a row that is no event', async () => {
  const own = file('own-again.yaml', '- { on: 1996-11-07, raised: waiver/1(a) }\n');
  for (let i = 0; i < 3; i++) await on('record', 'cerplex', own, '--view', 'agent', '--by', 'agent');
  expect(await on('verify', 'cerplex')).toMatchObject({ status: 0 });
  const database = new DatabaseSync(where);
  const of = "where channel = 'agent' and version =";
  database.exec(`update event set body = 'no JSON' ${of} 1; update event set "by" = 'somebody' ${of} 3`);
  database.close();
  const { status, out } = await on('verify', 'cerplex');
  expect([status, out.split('\n')]).toEqual([
    1,
    [
      'cerplex, agent, 1: It was altered: it is no event any more.',
      'cerplex, agent, 2: Version 1 before it is missing.',
      'cerplex, agent, 3: It was altered: its hash is another.',
      '',
    ],
  ]);
  expect((await on('verify', 'cerplex', '--view', 'holders')).status).toBe(0);
});

test.each([
  ['no record', ['history', 'cerplex'], 'IC112'],
  ['a record that is not there', ['status', 'cerplex', '--record', 'none.db'], 'IC112'],
  ['a view that is none', ['history', 'cerplex', '--record', 'none.db', '--view', 'press'], 'IC103'],
])('wrong: %s', async (_what, args, code) => {
  const { status, err } = await inforce(...args);
  expect(status).toBe(2);
  expect(err).toContain(`error ${code}`);
});

test('a deal that the record has not is named', async () => {
  const { status, err } = await on('status', 'harborside');
  expect([status, err.includes('IC113'), err.includes('no deal "harborside"')]).toEqual([2, true, true]);
});
