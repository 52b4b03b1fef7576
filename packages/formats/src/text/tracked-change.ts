import type { FilePoint } from './file-point.ts';

export type ChangeKind =
  | 'inserted'
  | 'deleted'
  | 'moved from'
  | 'moved to'
  | 'paragraph break inserted'
  | 'paragraph break deleted'
  | 'row inserted'
  | 'row deleted'
  | 'formatted';

/** A change that the file itself keeps track of: who made it, when, and which words it is about. */
export interface TrackedChange {
  readonly kind: ChangeKind;
  readonly by: string | null;
  /** As the file has it, in the ISO form; `null` where it says nothing. */
  readonly when: string | null;
  readonly words: string;
  readonly point: FilePoint;
}
