import type { Fact, OnDay } from '../../src/deal/facts.ts';
import type { Terms } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import type { Said } from '../fact.ts';
import { agreementOf, closing } from './generate-terms.ts';
import { LENGTH, maybe, type Outline, someDay } from './outline.ts';

/** A fact without its id. */
interface Draft {
  readonly id: string | null;
  readonly on: OnDay;
  readonly said: Said;
}

/** Random facts over random terms: the closings, the breaches, the register, and what was corrected later. */
export function someFacts(o: Outline, terms: Terms): readonly Fact[] {
  const drafts = o.dice.shuffled([
    ...o.agreements.flatMap((id) => signatures(o, id)),
    ...terms.conditions.flatMap((each) => conclusions(o, terms, each.address)),
    ...o.breaches.flatMap((id) => breach(o, terms, id)),
    ...register(o),
    ...stray(o),
  ]);
  const facts = drafts.slice(0, 36).map((draft, i) => recorded(o, draft, draft.id ?? `f${i}`, null));
  return withCorrections(o, facts);
}

function recorded(o: Outline, { on, said }: Draft, id: string, corrects: string | null): Fact {
  const known = on.by + o.dice.pick([0, 0, 0, 0, 1, 5, 20]);
  return { ...said, id, on, known, by: 'p0', evidence: null, corrects };
}

function exactly(day: Day): OnDay {
  return { from: day, by: day };
}

/** Mostly an exact day; else a range, or on or before a day. */
function around(o: Outline, day: Day): OnDay {
  return o.dice.weighed<OnDay>([
    [7, () => exactly(day)],
    [1, () => ({ from: day, by: day + o.dice.between(1, 4) })],
    [0.5, () => ({ from: null, by: day })],
  ]);
}

function signatures(o: Outline, agreement: string): readonly Draft[] {
  const { dice } = o;
  const on = (): OnDay => around(o, closing(o, agreement) + dice.pick([-2, -1, 0, 0, 0, 0, 1, 3]));
  return o.parties.flatMap((party) => {
    if (dice.chance(0.2)) return [];
    const held = dice.chance(0.15);
    const text = dice.weighed<string | null>([
      [6, () => null],
      [1, () => 'on-file'],
      [1, () => 'draft'],
    ]);
    const parties = dice.chance(0.15) ? o.parties.slice(0, 2) : [party];
    const page: Draft = { id: null, on: on(), said: { kind: 'signed', agreement, parties, text, held } };
    if (!dice.chance(held ? 0.7 : 0.03)) return [page];
    return [page, { id: null, on: on(), said: { kind: 'released', agreement, parties: [party] } }];
  });
}

function conclusions(o: Outline, terms: Terms, condition: string): readonly Draft[] {
  const { dice } = o;
  const agreement = agreementOf(condition);
  const close = closing(o, agreement);
  const day = (): Day => close + dice.pick([-3, -1, 0, 0, 0, 0, 0, 1, 2]);
  const protects = terms.conditions.find((each) => each.address === condition)?.protects ?? [];
  return dice.times(dice.pick([0, 1, 1, 1, 2]), () => ({
    id: null,
    on: dice.chance(0.6) ? exactly(close) : around(o, day()),
    said: dice.weighed<Said>([
      [6, () => ({ kind: 'satisfied', of: condition })],
      [1.5, () => ({ kind: 'failed', of: condition })],
      [1, () => ({ kind: 'delivered', what: condition, to: 'p1' })],
      [1, () => ({ kind: 'paid', amount: '10', currency: 'USD', to: null, under: condition })],
      [
        1,
        () => ({
          kind: 'waived',
          condition,
          parties: dice.chance(0.7) && protects.length > 0 ? protects : dice.some(o.parties, 2),
        }),
      ],
    ]),
  }));
}

