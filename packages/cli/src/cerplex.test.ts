// The tables of the Cerplex deal, each line a test, through the command as a person would run it: from the exhibit's own
// English, the deal folder and the record to the answer.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cerplex, changed, inShort, status } from '../test/inforce.ts';

const inForce = '6.3 in force, 6.4 in force';
const suspended = '6.3 suspended, 6.4 suspended';
const never = `${inForce}; continuing; 6.00`;
const whatIf = (name: string) => join(cerplex, 'what-if', `${name}.yaml`);

const certificateNeverDelivered = () =>
  changed({
    facts:
      '- { on: 1996-10-31, known: 1996-12-05, by: northwestern, corrects: senior-waivers, failed: waiver/4.2 }\n',
  });
const literal = () =>
  changed({
    deal: '  - { id: required-act-as-trigger, at: "waiver/1(a)", reading: literal, by: counsel }\n',
  });
const testing = (tested: string, calendar = '{ city: New York }') =>
  changed({
    replace: [['{ city: New York }', calendar]],
    deal: `clauses:\n  - { at: npa/6.3, covenant: { tested: ${tested} }, by: counsel, source: telephone note }\n`,
  });
const laterOnes = async (folder: string, asOf: string) =>
  (await status(folder, asOf)).defaults.filter(({ id }) => id.startsWith('breach-6.3@'));

describe('as signed: every condition recorded on October 31, 1996', () => {
  test.each([
    ['1996-10-30', `${inForce}; continuing; 6.00`],
    ['1996-10-31', `${suspended}; waived; 2.50`],
    ['1996-11-30', `${suspended}; waived; 2.50`],
    ['1996-12-01', `${inForce}; waived; 2.50`],
    ['1997-06-30', `${inForce}; waived; 2.50`],
  ])('[W6] [W2] [A5] on %s: %s', async (asOf, expected) => {
    expect(inShort(await status(cerplex, asOf))).toBe(expected);
  });

  test('[W6] the suspension is closed at both ends, in the words of the interface', async () => {
    const { parts, provisions, values } = await status(cerplex, '1996-11-15');
    expect(parts).toContainEqual({
      address: 'waiver/1',
      effective: 'yes',
      from: '1996-10-31',
      through: null,
    });
    expect(provisions).toContainEqual({
      address: 'npa/6.3',
      inForce: 'no',
      because: 'suspended',
      by: ['waiver/1'],
      from: '1996-10-31',
      through: '1996-11-30',
    });
    expect(values).toContainEqual({
      address: 'warrants/"Initial Purchase Price"',
      value: '2.50',
      unit: 'USD',
      candidates: [],
      from: '1996-10-31',
      through: null,
    });
  });

  test('[P0] every part, provision, default and value is answered for, and nothing is in conflict', async () => {
    const { parts, provisions, defaults, conflicts } = await status(cerplex, '1996-11-15');
    expect(parts.map(({ address }) => address)).toEqual([
      'npa',
      'warrants',
      'waiver/1',
      'waiver/2',
      'waiver/3',
      'waiver/4',
      'waiver/5',
      'waiver/5.6',
      'waiver/5.7',
    ]);
    expect(provisions.map(({ address }) => address)).toEqual(['npa/6.3', 'npa/6.4']);
    expect(defaults.map(({ id }) => id)).toEqual(['breach-6.3', 'breach-6.4']);
    expect(conflicts).toEqual([]);
  });

  test('[T5] asked as known before it was signed, the paper is not on record', async () => {
    const asKnown = await status(cerplex, '1996-11-15', '--known-at', '1996-10-15');
    expect(inShort(asKnown)).toBe(never);
    expect(asKnown.projection).toBe(true);
  });
});

