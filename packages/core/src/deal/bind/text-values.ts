import { resolve } from '../../instructions/resolve.ts';
import { isoDay } from '../../time/day.ts';
import { wordingOf } from '../../wording/from-agreement.ts';
import { valueOf, type WordingValue } from '../../wording/value.ts';
import type { Wording } from '../../wording/wording.ts';
import type { Agreement } from '../../agreement/agreement.ts';
import type { Deal, DealAgreement, Paper } from '../deal.ts';
import type { AmendmentTerm, ValueTerm } from '../terms.ts';
import type { BoundInstruction } from './instructions.ts';

/** Values that the texts on file give, and what amending instructions make of them [A5]. */
export interface TextValues {
  readonly values: readonly ValueTerm[];
  readonly amendments: readonly AmendmentTerm[];
}

/**
 * Reads the definitions that are nothing but a value, as signed and after each instruction. The instructions are taken in the
 * order of the instruments' dates; which of them are in effect on a day is reckoned from the terms, as for any amendment.
 */
export function textValues(deal: Deal, instructions: readonly BoundInstruction[]): TextValues {
  const all = deal.agreements.map((agreement) => ofAgreement(deal, agreement, instructions));
  return {
    values: all.flatMap(({ values }) => values),
    amendments: all.flatMap(({ amendments }) => amendments),
  };
}

function ofAgreement(
  deal: Deal,
  agreement: DealAgreement,
  instructions: readonly BoundInstruction[],
): TextValues {
  const { paper, id } = agreement;
  const from = agreement.inForce ?? agreement.dated;
  const about = inOrderOfDates(
    deal,
    instructions.filter(({ target }) => target === id),
  );
  if (paper === null) return { values: [], amendments: about.flatMap(statedValue) };
  const signed = signedValues(paper.agreement);
  const stated = new Set(agreement.values.map(({ term }) => `"${term}"`));
  const own = !isAmending(agreement, instructions);
  const values = [...signed].flatMap(([path, value]) =>
    !own || from === null || stated.has(path)
      ? []
      : [{ address: `${id}/${path}`, agreement: id, ...amountOf(value), from }],
  );
  return { values, amendments: about.length === 0 ? [] : amended(deal, id, paper, about) };
}

/** What each instruction makes of the values, the one after the other. */
function amended(
  deal: Deal,
  id: string,
  { agreement }: Paper,
  about: readonly BoundInstruction[],
): AmendmentTerm[] {
  let wording = wordingOf(agreement, id);
  const worked: KnownValues = new Map();
  let known = valuesIn(wording, worked);
  const amendments: AmendmentTerm[] = [];
  for (const instruction of about) {
    const next = after(deal, instruction, wording);
    if (next === null) continue;
    const now = valuesIn(next, worked);
    for (const [path, value] of now) {
      if (sameValue(known.get(path), value)) continue;
      const { id: term, address, part, position } = instruction;
      amendments.push({ id: term, address, part, target: `${id}/${path}`, ...amountOf(value), position });
    }
    [wording, known] = [next, now];
  }
  return amendments;
}

/**
 * The values that a text gives as it was signed. Looked for once, since a text is laid out for it, which takes longer than
 * the rest of binding; what the text is called in a deal makes no difference to them.
 */
function signedValues(agreement: Agreement): ReadonlyMap<string, WordingValue> {
  let values = ofTexts.get(agreement);
  if (values === undefined) {
    values = valuesIn(wordingOf(agreement, ''), new Map());
    ofTexts.set(agreement, values);
  }
  return values;
}

const ofTexts = new WeakMap<Agreement, ReadonlyMap<string, WordingValue>>();

/** What an instrument that acts on others defines is mostly what it puts into them, and no value of its own. */
function isAmending({ id, refers }: DealAgreement, instructions: readonly BoundInstruction[]): boolean {
  return Object.keys(refers).length > 0 || instructions.some(({ by }) => by === id);
}

/** Of an agreement whose text is not on file: what the instruction itself says. */
function statedValue({
  id,
  address,
  part,
  position,
  target,
  clause,
}: BoundInstruction): readonly AmendmentTerm[] {
  if (clause.value === null || target === null) return [];
  return [
    { id, address, part, target: `${target}/${clause.target.path}`, ...amountOf(clause.value), position },
  ];
}

function after(deal: Deal, { clause, by }: BoundInstruction, wording: Wording): Wording | null {
  const paper = deal.agreements.find(({ id }) => id === by)?.paper ?? null;
  if (paper === null) return null;
  const outcome = resolve(clause, { source: paper.agreement.source, by, at: clause.at }, wording);
  return outcome.kind === 'refused' ? null : outcome.after;
}

function inOrderOfDates(deal: Deal, instructions: readonly BoundInstruction[]): readonly BoundInstruction[] {
  const dated = new Map(deal.agreements.map(({ id, dated: day }) => [id, day ?? Infinity]));
  return instructions.toSorted(
    (a, b) => (dated.get(a.by) ?? 0) - (dated.get(b.by) ?? 0) || a.position - b.position,
  );
}

/** Values by the words that give them, so that a definition is worked out once however many instructions pass by it. */
type KnownValues = Map<string, WordingValue | null>;

function valuesIn(wording: Wording, known: KnownValues): ReadonlyMap<string, WordingValue> {
  const found = new Map<string, WordingValue>();
  for (const passage of wording.passages) {
    if (passage.kind !== 'definition' || passage.to - passage.from > LONGEST) continue;
    const words = wording.text.slice(passage.from, passage.to);
    const value = known.get(words) ?? (known.has(words) ? null : valueOf(wording, passage));
    known.set(words, value);
    if (value !== null) found.set(passage.path, value);
  }
  return found;
}

/** A definition that is nothing but a value is not long. */
const LONGEST = 400;

function amountOf(value: WordingValue): { readonly value: string; readonly unit: string } {
  switch (value.kind) {
    case 'money':
      return { value: value.value, unit: value.currency };
    case 'percent':
      return { value: value.value, unit: '%' };
    case 'date':
      return { value: isoDay(value.day), unit: 'date' };
  }
}

function sameValue(a: WordingValue | undefined, b: WordingValue): boolean {
  if (a === undefined) return false;
  const [one, other] = [amountOf(a), amountOf(b)];
  return one.value === other.value && one.unit === other.unit;
}
