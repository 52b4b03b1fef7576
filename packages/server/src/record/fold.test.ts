import { describe, expect, it } from 'vitest';
import { recorded } from '../../test/events.ts';
import type { Channel, Draft } from './event.ts';
import { fold } from './fold.ts';

const heading: Draft = { kind: 'deal-stated', body: { deal: 'A deal', calendar: null } };
const party = (id: string, name: string | null): Draft => ({
  kind: 'party-stated',
  body: { id, party: name === null ? null : { name } },
});
const fact = (id: string, numbered = false): Draft => ({
  kind: 'fact-recorded',
  body: { id, numbered, fact: { on: '1996-10-31', satisfied: 'waiver/4.5' } },
});
const never = (id: string, corrects: string): Draft => ({
  kind: 'fact-corrected',
  body: { id, corrects, numbered: false, fact: { known: '1996-12-05', never: true } },
});
const choose = (at: string | null, reading: string): Draft => ({
  kind: 'setting-chosen',
  body: { id: 'until', at, setting: { reading } },
});
const folded = (...drafts: (Draft | readonly [Channel, Draft])[]) =>
  fold(recorded(drafts.map((each) => ('kind' in each ? ['shared', each] : each))));
const why = (...drafts: (Draft | readonly [Channel, Draft])[]) =>
  folded(...drafts).idle.map((idle) => `${idle.event.channel} ${idle.event.version}: ${idle.why}`);

describe('the fold of events', () => {
  it('says what deal.yaml and facts.yaml would say', () => {
    const { deal, facts } = folded(heading, party('a', 'Able'), fact('paid'), never('not-paid', 'paid'));
    expect(deal).toEqual({ deal: 'A deal', parties: { a: { name: 'Able' } }, agreements: {} });
    expect(facts).toEqual([
      { id: 'paid', on: '1996-10-31', satisfied: 'waiver/4.5' },
      { id: 'not-paid', known: '1996-12-05', never: true, corrects: 'paid' },
    ]);
  });

  it('the later statement of an entry replaces the earlier one, in its place', () => {
    const { deal } = folded(heading, party('a', 'Able'), party('b', 'Baker'), party('a', 'Abel'));
    expect(JSON.stringify(deal?.['parties'])).toBe('{"a":{"name":"Abel"},"b":{"name":"Baker"}}');
  });

  it('a setting is one of its id and place; the last choice of each counts [K5]', () => {
    const { deal } = folded(heading, choose(null, 'one'), choose('w/1', 'two'), choose(null, 'three'));
    expect(deal?.['settings']).toEqual([
      { id: 'until', reading: 'three' },
      { id: 'until', at: 'w/1', reading: 'two' },
    ]);
  });

  it('keeps ids that were counted, and says which they are', () => {
    const { facts, numbered } = folded(heading, fact('fact-1', true), fact('paid'));
    expect(facts.map(({ id }) => id)).toEqual(['fact-1', 'paid']);
    expect([...numbered]).toEqual(['fact-1']);
  });

  it('is total: what no longer applies changes nothing and is told', () => {
    const reading: Draft = {
      kind: 'reading-kept',
      body: { file: 'w.txt', reading: 'a'.repeat(64), as: 'confirmed' },
    };
    expect(
      why(heading, party('a', null), fact('x'), fact('x'), never('n', 'z'), never('m', 'n'), reading),
    ).toEqual([
      'shared 2: There is no party "a" to withdraw.',
      'shared 4: Another fact has the id "x".',
      'shared 7: There is no document "w.txt" to keep a reading of.',
      'shared 5: There is no fact "z" to correct.',
      'shared 6: There is no fact "n" to correct.',
    ]);
    expect(fold([]).deal).toBeNull();
  });

  it('a correction may stand before what it corrects, as in facts.yaml', () => {
    expect(why(heading, never('n', 'x'), fact('x'))).toEqual([]);
  });
});

describe('channels', () => {
  const shared = [heading, party('a', 'Able'), fact('x')] as const;

  it('[P2] the order in which events are handed over does not matter', () => {
    const events = recorded([
      ['shared', heading],
      ['holders', fact('holders.y')],
      ['shared', fact('x')],
      ['company', fact('company.z')],
    ]);
    const ids = (some: typeof events) => fold(some).facts.map(({ id }) => id);
    expect(ids(events)).toEqual(['x', 'company.z', 'holders.y']);
    expect(ids(events.toReversed())).toEqual(['x', 'company.z', 'holders.y']);
  });

  it('whoever sees only the shared channel has exactly what it says, whatever a side wrote', () => {
    const [first, ...others] = shared;
    const mixed = recorded([
      ['shared', first],
      ['company', party('a', 'Another')],
      ...others.map((draft) => ['shared', draft] as const),
    ]);
    const alone = fold(recorded(shared.map((draft) => ['shared', draft])));
    const seen = fold(mixed.filter(({ channel }) => channel === 'shared'));
    expect(JSON.stringify([seen.deal, seen.facts])).toBe(JSON.stringify([alone.deal, alone.facts]));
  });

  it("a side's own statement lies over the shared one, also if that came later", () => {
    const { deal } = folded(heading, ['company', party('a', 'Own')], party('a', 'Shared'));
    expect(deal?.['parties']).toEqual({ a: { name: 'Own' } });
  });
});
