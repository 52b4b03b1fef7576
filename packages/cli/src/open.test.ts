// What would settle an open answer: the fewest facts, and none that would settle nothing [K4].
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changed, inforce, status } from '../test/inforce.ts';

const root = mkdtempSync(join(tmpdir(), 'inforce-open-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

interface Made {
  /** Signatories of the consent. */
  readonly signed: string;
  readonly roles?: string;
  readonly instruments?: string;
  /** `a 40, b 30`: balances of `notes`; `s2 b 70` of another instrument. */
  readonly holds: string;
  readonly facts?: string;
  readonly clauses?: string;
}

/** A loan that is plainly made up: Section 1 of a consent takes effect on January 31, 2021 if 2, its execution, is met. */
function made({ signed, roles, instruments, holds, facts = '', clauses = '' }: Made): string {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'deal.yaml'),
    `deal: A made-up loan
parties:
  company: { name: Borrower Co, role: Company }
  a: { name: Holder A }
  b: { name: Holder B }
  c: { name: Holder C }
  d: { name: Holder D }
roles:
  Required Holders: ${roles ?? '{ of: notes, share: 2/3, at: least }'}
agreements:
  npa: { title: Note Purchase Agreement, dated: 2020-01-01, in-force: 2020-01-01 }
  consent: { title: Consent, dated: 2021-01-01 }
instruments:
${instruments ?? '  notes: { kind: notes, under: npa, principal: 100 USD, issued: 2020-01-01 }'}
clauses:
  - { at: consent/1, effect: { on: 2021-01-31, conditions: [consent/2] }, by: counsel }
  - { at: consent/2, condition: { requires: act, signed: [${signed}] }, by: counsel }
${clauses}`,
  );
  const holdings = holds.split(', ').map((each) => {
    const [amount = '', holder = '', instrument = 'notes'] = each.split(' ').toReversed();
    return `- { on: 2020-01-01, holding: { instrument: ${instrument}, holder: ${holder}, amount: ${amount} USD } }`;
  });
  writeFileSync(join(folder, 'facts.yaml'), `${holdings.join('\n')}\n${facts}`);
  return folder;
}

const signs = (...parties: string[]): string =>
  `- { on: 2021-01-20, signed: { agreement: consent, by: [${parties.join(', ')}] } }\n`;

/** Who would settle whether Section 1 is in effect. */
async function settle(deal: Made): Promise<string[]> {
  const { parts, open } = await status(made(deal), '2021-02-10');
  expect(parts.find(({ address }) => address === 'consent/1')?.effective).toBe('open');
  const asked = open.filter(({ turnsOn }) => turnsOn.includes('consent/1'));
  return asked.flatMap(({ question, settledBy }) => settledBy.map((who) => `${question}: ${who}`));
}

const of = (...holders: string[]): string[] => holders.map((each) => `consent/2: Holder ${each}`);

const series = (id: string): string =>
  `  ${id}: { kind: notes, under: npa, principal: 100 USD, issued: 2020-01-01 }`;
const twoSeries = (one: string, other: string): string => `${series(one)}\n${series(other)}`;

