import { agreementOf, atOrBelow } from '../../deal/address.ts';
import type { Deal } from '../../deal/deal.ts';
import type { Address } from '../../deal/facts.ts';
import type { ComplianceWaiverTerm, CovenantTerm, PartTerm } from '../../deal/terms.ts';
import type { Engine } from '../../reasoning/engine.ts';
import { quarterEnds } from '../../reasoning/instances.ts';
import { beginning } from '../../reasoning/truth-lines.ts';
import { type Day, isoDay, parseDay, writtenDay } from '../../time/day.ts';
import { valueOn } from '../../time/timeline.ts';
import { and, not, or, type Truth } from '../../time/truth.ts';
import { readValue, valueAddresses } from '../status-rows.ts';
import { allInWords, inWords } from '../words.ts';
import { endsOf } from './ends.ts';
import { type CalendarKind, type Found, idOf } from './found.ts';

/** Every day that matters, as known on the day of the reckoning; tests from `asOf` on, through a year. */
export function datesOf(engine: Engine, deal: Deal, asOf: Day): Found[] {
  return [
    ...endsOf(engine, deal),
    ...complianceEnds(engine),
    ...extensionsDue(engine, deal),
    ...conditionsDue(engine, deal),
    ...engine.terms.covenants.flatMap((covenant) => testsOf(engine, covenant, asOf)),
    ...curesOf(engine),
    ...maturities(engine, deal),
    ...datesInText(engine, asOf),
  ];
}

function dated(
  kind: CalendarKind,
  subject: string,
  about: readonly Address[],
  day: Day,
  is: Truth,
  turnsOn: readonly string[] = [],
): Found[] {
  return is === 'no'
    ? []
    : [{ id: idOf(kind, subject), kind, subject, about, day, open: is === 'open', turnsOn }];
}

function complianceEnds(engine: Engine): Found[] {
  return engine.terms.compliance.flatMap(({ id, part, provisions, to }) =>
    to === null
      ? []
      : dated('waiver of compliance ends', id, provisions, to - 1, inEffect(engine, part, to - 1)),
  );
}

/** A paper that the record has not heard of puts nothing in effect. */
const inEffect = (engine: Engine, part: Address, day: Day): Truth =>
  engine.onRecord(agreementOf(part)) ? valueOn(engine.effective(part), day) : 'no';

/** [W5] The day by which the condition of an extension must be met. */
function extensionsDue(engine: Engine, deal: Deal): Found[] {
  return engine.terms.waivers.flatMap(({ id, part, ends }) => {
    if (ends?.extended == null) return [];
    const { by, to, if: condition } = ends.extended;
    const met = `Once ${inWords(deal, condition)} is met by then, ${writtenDay(to)} stands in place of the day of its end.`;
    return dated('extension due', id, [condition], by, inEffect(engine, part, by), [met]);
  });
}

/** [E4] The last day on which conditions help; parts that wait for the same ones are one entry. */
function conditionsDue(engine: Engine, deal: Deal): Found[] {
  const waiting = engine.terms.parts.flatMap((part) => {
    const day = lastDayOf(part);
    return day === null || !engine.onRecord(part.agreement) ? [] : [{ part, day }];
  });
  const together = Map.groupBy(
    waiting,
    ({ part, day }) => `${part.agreement} ${day} ${conditionsOf(part).join(' ')}`,
  );
  return [...together.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { part, day } = first;
    const unmet = conditionsOf(part).filter((each) => valueOn(engine.condition(each), day) !== 'yes');
    const said = unmet.length === 0 ? [] : [`Not recorded as met by then: ${allInWords(deal, unmet)}.`];
    const about = [part.address, ...others.map((other) => other.part.address)];
    return dated('conditions due', part.address, about, day, 'yes', said);
  });
}

const conditionsOf = ({ effect }: PartTerm): readonly Address[] =>
  'conditions' in effect ? effect.conditions : [];

function lastDayOf({ effect }: PartTerm): Day | null {
  if (effect.kind === 'fixed' && effect.conditions.length > 0) return effect.on;
  return effect.kind === 'first-day' ? effect.outside : null;
}

/** [D2] Tests to come, of covenants that are in force on their day and of which compliance is not waived for it. */
function testsOf(engine: Engine, { address, tested }: CovenantTerm, asOf: Day): Found[] {
  const days =
    tested?.kind === 'dates'
      ? tested.dates.filter((day) => day >= asOf && day <= asOf + YEAR)
      : tested?.kind === 'calendar-quarters'
        ? quarterEnds(asOf, asOf + YEAR)
        : [];
  const line = engine.inForce(address);
  return [...new Set(days)].flatMap((day) => {
    const is = and(valueOn(line, day), not(spared(engine, address, day)));
    return dated('test', address, [address], day, is).map((found) => ({
      ...found,
      id: `${found.id} on ${isoDay(day)}`,
    }));
  });
}

const YEAR = 366;

/** [W1] Compliance on that day is waived. */
function spared(engine: Engine, provision: Address, day: Day): Truth {
  return engine.terms.compliance
    .filter((term) => term.provisions.some((each) => atOrBelow(provision, each)) && reaches(term, day))
    .map(({ part }) => inEffect(engine, part, day))
    .reduce(or, 'no');
}

function reaches({ from, to, testDates }: ComplianceWaiverTerm, day: Day): boolean {
  if (testDates?.includes(day) === true) return true;
  const isSpan = testDates === null || from !== null || to !== null;
  return isSpan && (from === null || day >= from) && (to === null || day < to);
}

/** [D3] The last day of each clock that runs: on the next day the Default is an Event of Default. */
function curesOf(engine: Engine): Found[] {
  return engine.instances().flatMap(({ id, under }) => {
    const covenant = engine.terms.covenants.find(({ address }) => address === under);
    if (covenant?.ripens?.kind !== 'after') return [];
    const { open, yes } = beginning(engine.ripe(id));
    if (yes === null || !Number.isFinite(yes)) return [];
    const mayBeOver = open !== null && open < yes;
    const said = mayBeOver && Number.isFinite(open) ? [`It may have ended on ${writtenDay(open - 1)}.`] : [];
    return dated('cure ends', id, [under], yes - 1, valueOn(engine.continuing(id), yes - 1), said);
  });
}

function maturities(engine: Engine, { instruments }: Deal): Found[] {
  return instruments.flatMap(({ id, due, under }) =>
    due === null || (under !== null && !engine.onRecord(under)) ? [] : dated('maturity', id, [], due, 'yes'),
  );
}

/** [A5] A date that a text gives (a maturity, an expiry) and that amendments move: as it reads on the day asked about. */
function datesInText(engine: Engine, asOf: Day): Found[] {
  return valueAddresses(engine).flatMap((address) => {
    if (unitOf(engine, address) !== 'date') return [];
    const { value, candidates } = readValue(valueOn(engine.value(address), asOf));
    const days = (value === 'open' ? candidates : [value ?? '']).flatMap((text) => parseDay(text) ?? []);
    const said = days.length > 1 ? [`Which day it is is open: ${days.map(writtenDay).join(' or ')}.`] : [];
    return days.length === 0
      ? []
      : dated(
          'date in the text',
          address,
          [address],
          Math.max(...days),
          value === 'open' ? 'open' : 'yes',
          said,
        );
  });
}

const unitOf = ({ terms }: Engine, address: Address): string | undefined =>
  terms.values.find((each) => each.address === address)?.unit ??
  terms.amendments.find(({ target }) => target === address)?.unit;
