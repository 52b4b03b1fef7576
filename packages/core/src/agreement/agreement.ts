import type { Place, Source } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import type { Day } from '../time/day.ts';
import type { Problem } from './problem.ts';

export type ProvisionKind =
  | 'agreement'
  | 'cover'
  | 'preamble'
  | 'recital'
  | 'section'
  | 'limb'
  | 'paragraph'
  | 'signature-page'
  | 'schedule';

/** One node of the tree of an agreement [A1]. */
export interface Provision {
  readonly kind: ProvisionKind;
  /** `1`, `4.2`, `3.4(a)`, `1(a)`, `recital D`, `preamble`, `signature page`, `Schedule A`; unique within the agreement. */
  readonly path: string;
  /** As printed: `SECTION 1.`, `(a)`, `D.` */
  readonly label: string;
  readonly heading: string | null;
  /** From its label to the end of its last descendant. */
  readonly place: Place;
  /** Its own tokens, label and heading left out, children left out. */
  readonly tokens: readonly Token[];
  readonly children: readonly Provision[];
}

/**
 * A sentence read whole: lead-in, limbs and flush tail together, in reading order. `limbs` mark where a labelled
 * limb begins in `tokens` (its label left out of the tokens when it opens a line or is an inline `(a)`).
 */
export interface Sentence {
  /** Path of the provision in which it begins. */
  readonly at: string;
  readonly tokens: readonly Token[];
  /** Limbs by index of their first token; `inline`: printed within the running text. `depth` counts from 1. */
  readonly limbs: readonly {
    readonly label: string;
    readonly path: string;
    readonly first: number;
    readonly end: number;
    readonly depth: number;
    readonly inline: boolean;
  }[];
  readonly place: Place;
}

export interface Party {
  /** As printed in the preamble: `THE CERPLEX GROUP, INC.` */
  readonly name: string;
  readonly place: Place;
  /** `Company`, or the collective `Noteholders`. */
  readonly role: string | null;
  readonly collective: boolean;
  /** `a Delaware corporation` */
  readonly description: string | null;
  readonly successors: boolean;
}

/** Where a term gets its meaning. */
export interface Definition {
  readonly term: string;
  /** Path of the provision that defines it. */
  readonly at: string;
  /** The quoted term. */
  readonly place: Place;
  /** The words that it stands for. */
  readonly meaning: Place | null;
  /** `label`: (the "Company"); `means`: "X" means; `elsewhere`: "as such term is defined in Y", or taken in bulk from Y. */
  readonly how: 'label' | 'means' | 'elsewhere';
  /** For `elsewhere`: the other agreement's term or title. */
  readonly from: string | null;
}

export interface Reference {
  /** As printed: `Section 6.3 and Section 6.4` is two. */
  readonly words: Place;
  /** `6.3`, `4`, `Schedule A`. */
  readonly path: string;
  /** `this`, or the other agreement's term; `presumed` where a bare reference is not this instrument's own. */
  readonly agreement: string;
  readonly presumed: boolean;
  /** For references into this instrument: whether that provision is there. */
  readonly found: boolean;
}

export interface Amount {
  readonly place: Place;
  /** Decimal text from the words, where there are words; else from the figures [M2]. */
  readonly value: string;
  readonly currency: string;
  readonly words: string | null;
  readonly figures: string | null;
  readonly agree: boolean;
}

export interface DateFound {
  readonly place: Place;
  readonly day: Day;
}
export interface PercentFound {
  readonly place: Place;
  /** Decimal text, `9.00`; a fraction stays one: `66 2/3`. */
  readonly value: string;
}

/** A file read into its structure; what its sentences do is in the clauses. */
export interface Agreement {
  readonly source: Source;
  readonly title: string | null;
  readonly dated: Day | null;
  readonly root: Provision;
  readonly sentences: readonly Sentence[];
  readonly parties: readonly Party[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly DateFound[];
  readonly percentages: readonly PercentFound[];
  /** Names on the signature page, in order: `THE CERPLEX GROUP, INC.` */
  readonly signatories: readonly { readonly name: string; readonly place: Place }[];
  readonly problems: readonly Problem[];
}
