import type { Agreement } from '../agreement/agreement.ts';
import type { Day } from '../time/day.ts';
import type { AmendmentLead } from './amendment/lead.ts';
import type { DefaultPhrase, RepresentationClause, SpanPhrase } from './clause.ts';

/** Who makes the representations that stand under a lead-in, to whom, as of when. */
export type RepresentationLead = Pick<RepresentationClause, 'by' | 'to' | 'asOf'>;

/** What a sentence may lean on: everything that is bound before sentences are read. */
export interface Context {
  readonly agreement: Pick<Agreement, 'amounts' | 'source'>;
  readonly dated: Day | null;
  /** Terms of this instrument, names of its parties and their roles, by the first word. */
  readonly termsByFirst: ReadonlyMap<string, readonly string[]>;
  /** Terms that abbreviate the title of an agreement: `NPA`. */
  readonly abbreviations: ReadonlySet<string>;
  /** Paths of this instrument's own sections. */
  readonly own: ReadonlySet<string>;
  /** Sections and limbs that stand directly under a provision. */
  readonly childrenOf: (path: string) => readonly string[];
  /** The agreement whose terms are used in bulk, and of which a bare "Section 6.3" is presumed to speak. */
  readonly termsFrom: string | null;
  /** Labels that stand for sets of defaults ("Noticed Events of Default"). */
  readonly defaultLabels: ReadonlyMap<string, readonly DefaultPhrase[]>;
  /** Labels that stand for spans of time ("Waiver Period"). */
  readonly periods: ReadonlyMap<string, SpanPhrase>;
  /** Provisions that are conditions because an effectiveness clause, or a lead-in, says so. */
  readonly conditions: ReadonlySet<string>;
  /** The lead-in of the representations among which a provision stands. */
  readonly leadOver: (path: string) => RepresentationLead | null;
  /** The one agreement of which all amending sentences name provisions; `null` where they name several, or none. */
  readonly amended: string | null;
  /** The lead-in of the amending instructions among which a provision stands. */
  readonly amendmentOver: (path: string) => AmendmentLead | 'unread' | null;
}
