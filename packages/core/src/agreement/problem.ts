import type { Place } from '../text/source.ts';

/** Something in a text that a careful reader would mark in the margin. Stable codes: docs/errors.md. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly place: Place;
  /** Other places that it turns on (the other of two provisions in tension). */
  readonly related: readonly Place[];
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}
