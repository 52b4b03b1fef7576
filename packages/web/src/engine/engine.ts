/**
 * The engine as the app uses it: the core, in the browser, on the Deal that this viewer may see. Nothing but this file
 * imports the core's values, and it is loaded by itself, after the first view has been drawn (`load-engine.ts`).
 */
export {
  ask,
  prove,
  reasonTree,
  ruleInWords,
  statusReport,
  subjectOf,
  titleOf,
} from '@inforce/core';
export { blacklineBetween } from '../documents/blackline.ts';
export { authorsOf } from '../documents/authors.ts';
export { statedOf } from '../documents/stated.ts';
export { readingWithout } from '../documents/without.ts';
export { pageOf } from '../documents/page-model.ts';
export { answerHistory } from '../why/answer-history.ts';
export { whatEnds } from '../why/what-ends.ts';
export { closingsOf } from '../closing/closing-model.ts';
export { factRows } from '../record/fact-rows.ts';
export { openDeal } from '../deal/open-deal.ts';
export { factRecorded } from '../facts/fact-sentence.ts';
export { choicesOf } from '../facts/choices.ts';
export { sectionsOf } from '../status/sections.ts';
export { settingsOf, underReading } from '../settings/settings-of.ts';
export { withoutAddresses } from '../settings/without-addresses.ts';
export { suppose } from '../what-if/supposed.ts';
export { lanesOf } from '../timeline/lanes.ts';