describe('[W7] a senior lender accelerates on November 12, 1996', () => {
  test.each([
    ['1996-11-12', `${suspended}; waived; 2.50`],
    ['1996-11-13', `${inForce}; waived; 2.50`],
    ['1996-11-30', `${inForce}; waived; 2.50`],
  ])('on %s: %s', async (asOf, expected) => {
    expect(inShort(await status(cerplex, asOf, '--with', whatIf('senior-step-1996-11-12')))).toBe(expected);
  });

  test.each([
    ['1996-11-12', false],
    ['1996-11-13', true],
    ['1996-11-30', true],
    ['1996-12-01', false],
  ])('[K5] the doubtful label is shown beside %s: %s', async (asOf, shown) => {
    const { settings } = await status(cerplex, asOf, '--with', whatIf('senior-step-1996-11-12'));
    const label = settings.find(({ id }) => id === 'reinstatement-date');
    expect(label !== undefined).toBe(shown);
    if (label === undefined) return;
    expect(label).toMatchObject({ place: 'waiver/1', reading: 'earlier of the limbs' });
    expect(label.otherwise).toContain('the same days');
  });

  test.each(['1996-11-12', '1996-11-13', '1996-11-30', '1996-12-01'])(
    '[K5] the label read as November 30 alone: the same days on %s',
    async (asOf) => {
      const narrow = changed({ replace: [['reading: earlier of the limbs', 'reading: limb (b) alone']] });
      const flags = ['--with', whatIf('senior-step-1996-11-12')];
      expect(inShort(await status(narrow, asOf, ...flags))).toBe(
        inShort(await status(cerplex, asOf, ...flags)),
      );
    },
  );

  test('[K3] a step that is raised and that nobody has judged leaves the sections open from the day after', async () => {
    const raised = ['--with', whatIf('senior-step-in-doubt')];
    expect(inShort(await status(cerplex, '1996-11-12', ...raised))).toBe(`${suspended}; waived; 2.50`);
    const after = await status(cerplex, '1996-11-13', ...raised);
    expect(inShort(after)).toBe('6.3 not recorded, 6.4 not recorded; waived; 2.50');
    expect(after.open.map(({ question }) => question)).toContain('waiver/1(a)');
    expect(inShort(await status(cerplex, '1996-12-01', ...raised))).toBe(`${inForce}; waived; 2.50`);
  });
});

describe('[E4] one Noteholder, also a Warrantholder, signs on November 1, 1996: never effective', () => {
  test.each(['1996-10-31', '1996-11-01', '1996-11-30', '1997-06-30'])('on %s', async (asOf) => {
    const late = await status(cerplex, asOf, '--with', whatIf('hancock-signs-late'));
    expect(inShort(late)).toBe(never);
    const partOne = late.parts.find(({ address }) => address === 'waiver/1');
    expect(partOne?.effective).toBe('no');
  });

  test.each([
    ['1996-10-31', 'no'],
    ['1996-11-01', 'yes'],
  ])(
    '[E1] costs (5.6), representations and miscellaneous bind all the same: on %s %s',
    async (asOf, effective) => {
      const { parts } = await status(cerplex, asOf, '--with', whatIf('hancock-signs-late'));
      const rest = parts.filter(({ address }) => /^waiver\/[3-5]/.test(address));
      expect(rest.map((part) => part.effective)).toEqual(rest.map(() => effective));
      expect(rest.map(({ address }) => address)).toContain('waiver/5.6');
    },
  );
});

describe('what defeats condition 4.3, and what does not', () => {
  test.each(['1996-10-31', '1996-11-15', '1996-12-01'])(
    '[E6] a default under 6.9 does: on %s never effective',
    async (asOf) => {
      const answer = await status(cerplex, asOf, '--with', whatIf('default-under-6.9'));
      expect(inShort(answer)).toBe(never);
      expect(answer.conflicts.map(({ rule, address }) => `${rule} ${address}`)).toContain('K6 waiver/4.3');
    },
  );

  test('[W2] a default under 6.3 that began on October 10, after the notice, is waived with the others', async () => {
    const answer = await status(cerplex, '1996-10-31', '--with', whatIf('default-after-the-notice'));
    expect(inShort(answer)).toBe(`${suspended}; waived; 2.50`);
    expect(answer.defaults.find(({ id }) => id === 'breach-after-notice')?.waived).toBe('yes');
  });
});

describe('what is not recorded', () => {
  test('[K4] 4.6 is not recorded: open, and the Noteholders and their counsel would settle it', async () => {
    const folder = changed({ without: ['proceedings'] });
    const { parts, open } = await status(folder, '1996-11-15');
    expect(parts.find(({ address }) => address === 'waiver/1')?.effective).toBe('open');
    expect(open[0]).toMatchObject({
      question: 'waiver/4.6',
      settledBy: ['Noteholders', 'their special counsel'],
    });
    expect(open.filter(({ question }) => question.startsWith('waiver/'))).toHaveLength(1);
  });

  test('[K3] withdrawn, it is open again', async () => {
    const { open } = await status(cerplex, '1996-11-15', '--with', whatIf('proceedings-not-recorded'));
    expect(open.map(({ question }) => question)).toContain('waiver/4.6');
  });

  test('[E2] Required Holders alone: the third Warrantholder leaves 4.1 open, and only its signature is asked for', async () => {
    const folder = changed({ without: ['signed-nascit'] });
    const { parts, open } = await status(folder, '1996-11-15');
    expect(parts.find(({ address }) => address === 'waiver/1')?.effective).toBe('open');
    const asked = open.find(({ question }) => question === 'waiver/4.1');
    expect(asked?.settledBy).toEqual(['North Atlantic Smaller Companies Investment Trust PLC']);
  });
});

