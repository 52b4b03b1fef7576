import {
  type Clause,
  type ComplianceClause,
  type DefaultPhrase,
  type ForbearanceClause,
  type GrantNoun,
  type GrantPhrase,
  type SpanPhrase,
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

/** A grant that can end, by its own words or by those of another sentence. */
export type Ended = Granting | ComplianceClause;
export const canEnd = (clause: Clause): clause is Ended => isGranting(clause) || clause.kind === 'compliance';

export function ownEnd(clause: Ended): SpanPhrase['to'] {
  return clause.kind === 'waiver' ? (clause.ends?.to ?? null) : (clause.span?.to ?? null);
}

/** The grants of the deal of which a paper speaks. Of an agreement that is more than its grants, none. */
export function grantsNamed(
  paper: PaperContext,
  phrase: GrantPhrase,
  all: readonly Grant[],
): readonly Grant[] {
  return all.filter(({ in: other, clause, address }) =>
    other === null ? namesStated(paper, phrase, clause, address) : speaksOf(paper, phrase, other, clause),
  );
}

function namesStated(
  paper: PaperContext,
  phrase: GrantPhrase,
  stated: StatedClause,
  address: Address,
): boolean {
  const within = phrase.paper === null ? null : paper.agreementOf(phrase.paper);
  const noun = stated.waiver === null ? 'suspension' : 'waiver';
  return (
    within !== null &&
    agreementOf(address) === within &&
    (phrase.nouns.length === 0 || phrase.nouns.includes(noun)) &&
    (phrase.at.length === 0 || phrase.at.some((path) => atOrBelow(address, `${within}/${path}`))) &&
    phrase.defaults.length === 0 &&
    phrase.during === null
  );
}

/** Whether a paper speaks of a clause of its own, or of another paper. */
export function speaksOf(
  paper: PaperContext,
  phrase: GrantPhrase,
  other: PaperContext,
  clause: Ended,
): boolean {
  const { nouns, at, by, under, defaults, during } = phrase;
  return (
    isHome(paper, phrase, other) &&
    (nouns.length === 0 || nouns.includes(nounOf(clause))) &&
    (at.length === 0 || at.some((path) => atOrBelow(other.address(clause.at), other.address(path)))) &&
    (by === null || (phrase.paper !== null && phrase.paper !== 'this') || isGrantedBy(paper, clause, by)) &&
    (under === null || isUnder(paper, other, clause, under)) &&
    (defaults.length === 0 || isOfJustThese(clause, defaults)) &&
    (during === null || lasts(clause, during))
  );
}

/** A bare "the waiver" is this paper's own; one that somebody granted may be any other's. */
function isHome(paper: PaperContext, phrase: GrantPhrase, other: PaperContext): boolean {
  if (phrase.paper === 'this') return other === paper && (phrase.nouns.length > 0 || phrase.during !== null);
  if (phrase.paper !== null) return paper.agreementOf(phrase.paper) === other.id;
  const own = phrase.at.length > 0 || (phrase.by === null && phrase.under === null);
  return own === (other === paper);
}

const nounOf = ({ kind }: Ended): GrantNoun => (kind === 'compliance' ? 'waiver' : kind);

/** By the same role, or a role of the same parties. */
function isGrantedBy(paper: PaperContext, { grantor }: Ended, by: Who): boolean {
  if (grantor === null) return false;
  if (sameRole(grantor.name, by.name)) return true;
  const [one, two] = [by.name, grantor.name].map((name) => paper.names.parties(name)?.toSorted().join());
  return one !== undefined && one === two;
}

function isUnder(paper: PaperContext, other: PaperContext, clause: Ended, under: string): boolean {
  const agreement = paper.agreementOf(under);
  const refs = 'provisions' in clause ? clause.provisions : clause.defaults.flatMap((set) => set.provisions);
  return agreement !== null && refs.some((ref) => other.agreementOf(ref.agreement) === agreement);
}

/** By the same labels or under the same provisions; a waiver that covers more, or less, is not meant whole. */
function isOfJustThese(clause: Ended, sets: readonly DefaultPhrase[]): boolean {
  if ('provisions' in clause) return false;
  const [labels, others] = [clause.defaults, sets].map(labelled);
  const [named, meant] = [clause.defaults, sets].map(spelledOut);
  return (labels !== '' && labels === others) || (named !== '' && named === meant);
}

const labelled = (sets: readonly DefaultPhrase[]): string =>
  sets.some(({ label }) => label === null)
    ? ''
    : [...new Set(sets.map(({ label }) => label ?? ''))].toSorted().join();

const spelledOut = (sets: readonly DefaultPhrase[]): string =>
  sets.some(({ provisions }) => provisions.length === 0)
    ? ''
    : sets
        .map(({ provisions, testDates, stages }) =>
          [stages, ...provisions.map(({ agreement, path }) => `${agreement}/${path}`), ...testDates].join(
            ' ',
          ),
        )
        .toSorted()
        .join();

/** Its end is the end of the span, in the same words. */
function lasts(clause: Ended, during: SpanPhrase): boolean {
  const [one, other] = [ownEnd(clause)?.when.words, during.to?.when.words];
  return one !== undefined && one.from === other?.from && one.to === other.to;
}

/** One of several that all end alike stands for all of them; where their ends differ, `null`: which is meant is not said. */
export function oneOfThem(grants: readonly Grant[]): Grant | null {
  const [first] = grants;
  return first !== undefined && new Set(grants.map(endInWords)).size === 1 ? first : null;
}

function endInWords({ in: paper, clause }: Grant): string {
  if (paper === null) return String((clause.waiver ?? clause.suspension)?.through ?? '');
  const to = ownEnd(clause);
  return to === null ? '' : `${printWhen(to.when)} ${String(to.included)}`;
}
