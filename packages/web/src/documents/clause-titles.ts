import type { Reading } from '@inforce/core';

type ClauseKind = Reading['clauses'][number]['kind'];

/** What the margin calls a clause. */
export const clauseTitles: Readonly<Record<ClauseKind, string>> = {
  waiver: 'waiver',
  compliance: 'waiver of compliance',
  suspension: 'suspension',
  forbearance: 'forbearance',
  consent: 'consent',
  reinstatement: 'reinstatement',
  end: 'end',
  extension: 'extension',
  permanence: 'made permanent',
  'named-time': 'a date by name',
  effectiveness: 'when it takes effect',
  lapse: 'lapse',
  condition: 'condition',
  execution: 'when it is executed',
  'in-effect': 'stays in effect',
  amendment: 'amendment',
  representation: 'representation',
  payment: 'payment',
  issue: 'issued',
  prepaid: 'prepaid',
  holding: 'who holds',
  notice: 'notice',
  'terms-from': 'terms of another paper',
  chain: 'earlier amendments',
  recorded: 'kept as words',
};
