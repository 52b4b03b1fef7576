import type { Who } from '../clause.ts';

/** `receipt`: the limbs name what somebody is to receive ("upon receipt by the Agent of the following:"). */
export interface Asked {
  readonly mode: 'statement' | 'receipt';
  readonly recipient: readonly Who[];
}
export const STATEMENTS: Asked = { mode: 'statement', recipient: [] };

/** With these the sentence goes back to what is conditioned, and says more of it. */
export const GOES_ON = [
  'and shall|will be|become effective',
  'and shall take effect',
  'and this amendment|waiver|consent|agreement shall|will',
  'and the waiver|waivers|amendment|amendments|consent shall|will',
];
