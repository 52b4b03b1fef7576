import type { Place } from '../text/source.ts';
import type { ProvisionRef } from './clause-phrases.ts';

// What amending instructions are made of: where, which words, what instead.

/** What is amended. A `path` of `''` is the whole agreement; see `ProvisionRef`, with `"Term"`, `Schedule 2.01`, `Exhibit B`. */
export interface TargetPhrase extends ProvisionRef {
  /** Narrower and narrower: `the second sentence of`, `clause (b) of the third paragraph of`. Outermost first. */
  readonly within: readonly PartPhrase[];
}

/** A part of a provision that has no address of its own. `count`: from 1, or from the end: -1 is the last. */
export type PartPhrase =
  | { readonly kind: 'sentence' | 'paragraph' | 'line' | 'row' | 'proviso'; readonly count: number }
  /** `the second and third sentences`, `the last two paragraphs`: one stretch, from one through another. */
  | {
      readonly kind: 'run';
      readonly of: 'sentence' | 'paragraph' | 'line' | 'row';
      readonly first: number;
      readonly last: number;
    }
  /** `clause (b)` of a definition, `subsection (iii)`: by its printed label. */
  | { readonly kind: 'limb'; readonly label: string }
  /** The row of a table that begins with these words, or the column under them. */
  | { readonly kind: 'entry'; readonly words: QuotePhrase }
  /** What stands behind `clause (b)` in the provision whose clause it is, up to the next clause. */
  | { readonly kind: 'behind'; readonly label: string }
  /** `the name and address of Bank A`: words that are described and not quoted, in the instruction's own. */
  | { readonly kind: 'details'; readonly words: string }
  | { readonly kind: 'heading' | 'lead-in' | 'table' };

/** Words in quotation marks, the marks left out. */
export interface QuotePhrase {
  readonly text: string;
  readonly place: Place;
}

/**
 * New text of one or more paragraphs, where it stands in the amending instrument (its quotation marks left out); or the
 * schedule, exhibit or annex of that instrument which holds it.
 */
export type PayloadPhrase =
  | { readonly kind: 'words'; readonly place: Place }
  | { readonly kind: 'attached'; readonly path: string };

/** How often words are to be found: just once, wherever they stand, or a stated number of times; `nth`: that one alone. */
export type TimesPhrase =
  | { readonly kind: 'once' | 'each' }
  | { readonly kind: 'times' | 'nth'; readonly count: number };

/** Where new words or a new provision go. `path`s are of the amended agreement. */
export type WherePhrase =
  | {
      readonly kind: 'after-words' | 'before-words';
      readonly words: QuotePhrase;
      readonly times: TimesPhrase;
    }
  /** At the beginning or the end of the target; `beforeStop`: "immediately before the period at the end thereof". */
  | { readonly kind: 'start' | 'end'; readonly beforeStop: boolean }
  | { readonly kind: 'after' | 'before'; readonly path: string }
  /** "in appropriate alphabetical order", "in numerical order". */
  | { readonly kind: 'in-order' };

export type OperationPhrase =
  /** The target as it stands gives way to the payload. */
  | { readonly kind: 'restate'; readonly payload: PayloadPhrase }
  | {
      readonly kind: 'replace-words';
      readonly old: QuotePhrase;
      readonly new: QuotePhrase;
      readonly times: TimesPhrase;
    }
  | { readonly kind: 'delete-words'; readonly old: QuotePhrase; readonly times: TimesPhrase }
  /** Words from one quotation through another: "all the words from “X” through “Y”"; `new` is `null` where they are only deleted. */
  | {
      readonly kind: 'replace-through';
      readonly first: QuotePhrase;
      readonly last: QuotePhrase;
      readonly new: QuotePhrase | null;
    }
  | { readonly kind: 'insert-words'; readonly new: QuotePhrase; readonly where: WherePhrase }
  /** New definitions, sections, clauses, schedules or exhibits. */
  | { readonly kind: 'add'; readonly payload: PayloadPhrase; readonly where: WherePhrase }
  /** `leaving`: "[Intentionally Omitted]", "[Reserved]". */
  | { readonly kind: 'delete'; readonly leaving: string | null }
  /** `to` is the new path of the target: `6.4`, `6.3(c)`. */
  | { readonly kind: 'renumber'; readonly to: string }
  /** "each reference to “this Agreement”, “hereunder” … shall mean the Agreement as amended hereby": no words change. */
  | { readonly kind: 'refer' };
