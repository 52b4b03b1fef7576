import type { Asked } from '@inforce/core';
import type { Folded } from '../record/fold.ts';
import type { SeenDeal } from './asking.ts';
import type { Api } from './env.ts';

/** The documents that the text of an agreement is made of: its own, and those of the papers that amend it. */
export function filesOf({ deal, bound }: Asked, agreement: string): string[] {
  const amending = bound.instructions.filter(({ target }) => target === agreement).map(({ by }) => by);
  const ids = new Set([agreement, ...amending]);
  return deal.agreements.flatMap(({ id, paper }) => (paper !== null && ids.has(id) ? [paper.file] : []));
}

/** By their hashes, those that the deal has. */
export const hashesOf = ({ documents }: Folded, files: Iterable<string>): string[] =>
  [...files].flatMap((file) => documents.get(file)?.sha256 ?? []);

/** Before the texts of these files are handed out it is written who had them. */
export function handOut(
  { access }: Api,
  { viewer, key, on, folded }: SeenDeal,
  files: Iterable<string>,
): Promise<void> {
  return access.noteRead(viewer, key.deal, on, ...hashesOf(folded, files));
}
