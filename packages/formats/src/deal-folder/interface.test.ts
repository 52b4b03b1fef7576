// The deal folder is a public interface: what its reference prints is tried here as printed. The examples in
// docs/deal-folder.md are read from that page, so that the page and the program cannot part.
import { readFileSync } from 'node:fs';
import { bind, type Fact, factsFromFile, isoDay, sampleText } from '@inforce/core';
import { describe, expect, test } from 'vitest';
import { memoryFiles } from './folder.ts';
import { loadDeal } from './load.ts';
import { parseYamlFile } from './yaml-file.ts';

const page = readFileSync(new URL('../../../../docs/deal-folder.md', import.meta.url), 'utf8');
const exhibit = readFileSync(
  new URL('../../../../examples/cerplex/waiver-and-amendment-1996-10-31.txt', import.meta.url),
);
const [dealYaml = '', factsYaml = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  (match) => match[1] ?? '',
);

function load(files: Readonly<Record<string, string>>) {
  const bytes = Object.entries(files).map(([name, text]): [string, Uint8Array] => [name, Buffer.from(text)]);
  return loadDeal(
    memoryFiles(
      'a deal',
      new Map<string, Uint8Array>([['waiver-and-amendment-1996-10-31.txt', exhibit], ...bytes]),
    ),
  );
}

describe('the examples as printed', () => {
  test('deal.yaml and facts.yaml are read, and nothing is wrong with them', () => {
    const { deal, problems } = load({ 'deal.yaml': dealYaml, 'facts.yaml': factsYaml });
    expect(problems).toEqual([]);
    expect(deal?.name).toBe('The Cerplex Group, Inc. Senior Subordinated Notes');
    expect(deal?.instruments[0]).toMatchObject({
      id: 'series-a',
      principal: '17250000',
      currency: 'USD',
      rate: '9.00',
    });
    expect(deal?.facts[0]).toMatchObject({ id: 'notice', kind: 'notice', of: ['npa/6.3', 'npa/6.4'] });
  });

  test('[K5] the printed setting is one that the exhibit offers, and its reading is the chosen one', () => {
    const { deal } = load({ 'deal.yaml': dealYaml });
    if (deal === null) throw new Error('no deal');
    const setting = bind(deal).settings.find(({ id }) => id === 'reinstatement-date');
    expect(setting).toMatchObject({ place: 'waiver/1', chosen: 'earlier of the limbs', by: 'counsel' });
    expect(setting?.source).toBe('limb (a) would else be idle');
  });

  test('[E2] the printed threshold is two thirds exactly, and the roles are counted by their instruments', () => {
    const { deal } = load({ 'deal.yaml': dealYaml });
    if (deal === null) throw new Error('no deal');
    const { roles } = bind(deal).terms;
    expect(roles['Required Holders']).toMatchObject({
      kind: 'threshold',
      threshold: {
        of: ['series-a'],
        share: { numerator: 2n, denominator: 3n },
        at: 'least',
        without: ['company'],
      },
    });
    expect(roles['Noteholders']).toMatchObject({
      parties: ['northwestern', 'hancock', 'nascit'],
      instrument: 'series-a',
    });
  });

  test('[D2] the printed covenant is stated', () => {
    const { deal } = load({ 'deal.yaml': dealYaml });
    expect(deal?.clauses[0]).toMatchObject({ at: 'npa/6.3', covenant: { tested: { kind: 'quarter ends' } } });
  });
});

/** `kind … id known` of one entry of facts.yaml. */
function read(entry: string): Fact {
  const { entries, problems } = factsFromFile(
    'facts.yaml',
    parseYamlFile('facts.yaml', `- ${entry}`).value,
    0,
  );
  expect(problems).toEqual([]);
  const [first] = entries;
  if (first === undefined) throw new Error('no fact');
  return first.fact;
}

