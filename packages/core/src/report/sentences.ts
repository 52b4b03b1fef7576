import type { Deal } from '../deal/deal.ts';
import type { Address } from '../deal/facts.ts';
import type { DefaultRow, PartRow, ProvisionRow, ValueRow } from './status-rows.ts';
import { allInWords, amountInWords, inWords, list, span, written } from './words.ts';

type Names = Pick<Deal, 'agreements'>;

/** What is said of one address, or of several of which the same is said: `suspended from … through …`. */
interface Said {
  readonly address: Address;
  /** Goes on from "is" or "are". */
  readonly predicate: string;
}

/** `Sections 6.3 and 6.4 of the Note Purchase Agreement are suspended …`: rows of which the same is true, in one sentence. */
function grouped(deal: Names, rows: readonly Said[]): string[] {
  const groups = Map.groupBy(rows, ({ predicate }) => predicate);
  return [...groups].map(([predicate, same]) => {
    const addresses = same.map(({ address }) => address);
    return `${allInWords(deal, addresses)} ${addresses.length > 1 ? 'are' : 'is'} ${predicate}`;
  });
}

export function provisionSentences(deal: Names, rows: readonly ProvisionRow[]): string[] {
  return grouped(
    deal,
    rows.map((row) => ({ address: row.address, predicate: provisionPredicate(row) })),
  );
}

export function provisionSentence(deal: Names, row: ProvisionRow): string {
  return `${inWords(deal, row.address)} is ${provisionPredicate(row)}`;
}

function provisionPredicate(row: ProvisionRow): string {
  const by = row.by.length === 0 ? '' : ` (${row.by.join(', ')})`;
  if (row.inForce === 'yes') return `in force${span(row)}`;
  if (row.inForce === 'open') return `open, in force or not${span(row)}${by}`;
  if (row.because === 'suspended') return `suspended${span(row)}${by}`;
  return `not in force${span(row)}: its agreement is ${row.because === 'terminated' ? 'terminated' : 'not in effect'}`;
}

export function partSentences(deal: Names, rows: readonly PartRow[]): string[] {
  return grouped(
    deal,
    rows.map((row) => ({ address: row.address, predicate: partPredicate(row) })),
  );
}

export function partSentence(deal: Names, row: PartRow): string {
  return `${inWords(deal, row.address)} is ${partPredicate(row)}`;
}

function partPredicate(row: PartRow): string {
  if (row.effective === 'yes') return `in effect${span(row)}`;
  if (row.effective === 'open') return `open, in effect or not${span(row)}`;
  return `not in effect${row.through === null ? '' : ` through ${written(row.through)}`}`;
}

const STAGES = { default: 'Default', 'event of default': 'Event of Default', open: 'Default' } as const;

/** `Default under Section 6.3 …, begun on or before September 23, 1996 (breach-6.3): waived`. */
export function defaultSentence(deal: Names, row: DefaultRow): string {
  const doubt = row.exists === 'open' ? 'possible ' : '';
  const stage = row.stage === 'open' ? ' Whether it is or was an Event of Default is open.' : '';
  return `${doubt}${STAGES[row.stage]} under ${inWords(deal, row.under)}, begun ${begun(row)} (${row.id}): ${dispositionOf(row)}.${stage}`;
}

function begun({ begins }: DefaultRow): string {
  if (begins.from === begins.by) return written(begins.by);
  return begins.from === null
    ? `on or before ${written(begins.by)}`
    : `between ${written(begins.from)} and ${written(begins.by)}`;
}

function dispositionOf(row: DefaultRow): string {
  const by = row.by.length === 0 ? '' : ` (${list(row.by)})`;
  if (row.waived === 'yes') return `waived${row.continuing === 'no' ? span(row) : ''}${by}`;
  if (row.ended === 'yes') return `cured${span(row)}`;
  if (row.continuing === 'yes') return 'continuing';
  if (row.waived === 'open') return `whether it is waived is open${by}`;
  return row.ended === 'open' ? 'whether it is cured is open' : 'whether it exists is open';
}

export function valueSentence(deal: Names, row: ValueRow): string {
  const name = inWords(deal, row.address);
  if (row.value === null) return `${name} has no value`;
  if (row.value !== 'open') return `${name} is ${amountInWords(row.value, row.unit)}${span(row)}`;
  const either = row.candidates.map((value) => amountInWords(value, row.unit)).join(' or ');
  return `${name} is open${either === '' ? '' : `: ${either}`}${span(row)}`;
}
