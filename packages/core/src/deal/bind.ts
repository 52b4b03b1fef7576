import { conditionsOf, missingConditions } from './bind/conditions.ts';
import { type Notes, PaperContext, type Presumption } from './bind/context.ts';
import { covenantsOf, firstCovenantAgreement } from './bind/covenants.ts';
import { effectsOf } from './bind/effects.ts';
import { type Grant, grantsOf } from './bind/grants.ts';
import { labelsOf } from './bind/labels.ts';
import { overlaysOf } from './bind/overlays.ts';
import { provisionsOf } from './bind/provisions.ts';
import { instrumentsOf, rolesOf } from './bind/roles.ts';
import { type BoundInstruction, instructionsOf } from './bind/instructions.ts';
import { type Instead, type SettingOffered, Settings } from './bind/settings.ts';
import { statedParts, statedTerms, withStated } from './bind/stated.ts';
import { textValues } from './bind/text-values.ts';
import type { Deal, DealAgreement } from './deal.ts';
import type { DealProblem } from './deal-problem.ts';
import type { Address } from './facts.ts';
import { partyNames, type PartyNames } from './party-names.ts';
import type { AgreementTerm, ConditionTerm, Effect, PartTerm, Terms, ValueTerm } from './terms.ts';

export interface Bound {
  readonly terms: Terms;
  /** What amends the texts of the deal, instrument by instrument. */
  readonly instructions: readonly BoundInstruction[];
  /** The doubtful or disputed words that these papers raise, and how each is read [K5]. */
  readonly settings: readonly SettingOffered[];
  readonly presumptions: readonly Presumption[];
  readonly problems: readonly DealProblem[];
}

/**
 * What the papers of a deal provide, with every name an address and every doubtful word read as its setting says:
 *
 *     "Section 6.3 and Section 6.4 shall be temporarily suspended from and including the Effective Date …"
 *     → suspension waiver/1#2 of npa/6.3 and npa/6.4 from October 31, 1996
 *
 * `instead` reads settings otherwise than the deal does, to see what would follow.
 */
export function bind(deal: Deal, instead: Instead = new Map()): Bound {
  if (instead.size > 0) return bindAnew(deal, instead);
  let bound = asItReads.get(deal);
  if (bound === undefined) {
    bound = bindAnew(deal, instead);
    asItReads.set(deal, bound);
  }
  return bound;
}

/** A deal is bound when it is put together, to see what is wrong with it; its answers rest on the same terms. */
const asItReads = new WeakMap<Deal, Bound>();

function bindAnew(deal: Deal, instead: Instead): Bound {
  const notes: Notes = { presumptions: [], problems: [] };
  const names = partyNames(deal);
  const settings = new Settings(deal.settings, instead);
  const papers = deal.agreements.flatMap((agreement) =>
    agreement.paper === null
      ? []
      : [new PaperContext(deal, agreement, agreement.paper, names, settings, notes)],
  );
  reportAdded(papers, names);

  const grants = grantsOf(papers, deal.clauses);
  const bound = papers.map((paper) => bindPaper(paper, grants));
  const without = deal.agreements
    .filter(({ paper }) => paper === null)
    .map((agreement) => unreadPart(agreement, notes));
  const parts = statedParts(deal, [...without, ...bound.flatMap(({ parts: read }) => read)]);
  const addresses = parts.map(({ address }) => address);
  const overlays = bound.map((each) => each.overlays);
  const read = overlays.flatMap(({ waivers, suspensions, compliance, overlays: others }) => [
    ...waivers,
    ...suspensions,
    ...compliance,
    ...others,
  ]);
  const stated = statedTerms(deal, names, addresses, read);
  const provisions = provisionsOf(deal, papers);
  const conditions = withStated(
    bound.flatMap((each) => each.conditions),
    stated.conditions,
  );
  const instructions = bound.flatMap((each) => each.instructions);
  const ofTexts = textValues(deal, instructions);
  const terms: Terms = {
    parties: names.ids,
    roles: rolesOf(deal, names, papers, notes.presumptions),
    instruments: instrumentsOf(deal, papers),
    agreements: deal.agreements.map(agreementTerm),
    parts,
    conditions: [...conditions, ...statedConditions(parts, conditions)],
    provisions,
    waivers: [...overlays.flatMap(({ waivers }) => waivers), ...stated.waivers],
    compliance: overlays.flatMap(({ compliance }) => compliance),
    suspensions: [...overlays.flatMap(({ suspensions }) => suspensions), ...stated.suspensions],
    values: [...deal.agreements.flatMap((agreement) => valuesOf(agreement)), ...ofTexts.values],
    amendments: ofTexts.amendments,
    covenants: covenantsOf(deal, notes),
    representations: overlays.flatMap(({ representations }) => representations),
    overlays: overlays.flatMap((each) => each.overlays),
    readings: readingsOf(deal, settings, provisions, conditions),
    holidays: { city: deal.calendar.city ?? 'New York', also: deal.calendar.also },
  };
  settings.close();
  return {
    terms,
    instructions,
    settings: settings.offered,
    presumptions: notes.presumptions,
    problems: [...notes.problems, ...settings.problems],
  };
}

