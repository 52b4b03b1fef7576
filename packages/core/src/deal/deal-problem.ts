import type { ErrorCode } from '../errors/catalogue.ts';
import type { Place } from '../text/source.ts';

/** Where in its file a problem stands; the rim, which has the file, turns it into a line with the span marked. */
export type Where =
  | {
      readonly kind: 'entry' /** keys and indexes from the top of the YAML file */;
      readonly path: readonly (string | number)[];
      readonly on: 'key' | 'value';
    }
  | { readonly kind: 'text'; readonly place: Place }
  | { readonly kind: 'file' };

/** Something wrong with what was handed in: all of them are collected, not only the first. */
export interface DealProblem {
  readonly code: ErrorCode;
  readonly severity: 'error' | 'warning';
  /** `deal.yaml`, `facts.yaml`, or the name of a document. */
  readonly file: string;
  readonly where: Where;
  /** What happened. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do now. */
  readonly todo: string;
}

export function atEntry(path: readonly (string | number)[], on: 'key' | 'value' = 'value'): Where {
  return { kind: 'entry', path, on };
}
