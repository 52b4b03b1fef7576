import type { ConditionClause, RequirementPhrase, Who } from '../../clauses/clause.ts';
import { agreementOf } from '../address.ts';
import type { Address, PartyId } from '../facts.ts';
import { plainName, sameRole } from '../names.ts';
import type { ConditionTerm, Requirement, Signatory } from '../terms.ts';
import type { PaperContext } from './context.ts';
import { defaultSet } from './defaults.ts';
import type { Labels } from './labels.ts';

/** Conditions by address: what several sentences of one section ask for is one condition. */
export function conditionsOf(paper: PaperContext, labels: Labels): ConditionTerm[] {
  const byPath = Map.groupBy(paper.all('condition'), ({ at }) => at);
  const read = [...byPath].map(([at, clauses]) => conditionOf(paper, labels, at, clauses));
  return [...read, ...ofEnds(paper).map((clause) => conditionOf(paper, labels, clause.at, [clause]))];
}

/** What an extension or permanence waits for, where it is the only condition of its place: an address names one. */
function ofEnds(paper: PaperContext): readonly ConditionClause[] {
  const all = [...paper.all('extension'), ...paper.all('permanence')].map(({ condition }) => condition);
  return all.filter((condition) => isAlone(paper, condition));
}

/** Whether a condition of an extension or of permanence is the only one at its place. */
export function isAlone(paper: PaperContext, condition: ConditionClause): boolean {
  return paper.conditionsAt(condition.at) === 1;
}

function conditionOf(
  paper: PaperContext,
  labels: Labels,
  at: string,
  clauses: readonly ConditionClause[],
): ConditionTerm {
  const phrases = clauses.flatMap(({ requires }) => requires);
  return {
    address: paper.address(at),
    requires: phrases.map((phrase) => requirement(paper, labels, phrase)),
    protects: protectedBy(paper, phrases),
    settledBy: [...new Set(phrases.flatMap((phrase) => settlers(paper, phrase)))],
  };
}

/** A condition whose words were refused: a person says whether it is met [K2]. */
export function unreadCondition(paper: PaperContext, address: Address): ConditionTerm {
  paper.notes.presumptions.push({
    at: address,
    says: `the words of ${address} were not read as a condition; a person says whether it is met`,
  });
  return {
    address,
    requires: [{ kind: 'question' }],
    protects: grantors(paper),
    settledBy: grantorNames(paper),
  };
}

/** "Effective when at least one counterpart shall have been executed by each party hereto" [E1]. */
export function executionCondition(paper: PaperContext): ConditionTerm {
  const [stated] = paper.all('execution');
  const named = (stated?.by ?? []).flatMap((who) => signatories(paper, who));
  const all = paper.names.of(paper.id).map((party) => ({ party }));
  return {
    address: paper.address(stated?.at ?? 'signature page'),
    requires: [{ kind: 'executed', agreement: paper.id, by: named.length > 0 ? named : all }],
    protects: [],
    settledBy: [],
  };
}

function requirement(paper: PaperContext, labels: Labels, phrase: RequirementPhrase): Requirement {
  switch (phrase.kind) {
    case 'executed':
      return executed(paper, phrase);
    case 'act':
      return { kind: 'act', verb: phrase.verb };
    case 'question':
      return { kind: 'question' };
    case 'no-default': {
      const agreement = paper.actedOn(phrase.agreement, phrase.words);
      if (agreement === null) return { kind: 'question' };
      const except = phrase.except.length === 0 ? null : defaultSet(paper, labels, phrase.except);
      return {
        kind: 'no-default',
        agreement,
        giving: phrase.giving.map((path) => paper.address(path)),
        except,
      };
    }
    case 'representations':
      return {
        kind: 'representations',
        of: phrase.of.flatMap((ref) => {
          const agreement = paper.agreementOf(ref.agreement);
          return agreement === null ? [] : [ref.path === '' ? agreement : `${agreement}/${ref.path}`];
        }),
        giving: phrase.giving.map((path) => paper.address(path)),
      };
    case 'effective': {
      const agreement = paper.agreementOf(phrase.what);
      return agreement === null ? { kind: 'act', verb: 'done' } : { kind: 'effective', part: agreement };
    }
  }
}

/** A signature on this paper, or on another paper of the deal; on any other it is an act that a fact records. */
function executed(
  paper: PaperContext,
  phrase: Extract<RequirementPhrase, { kind: 'executed' }>,
): Requirement {
  const agreement = paper.agreementOf(phrase.what);
  if (agreement === null) return { kind: 'act', verb: 'executed' };
  return { kind: 'executed', agreement, by: phrase.by.flatMap((who) => signatories(paper, who)) };
}

