import type { Address, PartyId } from '../deal/facts.ts';
import type { PartTerm, Signatory } from '../deal/terms.ts';
import type { Reckoning } from '../reasoning/reckoning.ts';
import type { Day } from '../time/day.ts';
import { valueOn } from '../time/timeline.ts';

/** An agreement of which signatures that something turns on are not recorded yet, and still help. */
export interface Awaited {
  readonly agreement: string;
  /** Who of those that must sign has not, as far as is recorded. */
  readonly missing: readonly PartyId[];
}

/** One requirement of signatures, and the part that takes effect by it. */
interface Asking {
  readonly part: PartTerm;
  readonly condition: Address;
  readonly index: number;
  readonly by: readonly Signatory[];
  /** The last day on which a signature helps; `null`: no day is stated. */
  readonly last: Day | null;
}

/** The agreements on record that something turns on the signatures of. */
export function awaitedAgreements(reckoning: Reckoning): string[] {
  return reckoning.terms.agreements
    .map(({ id }) => id)
    .filter((id) => reckoning.onRecord(id) && askings(reckoning, id).length > 0);
}

function askings({ terms }: Reckoning, agreement: string): Asking[] {
  return terms.parts.flatMap((part) => {
    const { effect } = part;
    if (!('conditions' in effect)) return [];
    const last = effect.kind === 'fixed' ? effect.on : effect.outside;
    return terms.conditions
      .filter(({ address }) => effect.conditions.includes(address))
      .flatMap(({ address, requires }) =>
        requires.flatMap((requirement, index) =>
          requirement.kind === 'executed' && requirement.agreement === agreement
            ? [{ part, condition: address, index, by: requirement.by, last }]
            : [],
        ),
      );
  });
}

export function awaitedOn(reckoning: Reckoning, agreement: string, day: Day): Awaited | null {
  const dated = reckoning.terms.agreements.find(({ id }) => id === agreement)?.dated ?? null;
  if ((dated !== null && day < dated) || isEnded(reckoning, agreement, day)) return null;
  const awaiting = askings(reckoning, agreement).filter((asking) => isAwaiting(reckoning, asking, day));
  if (awaiting.length === 0) return null;
  const members = awaiting.flatMap(({ by }) => by.flatMap((who) => membersOn(reckoning, who, day)));
  const missing = [...new Set(members)].filter(
    (party) => valueOn(reckoning.signed(agreement, party), day) !== 'yes',
  );
  return { agreement, missing };
}

/** Up to the last day that helps until it is in effect; afterwards as long as the record leaves it open. */
function isAwaiting(reckoning: Reckoning, { part, condition, index, last }: Asking, day: Day): boolean {
  const signed = valueOn(reckoning.requirement(condition, index), day);
  if (signed === 'yes') return false;
  const effective = valueOn(reckoning.effective(part.address), day);
  return last === null || day <= last ? effective !== 'yes' : effective === 'open' && signed === 'open';
}

function isEnded({ seen }: Reckoning, agreement: string, day: Day): boolean {
  return seen.some((fact) => fact.kind === 'terminated' && fact.agreement === agreement && fact.on.by <= day);
}

/** Those who hold on the day, where a register is kept; else those who are listed [M4]. */
function membersOn(reckoning: Reckoning, who: Signatory, day: Day): readonly PartyId[] {
  if ('party' in who) return [who.party];
  const role = reckoning.terms.roles[who.role];
  if (role === undefined) return [];
  if (role.kind === 'parties')
    return (role.instrument === null ? null : holdersOn(reckoning, role.instrument, day)) ?? role.parties;
  const { of, among, without } = role.threshold;
  const registered = of.flatMap((instrument) => holdersOn(reckoning, instrument, day) ?? []);
  return (registered.length > 0 ? registered : among).filter((party) => !without.includes(party));
}

function holdersOn(reckoning: Reckoning, instrument: string, day: Day): readonly PartyId[] | null {
  const holders = reckoning.holders(instrument);
  return holders === null ? null : valueOn(holders, day);
}

/** The days on which `awaitedOn` can change. */
export function daysOfAwaited(reckoning: Reckoning, agreement: string): Day[] {
  const { terms, seen } = reckoning;
  const asked = askings(reckoning, agreement).flatMap(({ part, condition, index, last }) => [
    ...reckoning.requirement(condition, index).days,
    ...reckoning.effective(part.address).days,
    ...(last === null ? [] : [last + 1]),
  ]);
  const dated = terms.agreements.flatMap(({ id, dated: day }) =>
    id === agreement && day !== null ? [day] : [],
  );
  const ended = seen.flatMap((fact) => (fact.kind === 'terminated' ? [fact.on.by] : []));
  const registers = terms.instruments.flatMap(({ id }) => reckoning.holders(id) ?? []);
  const held = registers.flatMap(({ days }) => days);
  // A holder that is not a party of the deal is a holder all the same.
  const signing = new Set([...terms.parties, ...registers.flatMap(({ values }) => values.flat())]);
  const signed = [...signing].flatMap((party) => reckoning.signed(agreement, party).days);
  return [...asked, ...dated, ...ended, ...held, ...signed];
}
