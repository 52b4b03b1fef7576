import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../agreement/read-agreement.ts';
import { printClause } from './print-clause.ts';
import { readClauses } from './read-clauses.ts';

const file = join(import.meta.dirname, '../../../../examples/cerplex/waiver-and-amendment-1996-10-31.txt');
const text = readFileSync(file, 'utf8');
const reading = readClauses(readAgreement({ name: 'exhibit', text, sha256: 'x' }));

const at = (path: string): readonly string[] =>
  reading.clauses.filter((clause) => clause.at === path).map((clause) => printClause(clause, text));

const TRIGGER =
  'event 1(a): any holder of Senior Debt / takes any action in respect of / any default or any event of default under any Senior Credit Document';
const BOTH = 'Note Purchase Agreement/6.3, Note Purchase Agreement/6.4';
const PRESUMED = 'Note Purchase Agreement/6.3?, Note Purchase Agreement/6.4?';

/** The first deal's exhibit, unchanged: each expectation was worked out from its words by hand. */
describe('the Cerplex waiver', () => {
  it('[P0] leaves no sentence unread', () => {
    expect(reading.outcomes.filter((one) => one.outcome === 'refused')).toEqual([]);
  });

  it('[W2] binds the Noticed Events of Default: those noticed, those before the notice, those after it', () => {
    expect(at('recital D')).toEqual([
      `notice from Company to Noteholders 1996-09-23 <Noticed Events of Default> of ${BOTH} noticed 1996-09-23 + ${BOTH} existed (, 1996-09-23) + ${BOTH} existed (1996-09-23, <Effective Date>)`,
    ]);
  });

  it('[W1] [W6] [W7] reads Section 1 as a waiver, a suspension, a return to force and a reservation', () => {
    const label = '«Noticed Events of Default»';
    expect(at('1')).toEqual([
      `waiver by Noteholders if 4 on <Effective Date> of ${label} ${BOTH} noticed 1996-09-23 + ${label} ${BOTH} existed (, 1996-09-23) + ${label} ${BOTH} existed (1996-09-23, <Effective Date>)`,
      `suspension by Noteholders if 4 of ${PRESUMED} [<Effective Date>, earliest(${TRIGGER}; 1996-11-30)] label <Reinstatement Date> = earliest(${TRIGGER}; 1996-11-30) | 1996-11-30`,
      `reinstatement of ${PRESUMED} after <Reinstatement Date> prospective`,
      'recorded reservation',
    ]);
  });

  it('[A5] reads the new Initial Purchase Price', () => {
    expect(at('2.1')).toEqual([
      'amendment by Company + each Noteholders if 4 restate Existing 1996 Warrant Agreement/"Initial Purchase Price" = 2.50 USD',
    ]);
  });

  it('[E4] fixes the effect of Sections 1 and 2 on October 31, 1996, upon six conditions', () => {
    expect(at('4')).toEqual([
      'effectiveness of 1, 2 fixed 1996-10-31 label <Effective Date> if 4.1, 4.2, 4.3, 4.4, 4.5, 4.6',
    ]);
    expect(['4.1', '4.2', '4.3', '4.4', '4.5', '4.6'].flatMap(at)).toEqual([
      'condition 4.1: executed this by Company, Required Holders, all Warrantholders (of Existing 1996 Warrant Agreement)',
      'condition 4.2: executed by Company, each holder of Senior Debt',
      'condition 4.2: delivered by Company to each Noteholder',
      'condition 4.3: no default under Note Purchase Agreement giving 1 + representations this/3 giving 1',
      'condition 4.4: authorised by Company + delivered to Noteholders',
      'condition 4.5: paid by Company',
      'condition 4.6: question of Noteholders, special counsel',
      'condition 4.6: received by Noteholders, special counsel + question of Noteholders, special counsel',
    ]);
  });

  it('[K5] reports the doubtful label and the trigger that its own condition may set off', () => {
    expect(reading.problems.map(({ code }) => code)).toEqual(['IR201', 'IR202']);
    expect(reading.tensions.map(({ trigger, condition }) => [trigger, condition])).toEqual([['1(a)', '4.2']]);
  });
});