function breach(o: Outline, terms: Terms, id: string): readonly Draft[] {
  const { dice } = o;
  const dates = terms.covenants.flatMap(({ tested }) => (tested?.kind === 'dates' ? tested.dates : []));
  const began = dates.length > 0 && dice.chance(0.4) ? dice.pick(dates) : someDay(o);
  const of = dice.pick(o.provisions.slice(0, dice.chance(0.8) ? 3 : 5));
  const what = (): string => dice.pick([id, of, 'a0']);
  const later = (): OnDay => around(o, began + dice.pick([0, 0, 1, 2, 5, 10, 15]));
  const first: Draft = {
    id,
    on: around(o, began),
    said: {
      kind: 'breach',
      of,
      until: maybe(dice, 0.4, () => around(o, began + dice.between(1, 30))),
      stage: dice.pick([null, null, null, null, null, 'default', 'event of default']),
    },
  };
  return [
    first,
    ...(dice.chance(0.5) ? [{ id: null, on: later(), said: notice(o, what()) }] : []),
    ...(dice.chance(0.3)
      ? [{ id: null, on: later(), said: { kind: 'aware', who: 'an officer', of: what() } } as const]
      : []),
    ...(dice.chance(0.35) ? [{ id: null, on: later(), said: { kind: 'cured', breach: id } } as const] : []),
  ];
}

function notice(o: Outline, of: string): Said {
  return {
    kind: 'notice',
    from: 'p0',
    to: 'p1',
    of: [of],
    received: maybe(o.dice, 0.6, () => around(o, someDay(o))),
  };
}

function register(o: Outline): readonly Draft[] {
  const { dice } = o;
  return o.instruments.flatMap((instrument) => {
    if (dice.chance(0.4)) return [];
    const holdings = dice.some(o.parties, 3).map((holder): Draft => {
      const amount = dice.pick(['100', '100', '200', '50.5', '0']);
      return {
        id: null,
        on: exactly(o.start - dice.below(3)),
        said: { kind: 'holding', instrument, holder, amount },
      };
    });
    return [...holdings, ...dice.times(dice.below(3), () => registerChange(o, instrument))];
  });
}

function registerChange(o: Outline, instrument: string): Draft {
  const { dice } = o;
  const amount = (): string => dice.pick(['100', '50', '33.33', '200']);
  const said = dice.weighed<Said>([
    [
      3,
      () => ({
        kind: 'transferred',
        instrument,
        from: dice.pick(o.parties),
        to: dice.pick([...o.parties, 'stranger']),
        amount: amount(),
      }),
    ],
    [
      2,
      () => ({
        kind: 'prepaid',
        instrument,
        amount: maybe(dice, 0.7, amount),
        holder: maybe(dice, 0.5, () => dice.pick(o.parties)),
      }),
    ],
    [1, () => ({ kind: 'holding', instrument, holder: dice.pick(o.parties), amount: amount() })],
  ]);
  return { id: null, on: around(o, someDay(o)), said };
}

/** Events, untrue representations, terminations, and figures that no status turns on. */
function stray(o: Outline): readonly Draft[] {
  const { dice } = o;
  return dice.times(dice.between(1, 6), () => ({
    id: null,
    on: around(o, someDay(o)),
    said: dice.weighed<Said>([
      [4, () => ({ kind: 'occurred', of: dice.pick(o.triggers) })],
      [2, () => ({ kind: 'raised', of: dice.pick(o.triggers) })],
      [2, () => ({ kind: 'untrue', of: dice.pick(o.agreements) + dice.pick(['/3', '/3.1', '/3.2']) })],
      [1, () => ({ kind: 'terminated', agreement: dice.pick(o.agreements) })],
      [0.5, () => ({ kind: 'reported', period: 'Q3', figures: { ebitda: '1.0' } })],
    ]),
  }));
}

/** Corrections with the right content, withdrawals, and corrections of corrections. */
function withCorrections(o: Outline, facts: readonly Fact[]): readonly Fact[] {
  const { dice } = o;
  const out = [...facts];
  const fixed = new Set<string>();
  for (let n = dice.below(5); n > 0; n--) {
    const wrong = dice.pick(out);
    if (fixed.has(wrong.id)) continue;
    fixed.add(wrong.id);
    const known = wrong.known + dice.pick([0, 1, 5, LENGTH]);
    out.push({ ...corrected(o, wrong), id: `c${n}`, known, corrects: wrong.id });
  }
  return out;
}

function corrected(o: Outline, wrong: Fact): Fact {
  const { id, on, known, by, evidence, corrects } = wrong;
  const base = { id, on, known, by, evidence, corrects };
  return o.dice.weighed<Fact>([
    [2, () => ({ ...base, kind: 'never' })],
    [
      3,
      () =>
        wrong.kind === 'satisfied' ? { ...base, kind: 'failed', of: wrong.of } : { ...base, kind: 'never' },
    ],
    [3, () => ({ ...wrong, on: exactly(on.by + o.dice.pick([-3, -1, 1, 3])) })],
  ]);
}
