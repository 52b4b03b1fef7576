import { describe, expect, test } from 'vitest';
import {
  asSigned,
  cerplexTerms,
  literalLimbA,
  signature,
  tested,
  without,
} from '../../test/cerplex-terms.ts';
import { day, fact } from '../../test/fact.ts';
import { mutants } from '../../test/proof-mutants.ts';
import type { Fact } from '../deal/facts.ts';
import type { Terms } from '../deal/terms.ts';
import { reckon } from '../reasoning/engine.ts';
import { because } from './because.ts';
import { check } from './check.ts';
import { type Branch, outline } from './outline.ts';
import { answerOf, type Proof, type Subject } from './proof.ts';
import { Prover, prove } from './prove.ts';

const K = day('2026-11-23');
const horizon = day('1997-06-30');
const days = ['1996-10-30', '1996-11-12', '1996-12-01', '1997-01-15'];

type Record = readonly [name: string, terms: Terms, facts: readonly Fact[]];

/** The exhibit as signed, and what becomes of it where the record is another (cerplex.md). */
const records: readonly Record[] = [
  ['as signed', cerplexTerms, asSigned],
  ['4.6 not recorded', cerplexTerms, without(asSigned, 'proceedings')],
  [
    'one signs late',
    cerplexTerms,
    [...without(asSigned, 'sign-nascit'), signature('late', 'nascit', '1996-11-01')],
  ],
  [
    'a senior step',
    cerplexTerms,
    [...asSigned, fact('step', '1996-11-12', { kind: 'occurred', of: 'waiver/1(a)' })],
  ],
  [
    'something raised',
    cerplexTerms,
    [...asSigned, fact('step', '1996-11-12', { kind: 'raised', of: 'waiver/1(a)' })],
  ],
  ['a default under 6.9', cerplexTerms, [...asSigned, breach('other', 'npa/6.9', '1996-10-15')]],
  ['literal reading of limb (a)', literalLimbA, asSigned],
  ['tested at all times', tested({ kind: 'all-times' }), asSigned],
  ['tested at quarter ends', tested({ kind: 'calendar-quarters' }), asSigned],
];

function breach(id: string, of: string, on: string): Fact {
  return fact(id, on, { kind: 'breach', of, until: null, stage: null });
}

function questions(terms: Terms, instances: readonly string[], on: number): Subject[] {
  const given = null;
  return [
    ...terms.parts.map(({ address }): Subject => ({ ask: 'effective', part: address, day: on, given })),
    ...terms.conditions.map(
      ({ address }): Subject => ({ ask: 'condition', condition: address, day: on, given }),
    ),
    ...terms.provisions.map((provision): Subject => ({ ask: 'in-force', provision, day: on, given })),
    ...instances.flatMap((instance): Subject[] => [
      { ask: 'continuing', instance, day: on, given },
      { ask: 'waived', instance, day: on, given },
      { ask: 'ripe', instance, day: on, given },
    ]),
    ...terms.values.map(({ address }): Subject => ({ ask: 'value', address, day: on })),
  ];
}

function proofsOf([, terms, facts]: Record): Proof[] {
  const reckoning = reckon(terms, facts, K, horizon);
  const prover = new Prover(reckoning);
  const instances = reckoning.instances().map(({ id }) => id);
  return days.flatMap((iso) => questions(terms, instances, day(iso))).map((subject) => prover.prove(subject));
}

const price: Subject = { ask: 'value', address: 'warrants/"Initial Purchase Price"', day: day('1996-11-15') };
const section63 = (iso: string): Subject => ({
  ask: 'in-force',
  provision: 'npa/6.3',
  day: day(iso),
  given: null,
});
const proofOf = (facts: readonly Fact[], subject: Subject): Proof =>
  prove(reckon(cerplexTerms, facts, K, horizon), subject);

const written = (subject: Subject): string => JSON.stringify(proofOf(asSigned, subject));
const presumed = (facts: readonly Fact[], iso: string): string[] =>
  because(proofOf(facts, section63(iso))).presumes.map(({ kind, of }) => `${kind} ${of}`);

