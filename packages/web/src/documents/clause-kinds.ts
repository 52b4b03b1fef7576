import type { Choices } from '../facts/choices.ts';

/** A clause as deal.yaml would state it, without its place. */
export type ClauseEntry = Readonly<Record<string, unknown>>;

export type ClauseField = { readonly name: string; readonly label: string } & (
  | { readonly kind: 'day' | 'number' | 'words' | 'tick' }
  | { readonly kind: 'one' | 'many'; readonly of: readonly string[] }
  /** Some of what the deal has. */
  | { readonly kind: 'some'; readonly from: keyof Choices }
);

/** A kind of clause as a form: what it is called, what it asks for, and the entry that it makes. */
export interface ClauseKind {
  readonly kind: string;
  readonly label: string;
  readonly fields: readonly ClauseField[];
  readonly entry: (given: Given) => ClauseEntry;
}

/** What the form says: one text, or all that were chosen. */
export interface Given {
  readonly one: (name: string) => string;
  readonly all: (name: string) => readonly string[];
}

const day = (name: string, label: string): ClauseField => ({ kind: 'day', name, label });
const some = (name: string, label: string, from: keyof Choices): ClauseField => ({
  kind: 'some',
  name,
  label,
  from,
});

const isSaid = (value: unknown): boolean =>
  value !== '' &&
  value !== undefined &&
  !(typeof value === 'object' && Object.keys(value ?? {}).length === 0);

/** Only what was said: deal.yaml holds no empty keys. */
function said(entries: Readonly<Record<string, unknown>>): ClauseEntry {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => isSaid(value)));
}

export const clauseKinds: readonly ClauseKind[] = [
  {
    kind: 'covenant',
    label: 'A covenant: when it is tested, when a breach ripens',
    fields: [
      {
        kind: 'one',
        name: 'tested',
        label: 'Tested',
        of: ['at all times', 'quarter ends', 'calendar quarter ends', 'fiscal quarter ends', 'on action'],
      },
      { kind: 'words', name: 'tested-on', label: 'Or on these days alone, such as 2005-09-30, 2005-12-31' },
      {
        kind: 'one',
        name: 'ripens',
        label: 'A breach is an Event of Default',
        of: ['at once', 'after some days'],
      },
      { kind: 'number', name: 'days', label: 'After how many days (if not at once)' },
      { kind: 'tick', name: 'business', label: 'Business Days' },
      {
        kind: 'many',
        name: 'ripens-from',
        label: 'Counted from',
        of: ['occurrence', 'awareness', 'notice given', 'notice received'],
      },
    ],
    entry: (given) => ({ covenant: said({ tested: testedOf(given), ripens: ripensOf(given) }) }),
  },
  {
    kind: 'waiver',
    label: 'A waiver of defaults',
    fields: [
      some('of', 'Of defaults under', 'provisions'),
      day('existed-from', 'Of those that existed from'),
      day('existed-before', 'Of those that existed before'),
      day('from', 'From'),
      day('through', 'Through (if it ends)'),
    ],
    entry: ({ one, all }) => ({
      waiver: said({
        of: all('of'),
        existed: said({ from: one('existed-from'), before: one('existed-before') }),
        from: one('from'),
        through: one('through'),
      }),
    }),
  },
  {
    kind: 'suspension',
    label: 'A suspension of provisions',
    fields: [some('of', 'Of', 'provisions'), day('from', 'From'), day('through', 'Through')],
    entry: ({ one, all }) => ({
      suspension: said({ of: all('of'), from: one('from'), through: one('through') }),
    }),
  },
  {
    kind: 'effect',
    label: 'When it takes effect',
    fields: [
      day('on', 'On this day, if each condition is met by then'),
      day('not-before', 'Or when all are met, not before'),
      day('outside', 'And not after'),
      some('conditions', 'If these conditions are met', 'conditions'),
    ],
    entry: ({ one, all }) => ({
      effect: said({
        on: one('on'),
        'not-before': one('not-before'),
        outside: one('outside'),
        conditions: all('conditions'),
      }),
    }),
  },
  {
    kind: 'condition',
    label: 'A condition',
    fields: [
      { kind: 'one', name: 'requires', label: 'It asks for', of: ['act', 'question'] },
      some('signed', 'Signatures of', 'parties'),
      some('settled-by', 'Who can say that it is met', 'parties'),
      some('protects', 'Who may give it up', 'parties'),
    ],
    entry: ({ one, all }) => ({
      condition: said({
        requires: one('requires'),
        signed: all('signed'),
        'settled-by': all('settled-by'),
        protects: all('protects'),
      }),
    }),
  },
];

function testedOf({ one }: Given): unknown {
  const days = one('tested-on')
    .split(/[\s,;]+/)
    .filter((each) => each !== '');
  return days.length > 0 ? days : one('tested');
}

function ripensOf({ one, all }: Given): unknown {
  if (one('ripens') !== 'after some days') return one('ripens');
  const business = one('business') === 'on' ? { business: true } : {};
  return { days: Number(one('days')), from: all('ripens-from'), ...business };
}
