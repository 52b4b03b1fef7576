import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cerplex, changed, inforce } from '../test/inforce.ts';

const folder = mkdtempSync(join(tmpdir(), 'inforce-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const whatIf = (name: string) => join(cerplex, 'what-if', `${name}.yaml`);
const exhibit = join(cerplex, 'waiver-and-amendment-1996-10-31.txt');

describe('what is asked wrongly is refused with status 2, and the message says what to do', () => {
  test.each([
    [['foretell'], 'no command "foretell"'],
    [['status'], 'IC103: <deal> is'],
    [['status', cerplex, '--as-off', '1996-11-15'], 'Did you mean --as-of?'],
    [['status', cerplex, '--as-of', '1996-02-30'], 'error IF107: There is no'],
    [['status', cerplex, '--known-at', 'Christmas'], 'error IF108: "Christmas"'],
    [['status', join(folder, 'nowhere')], 'IF101'],
    [['status', cerplex, '--with', join(folder, 'nothing.yaml')], 'IF151'],
    [['why', cerplex, 'npa63'], 'error IC105: The deal names no "npa63".'],
    [['why', cerplex, 'waiver'], 'waiver takes effect part by part'],
    [['checklist', cerplex, 'waver'], 'error IF116: The deal has no agreement "waver".'],
    [['what-if', cerplex], 'error IC103: what-if needs'],
    [['read', join(folder, 'nothing.txt')], 'IF151'],
  ])('%j', async (args, message) => {
    const { status, err, out } = await inforce(...args);
    expect(err).toContain(message);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  test('--version says which program this is, as its package does', async () => {
    const packed = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    const [, version = ''] = /"version": "([^"]+)"/.exec(packed) ?? [];
    expect(await inforce('--version')).toEqual({ status: 0, out: `inforce ${version}\n`, err: '' });
  });

  test.each(['record', 'correct', 'import', 'verify', 'backup', 'serve', 'work', 'mcp'])(
    '%s takes no day, which would be without effect',
    async (command) => {
      const { status, err } = await inforce(command, '--as-of', '1996-11-15');
      expect([status, err.includes('IC102')]).toEqual([2, true]);
    },
  );

  test('for programs, what is wrong is data', async () => {
    const broken = changed({ facts: '- { on: 1996-02-30, satisfied: waiver/4.9 }' });
    const { status, out } = await inforce('status', broken, '--json');
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'IF107', file: 'facts.yaml' }] });
  });
});

test('status is a note to a partner: what binds, what may be otherwise, and once that it is no legal advice', async () => {
  const { out, status } = await inforce('status', cerplex, '--as-of', '1996-11-15');
  expect(status).toBe(0);
  expect(out).toContain('On November 15, 1996, as known on November 23, 2026.');
  expect(out).toContain(
    'Sections 6.3 and 6.4 of the Note Purchase Agreement are suspended from October 31, 1996 through\n    November 30, 1996 (waiver/1).',
  );
  expect(out).toContain(
    'The Initial Purchase Price under the Warrant Agreement is $2.50 from October 31, 1996.',
  );
  expect(out.split('not legal advice')).toHaveLength(2);
});

test('[P2] the same question gives the same answer, byte for byte', async () => {
  const args = ['status', cerplex, '--as-of', '1996-11-15', '--json'];
  expect((await inforce(...args)).out).toBe((await inforce(...args)).out);
});

test.each([
  ['npa/6.3', 'Section 6.3 of the Note Purchase Agreement is not in force on November 15, 1996'],
  ['waiver/1', 'Section 1 of the Waiver and Amendment Agreement is in effect on November 15, 1996'],
  ['waiver/4.6', 'The condition in Section 4.6 of the Waiver and Amendment Agreement is met'],
  [
    'breach-6.3',
    'The Default under Section 6.3 of the Note Purchase Agreement (breach-6.3) is not continuing',
  ],
  [
    'waiver/1#2',
    'The suspension in Section 1 of the Waiver and Amendment Agreement runs on November 15, 1996',
  ],
  [
    'warrants/Initial Purchase Price',
    'The Initial Purchase Price under the Warrant Agreement on November 15, 1996: 2.50',
  ],
])('[P1] why %s: the proof, down to the words and the facts', async (subject, answer) => {
  const { out, status } = await inforce('why', cerplex, subject, '--as-of', '1996-11-15');
  expect(status).toBe(0);
  expect(out.split('\n')[0]).toContain(answer);
  expect(out).toMatch(/waiver-and-amendment-1996-10-31\.txt:\d+: “/);
});