describe('the Cerplex waiver', () => {
  test.each(records)('[P1] every proof passes the checker: %s', (...record) => {
    const [, terms, facts] = record;
    const complaints = proofsOf(record).flatMap((proof) => check(terms, facts, proof));
    expect(complaints).toEqual([]);
  });

  test('[P2] the same record gives the same proof, byte for byte', () => {
    for (const subject of [price, section63('1996-12-01')]) expect(written(subject)).toBe(written(subject));
  });

  test('[P1] a proof with any step altered does not pass', () => {
    const late = [...without(asSigned, 'sign-nascit'), signature('late', 'nascit', '1996-11-01')];
    const proof = proofOf(late, section63('1996-11-15'));
    const survivors = [...mutants(proof)].filter((m) => check(cerplexTerms, late, m.proof).length === 0);
    expect(survivors.map(({ what }) => what)).toEqual([]);
  });

  test('[P1] nor against a record without a deciding fact, or with a false one', () => {
    const proof = proofOf(asSigned, price);
    for (const id of because(proof).facts)
      expect({ id, sound: check(cerplexTerms, without(asSigned, id), proof).length === 0 }).toEqual({
        id,
        sound: false,
      });
    const failed = fact('failed', '1996-10-31', { kind: 'failed', of: 'waiver/4.2' });
    expect(check(cerplexTerms, [...asSigned, failed], proof)).not.toEqual([]);
    expect(check(cerplexTerms, [...asSigned, breach('other', 'npa/6.9', '1996-10-15')], proof)).not.toEqual(
      [],
    );
  });

  test('[P1] nor as known on a day when the record did not know', () => {
    const proof = proofOf(asSigned, price);
    expect(check(cerplexTerms, asSigned, { ...proof, knownAt: day('1996-10-30') })).not.toEqual([]);
  });

  test('[K4] an open answer names what would settle it', () => {
    const { open } = because(proofOf(without(asSigned, 'proceedings'), price));
    expect(open.map(({ subject }) => subject)).toEqual([
      { ask: 'condition', condition: 'waiver/4.6', day: day('1996-10-31'), given: null },
    ]);
    expect(because(proofOf(asSigned, price)).open).toEqual([]);
  });

  test('[K3] the presumptions on the way to the answer, and no others', () => {
    expect(presumed(asSigned, '1996-10-30')).toEqual(['not-terminated npa']);
    const late = [...without(asSigned, 'sign-nascit'), signature('late', 'nascit', '1996-11-01')];
    expect(presumed(late, '1996-11-15')).toEqual(['not-terminated npa', 'not-done-before waiver nascit']);
  });

  test('[P1] as an outline: what decides, and nothing twice', () => {
    const late = [...without(asSigned, 'sign-nascit'), signature('late', 'nascit', '1996-11-01')];
    expect(lines(outline(proofOf(late, section63('1996-11-15'))))).toEqual([
      'in-force yes',
      '  effective yes',
      '  suspended no',
      '    effective no',
      '      condition no',
      '        signed no',
    ]);
  });
});

function lines(branch: Branch | null, depth = 0): string[] {
  if (branch === null) return [];
  const head = `${'  '.repeat(depth)}${branch.step.subject.ask} ${branch.step.value}`;
  return [head, ...branch.branches.flatMap((each) => lines(each, depth + 1))];
}

const says = (proof: Proof): string[] =>
  check(cerplexTerms, asSigned, proof).map((complaint) => complaint.says);

describe('the checker by itself', () => {
  /** Section 4.2 rests on one recorded fact: a proof of one step, written by hand. */
  const byHand: Proof = {
    asked: { ask: 'condition', condition: 'waiver/4.2', day: day('1996-10-31'), given: null },
    asOf: day('1996-10-31'),
    knownAt: K,
    horizon,
    steps: [
      {
        subject: { ask: 'condition', condition: 'waiver/4.2', day: day('1996-10-31'), given: null },
        through: day('1996-10-31'),
        value: 'yes',
        rule: 'K6',
        premises: [],
        queries: [{ kind: 'concluded', of: 'waiver/4.2', found: ['senior-waiver'] }],
        clauses: ['waiver/4.2'],
        presumes: [],
        settings: [],
      },
    ],
  };
  const altered = (less: object): Proof => ({
    ...byHand,
    steps: byHand.steps.map((step) => ({ ...step, ...less })),
  });

  test('[P1] passes what follows', () => {
    expect(says(byHand)).toEqual([]);
  });
  test('[P1] asks queries again', () => {
    expect(says(altered({ queries: [{ kind: 'concluded', of: 'waiver/4.2', found: [] }] }))).toEqual([
      'Asked again, concluded of waiver/4.2 finds senior-waiver.',
    ]);
  });
  test('[P1] misses what is not named', () => {
    expect(says(altered({ queries: [] }))).toEqual(['Its value does not follow from what it names.']);
    expect(says(altered({ clauses: [] }))).toEqual(['Its value does not follow from what it names.']);
  });
  test('[P1] finds what is idle', () => {
    const presumes = [{ kind: 'not-happened', of: 'waiver/1(a)' }];
    expect(says(altered({ presumes }))).toEqual(['It does not need to presume not-happened of waiver/1(a).']);
  });
  test('[P1] wants the question answered', () => {
    expect(says({ ...byHand, asOf: byHand.asOf + 1 })).toContain(
      'The last step does not answer the question.',
    );
    expect(says({ ...byHand, steps: [] })).toEqual(['The proof has no steps.']);
  });
  test('[P1] the prover writes the same', () => {
    expect(proofOf(asSigned, byHand.asked)).toEqual(byHand);
    expect(answerOf(byHand)?.value).toBe('yes');
  });
});
