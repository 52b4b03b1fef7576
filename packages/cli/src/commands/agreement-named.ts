import type { Asked } from '@inforce/core';
import { wrongArgument } from '../options.ts';

/** The agreement that an operand names; one that the deal lacks is wrong input. */
export function agreementNamed({ deal }: Asked, agreement: string): string {
  if (deal.agreements.some(({ id }) => id === agreement)) return agreement;
  const ids = deal.agreements.map(({ id }) => id).join(', ');
  throw wrongArgument('IF116', agreement, `The deal has no agreement "${agreement}".`, `There is ${ids}.`);
}
