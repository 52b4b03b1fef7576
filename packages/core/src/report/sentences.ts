import type { Deal } from '../deal/deal.ts';
import type { DefaultRow, PartRow, ProvisionRow, ValueRow } from './status-rows.ts';
import { amountInWords, inWords, list, span, written } from './words.ts';

type Names = Pick<Deal, 'agreements'>;

/** `Section 6.3 of the Note Purchase Agreement is not in force: suspended from … through … (waiver/1)`. */
export function provisionSentence(deal: Names, row: ProvisionRow): string {
  const name = inWords(deal, row.address);
  const by = row.by.length === 0 ? '' : ` (${row.by.join(', ')})`;
  if (row.inForce === 'yes') return `${name} is in force${span(row)}`;
  if (row.inForce === 'open') return `whether ${name} is in force is open${span(row)}${by}`;
  if (row.because === 'suspended') return `${name} is suspended${span(row)}${by}`;
  return `${name} is not in force${span(row)}: its agreement is ${row.because === 'terminated' ? 'terminated' : 'not in effect'}`;
}

export function partSentence(deal: Names, row: PartRow): string {
  const name = inWords(deal, row.address);
  if (row.effective === 'yes') return `${name} is in effect${span(row)}`;
  if (row.effective === 'open') return `whether ${name} is in effect is open${span(row)}`;
  return row.through === null && row.from !== null
    ? `${name} did not take effect`
    : `${name} is not in effect${row.through === null ? '' : ` through ${written(row.through)}`}`;
}

const STAGES = {
  default: 'a Default',
  'event of default': 'an Event of Default',
  open: 'a Default (whether an Event of Default is open)',
} as const;

/** `a Default under Section 6.3 …, since September 23, 1996 (breach-6.3): waived`. */
export function defaultSentence(deal: Names, row: DefaultRow): string {
  const maybe = row.exists === 'open' ? 'possibly ' : '';
  const head = `${maybe}${STAGES[row.stage]} under ${inWords(deal, row.under)} since ${written(row.since)} (${row.id})`;
  return `${head}: ${dispositionOf(row)}`;
}

function dispositionOf(row: DefaultRow): string {
  const by = row.by.length === 0 ? '' : ` (${list(row.by)})`;
  if (row.waived === 'yes') return `waived${row.continuing === 'no' ? span(row) : ''}${by}`;
  if (row.ended === 'yes') return `cured${span(row)}`;
  if (row.continuing === 'yes') return 'continuing';
  if (row.waived === 'open') return `whether it is waived is open${by}`;
  return row.ended === 'open' ? 'whether it is cured is open' : 'whether it is continuing is open';
}

export function valueSentence(deal: Names, row: ValueRow): string {
  const name = inWords(deal, row.address);
  if (row.value === null) return `${name} has no value`;
  if (row.value !== 'open') return `${name} is ${amountInWords(row.value, row.unit)}${span(row)}`;
  const either = row.candidates.map((value) => amountInWords(value, row.unit)).join(' or ');
  return `${name} is open${either === '' ? '' : `: ${either}`}${span(row)}`;
}
