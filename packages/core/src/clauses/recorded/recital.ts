import type { Clause } from '../clause.ts';
import type { Cursor } from '../phrases/cursor.ts';
import { people } from '../phrases/who.ts';
import { asRecorded } from './read.ts';

/** What a narrative never says: these do something, wherever they stand. */
const DOING = [
  'hereby waive|waives|consent|consents|amend|amends|suspend|suspends|forbear|forbears|terminate|terminates|agree|agrees|release|releases|grant|grants',
  'is|are hereby waived|amended|suspended|deleted|released|terminated|extended|replaced|added|consented',
  'shall become|be effective',
  'subject to the following',
  'following conditions',
  'shall|will not apply',
  'shall cease',
  'shall terminate|expire|lapse',
  'be deemed not? to have|be|constitute',
  'shall be suspended|waived|released',
];

/** A narrative says that something happened, or is asked for, or is so. */
const TELLS = [
  'whereas',
  'has|have requested|advised|informed|notified|asked|agreed|entered|heretofore|occurred|determined|made|extended|prepaid|been|failed',
  'is|are a? parties|party to',
  'is|are currently? indebted',
  'desire|desires',
  'wish|wishes',
  'is|are willing|agreeable|in default',
  'was|were',
  'pursuant to the',
  'occurred',
  'intends|intend',
  'in consideration of the aforesaid',
  'is|are entering',
];

/** Outside the recitals only `WHEREAS`, or somebody who has asked or told. */
export function toldElsewhere(c: Cursor): readonly Clause[] | null {
  return c.sees('and? whereas') || hasTold(c) ? narrative(c) : null;
}

const COMMANDS = 'shall|will|may|must|hereby|agree|agrees|if|not';

function hasTold(c: Cursor): boolean {
  const inner = c.within(0, c.items.length, c.at);
  if (people(inner) === null || !inner.sees(TOLD)) return false;
  for (; !inner.done; inner.skip()) if (inner.sees(COMMANDS)) return false;
  return true;
}

const TOLD = 'has|have previously? requested|advised|informed|notified|asked';

export function narrative(c: Cursor): readonly Clause[] | null {
  const telling = c.within(0, c.items.length, c.at);
  let tells = false;
  for (; !telling.done; telling.skip()) {
    if (telling.sees('unless') || telling.sees('provided that|,|however')) return null;
    if (telling.which(DOING) !== undefined) return null;
    tells ||= telling.which(TELLS) !== undefined;
  }
  return tells ? asRecorded(c, 'recital') : c.fail('words that only tell');
}
