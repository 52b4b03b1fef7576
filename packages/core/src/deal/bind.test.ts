// From the exhibit's English to terms. The terms of packages/core/test/cerplex-terms.ts were written by hand before there was a
// reader: both must say the same on every day that matters.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asSigned, cerplexTerms, signature, without } from '../../test/cerplex-terms.ts';
import { day, fact } from '../../test/fact.ts';
import { reckon } from '../reasoning/engine.ts';
import { valueOn } from '../time/timeline.ts';
import { bind } from './bind.ts';
import { settingKey } from './bind/settings.ts';
import type { Deal } from './deal.ts';
import { dealFromFile } from './deal-from-file.ts';
import { assembleDeal } from './assemble.ts';
import { readPaper } from './paper.ts';
import { dealFile } from './schema.ts';
import type { Terms } from './terms.ts';

const name = 'waiver-and-amendment-1996-10-31.txt';
const text = readFileSync(new URL(`../../../../examples/cerplex/${name}`, import.meta.url), 'utf8');
const paper = readPaper({ name, text, sha256: 'a1b2c3' });

/** The deal of the example, with changes to its file. */
function deal(change: Record<string, unknown> = {}): Deal {
  const file = {
    deal: 'Cerplex',
    parties: {
      company: { name: 'The Cerplex Group, Inc.', role: 'Company' },
      northwestern: { name: 'The Northwestern Mutual Life Insurance Company' },
      hancock: { name: 'John Hancock Mutual Life Insurance Company' },
      nascit: { name: 'North Atlantic Smaller Companies Investment Trust PLC' },
    },
    roles: {
      Warrantholders: ['northwestern', 'hancock', 'nascit'],
      'Required Holders': { of: 'series-a', share: '2/3', without: ['company'] },
    },
    agreements: {
      npa: { title: 'Note Purchase Agreement', dated: '1993-11-19', 'in-force': '1993-11-19' },
      warrants: {
        title: 'Warrant Agreement',
        dated: '1996-04-15',
        'in-force': '1996-04-15',
        values: { 'Initial Purchase Price': '6.00 USD' },
      },
      waiver: { text: name },
    },
    instruments: { 'series-a': { kind: 'notes', under: 'npa', issued: '1993-11-19' } },
    ...change,
  };
  return assembleDeal(dealFromFile(dealFile.parse(file)), new Map([['waiver', paper]]), []).deal;
}

const asked = (conditions: Terms['conditions']) =>
  Object.fromEntries(conditions.map(({ address, requires }) => [address, requires]));

describe('the exhibit, bound', () => {
  const { terms, problems, settings } = bind(deal());

  test('nothing is wrong with it', () => {
    expect(problems).toEqual([]);
  });

  test('[E1] each part has its own effect; what survives is named', () => {
    const effects = terms.parts.map(
      ({ address, effect, survives }) => `${address} ${effect.kind}${survives ? ' survives' : ''}`,
    );
    expect(effects).toEqual([
      'npa in-force',
      'warrants in-force',
      'waiver/1 fixed',
      'waiver/2 fixed',
      'waiver/3 first-day survives',
      'waiver/4 first-day',
      'waiver/5 first-day',
      'waiver/5.6 first-day survives',
      'waiver/5.7 first-day survives',
    ]);
  });

  test('[W6] [W9] the suspension and the amendment are those written by hand', () => {
    expect(terms.suspensions).toEqual(cerplexTerms.suspensions);
    expect(terms.amendments).toEqual(cerplexTerms.amendments);
    expect(terms.values).toEqual(cerplexTerms.values);
  });

  test('[E4] the conditions ask for what was written by hand', () => {
    const byHand = asked(cerplexTerms.conditions);
    for (const address of [
      'waiver/4.1',
      'waiver/4.2',
      'waiver/4.3',
      'waiver/4.4',
      'waiver/4.5',
      'waiver/5.2',
    ]) {
      expect(asked(terms.conditions)[address]).toEqual(byHand[address]);
    }
  });

  test('[E5] 4.1 protects the Noteholders, who are the Warrantholders too', () => {
    expect(terms.conditions[0]?.protects).toEqual(['northwestern', 'hancock', 'nascit']);
  });

  test('[M4] what a recital tells of an issue fills in what the deal leaves out', () => {
    expect(terms.instruments[0]).toMatchObject({ id: 'series-a', principal: '17250000', currency: 'USD' });
  });

  test('[K5] the settings that its words raise, each with its default first', () => {
    expect(settings.map((setting) => `${settingKey(setting)}: ${setting.chosen}`)).toEqual([
      'counterparts-as-gate waiver/5.2: not a further gate',
      'reinstatement-date waiver/1: earlier of the limbs',
      'required-act-as-trigger waiver/1(a): the act that a condition requires is not the trigger',
      'cure-after-event-of-default npa: cannot',
      'condition-found-unmet waiver: never took effect',
    ]);
    for (const setting of settings) expect(setting.readings[0]?.reading).toBe(setting.default);
  });

  test('a term is an agreement by its title, also without "refers"; what was presumed is said', () => {
    expect(bind(deal()).presumptions.map(({ says }) => says)).toContain(
      '"Existing 1996 Warrant Agreement" is presumed to be warrants (Warrant Agreement), the one agreement of the deal with such a title',
    );
  });
});

