import {
  type Clause,
  type ForbearanceClause,
  type GrantNoun,
  type GrantPhrase,
  type SuspensionClause,
  type WaiverClause,
  type Who,
} from '../../clauses/clause.ts';
import { printWhen } from '../../clauses/print-clause.ts';
import { atOrBelow, agreementOf } from '../address.ts';
import type { StatedClause } from '../deal.ts';
import type { Address } from '../facts.ts';
import { sameRole } from '../names.ts';
import type { PaperContext } from './context.ts';

export type Granting = WaiverClause | SuspensionClause | ForbearanceClause;

/** A waiver, a suspension or a forbearance of the deal, as read or as stated. */
export type Grant =
  | { readonly id: string; readonly address: Address; readonly in: PaperContext; readonly clause: Granting }
  /** By the address of what a person stated, for text that is not on file. */
  | { readonly id: Address; readonly address: Address; readonly in: null; readonly clause: StatedClause };

export function grantsOf(papers: readonly PaperContext[], stated: readonly StatedClause[]): readonly Grant[] {
  const read = papers.flatMap((paper) =>
    paper.clauses.filter(isGranting).map((clause): Grant => {
      const address = paper.address(clause.at);
      return { id: paper.termId(clause), address, in: paper, clause };
    }),
  );
  const other = stated.filter(({ waiver, suspension }) => waiver !== null || suspension !== null);
  return [
    ...read,
    ...other.map((clause): Grant => ({ id: clause.at, address: clause.at, in: null, clause })),
  ];
}

export const isGranting = (clause: Clause): clause is Granting =>
  clause.kind === 'waiver' || clause.kind === 'suspension' || clause.kind === 'forbearance';

/** The grants of the deal of which a paper speaks. Of an agreement that is more than its grants, none. */
export function grantsNamed(
  paper: PaperContext,
  phrase: GrantPhrase,
  all: readonly Grant[],
): readonly Grant[] {
  if (phrase.paper === 'this' && phrase.nouns.length === 0) return [];
  const within = phrase.paper === null ? null : paper.agreementOf(phrase.paper);
  if (phrase.paper !== null && within === null) return [];
  // A bare "the waiver" is this paper's own; one that somebody granted may be anybody's.
  const home = within ?? (phrase.by === null && phrase.under === null ? paper.id : null);
  return all.filter(
    (grant) =>
      (home === null ? grant.in !== null && grant.in !== paper : agreementOf(grant.address) === home) &&
      (phrase.nouns.length === 0 || phrase.nouns.includes(nounOf(grant))) &&
      (phrase.at.length === 0 ||
        phrase.at.some((path) => atOrBelow(grant.address, `${home ?? ''}/${path}`))) &&
      (phrase.by === null || within !== null || isGrantedBy(paper, grant, phrase.by)) &&
      (phrase.under === null || isUnder(paper, grant, phrase.under)) &&
      (phrase.defaults.length === 0 || waivesThese(grant, phrase)),
  );
}

function nounOf({ clause, in: paper }: Grant): GrantNoun {
  if (paper === null) return clause.waiver === null ? 'suspension' : 'waiver';
  return clause.kind;
}

/** By the same role, or a role of the same parties. */
function isGrantedBy(paper: PaperContext, { in: other, clause }: Grant, by: Who): boolean {
  if (other === null || clause.grantor === null) return false;
  if (sameRole(clause.grantor.name, by.name)) return true;
  const [one, two] = [by.name, clause.grantor.name].map((name) =>
    paper.names.parties(name)?.toSorted().join(),
  );
  return one !== undefined && one === two;
}

function isUnder(paper: PaperContext, { in: other, clause }: Grant, under: string): boolean {
  const agreement = paper.agreementOf(under);
  if (agreement === null || other === null) return false;
  const refs =
    clause.kind === 'suspension'
      ? clause.provisions
      : clause.defaults.flatMap(({ provisions }) => provisions);
  return refs.some((ref) => other.agreementOf(ref.agreement) === agreement);
}

/** By the same label, or under the same provisions. */
function waivesThese({ in: paper, clause }: Grant, phrase: GrantPhrase): boolean {
  if (paper === null || clause.kind === 'suspension') return false;
  const keys = clause.defaults.map(keyOf);
  return phrase.defaults.every((set) => keys.includes(keyOf(set)));
}

function keyOf({ label, provisions }: GrantPhrase['defaults'][number]): string {
  return label ?? provisions.map(({ agreement, path }) => `${agreement}/${path}`).join();
}

/** One of several that all end alike stands for all of them; where their ends differ, `null`: which is meant is not said. */
export function oneOfThem(grants: readonly Grant[]): Grant | null {
  const [first] = grants;
  return first !== undefined && new Set(grants.map(endInWords)).size === 1 ? first : null;
}

function endInWords({ in: paper, clause }: Grant): string {
  if (paper === null) return String((clause.waiver ?? clause.suspension)?.through ?? '');
  const to = clause.kind === 'waiver' ? (clause.ends?.to ?? null) : (clause.span?.to ?? null);
  return to === null ? '' : `${printWhen(to.when)} ${String(to.included)}`;
}
