import { allInWords, type Deal, type Fact, inWords, titleOf } from '@inforce/core';
import { writtenDay } from '../ui/days.ts';

type Names = Pick<Deal, 'agreements' | 'parties' | 'facts' | 'calendar'>;
type Of<K extends Fact['kind']> = Extract<Fact, { readonly kind: K }>;

/** What a fact says, so that it can follow “it was recorded that”. */
export function factSentence(deal: Names, fact: Fact): string {
  const corrected = fact.corrects === null ? '' : ` (this corrects ${fact.corrects})`;
  const on = fact.kind === 'never' ? '' : daysOf(fact);
  return `${whatHappened(deal, fact)}${on}, says ${named(deal, fact.by)}${corrected}`;
}

/** Without the day, and without who says it. */
export const whatHappened = (deal: Names, fact: Fact): string => sayings[fact.kind](deal, fact);

/** The sentence, with its evidence, and the day on which it became known where that is another; `null`: no such fact. */
export function factRecorded(deal: Names, id: string): string | null {
  const fact = deal.facts.find((each) => each.id === id);
  if (fact === undefined) return null;
  const evidence = fact.evidence === null ? '' : `; evidence: ${fact.evidence}`;
  const known = fact.known === fact.on.by ? '' : `; known from ${writtenDay(fact.known)}`;
  return `${factSentence(deal, fact)}${evidence}${known}`;
}

function daysOf({ on: { from, by } }: Fact): string {
  if (from === by) return ` on ${writtenDay(by)}`;
  return from === null
    ? ` on or before ${writtenDay(by)}`
    : ` between ${writtenDay(from)} and ${writtenDay(by)}`;
}

export const named = ({ parties }: Names, id: string): string =>
  parties.find((each) => each.id === id)?.name ?? id;
const all = (deal: Names, ids: readonly string[]): string => ids.map((id) => named(deal, id)).join(', ');

/** `8,625,000`, whatever stands behind the point. */
const figures = (amount: string): string =>
  amount.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));

type Say<K extends Fact['kind']> = (deal: Names, fact: Of<K>) => string;
/** Takes the fact that its kind says it is; another is a mistake of this file. */
const as =
  <K extends Fact['kind']>(kind: K, say: Say<K>) =>
  (deal: Names, fact: Fact): string => {
    if (!isKind(fact, kind)) throw new Error(`${fact.kind} is no ${kind}`);
    return say(deal, fact);
  };
const isKind = <K extends Fact['kind']>(fact: Fact, kind: K): fact is Of<K> => fact.kind === kind;

const sayings: Readonly<Record<Fact['kind'], (deal: Names, fact: Fact) => string>> = {
  signed: as('signed', (deal, { parties, agreement, held }) =>
    held
      ? `the signature page of ${all(deal, parties)} to the ${titleOf(deal, agreement)} came in, held in escrow,`
      : `${all(deal, parties)} signed the ${titleOf(deal, agreement)}`,
  ),
  released: as(
    'released',
    (deal, { parties, agreement }) =>
      `the signature page of ${all(deal, parties)} to the ${titleOf(deal, agreement)} was released`,
  ),
  notice: as(
    'notice',
    (deal, { from, to, of }) =>
      `${named(deal, from)} gave ${named(deal, to)} notice of ${allInWords(deal, of)}`,
  ),
  aware: as('aware', (deal, { who, of }) => `${named(deal, who)} knew of ${of}`),
  breach: as(
    'breach',
    (deal, { of, until }) =>
      `${inWords(deal, of)} was not complied with${until === null ? '' : ` until ${writtenDay(until.by)}, beginning`}`,
  ),
  cured: as('cured', (_, { breach }) => `${breach} was cured`),
  satisfied: as('satisfied', (deal, { of }) => `${inWords(deal, of)} was met`),
  failed: as('failed', (deal, { of }) => `${inWords(deal, of)} was not met`),
  untrue: as('untrue', (deal, { of }) => `${inWords(deal, of)} was not true`),
  waived: as(
    'waived',
    (deal, { condition, parties }) => `${all(deal, parties)} gave up ${inWords(deal, condition)}`,
  ),
  occurred: as('occurred', (deal, { of }) => `what ${inWords(deal, of)} speaks of happened`),
  raised: as(
    'raised',
    (deal, { of }) => `something happened that may be what ${inWords(deal, of)} speaks of`,
  ),
  delivered: as('delivered', (deal, { what, to }) => `${what} was delivered to ${named(deal, to)}`),
  paid: as(
    'paid',
    (deal, { amount, currency, under }) =>
      `${amount === null ? 'what is owed' : `${figures(amount)} ${currency ?? ''}`.trim()} was paid under ${inWords(deal, under)}`,
  ),
  holding: as(
    'holding',
    (deal, { holder, amount, instrument }) =>
      `${named(deal, holder)} held ${figures(amount)} of ${instrument}`,
  ),
  transferred: as(
    'transferred',
    (deal, { from, to, amount, instrument }) =>
      `${named(deal, from)} transferred ${figures(amount)} of ${instrument} to ${named(deal, to)}`,
  ),
  prepaid: as(
    'prepaid',
    (_, { instrument, amount }) =>
      `${amount === null ? 'all' : figures(amount)} of ${instrument} was prepaid`,
  ),
  reported: as('reported', (_, { period }) => `figures for ${period} were reported`),
  terminated: as('terminated', (deal, { agreement }) => `the ${titleOf(deal, agreement)} was terminated`),
  never: () => 'it never happened',
};
