import type { Step } from '../steps/step.ts';

/** Why an instruction is not applied [A3]. Nothing of it is applied then, and everything else goes on. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** One sentence for people: what is wrong. */
  readonly says: string;
  /** The text as it stands, where the instruction wanted to change it, or what is nearest to what it wanted. */
  readonly stands: string | null;
}

export type RefusalReason =
  | 'no-such-provision'
  | 'words-not-there'
  | 'words-there-more-than-once'
  | 'already-there'
  | 'would-double-words'
  | 'numbered-otherwise'
  | 'no-place-for-it'
  | 'new-text-not-on-file'
  | 'reaches-over-an-edge';

/** What an instruction comes to, against one wording. */
export type Outcome =
  | { readonly kind: 'step'; readonly step: Step; readonly presumes: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const refused = (
  reason: RefusalReason,
  says: string,
  stands: string | null = null,
): Extract<Outcome, { kind: 'refused' }> => ({
  kind: 'refused',
  refusal: { reason, says, stands },
});

export const stepped = (step: Step, presumes: readonly string[] = []): Outcome => ({
  kind: 'step',
  step,
  presumes,
});

/** At most this much of a text is shown. */
const LONGEST = 240;

export function excerpt(text: string): string {
  const line = text.replaceAll('\n', ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