test('timeline draws a lane for every status', async () => {
  const { out } = await inforce('timeline', cerplex, '--as-of', '1996-11-15');
  const lane = out.split('\n').find((line) => line.startsWith('npa/6.3 in force'));
  expect(lane).toMatch(/^npa\/6\.3 in force +█+·+█+$/);
  expect(out).toContain('^ November 15, 1996');
  expect(out).toContain('December 1, 1996: npa/6.3 in force: yes');
});

describe('[K4] checklist: the conditions as a closing list', () => {
  test('as signed, everything is done', async () => {
    const { out } = await inforce('checklist', cerplex, 'waiver', '--as-of', '1996-10-31');
    expect(out).toContain(
      '[x] 6    Proceedings Satisfactory, waiver/4.6; Noteholders and their special counsel: done',
    );
    expect(out).not.toContain('[ ]');
  });
  test('what is open says who, and by when', async () => {
    const folderWithout = changed({ without: ['proceedings', 'signed-nascit'] });
    const { out } = await inforce('checklist', folderWithout, 'waiver', '--as-of', '1996-10-30');
    expect(out.replaceAll(/\n +/g, ' ')).toContain(
      '[ ] 6    Proceedings Satisfactory, waiver/4.6; Noteholders and their special counsel: open, by October 31, 1996',
    );
    expect(out).toMatch(/\[ \] 1\.4 +Signature page: North Atlantic/);
  });
});

test('what-if says which statuses change, before and after', async () => {
  const { out } = await inforce(
    'what-if',
    cerplex,
    '--with',
    whatIf('senior-step-1996-11-12'),
    '--as-of',
    '1996-11-15',
  );
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'Section 6.3 of the Note Purchase Agreement is in force from November 13, 1996. Before: Section 6.3 of the Note Purchase Agreement is suspended',
  );
});

test('several files of facts follow one --with, or each its own', async () => {
  const [one, other] = [whatIf('senior-step-1996-11-12'), whatIf('default-after-the-notice')];
  const end = ['--as-of', '1996-11-15', '--json'];
  const apart = await inforce('what-if', cerplex, '--with', one, '--with', other, ...end);
  const together = await inforce('what-if', cerplex, '--with', one, other, ...end);
  expect(JSON.parse(apart.out)).toMatchObject({ added: ['senior-step', 'breach-after-notice'] });
  expect(together).toEqual(apart);
});

describe('check', () => {
  test('finds what a careful reader would mark in the exhibit, with its place, and ends with 1', async () => {
    const { status, out } = await inforce('check', cerplex);
    expect(status).toBe(1);
    expect(out).toContain('waiver-and-amendment-1996-10-31.txt:48:11: warning IR101');
  });
  test('is silent when there is nothing', async () => {
    const quiet = mkdtempSync(join(folder, 'quiet-'));
    writeFileSync(
      join(quiet, 'deal.yaml'),
      'deal: Quiet\nparties: { a: { name: A } }\nagreements: { x: { title: X } }\n',
    );
    expect(await inforce('check', quiet)).toEqual({ status: 0, out: '', err: '' });
  });
  test('shows every problem of a deal folder, also those that keep it from being answered', async () => {
    const { status, out } = await inforce(
      'check',
      changed({ facts: '- { on: 1996-10-31, satisfied: waiver/4.9 }' }),
    );
    expect(status).toBe(2);
    expect(out).toContain('error IF118: The text of waiver has no provision 4.9.');
  });
});

test('read says what each sentence does', async () => {
  const { out } = await inforce('read', exhibit);
  expect(out).toContain('waiver, suspension: “Subject to the satisfaction');
  expect(out).toContain('dated as of October 31, 1996');
  const { out: json } = await inforce('read', exhibit, '--json');
  expect(JSON.parse(json)).toMatchObject({
    title: 'WAIVER AND AMENDMENT AGREEMENT',
    coverage: { refused: 0 },
  });
});

test('start answers the first question of a newcomer', async () => {
  const { status, out } = await inforce('start', '--once');
  expect(status).toBe(0);
  for (const day of ['October 30, 1996', 'October 31, 1996', 'November 30, 1996', 'December 1, 1996'])
    expect(out).toContain(day);
});
