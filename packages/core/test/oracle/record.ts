import type { Address, Fact } from '../../src/deal/facts.ts';
import type { AgreementTerm, Terms } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { below } from './words.ts';

/** The facts seen at K, in the order of the record [T5]. */
export function seenFacts(terms: Terms, facts: readonly Fact[], knownAt: Day): readonly Fact[] {
  // In whose place a fact stands: the whole line of corrections that it ends; of a withdrawal, the one that is withdrawn.
  const line = (fact: Fact, so: readonly string[] = []): readonly string[] =>
    fact.corrects === null || so.includes(fact.corrects)
      ? so
      : line(facts.find((each) => each.id === fact.corrects) ?? { ...fact, corrects: null }, [
          ...so,
          fact.corrects,
        ]);
  const replaces = (by: Fact, fact: Fact): boolean =>
    by.kind === 'never' ? by.corrects === fact.id : line(by).includes(fact.id);
  const seen = (fact: Fact): boolean =>
    fact.known <= knownAt && !undone(fact) && !facts.some((each) => replaces(each, fact) && seen(each));
  const undone = (fact: Fact): boolean =>
    terms.readings.conditionFoundUnmet === 'took effect' &&
    (fact.kind === 'failed' || fact.kind === 'never') &&
    facts.some((each) => each.kind === 'satisfied' && each.known <= knownAt && replaces(fact, each));
  return facts.filter(seen);
}

/** The agreement's own known day, else that of the first fact about it, else its dated day [T5]. */
export function onRecord(agreement: AgreementTerm, facts: readonly Fact[], knownAt: Day): boolean {
  if (agreement.known !== null) return agreement.known <= knownAt;
  const about = facts.filter((fact) => isAbout(fact, agreement.id)).map((fact) => fact.known);
  if (about.length > 0) return Math.min(...about) <= knownAt;
  return agreement.dated === null || agreement.dated <= knownAt;
}

function isAbout(fact: Fact, agreement: string): boolean {
  if ('agreement' in fact) return fact.agreement === agreement;
  return addressesIn(fact).some((address) => below(address, agreement));
}

function addressesIn(fact: Fact): readonly Address[] {
  if ('of' in fact) return typeof fact.of === 'string' ? [fact.of] : fact.of;
  if ('condition' in fact) return [fact.condition];
  if ('under' in fact) return [fact.under];
  return 'what' in fact ? [fact.what] : [];
}
