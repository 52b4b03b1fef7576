import { agreementOf, atOrBelow } from '../deal/address.ts';
import type { Address, FactId } from '../deal/facts.ts';
import type { SuspensionTerm, WaiverTerm } from '../deal/terms.ts';
import type { Instance, Reckoning } from '../reasoning/reckoning.ts';
import { type Day, isoDay } from '../time/day.ts';
import { type Stretch, stretches, stretchOn, type Timeline, valueOn } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import type { Asked } from './question.ts';

/** `from` and `through` bound the stretch of days on which the answer is the same. */
export interface Days {
  readonly from: string | null;
  readonly through: string | null;
}
export interface PartRow extends Days {
  readonly address: Address;
  readonly effective: Truth;
}
export interface ProvisionRow extends Days {
  readonly address: Address;
  readonly inForce: Truth;
  /** Why it is not, or why that is open; `null` where it is in force. */
  readonly because: 'suspended' | 'not effective' | 'terminated' | 'not recorded' | null;
  /** The clauses that suspend it. */
  readonly by: readonly Address[];
}
export interface DefaultRow {
  readonly id: string;
  readonly breach: FactId;
  readonly under: Address;
  readonly stage: 'default' | 'event of default' | 'open';
  readonly since: string;
  /** The days within which it began, where the record gives a range. */
  readonly begins: { readonly from: string | null; readonly by: string };
  readonly exists: Truth;
  readonly waived: Truth;
  readonly ended: Truth;
  readonly continuing: Truth;
  /** The first day of the present stretch of `continuing`. */
  readonly from: string | null;
  readonly through: string | null;
  /** The clauses that waive it. */
  readonly by: readonly Address[];
}
export interface ValueRow extends Days {
  readonly address: Address;
  /** Decimal text; `open`; `null` where there is none on that day. */
  readonly value: string | null;
  readonly unit: string;
  /** What an open value may be. */
  readonly candidates: readonly string[];
}

export interface StatusRows {
  readonly parts: readonly PartRow[];
  readonly provisions: readonly ProvisionRow[];
  readonly defaults: readonly DefaultRow[];
  readonly values: readonly ValueRow[];
}

/** Every part, provision, default and value that the deal names, on the day asked about [P0]. */
export function statusRows({ reckoning, asOf }: Pick<Asked, 'reckoning' | 'asOf'>): StatusRows {
  const { terms } = reckoning;
  return {
    parts: terms.parts.map(({ address }) => partRow(reckoning, address, asOf)),
    provisions: terms.provisions.map((address) => provisionRow(reckoning, address, asOf)),
    defaults: reckoning
      .instances()
      .filter(({ id }) => valueOn(reckoning.exists(id), asOf) !== 'no')
      .map((instance) => defaultRow(reckoning, instance, asOf)),
    values: valueAddresses(reckoning).map((address) => valueRow(reckoning, address, asOf)),
  };
}

export function daysOf<T>({ from, to }: Stretch<T>): Days {
  return { from: from === null ? null : isoDay(from), through: to === null ? null : isoDay(to - 1) };
}

export function partRow(reckoning: Reckoning, address: Address, asOf: Day): PartRow {
  const stretch = stretchOn(reckoning.effective(address), asOf);
  return { address, effective: stretch.value, ...daysOf(stretch) };
}

export function provisionRow(reckoning: Reckoning, address: Address, asOf: Day): ProvisionRow {
  const stretch = stretchOn(reckoning.inForce(address), asOf);
  const suspending = suspensionsOf(reckoning, address).filter(
    ({ id }) => valueOn(reckoning.suspended(id), asOf) !== 'no',
  );
  const because =
    stretch.value === 'yes'
      ? null
      : reasonFor(reckoning, address, asOf, stretch.value, suspending.length > 0);
  const by = stretch.value === 'yes' ? [] : [...new Set(suspending.map((each) => each.address))];
  return { address, inForce: stretch.value, because, by, ...daysOf(stretch) };
}

export function suspensionsOf({ terms }: Reckoning, address: Address): SuspensionTerm[] {
  return terms.suspensions.filter(({ provisions }) =>
    provisions.some((provision) => atOrBelow(address, provision)),
  );
}

