import type {
  AmendmentTerm,
  CovenantTerm,
  DefaultMember,
  DefaultSet,
  Effect,
  Ending,
  PartTerm,
  RepresentationTerm,
  Requirement,
  RoleTerm,
  Signatory,
  Terms,
  When,
} from '../../src/deal/terms.ts';
import type { Address } from '../../src/deal/facts.ts';
import type { Day } from '../../src/time/day.ts';
import { maybe, type Outline, someDay, someWhen, type SpanOutline } from './outline.ts';

/** Random terms over an outline. Every kind of effect, requirement, ending, test and clock comes up. */
export function someTerms(o: Outline): Terms {
  const { dice } = o;
  const of = (kind: SpanOutline['kind']): readonly SpanOutline[] =>
    o.spans.filter((span) => span.kind === kind);
  return {
    parties: o.parties,
    roles: roles(o),
    instruments: o.instruments.map((id) => ({
      id,
      kind: 'notes',
      under: 'a0',
      principal: maybe(dice, 0.6, () => '300'),
      currency: 'USD',
      issued: maybe(dice, 0.3, () => someDay(o)),
    })),
    agreements: o.agreements.map((id) => ({
      id,
      dated: maybe(dice, 0.6, () => closing(o, id) - dice.pick([0, 0, 3])),
      known: maybe(dice, 0.1, () => someDay(o)),
      sha256: maybe(dice, 0.7, () => 'on-file'),
    })),
    parts: o.parts.map((address) => part(o, address)),
    conditions: o.conditions.map((address) => ({
      address,
      requires: dice.times(dice.pick([1, 1, 1, 2]), () => requirement(o, agreementOf(address))),
      protects: dice.chance(0.7) ? dice.some(o.parties, 2) : [],
      settledBy: [],
    })),
    provisions: o.provisions,
    waivers: of('waiver').map(({ id, address, part: under }) => {
      const ends = maybe(dice, 0.6, () => ending(o));
      return {
        id,
        address,
        part: under,
        from: maybe(dice, 0.25, () => someDay(o)),
        covers: defaults(o),
        ends,
      };
    }),
    compliance: of('compliance').map(({ id, address, part: under }) => ({
      id,
      address,
      part: under,
      provisions: dice.some([...o.provisions, 'a0'], 2),
      from: maybe(dice, 0.5, () => someDay(o)),
      to: maybe(dice, 0.5, () => someDay(o)),
      testDates: maybe(dice, 0.5, () => dice.times(2, () => someDay(o))),
    })),
    suspensions: of('suspension').map(({ id, address, part: under }) => ({
      id,
      address,
      part: under,
      provisions: dice.some([...o.provisions, 'a0/6'], 2),
      from: maybe(dice, 0.4, () => someDay(o)),
      to: maybe(dice, 0.85, () => someWhen(o, { set: () => onDefault(o) })),
      toIncluded: dice.chance(0.6),
    })),
    values: prices.flatMap((address) => valueTerm(o, address)),
    amendments: o.agreements.length > 1 ? dice.times(dice.below(4), (i) => amendment(o, i)) : [],
    covenants: dice.some(['a0/6.1', 'a0/6.2', 'a0', 'a0/6.1(a)'], 3).map((address) => covenant(o, address)),
    representations: o.agreements.flatMap((id) => representation(o, id)),
    overlays: [...of('forbearance'), ...of('consent')].map((span) => overlay(o, span)),
    readings: {
      cureAfterRipening: dice.pick(['cannot', 'can']),
      conditionFoundUnmet: dice.pick(['never took effect', 'never took effect', 'took effect']),
    },
    holidays: { city: dice.pick(['New York', 'Ruritania']), also: dice.chance(0.3) ? [someDay(o)] : [] },
  };
}

const prices = ['a0/"Price"', 'a0/"Ratio"'];

export function agreementOf(address: Address): string {
  return address.split('/')[0] ?? address;
}