describe('[T5] on December 5, 1996 it is recorded that the certificate of 4.2 was never delivered', () => {
  test('as known on November 15: effective', async () => {
    expect(inShort(await status(certificateNeverDelivered(), '1996-11-15', '--known-at', '1996-11-15'))).toBe(
      `${suspended}; waived; 2.50`,
    );
  });
  test('as known on December 6: never', async () => {
    expect(inShort(await status(certificateNeverDelivered(), '1996-11-15', '--known-at', '1996-12-06'))).toBe(
      never,
    );
    expect(inShort(await status(certificateNeverDelivered(), '1996-12-06', '--known-at', '1996-12-06'))).toBe(
      never,
    );
  });
  test('[E5] read as having taken effect all the same: the setting says so', async () => {
    const { settings } = await status(certificateNeverDelivered(), '1996-11-15', '--known-at', '1996-12-06');
    expect(settings.map(({ id }) => id)).toContain('condition-found-unmet');
  });
});

describe('[K5] the literal reading of limb (a): the senior holders’ waiver is itself an "action"', () => {
  test.each([
    ['1996-10-31', `${suspended}; waived; 2.50`],
    ['1996-11-01', `${inForce}; waived; 2.50`],
    ['1996-11-30', `${inForce}; waived; 2.50`],
  ])('on %s: %s', async (asOf, expected) => {
    expect(inShort(await status(literal(), asOf))).toBe(expected);
  });

  test('as read by default, the answer of November 15 names the other reading and its answer', async () => {
    const { settings } = await status(cerplex, '1996-11-15');
    const tension = settings.find(({ id }) => id === 'required-act-as-trigger');
    expect(tension?.place).toBe('waiver/1(a)');
    expect(tension?.otherwise).toContain(
      'Sections 6.3 and 6.4 of the Note Purchase Agreement are in force from November 1, 1996',
    );
  });
});

describe('what follows December 1, 1996, if 6.3 is still not met', () => {
  test('[D4] tested at all times: a new Default from December 1, not waived', async () => {
    const folder = testing('at all times');
    expect(await laterOnes(folder, '1996-11-30')).toEqual([]);
    const [later] = await laterOnes(folder, '1996-12-01');
    expect(later).toMatchObject({ since: '1996-12-01', waived: 'no', continuing: 'yes' });
  });

  test.each([
    [
      'fiscal quarter ends',
      '{ city: New York, fiscal-quarter-ends: [1996-06-30, 1996-09-29, 1996-12-29] }',
      '1996-12-29',
    ],
    [
      'quarter ends',
      '{ city: New York, fiscal-quarter-ends: [1996-06-30, 1996-09-29, 1996-12-29] }',
      '1996-12-29',
    ],
    ['calendar quarter ends', '{ city: New York }', '1996-12-31'],
    ['quarter ends', '{ city: New York }', '1996-12-31'],
  ])('[D2] tested at %s with %s: next on %s', async (tested, calendar, next) => {
    const folder = testing(tested, calendar);
    const before = new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10);
    expect((await laterOnes(folder, before)).filter(({ continuing }) => continuing !== 'no')).toEqual([]);
    expect(await laterOnes(folder, next)).toContainEqual(
      expect.objectContaining({ since: next, waived: 'no', continuing: 'yes' }),
    );
  });

  test('[D2] bare quarter ends are said to be presumed calendar quarters', async () => {
    const { presumed } = await status(testing('quarter ends'), '1996-12-31');
    expect(presumed.join('\n')).toContain('presumed to be calendar quarters');
  });

  test('[D4] testing not stated: what follows is open, and the text would settle it', async () => {
    const { defaults, open } = await status(cerplex, '1996-12-01');
    expect(defaults.find(({ id }) => id.startsWith('breach-6.3@'))?.continuing).toBe('open');
    expect(open.map(({ question }) => question)).toContain('npa/6.3');
  });
});