describe('every kind of fact', () => {
  test.each([
    [
      'signed: { agreement: waiver, by: [hancock] }',
      { kind: 'signed', parties: ['hancock'], text: null, held: false },
    ],
    [
      'signed: { agreement: waiver, by: [a, b], text: ABC, held: true }',
      { parties: ['a', 'b'], text: 'abc', held: true },
    ],
    ['released: { agreement: waiver, by: [hancock] }', { kind: 'released', agreement: 'waiver' }],
    [
      'notice: { from: company, to: Noteholders, of: [npa/6.3] }',
      { kind: 'notice', of: ['npa/6.3'], received: null },
    ],
    ['aware: { who: a Senior Officer, of: npa/6.3 }', { kind: 'aware', who: 'a Senior Officer' }],
    ['breach: { of: npa/6.3 }', { kind: 'breach', until: null, stage: null }],
    ['breach: { of: npa/6.3, until: 1996-11-30, stage: event of default }', { stage: 'event of default' }],
    ['cured: { breach: late-report }', { kind: 'cured', breach: 'late-report' }],
    ['satisfied: waiver/4.5', { kind: 'satisfied', of: 'waiver/4.5' }],
    ['failed: waiver/4.5', { kind: 'failed', of: 'waiver/4.5' }],
    ['untrue: waiver/3.4(a)', { kind: 'untrue', of: 'waiver/3.4(a)' }],
    [
      'waived: { condition: waiver/4.5, by: [hancock] }',
      { kind: 'waived', condition: 'waiver/4.5', parties: ['hancock'] },
    ],
    ['occurred: waiver/1(a)', { kind: 'occurred', of: 'waiver/1(a)' }],
    ['raised: waiver/1(a)', { kind: 'raised', of: 'waiver/1(a)' }],
    [
      'delivered: { what: the Limited Waiver, to: Noteholders }',
      { kind: 'delivered', what: 'the Limited Waiver' },
    ],
    [
      'paid: { amount: 12500.50 USD, to: counsel, under: waiver/4.5 }',
      { kind: 'paid', amount: '12500.50', currency: 'USD' },
    ],
    [
      'holding: { instrument: series-a, holder: hancock, amount: 5750000 USD }',
      { kind: 'holding', amount: '5750000' },
    ],
    [
      'holding: { instrument: series-a, holder: hancock, amount: 5750000 }',
      { kind: 'holding', amount: '5750000' },
    ],
    [
      'transferred: { instrument: series-a, from: hancock, to: nascit, amount: "1,000" }',
      { kind: 'transferred', amount: '1000' },
    ],
    ['prepaid: { instrument: series-a }', { kind: 'prepaid', amount: null, holder: null }],
    [
      'reported: { period: 1996-Q3, figures: { net worth: 6.00 } }',
      { kind: 'reported', figures: { 'net worth': '6.00' } },
    ],
    ['terminated: npa', { kind: 'terminated', agreement: 'npa' }],
  ])('%s', (content, expected) => {
    expect(read(`{ on: 1996-10-31, ${content} }`)).toMatchObject({ id: 'fact-1', ...expected });
  });

  test.each([
    ['{ on: 1996-10-31, satisfied: waiver/4.5 }', '1996-10-31..1996-10-31 known 1996-10-31'],
    [
      '{ on: 1996-10-31, known: 1996-12-05, satisfied: waiver/4.5 }',
      '1996-10-31..1996-10-31 known 1996-12-05',
    ],
    ['{ on: { by: 1996-09-23 }, breach: { of: npa/6.3 } }', '..1996-09-23 known 1996-09-23'],
    [
      '{ on: { from: 1996-07-01, by: 1996-09-23 }, breach: { of: npa/6.3 } }',
      '1996-07-01..1996-09-23 known 1996-09-23',
    ],
    ['{ known: 1996-12-05, corrects: x, never: true }', '1996-12-05..1996-12-05 known 1996-12-05'],
  ])('[T5] the days of %s', (entry, expected) => {
    const { on, known } = read(entry);
    expect(`${on.from === null ? '' : isoDay(on.from)}..${isoDay(on.by)} known ${isoDay(known)}`).toBe(
      expected,
    );
  });

  test('a correction carries the right content, or withdraws', () => {
    expect(read('{ on: 1996-11-01, corrects: x, satisfied: waiver/4.5 }')).toMatchObject({
      corrects: 'x',
      kind: 'satisfied',
    });
    expect(read('{ known: 1996-11-01, corrects: x, never: true }')).toMatchObject({
      corrects: 'x',
      kind: 'never',
    });
  });
});

describe('names in facts', () => {
  const deal = dealYaml;
  test.each([
    ['hancock', ['hancock']],
    ['John Hancock Mutual Life Insurance Company', ['hancock']],
    ['JOHN HANCOCK MUTUAL LIFE INSURANCE COMPANY', ['hancock']],
    ['Company', ['company']],
    ['Noteholders', ['northwestern', 'hancock', 'nascit']],
  ])('%s is %j', (name, expected) => {
    const facts = `- { on: 1996-10-31, signed: { agreement: waiver, by: ["${name}"] } }`;
    const loaded = load({ 'deal.yaml': deal, 'facts.yaml': facts });
    expect(loaded.problems).toEqual([]);
    expect(loaded.deal?.facts[0]).toMatchObject({ parties: expected });
  });
});

test('a deal may have no facts yet, and texts may be missing from the deal altogether', () => {
  const deal = 'deal: Bare\nparties: { a: { name: A } }\nagreements: { x: { title: X } }\n';
  expect(load({ 'deal.yaml': deal }).problems).toEqual([]);
  expect(load({ 'deal.yaml': deal, 'facts.yaml': '# nothing yet\n' }).problems).toEqual([]);
  expect(load({ 'deal.yaml': deal, 'facts.yaml': '' }).problems).toEqual([]);
  expect(sampleText.length).toBeGreaterThan(0);
});