describe('[K4] behind a threshold: the fewest holders by balance whose signatures settle it', () => {
  const signed = 'Required Holders';
  const holds = 'a 40, b 30, c 20, d 10';

  test('two thirds of 100 is more than 66: the 40 and the 30, and no others', async () => {
    expect(await settle({ signed, holds })).toEqual(of('A', 'B'));
  });
  test('30 are signed and 36⅔ are missing: the 40 alone is enough', async () => {
    expect(await settle({ signed, holds, facts: signs('c', 'd') })).toEqual(of('A'));
  });
  test('20 are signed and 46⅔ are missing: no one has as much, the 40 and the 30 do', async () => {
    expect(await settle({ signed, holds, facts: signs('c') })).toEqual(of('A', 'B'));
  });
  test('the largest are asked first, in whatever order the register has them', async () => {
    expect(await settle({ signed, holds: 'd 10, c 20, b 30, a 40' })).toEqual(of('A', 'B'));
  });
  test('more than half is not at least half: 50 signed are not enough, and one more is', async () => {
    const roles = '{ of: notes, share: 1/2, at: more }';
    const facts = signs('b', 'c');
    expect(await settle({ signed, roles, holds, facts })).toEqual(of('A'));
  });
  test('a holder that signed too late for it is not asked again', async () => {
    const late = '- { on: 2021-02-05, signed: { agreement: consent, by: [d] } }\n';
    expect(await settle({ signed, holds, facts: late })).toEqual(of('A', 'B'));
  });
  test('who must sign in any case counts first: with the 10, the 40 and the 30 are still needed', async () => {
    expect(await settle({ signed: 'd, Required Holders', holds })).toEqual(of('D', 'A', 'B'));
  });
  test('who must sign in any case may be enough: with the 40 signing, 26⅔ are missing', async () => {
    expect(await settle({ signed: 'a, Required Holders', holds })).toEqual(of('A', 'B'));
  });
  test('who is left out of the count is not asked: of 60, the 40 are two thirds', async () => {
    const roles = '{ of: notes, share: 2/3, at: least, without: [b] }';
    const instruments = '  notes: { kind: notes, under: npa, principal: 90 USD, issued: 2020-01-01 }';
    expect(await settle({ signed, roles, instruments, holds: 'a 40, b 30, c 20' })).toEqual(of('A'));
  });
  test('50 of 100 are in unknown hands: all that are known do not settle it, the register does', async () => {
    expect(await settle({ signed, holds: 'a 30, b 20' })).toEqual([
      ...of('A', 'B'),
      'notes: whoever keeps the register',
    ]);
  });
  test('no balances are known: only all of them settle it', async () => {
    const roles = '{ of: notes, share: 2/3, at: least, among: [a, b, c] }';
    expect(
      await settle({ signed, roles, holds: 'other a 1', instruments: twoSeries('notes', 'other') }),
    ).toEqual(of('A', 'B', 'C'));
  });

  const roles = '{ of: [s1, s2], share: 1/2, at: more, by-series: true }';
  const instruments = twoSeries('s1', 's2');

  test('by series: more than half of each', async () => {
    const each = 's1 a 60, s1 b 40, s2 b 70, s2 c 30';
    expect(await settle({ signed, roles, instruments, holds: each })).toEqual(of('A', 'B'));
  });
  test('by series: whom another makes superfluous is not asked', async () => {
    const half = roles.replace('at: more', 'at: least');
    expect(await settle({ signed, roles: half, instruments, holds: 's1 a 50, s1 b 50, s2 b 100' })).toEqual(
      of('B'),
    );
  });
});

describe('[K4] what would settle nothing is not asked', () => {
  test('what was raised on a later day than the one asked about', async () => {
    const folder = changed({
      without: ['proceedings'],
      facts: '- { on: 1996-11-20, by: company, raised: waiver/1(a) }\n',
    });
    const before = await status(folder, '1996-11-15');
    expect(
      before.open.filter(({ turnsOn }) => turnsOn.includes('npa/6.3')).map(({ question }) => question),
    ).toEqual(['waiver/4.6']);
    const after = await status(folder, '1996-11-25');
    expect(
      after.open.filter(({ turnsOn }) => turnsOn.includes('npa/6.3')).map(({ question }) => question),
    ).toEqual(['waiver/4.6', 'waiver/1(a)']);
  });

  test('[D3] not the text of a covenant whose ripening is stated, but the notice that starts its clock', async () => {
    const folder = made({
      signed: 'a',
      holds: 'a 100',
      facts: `${signs('a')}- { id: late, on: 2021-01-05, breach: { of: npa/6.3 } }\n`,
      clauses:
        '  - { at: npa/6.3, covenant: { tested: at all times, ripens: { days: 30, from: [notice given] } }, by: counsel }\n',
    });
    const { open, defaults } = await status(folder, '2021-03-01');
    expect(defaults.map(({ stage }) => stage)).toEqual(['open']);
    const asked = open.filter(({ turnsOn }) => turnsOn.includes('late'));
    expect(asked.map(({ question }) => question)).toEqual(['late']);
    const { out } = await inforce('status', folder, '--as-of', '2021-03-01');
    expect(out).toMatch(/When was notice given of the non-compliance with Section 6\.3/);
  });
});
