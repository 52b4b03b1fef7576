import { expect, test } from 'vitest';
import { askDay, dealOf } from '../../test/text-deal.ts';
import { textOf } from '../blackline/blackline.ts';
import { parseDay } from '../time/day.ts';
import { type ChangesSince, changesSince, type Stretch } from './authors.ts';

const BASE = `WARRANT AGREEMENT, dated as of April 15, 1996, by and between ALPHA, INC. (the "Company") and BETA FUND (the "Holder").

SECTION 1. Definitions.

"Initial Purchase Price" means $6.00.

"Warrant" means a warrant issued hereunder.

SECTION 2. Exercise.

2.1 Price. Each Warrant may be exercised at the Initial Purchase Price.
`;

const amendment = (date: string, price: string): string =>
  `AMENDMENT, dated as of ${date}, by and between ALPHA, INC. (the "Company") and BETA FUND (the "Holder").

1. Amendment. The Company and the Holder hereby amend and restate the definition of "Initial Purchase Price" in the Warrant
Agreement as follows:

"Initial Purchase Price" means ${price}.

2. Effectiveness. This Amendment shall become effective on the first date on which the Company and the Holder have executed and
delivered counterparts hereof.
`;

const signed = (agreement: string, on: string) => ({ on, signed: { agreement, by: ['alpha', 'beta'] } });
const refers = { 'Warrant Agreement': 'warrants' };

const deal = dealOf(
  {
    agreements: {
      warrants: { text: 'warrants.txt', 'in-force': '1996-04-15' },
      first: { text: 'first.txt', title: 'Amendment No. 1', refers },
      second: { text: 'second.txt', title: 'Amendment No. 2', refers },
    },
  },
  {
    warrants: BASE,
    first: amendment('October 31, 1996', '$2.50'),
    second: amendment('January 10, 1997', '$2.00'),
  },
  [signed('first', '1996-11-05'), signed('second', '1997-01-15')],
);

function changes(since: string, day: string): ChangesSince {
  const from = parseDay(since);
  const found = from === null ? null : changesSince(askDay(deal, day), 'warrants', from);
  if (found === null) throw new Error('there is no text');
  return found;
}

/** `- $6.00. by Amendment No. 1 on 1996-11-05` */
function said({ blackline, removed, added }: ChangesSince): string[] {
  return blackline.pieces.flatMap((piece) => {
    if (piece.kind === 'kept') return [];
    const struck = piece.kind === 'deleted';
    const by = at(struck ? removed : added, (struck ? piece.before : piece.after).from);
    return [`${struck ? '-' : '+'} ${textOf(blackline, piece).trim()} by ${by}`];
  });
}

function at(stretches: readonly Stretch[], place: number): string {
  const by = stretches.find(({ from, to }) => from <= place && place < to)?.by ?? null;
  return by === null ? 'nobody' : `${by.author} on ${by.date}`;
}

test('[A4] each word is taken out by the instruction that took it out, and put in by the one whose words stand', () => {
  expect(said(changes('1996-11-04', '1997-03-01'))).toEqual([
    '- $6.00. by Amendment No. 1 on 1996-11-05',
    '+ $2.00. by Amendment No. 2 on 1997-01-15',
  ]);
  expect(said(changes('1996-12-01', '1997-03-01'))).toEqual([
    '- $2.50. by Amendment No. 2 on 1997-01-15',
    '+ $2.00. by Amendment No. 2 on 1997-01-15',
  ]);
  expect(said(changes('1997-02-01', '1997-03-01'))).toEqual([]);
});

const newNotes = (since: string): string[] =>
  changes(since, '1997-03-01').notes.map(({ number, by }) => `${number} ${by?.author ?? 'before'}`);

test('a footnote is new where its instruction took effect since, and old where it had before', () => {
  expect(newNotes('1996-11-04')).toEqual(['1 Amendment No. 1', '2 Amendment No. 2']);
  expect(newNotes('1996-12-01')).toEqual(['1 before', '2 Amendment No. 2']);
});

test('[A4] backwards nobody is known: the earlier text was not made from the later one', () => {
  expect(said(changes('1997-03-01', '1996-12-01'))).toEqual(['- $2.00. by nobody', '+ $2.50. by nobody']);
});
