import type { Choices } from './choices.ts';

/** A fact as facts.yaml would say it. */
export type FactEntry = Readonly<Record<string, unknown>>;

export interface Field {
  readonly name: string;
  readonly label: string;
  /** Where it is chosen from; `null`: it is written. */
  readonly from: keyof Choices | null;
  readonly optional?: boolean;
}

/** A kind of fact as a form: what it is called, what it asks for, and the entry that it makes. */
export interface FactKind {
  readonly kind: string;
  readonly label: string;
  readonly fields: readonly Field[];
  readonly entry: (given: Readonly<Record<string, string>>) => FactEntry;
}

const one = (name: string, label: string, from: keyof Choices | null, optional = false): Field => ({
  name,
  label,
  from,
  optional,
});
const said = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

export const factKinds: readonly FactKind[] = [
  {
    kind: 'occurred',
    label: 'An event that the papers speak of has happened',
    fields: [one('of', 'Which event', 'triggers')],
    entry: ({ of }) => ({ occurred: of }),
  },
  {
    kind: 'raised',
    label: 'Something that may be such an event, and nobody has judged it',
    fields: [one('of', 'What it may be', 'triggers')],
    entry: ({ of }) => ({ raised: of }),
  },
  {
    kind: 'breach',
    label: 'A covenant was not complied with',
    fields: [
      one('of', 'Which provision', 'provisions'),
      one('until', 'Complied with again from (if it is)', null, true),
    ],
    entry: ({ of, until }) => ({ breach: { of, ...(said(until) ? { until } : {}) } }),
  },
  {
    kind: 'cured',
    label: 'A breach was cured, as the agreement means it',
    fields: [one('breach', 'Which breach', 'breaches')],
    entry: ({ breach }) => ({ cured: { breach } }),
  },
  {
    kind: 'signed',
    label: 'A party signed',
    fields: [one('agreement', 'Which paper', 'agreements'), one('by', 'Who signed', 'parties')],
    entry: ({ agreement, by }) => ({ signed: { agreement, by: [by] } }),
  },
  {
    kind: 'held',
    label: 'A signature page came, held in escrow',
    fields: [one('agreement', 'Which paper', 'agreements'), one('by', 'Whose page', 'parties')],
    entry: ({ agreement, by }) => ({ signed: { agreement, by: [by], held: true } }),
  },
  {
    kind: 'released',
    label: 'A signature page was released from escrow',
    fields: [one('agreement', 'Which paper', 'agreements'), one('by', 'Whose page', 'parties')],
    entry: ({ agreement, by }) => ({ released: { agreement, by: [by] } }),
  },
  {
    kind: 'satisfied',
    label: 'A condition was met',
    fields: [one('of', 'Which condition', 'conditions')],
    entry: ({ of }) => ({ satisfied: of }),
  },
  {
    kind: 'failed',
    label: 'A condition was found not to have been met',
    fields: [one('of', 'Which condition', 'conditions')],
    entry: ({ of }) => ({ failed: of }),
  },
  {
    kind: 'waived',
    label: 'A condition was given up by those it protects',
    fields: [one('condition', 'Which condition', 'conditions'), one('by', 'By whom', 'parties')],
    entry: ({ condition, by }) => ({ waived: { condition, by: [by] } }),
  },
  {
    kind: 'paid',
    label: 'Something was paid',
    fields: [
      one('under', 'Under which provision', 'conditions'),
      one('amount', 'Amount, such as 12500 USD', null, true),
    ],
    entry: ({ under, amount }) => ({ paid: { under, ...(said(amount) ? { amount } : {}) } }),
  },
  {
    kind: 'terminated',
    label: 'An agreement was terminated',
    fields: [one('agreement', 'Which agreement', 'agreements')],
    entry: ({ agreement }) => ({ terminated: { agreement } }),
  },
];