export function closing(o: Outline, agreement: string): Day {
  return o.closings[agreement] ?? o.start;
}

function roles(o: Outline): Record<string, RoleTerm> {
  const { dice } = o;
  const share = dice.pick([
    { numerator: 2n, denominator: 3n },
    { numerator: 1n, denominator: 2n },
    { numerator: 1n, denominator: 1n },
  ]);
  return {
    Holders: {
      kind: 'parties',
      parties: o.parties.slice(1),
      instrument: dice.pick([...o.instruments, null]),
    },
    'Required Holders': {
      kind: 'threshold',
      threshold: {
        of: dice.some(o.instruments, 2),
        share,
        at: dice.pick(['least', 'more']),
        bySeries: dice.chance(0.4),
        without: dice.chance(0.5) ? ['p0'] : [],
        among: o.parties.slice(1),
      },
    },
  };
}

function part(o: Outline, address: Address): PartTerm {
  const agreement = agreementOf(address);
  return { address, agreement, effect: effect(o, agreement, address), survives: o.dice.chance(0.15) };
}

function effect(o: Outline, agreement: string, address: Address): Effect {
  const { dice } = o;
  const base = address === 'a0' ? 12 : 1;
  const closes = closing(o, agreement);
  const own = o.conditions.filter((each) => agreementOf(each) === agreement);
  const conditions = (): readonly Address[] =>
    dice.chance(0.1) ? [] : dice.some(dice.chance(0.1) ? o.conditions : own, 3);
  return dice.weighed<Effect>([
    [base, () => ({ kind: 'in-force', from: address === 'a0' ? o.start - dice.below(5) : someDay(o) })],
    [4, () => ({ kind: 'fixed', on: closes, conditions: conditions() })],
    [
      5,
      () => ({
        kind: 'first-day',
        conditions: conditions(),
        notBefore: maybe(dice, 0.4, () => closes - dice.pick([0, 2, 5])),
        outside: maybe(dice, 0.4, () => closes + dice.pick([0, 1, 5])),
        reachesBack: maybe(dice, 0.3, () => closes - dice.pick([0, 3, 10])),
      }),
    ],
    [0.7, () => ({ kind: 'unknown' })],
  ]);
}

function requirement(o: Outline, agreement: string): Requirement {
  const { dice } = o;
  const own = o.parts.filter((each) => agreementOf(each) === agreement);
  const giving = (): readonly Address[] => (dice.chance(0.6) ? dice.some(own, 1) : []);
  return dice.weighed<Requirement>([
    [4, () => ({ kind: 'executed', agreement, by: dice.times(dice.between(1, 2), () => signatory(o)) })],
    [2, () => ({ kind: 'act', verb: 'delivered' })],
    [2, () => ({ kind: 'question' })],
    [
      2.5,
      () => ({
        kind: 'no-default',
        agreement: 'a0',
        giving: giving(),
        except: maybe(dice, 0.3, () => defaults(o)),
      }),
    ],
    [1.5, () => ({ kind: 'representations', of: [`${agreement}/3`], giving: giving() })],
    [2, () => ({ kind: 'effective', part: dice.pick(o.parts) })],
  ]);
}

function signatory(o: Outline): Signatory {
  return o.dice.chance(0.5)
    ? { party: o.dice.pick(o.parties) }
    : { role: o.dice.pick(['Holders', 'Required Holders', 'Required Holders']) };
}

export function defaults(o: Outline): DefaultSet {
  return o.dice.times(o.dice.pick([1, 1, 2]), () => member(o));
}

