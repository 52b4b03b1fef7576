import type { Choices } from '../facts/choices.ts';

/** A clause as deal.yaml would state it, without its place. */
export type ClauseEntry = Readonly<Record<string, unknown>>;

export type ClauseField = { readonly name: string; readonly label: string } & (
  | { readonly kind: 'day' | 'number' | 'words' }
  | { readonly kind: 'one'; readonly of: readonly string[] }
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
  value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0);

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
      {
        kind: 'one',
        name: 'clock',
        label: 'A breach is an Event of Default',
        of: [
          'at once',
          'after days from occurrence',
          'after days from awareness',
          'after days from notice given',
          'after days from notice received',
        ],
      },
      { kind: 'number', name: 'days', label: 'After how many days (if not at once)' },
    ],
    entry: ({ one }) => ({
      covenant: said({ tested: one('tested'), ripens: ripensOf(one('clock'), one('days')) }),
    }),
  },
  {
    kind: 'waiver',
    label: 'A waiver of defaults',
    fields: [
      some('of', 'Of defaults under', 'provisions'),
      day('existed-before', 'Of those that existed before'),
      day('from', 'From'),
      day('through', 'Through (if it ends)'),
    ],
    entry: ({ one, all }) => ({
      waiver: said({
        of: all('of'),
        existed: one('existed-before') === '' ? '' : { before: one('existed-before') },
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
      { kind: 'words', name: 'settled-by', label: 'Who can say that it is met' },
      some('protects', 'Who may give it up', 'parties'),
    ],
    entry: ({ one, all }) => ({
      condition: said({
        requires: one('requires'),
        signed: all('signed'),
        'settled-by': one('settled-by'),
        protects: all('protects'),
      }),
    }),
  },
];

function ripensOf(clock: string, days: string): unknown {
  if (clock === '' || clock === 'at once') return clock;
  return { days: Number(days), from: clock.replace('after days from ', '') };
}