function reasonFor(
  reckoning: Reckoning,
  address: Address,
  asOf: Day,
  value: Truth,
  suspended: boolean,
): ProvisionRow['because'] {
  if (value === 'open') return 'not recorded';
  if (suspended) return 'suspended';
  const agreement = agreementOf(address);
  const ended = reckoning.seen.some(
    (fact) => fact.kind === 'terminated' && fact.agreement === agreement && fact.on.by <= asOf,
  );
  return ended ? 'terminated' : 'not effective';
}

export function defaultRow(
  reckoning: Reckoning,
  { id, breach, under, since }: Instance,
  asOf: Day,
): DefaultRow {
  const ripe = valueOn(reckoning.ripe(id), asOf);
  const continuing = stretchOn(reckoning.continuing(id), asOf);
  return {
    id,
    breach,
    under,
    stage: ripe === 'yes' ? 'event of default' : ripe === 'no' ? 'default' : 'open',
    since: isoDay(since),
    begins: beginsOf(reckoning, id, breach, since),
    exists: valueOn(reckoning.exists(id), asOf),
    waived: valueOn(reckoning.waived(id), asOf),
    ended: valueOn(reckoning.ended(id), asOf),
    continuing: continuing.value,
    ...daysOf(continuing),
    by: waivedBy(reckoning, id, under, asOf),
  };
}

/** A later instance of a breach begins on its day; the first one when the breach did. */
function beginsOf(reckoning: Reckoning, id: string, breach: FactId, since: Day): DefaultRow['begins'] {
  const fact = reckoning.seen.find((each) => each.id === breach);
  if (id !== breach || fact === undefined || fact.on.by !== since)
    return { from: isoDay(since), by: isoDay(since) };
  return { from: fact.on.from === null ? null : isoDay(fact.on.from), by: isoDay(since) };
}

/** The clauses of active waivers that can speak of the instance; only asked where it is waived, or that is open. */
function waivedBy(reckoning: Reckoning, id: string, under: Address, asOf: Day): Address[] {
  if (valueOn(reckoning.waived(id), asOf) === 'no') return [];
  const naming = waiversOf(reckoning, under).filter(
    ({ id: waiver }) => valueOn(reckoning.active(waiver), asOf) !== 'no',
  );
  return [...new Set(naming.map(({ address }) => address))];
}

/** The waivers that can speak of a default under the address. */
export function waiversOf({ terms }: Reckoning, under: Address): WaiverTerm[] {
  return terms.waivers.filter(({ covers }) =>
    covers.some(({ provisions }) => provisions.some((provision) => atOrBelow(under, provision))),
  );
}

export function valueAddresses({ terms }: Reckoning): Address[] {
  return [
    ...new Set([
      ...terms.values.map(({ address }) => address),
      ...terms.amendments.map(({ target }) => target),
    ]),
  ];
}

export function valueRow(reckoning: Reckoning, address: Address, asOf: Day): ValueRow {
  const stretch = stretchOn(reckoning.value(address), asOf);
  const { value, candidates } = readValue(stretch.value);
  const { terms } = reckoning;
  const unit =
    terms.values.find((each) => each.address === address)?.unit ??
    terms.amendments.find(({ target }) => target === address)?.unit ??
    '';
  return { address, value, unit, candidates, ...daysOf(stretch) };
}

/** `2.50`, `none`, or `open:2.50|6.00`, as the reckoning writes them. */
export function readValue(text: string): {
  readonly value: string | null;
  readonly candidates: readonly string[];
} {
  if (text === 'none') return { value: null, candidates: [] };
  if (text.startsWith('open'))
    return {
      value: 'open',
      candidates: text
        .slice('open:'.length)
        .split('|')
        .filter((each) => each !== ''),
    };
  return { value: text, candidates: [] };
}

/** The stretches of a timeline that lie in `[from, to)`, cut to it. */
export function stretchesBetween<T>(line: Timeline<T>, from: Day, to: Day): Stretch<T>[] {
  return stretches(line)
    .filter((stretch) => (stretch.from ?? from) < to && (stretch.to ?? to) > from)
    .map((stretch) => ({
      ...stretch,
      from: Math.max(stretch.from ?? from, from),
      to: Math.min(stretch.to ?? to, to),
    }));
}