/** A role that one party has alone is that party; a role that nobody defined stays a role, whose members are open. */
function signatories(paper: PaperContext, who: Who): Signatory[] {
  if (
    /^(each |every |all )?(of the )?part(y|ies)( here)?(to|unto)?( this agreement)?$/.test(
      plainName(who.name),
    )
  ) {
    return paper.names.of(paper.id).map((party) => ({ party }));
  }
  const party = paper.names.party(who.name);
  return [party === null ? { role: roleNamed(paper, who.name) } : { party }];
}

/** The name under which the deal knows a role. */
function roleNamed(paper: PaperContext, name: string): string {
  const known = [...paper.deal.roles.map((role) => role.name), ...paper.names.roles.keys()];
  return known.find((role) => sameRole(role, name)) ?? name;
}

/** Those for whose benefit it stands [E5]: who grants what waits for it, and whose own signature it asks for. */
function protectedBy(paper: PaperContext, phrases: readonly RequirementPhrase[]): PartyId[] {
  const obligors = new Set(obligorsOf(paper));
  const signing = phrases.flatMap((phrase) => (phrase.kind === 'executed' ? phrase.by : []));
  const asked = signing.flatMap((who) => paper.names.parties(who.name) ?? []);
  return [...new Set([...grantors(paper), ...asked])].filter((party) => !obligors.has(party));
}

function grantors(paper: PaperContext): PartyId[] {
  const obligors = new Set(obligorsOf(paper));
  const named = grantorNames(paper).flatMap((name) => paper.names.parties(name) ?? []);
  return [...new Set(named)].filter((party) => !obligors.has(party));
}

function grantorNames(paper: PaperContext): string[] {
  const granting = [
    ...paper.all('waiver'),
    ...paper.all('suspension'),
    ...paper.all('compliance'),
    ...paper.all('forbearance'),
  ];
  return [...new Set(granting.flatMap(({ grantor }) => (grantor === null ? [] : [grantor.name])))];
}

/** Those who owe: the parties that make the representations, else the Company. */
function obligorsOf(paper: PaperContext): PartyId[] {
  const makers = paper
    .all('representation')
    .flatMap(({ by }) => (by === null ? [] : (paper.names.parties(by.name) ?? [])));
  const company = paper.names.party('Company');
  return makers.length > 0 ? makers : company === null ? [] : [company];
}

/** Who can say whether it is met, in the instrument's words [K4]. */
function settlers(paper: PaperContext, phrase: RequirementPhrase): string[] {
  const names = (list: readonly Who[]): string[] => list.map((who) => whoInWords(paper, who));
  switch (phrase.kind) {
    case 'question':
      return names(phrase.of);
    case 'act': {
      const receivers = names(phrase.to);
      // Who was paid knows it best; who had to act otherwise says so.
      if (phrase.verb === 'paid') return receivers.length > 0 ? receivers : grantorNames(paper);
      return phrase.by.length > 0 ? names(phrase.by) : receivers;
    }
    case 'executed':
      return [];
    case 'no-default':
    case 'representations':
      return obligorsOf(paper).map((id) => partyRole(paper, id));
    case 'effective':
      return [phrase.what];
  }
}

/** A role or a party by its name; anybody else as the text calls them ("their special counsel"). */
function whoInWords(paper: PaperContext, who: Who): string {
  const known = paper.names.parties(who.name) ?? [];
  if (known.length > 0)
    return [...paper.names.roles.keys()].find((role) => sameRole(role, who.name)) ?? who.name;
  const printed = paper.words(who.words).replace(/^(the|each|any|all|every) /i, '');
  return printed.includes(who.name) ? printed : who.name;
}

function partyRole(paper: PaperContext, id: PartyId): string {
  const party = paper.deal.parties.find((each) => each.id === id);
  return party?.role ?? party?.name ?? id;
}

/** Conditions that an effect asks for and no clause gives. */
export function missingConditions(
  paper: PaperContext,
  asked: Iterable<Address>,
  known: readonly ConditionTerm[],
): ConditionTerm[] {
  const addresses = new Set(known.map(({ address }) => address));
  return [...new Set(asked)]
    .filter((address) => !addresses.has(address) && agreementOf(address) === paper.id)
    .map((address) => unreadCondition(paper, address));
}
