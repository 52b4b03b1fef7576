/**
 * The engine as the app uses it: the core, in the browser, on the Deal that this viewer may see. Nothing but this file
 * imports the core's values, and it is loaded by itself, after the first view has been drawn (`load-engine.ts`).
 */
export {
  allInWords,
  amountInWords,
  ask,
  checklistOf,
  combine,
  conformReport,
  defaultSentence,
  inWords,
  partSentence,
  prove,
  provisionSentence,
  readValue,
  reasonTree,
  stretches,
  statusReport,
  statusRows,
  subjectOf,
  titleOf,
  valueAddresses,
  valueOn,
  valueSentence,
  whatIf,
} from '@inforce/core';
export { openDeal } from '../deal/open-deal.ts';
export { lanesOf } from '../timeline/lanes.ts';
