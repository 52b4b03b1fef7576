import type { FactEntry } from '../facts/fact-kinds.ts';
import type { ClosingItem, SignaturePage } from './closing-model.ts';

/** Something that can be recorded from a line of the list: the fact without its day. */
export interface Act {
  readonly label: string;
  readonly facts: readonly FactEntry[];
  /** Who would say so, unless it is said. */
  readonly by: string;
}

export function actsOnPage({ state, agreement, party, name }: SignaturePage): readonly Act[] {
  if (state === 'signed') return [];
  const release: Act = {
    label: 'Release the page',
    facts: [{ released: { agreement, by: [party] } }],
    by: party,
  };
  if (state === 'held') return [release];
  return [
    {
      label: `The page of ${name} came in, held in escrow`,
      facts: [{ signed: { agreement, by: [party], held: true } }],
      by: party,
    },
    { label: `${name} signed`, facts: [{ signed: { agreement, by: [party] } }], by: party },
  ];
}

/** All pages of a condition that are held, let go at once, as a closing does. */
export function releaseOfAll(pages: readonly SignaturePage[]): Act | null {
  const held = pages.filter(({ state }) => state === 'held');
  const [first] = held;
  if (first === undefined || held.length < 2) return null;
  const { agreement } = first;
  return {
    label: `Release all ${held.length} held pages`,
    facts: [{ released: { agreement, by: held.map(({ party }) => party) } }],
    by: '',
  };
}

export function actsOnItem({ item, act, pages, protects }: ClosingItem): readonly Act[] {
  if (item.status === 'done') return [];
  const of = item.section;
  return [
    ...(act === 'paid' ? [{ label: 'It was paid', facts: [{ paid: { under: of } }], by: '' }] : []),
    ...(act === 'delivered'
      ? [{ label: 'It was delivered', facts: [{ delivered: { what: of } }], by: '' }]
      : []),
    ...(pages.length === 0 ? [{ label: 'The condition was met', facts: [{ satisfied: of }], by: '' }] : []),
    { label: 'It was found not to have been met', facts: [{ failed: of }], by: '' },
    ...(protects.length === 0
      ? []
      : [
          {
            label: 'It was given up by those it protects',
            facts: [{ waived: { condition: of, by: protects } }],
            by: '',
          },
        ]),
  ];
}