function member(o: Outline): DefaultMember {
  const { dice } = o;
  const to = (): NonNullable<DefaultMember['existed']>['to'] =>
    dice.weighed<NonNullable<DefaultMember['existed']>['to']>([
      [3, () => ({ day: someDay(o) })],
      [3, () => ({ effectOf: dice.pick(o.parts) })],
      [1, () => null],
    ]);
  return {
    provisions: dice.some(['a0', 'a0/6.1', 'a0/6.2', 'a0/6'], 2),
    existed: maybe(dice, 0.5, () => ({ from: maybe(dice, 0.3, () => someDay(o)), to: to() })),
    testDates: maybe(dice, 0.12, () => dice.times(2, () => someDay(o))),
    noticed: maybe(dice, 0.12, () => someDay(o)),
    breaches: maybe(dice, 0.15, () => dice.some(o.breaches, 2)),
    described: dice.chance(0.1),
  };
}

function onDefault(o: Outline): Extract<When, { kind: 'default' }> {
  return { kind: 'default', of: defaults(o), except: o.dice.chance(0.3) ? defaults(o) : [] };
}

function ending(o: Outline): Ending {
  const { dice } = o;
  return {
    when: someWhen(o, { set: () => onDefault(o) }),
    included: dice.chance(0.6),
    // oxlint-disable-next-line unicorn/no-thenable -- the field's name in the terms
    then: dice.pick(['prospective', 'prospective', 'retroactive']),
    permanentIf: maybe(dice, 0.25, () => dice.pick(o.conditions)),
    extended: maybe(dice, 0.25, () => ({ to: someDay(o) + 5, if: dice.pick(o.conditions), by: someDay(o) })),
  };
}

function valueTerm(o: Outline, address: Address): Terms['values'] {
  if (o.dice.chance(0.3)) return [];
  return [
    { address, agreement: 'a0', value: '6.00', unit: 'USD', from: o.dice.chance(0.5) ? o.start : someDay(o) },
  ];
}

function amendment(o: Outline, i: number): AmendmentTerm {
  const under = o.dice.pick(o.parts.slice(1));
  return {
    id: `${under}#amend${i}`,
    address: under,
    part: under,
    target: o.dice.pick(prices),
    value: o.dice.pick(['2.50', '3.00', '6.00', '9.00']),
    unit: 'USD',
    position: i + 1,
  };
}

function covenant(o: Outline, address: Address): CovenantTerm {
  const { dice } = o;
  const clocks = ['occurrence', 'awareness', 'notice-given', 'notice-received'] as const;
  return {
    address,
    tested: dice.weighed<CovenantTerm['tested']>([
      [4, () => ({ kind: 'all-times' })],
      [2, () => ({ kind: 'dates', dates: dice.times(3, () => someDay(o)) })],
      [1.5, () => ({ kind: 'calendar-quarters' })],
      [1, () => ({ kind: 'on-action' })],
      [1, () => null],
    ]),
    ripens: dice.weighed<CovenantTerm['ripens']>([
      [2, () => ({ kind: 'at-once' })],
      [
        4,
        () => ({
          kind: 'after',
          count: dice.below(8),
          unit: dice.pick(['days', 'business days']),
          clocks: dice.some(clocks, 2),
        }),
      ],
      [1, () => null],
    ]),
  };
}

function representation(o: Outline, agreement: string): readonly RepresentationTerm[] {
  if (o.dice.chance(0.5)) return [];
  const decides = maybe(o.dice, 0.7, () => ({
    agreement: 'a0',
    except: o.dice.chance(0.5) ? defaults(o) : [],
  }));
  return [{ address: `${agreement}/3.1`, part: agreement, asOf: null, decides }];
}

function overlay(o: Outline, { id, address, part: under, kind }: SpanOutline): Terms['overlays'][number] {
  return {
    id,
    address,
    part: under,
    kind: kind === 'consent' ? 'consent' : 'forbearance',
    from: maybe(o.dice, 0.3, () => someDay(o)),
    to: maybe(o.dice, 0.8, () => someWhen(o, { set: () => onDefault(o) })),
    toIncluded: o.dice.chance(0.5),
    of: ['a0/6.1'],
  };
}