function bindPaper(paper: PaperContext, grants: readonly Grant[]) {
  const labels = labelsOf(paper);
  const effects = effectsOf(paper, labels);
  const read = [...conditionsOf(paper, labels), ...effects.conditions];
  const asked = effects.parts.flatMap(({ effect }) => ('conditions' in effect ? effect.conditions : []));
  const conditions = [...read, ...missingConditions(paper, asked, read)];
  const addresses = effects.parts.map(({ address }) => address);
  return {
    parts: effects.parts,
    conditions,
    overlays: overlaysOf(paper, labels, addresses, grants),
    instructions: instructionsOf(paper, labels, addresses),
  };
}

/** Conditions that a stated effect asks for and nobody described: an act that a fact records. */
function statedConditions(parts: readonly PartTerm[], known: readonly ConditionTerm[]): ConditionTerm[] {
  const described = new Set(known.map(({ address }) => address));
  const asked = new Set(parts.flatMap(({ effect }) => ('conditions' in effect ? effect.conditions : [])));
  return [...asked]
    .filter((address) => !described.has(address))
    .map((address) => ({ address, requires: [{ kind: 'act', verb: 'done' }], protects: [], settledBy: [] }));
}

/** The whole of an agreement whose text is not on file: in force as stated, or nobody has said. */
function unreadPart({ id, inForce, dated }: DealAgreement, notes: Notes): PartTerm {
  const effect: Effect = inForce === null ? { kind: 'unknown' } : { kind: 'in-force', from: inForce };
  if (inForce === null && dated !== null) {
    notes.presumptions.push({
      at: id,
      says: `${id} is not in effect before the day as of which it is dated`,
    });
  }
  return { address: id, agreement: id, effect, survives: false };
}

function agreementTerm({ id, dated, known, paper }: DealAgreement): AgreementTerm {
  return { id, dated, known, sha256: paper?.agreement.source.sha256 ?? null };
}

function valuesOf({ id, values, inForce, dated }: DealAgreement): ValueTerm[] {
  return values.flatMap(({ term, value, unit, from }) => {
    const first = from ?? inForce ?? dated;
    return first === null
      ? []
      : [{ address: valueAddress(id, term), agreement: id, value, unit, from: first }];
  });
}

/** A value is addressed by its definition, unless it is given by a section: `npa/6.3`. */
function valueAddress(id: string, term: string): Address {
  return /^["“\d]/.test(term) ? `${id}/${term}` : `${id}/"${term}"`;
}

function readingsOf(
  deal: Deal,
  settings: Settings,
  provisions: readonly Address[],
  conditions: readonly ConditionTerm[],
): Terms['readings'] {
  const place = firstCovenantAgreement(deal, provisions) ?? '';
  const cure = settings.offer({
    id: 'cure-after-event-of-default',
    place,
    question: 'Can an Event of Default be cured without a waiver?',
    readings: [
      {
        reading: 'cannot',
        words: 'once ripened, an Event of Default is continuing until it is waived',
        also: ['no', 'it cannot', 'cannot be cured'],
      },
      {
        reading: 'can',
        words: 'a cure ends an Event of Default as it ends a Default',
        also: ['yes', 'it can', 'can be cured'],
      },
    ],
  });
  const found = settings.offer({
    id: 'condition-found-unmet',
    place: conditionPlace(conditions) ?? place,
    question: 'If a condition thought met is later found not to have been, did the part take effect?',
    readings: [
      { reading: 'never took effect', words: 'the part never took effect', also: ['never', 'no'] },
      {
        reading: 'took effect',
        words: 'the part took effect, with a remedy for the false certificate',
        also: ['yes', 'took effect all the same'],
      },
    ],
  });
  return {
    cureAfterRipening: cure === 'can' ? 'can' : 'cannot',
    conditionFoundUnmet: found === 'took effect' ? 'took effect' : 'never took effect',
  };
}

function conditionPlace(conditions: readonly ConditionTerm[]): Address | null {
  const [first] = conditions;
  return first === undefined ? null : (first.address.split('/')[0] ?? null);
}

/** A party that only a text names can sign all the same, under an id made from its name; the deal should list it. */
function reportAdded(papers: readonly PaperContext[], names: PartyNames): void {
  for (const { id, name, agreement } of names.added) {
    const paper = papers.find((each) => each.id === agreement);
    const printed = paper?.paper.agreement.parties.find((party) => party.name === name);
    if (paper === undefined || printed === undefined) continue;
    const todo = `Add it to the parties of deal.yaml; until then facts can call it "${id}".`;
    paper.complain(
      'IF127',
      printed.place,
      `${name} is a party of this text and not of the deal.`,
      todo,
      'warning',
    );
  }
}
