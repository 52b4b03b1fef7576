import { describe, expect, test } from 'vitest';
import { asSigned, cerplexTerms, signature, without } from '../../test/cerplex-terms.ts';
import { day, fact } from '../../test/fact.ts';
import { Dice } from '../../test/random/dice.ts';
import { generate } from '../../test/random/generate.ts';
import { reckon } from '../reasoning/engine.ts';
import { type Day, isoDay } from '../time/day.ts';
import { type Known, type RecordOverTime, recordOverTime } from './record-over-time.ts';
import { statusRows } from './status-rows.ts';

const seed = Number(process.env['INFORCE_SEED'] ?? '1996');
const DEALS = Number(process.env['INFORCE_DEALS'] ?? '60');

const holds = (day: Day, from: Day | null, to: Day | null): boolean =>
  (from === null || from <= day) && (to === null || day < to);

/** What is so on the day, as known on the day. */
function at<T extends Known<unknown>>(all: readonly T[], asOf: Day, knownAt: Day): T[] {
  return all.filter((e) => holds(asOf, e.from, e.to) && holds(knownAt, e.knownFrom, e.knownTo));
}

/** The rows of the four kinds that a status report prints, in an order of their own; what is said twice, once. */
function printed(rows: readonly { readonly kind: string; readonly row: unknown }[]): string[] {
  return [...new Set(rows.map(({ kind, row }) => `${kind} ${JSON.stringify(row)}`))].toSorted();
}

function asked(
  deal: { readonly terms: Parameters<typeof reckon>[0]; readonly facts: Parameters<typeof reckon>[1] },
  asOf: Day,
  knownAt: Day,
): string[] {
  const reckoning = reckon(deal.terms, deal.facts, knownAt, Math.max(asOf, knownAt) + 366);
  const rows = statusRows({ reckoning, asOf });
  return printed([
    ...rows.parts.map((row) => ({ kind: 'part', row })),
    ...rows.provisions.map((row) => ({ kind: 'provision', row })),
    ...rows.defaults.map((row) => ({ kind: 'default', row })),
    ...rows.values.map((row) => ({ kind: 'value', row })),
  ]);
}

const reported: ReadonlySet<string> = new Set(['part', 'provision', 'default', 'value']);

function stated(record: RecordOverTime, asOf: Day, knownAt: Day): string[] {
  return printed(
    at(record.statements, asOf, knownAt)
      .map(({ value }) => value)
      .filter(({ kind }) => reported.has(kind)),
  );
}

describe('[T5] the record over time says on any day, as known on any day, what is asked for it', () => {
  test(`${DEALS} random deals from seed ${seed}`, () => {
    for (let i = seed; i < seed + DEALS; i++) {
      const deal = generate(i);
      const record = recordOverTime(deal.terms, deal.facts);
      const dice = new Dice(i);
      for (let n = 0; n < 30; n++) {
        const asOf = dice.between(deal.from, deal.horizon);
        const knownAt = dice.between(deal.from - 3, deal.horizon + 40);
        const where = `seed ${i}, on ${isoDay(asOf)} as known on ${isoDay(knownAt)}`;
        expect([where, ...stated(record, asOf, knownAt)]).toEqual([where, ...asked(deal, asOf, knownAt)]);
      }
    }
  });

  test('no two entries of one subject overlap, whatever the record', () => {
    for (let i = seed; i < seed + 30; i++) {
      const deal = generate(i);
      const { statements, standings } = recordOverTime(deal.terms, deal.facts);
      const dice = new Dice(i);
      for (let n = 0; n < 40; n++) {
        const [asOf, knownAt] = [
          dice.between(deal.from, deal.horizon),
          dice.between(deal.from, deal.horizon),
        ];
        const subjects = at(statements, asOf, knownAt).map(({ kind, of }) => `${kind} ${of}`);
        const kinds = at(standings, asOf, knownAt).map(({ value }) => value.standing);
        expect(new Set(subjects).size).toBe(subjects.length);
        expect(new Set(kinds).size).toBe(kinds.length);
      }
    }
  });
});

