import type { Who } from '../clause.ts';

/** `receipt`: the limbs name what somebody is to receive ("upon receipt by the Agent of the following:"). */
export interface Asked {
  readonly mode: 'statement' | 'receipt';
  readonly recipient: readonly Who[];
}
export const STATEMENTS: Asked = { mode: 'statement', recipient: [] };