describe('read from English and written by hand, the same on every day', () => {
  const late = [...without(asSigned, 'sign-hancock'), signature('late', 'hancock', '1996-11-01')];
  const senior = [...asSigned, fact('step', '1996-11-12', { kind: 'occurred', of: 'waiver/1(a)' })];
  const other = [
    ...asSigned,
    fact('b9', '1996-10-20', { kind: 'breach', of: 'npa/6.9', until: null, stage: null }),
  ];
  test.each([
    ['as signed', asSigned],
    ['one signs late', late],
    ['a senior step', senior],
    ['a default under 6.9', other],
    ['4.6 is not recorded', without(asSigned, 'proceedings')],
    ['nothing is recorded', []],
  ])('%s', (_, facts) => {
    const both = [bind(deal()).terms, cerplexTerms].map((terms) =>
      reckon(terms, facts, day('2026-01-01'), day('1998-01-01')),
    );
    for (let on = day('1996-09-01'); on < day('1997-02-01'); on++) {
      const [read, byHand] = both.map((reckoning) => ({
        on,
        parts: ['waiver/1', 'waiver/2', 'waiver/5.6'].map((part) => valueOn(reckoning.effective(part), on)),
        inForce: ['npa/6.3', 'npa/6.4'].map((provision) => valueOn(reckoning.inForce(provision), on)),
        continuing: reckoning.instances().map(({ id }) => `${id} ${valueOn(reckoning.continuing(id), on)}`),
        price: valueOn(reckoning.value('warrants/"Initial Purchase Price"'), on),
      }));
      expect(read).toEqual(byHand);
    }
  });
});

describe('[K5] chosen readings', () => {
  test.each([
    ['counterparts-as-gate', 'a further gate', 'waiver/5.2'],
    ['Counterparts As Gate', 'A Further Gate', 'waiver'],
    ['reinstatement-date', "limb (b)'s date alone", 'waiver/1'],
    ['reinstatement-date', 'November 30, 1996', 'waiver/1'],
    ['required-act-as-trigger', 'LITERAL', 'waiver/1(a)'],
    ['cure-after-event-of-default', 'can', 'npa/7.1'],
    ['condition-found-unmet', 'took effect', undefined],
  ])('%s read as %s at %s', (id, reading, at) => {
    const { settings, problems } = bind(
      deal({ settings: [{ id, reading, ...(at === undefined ? {} : { at }) }] }),
    );
    expect(problems).toEqual([]);
    expect(settings.filter(({ chosen, default: standard }) => chosen !== standard)).toHaveLength(1);
  });

  test('[E1] counterparts as a further gate: Sections 1 and 2 also wait for 5.2', () => {
    const { terms } = bind(deal({ settings: [{ id: 'counterparts-as-gate', reading: 'a further gate' }] }));
    const effect = terms.parts.find(({ address }) => address === 'waiver/1')?.effect;
    expect(effect).toMatchObject({ conditions: expect.arrayContaining(['waiver/4.1', 'waiver/5.2']) });
  });

  test('a reading that is not offered is an error that lists those that are', () => {
    const { problems } = bind(deal({ settings: [{ id: 'condition-found-unmet', reading: 'perhaps' }] }));
    expect(problems[0]).toMatchObject({
      code: 'IF123',
      todo: 'It can be read as "never took effect" or "took effect".',
    });
  });

  test('a setting that the papers do not raise is an error that lists those that they do', () => {
    const { problems } = bind(deal({ settings: [{ id: 'until', at: 'waiver/1', reading: 'included' }] }));
    expect(problems[0]?.code).toBe('IF123');
    expect(problems[0]?.todo).toContain('reinstatement-date at waiver/1');
  });
});

describe('clauses that a person states', () => {
  test('[D3] a cure period with its clocks', () => {
    const covenant = { tested: 'at all times', ripens: { days: 30, from: ['awareness', 'notice given'] } };
    const { terms } = bind(deal({ clauses: [{ at: 'npa/6.3', covenant }] }));
    expect(terms.covenants).toEqual([
      {
        address: 'npa/6.3',
        tested: { kind: 'all-times' },
        ripens: { kind: 'after', count: 30, unit: 'days', clocks: ['awareness', 'notice-given'] },
      },
    ]);
  });

  test('[D2] fiscal quarter ends that nobody lists are an error', () => {
    const clauses = [{ at: 'npa/6.3', covenant: { tested: 'fiscal quarter ends' } }];
    expect(bind(deal({ clauses })).problems.map(({ code }) => code)).toEqual(['IF105']);
  });

  test('[W1] a waiver, a suspension and an effect of a paper that is not on file', () => {
    const clauses = [
      { at: 'npa/w', waiver: { of: ['npa/6.5'], existed: { before: '1996-01-01' } } },
      { at: 'npa/s', suspension: { of: ['npa/6.6'], from: '1996-01-01', through: '1996-03-31' } },
      { at: 'npa/w', effect: { on: '1996-01-01', conditions: ['npa/w.1'] } },
    ];
    const { terms } = bind(deal({ clauses }));
    expect(terms.waivers.map(({ id, part }) => `${id} in ${part}`)).toContain('npa/w#1 in npa/w');
    expect(terms.suspensions.map(({ id, part }) => `${id} in ${part}`)).toContain('npa/s#1 in npa');
    expect(terms.parts.find(({ address }) => address === 'npa/w')?.effect.kind).toBe('fixed');
    expect(terms.conditions.find(({ address }) => address === 'npa/w.1')).toBeDefined();
    expect(terms.provisions).toEqual(['npa/6.3', 'npa/6.4', 'npa/6.5', 'npa/6.6']);
  });
});

describe('where the papers say nothing', () => {
  test('[T7] an agreement without text and without a day in force is open from its date, and that is presumed', () => {
    const { terms, presumptions } = bind(
      deal({ agreements: { x: { title: 'X', dated: '1996-01-01' } }, roles: {}, instruments: {} }),
    );
    expect(terms.parts).toEqual([
      { address: 'x', agreement: 'x', effect: { kind: 'unknown' }, survives: false },
    ]);
    expect(presumptions).toHaveLength(1);
  });
});