/** `from to known-from known-to is`, as one would write them in a margin. */
const lines = (record: RecordOverTime, standing: string): string[] =>
  record.standings
    .filter(({ value }) => value.standing === standing)
    .map(({ value, knownFrom, knownTo }) => {
      const [from, to, kf, kt] = [value.from, value.to, knownFrom, knownTo].map((d) =>
        d === null ? '…' : isoDay(d),
      );
      const ends = value.ends === null ? '' : ` until ${isoDay(value.ends)}`;
      return `${value.is} [${from}, ${to}) known [${kf}, ${kt})${ends}`;
    })
    .toSorted();

describe('the Cerplex waiver, as signed', () => {
  const record = recordOverTime(cerplexTerms, asSigned);

  test('[W6] the suspension runs from October 31 through November 30, once everything is recorded', () => {
    expect(lines(record, 'suspended')).toEqual(['yes [1996-10-31, 1996-12-01) known [1996-10-31, …)']);
  });

  test('[W3] until the waiver is known the noticed default goes on; afterwards it ends with the waiver', () => {
    expect(lines(record, 'waived')).toEqual(['yes [1996-10-31, …) known [1996-10-31, …)']);
    // How 6.3 is tested nobody has stated, so what a breach comes to after a suspension is open [D4].
    expect(lines(record, 'in default').filter((line) => line.startsWith('yes'))).toEqual([
      'yes [1996-09-23, 1996-10-31) known [1996-10-31, …)',
      'yes [1996-09-23, …) known [1996-09-23, 1996-10-31)',
    ]);
  });

  test('the first end of what runs is that of the suspension; the waiver of what existed never ends', () => {
    expect(lines(record, 'running')).toEqual([
      'yes [1996-10-31, 1996-12-01) known [1996-10-31, …) until 1996-12-01',
      'yes [1996-12-01, …) known [1996-10-31, …)',
    ]);
  });
});

describe('signatures that are awaited', () => {
  const unsigned = without(asSigned, 'sign-nascit');

  test('[E4] from the day of the paper, while a signature is not recorded and what turns on it is open', () => {
    const { statements } = recordOverTime(cerplexTerms, unsigned);
    const onNovember1 = at(statements, day('1996-11-01'), day('1996-11-01'));
    expect(onNovember1.filter(({ kind }) => kind === 'signatures').map(({ value }) => value.row)).toEqual([
      { agreement: 'waiver', missing: ['nascit'] },
    ]);
    expect(
      at(statements, day('1996-10-30'), day('1996-11-01')).some(({ kind }) => kind === 'signatures'),
    ).toBe(false);
  });

  test('[E1] signed a day late: awaited through that day’s eve, as known afterwards', () => {
    const late = [...unsigned, signature('late', 'nascit', '1996-11-01')];
    expect(lines(recordOverTime(cerplexTerms, late), 'awaiting signatures')).toEqual([
      'yes [1996-10-31, 1996-11-01) known [1996-11-01, …)',
      'yes [1996-10-31, …) known [1996-10-31, 1996-11-01)',
    ]);
  });

  test('[E7] nothing is awaited of a paper that was ended', () => {
    const ended = [...unsigned, fact('end', '1996-11-20', { kind: 'terminated', agreement: 'waiver' })];
    expect(lines(recordOverTime(cerplexTerms, ended), 'awaiting signatures')).toContain(
      'yes [1996-10-31, 1996-11-20) known [1996-11-20, …)',
    );
  });
});

test('a long record has as many entries as it has changes, not as it has facts', () => {
  const paid = Array.from({ length: 400 }, (_, i) =>
    fact(`interest-${i}`, isoDay(day('1997-01-01') + i), {
      kind: 'paid',
      amount: '100',
      currency: 'USD',
      to: null,
      under: 'npa/2.1',
    }),
  );
  const short = recordOverTime(cerplexTerms, asSigned);
  const long = recordOverTime(cerplexTerms, [...asSigned, ...paid]);
  expect(long.statements.length).toBe(short.statements.length);
  expect(long.standings).toEqual(short.standings);
});
