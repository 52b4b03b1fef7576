import type { Cursor } from '../phrases/cursor.ts';

/** What a sentence must be, beyond the words that stand in it, to be of a kind that is only recorded. */
export type Form = (c: Cursor) => boolean;

const LONGEST_OPENING = 16;

/**
 * `For purposes hereof, “year 2000 problem” means …`, `Terms defined in the Credit Agreement are used …`: the term itself is
 * what the sentence speaks of. An instruction that inserts a definition speaks of something else.
 */
export const givesMeaning: Form = (c) =>
  [meaningOfTerm, meaningsInBulk, refersTo].some((form) => form(unlabelled(c)));

const refersTo: Form = (c) => c.sees('reference is hereby? made to');

/** The words behind a label: `(xvii) “Short Rate Period” …`. */
function unlabelled(c: Cursor): Cursor {
  const inner = c.within(c.index, c.items.length, c.at);
  inner.limb();
  if (inner.sees('(') && inner.item(2)?.text === ')') inner.skip(3);
  return inner;
}

const OPENING = 'for|as|in|when|where|wherever|the|each';

function meaningOfTerm(c: Cursor): boolean {
  if (c.item()?.text !== '“') {
    if (!c.sees(OPENING)) return false;
    for (let i = 0; i < LONGEST_OPENING && !c.done && c.item()?.text !== '“'; i++) {
      if (c.sees('is|are|shall|will|hereby|amended')) return false;
      c.skip();
    }
  }
  return quotedTerms(c) && (c.eat(','), MEANS.some((phrase) => c.sees(phrase)));
}

const MEANS = [
  'when used herein? ,? means|mean',
  'shall? means|mean',
  'has|have the same? respective? meaning|meanings',
  'shall have the same? respective? meaning|meanings',
  'shall , unless',
  'and references to it mean',
];

/** `“Indenture” or “Indentures”`. */
function quotedTerms(c: Cursor): boolean {
  let any = false;
  while (c.item()?.text === '“') {
    while (!c.done && c.item()?.text !== '”') c.skip();
    c.skip();
    any = true;
    c.eat(',? or|and') || c.eat(',');
  }
  return any;
}

/** Terms as such: `All capitalized terms used herein`, `Unless otherwise defined, terms …`, `the following terms have …`. */
function meaningsInBulk(c: Cursor): boolean {
  for (let i = 0; i < LONGEST_OPENING && !c.done; i++, c.skip()) {
    if (c.sees('is|are|shall|will|hereby')) return false;
    if (c.eat('terms|term|expressions|phrases')) return true;
  }
  return false;
}

/** What a reservation speaks of: nothing, nobody, or this instrument and what it grants. */
const OWN = [
  'nothing|no|neither|none|it|they',
  'each of? the? foregoing',
  'this|the|such|said|these|each foregoing? limited|temporary|one-time? waiver|waivers|consent|consents|amendment|amendments|agreement|forbearance|letter|instrument|extension',
  'this|the|such execution|acceptance|delivery|failure',
  'the terms|provisions|text of this',
] as const;

/**
 * What reserves says of this instrument, or of nothing and nobody, that it goes no further; or somebody reserves, or has not
 * waived. `Interest that accrued is not waived and shall be paid` speaks of interest.
 */
export const reserves: Form = (c) => {
  const inner = unlabelled(c);
  opening(inner);
  inner.eat('and|that');
  return OWN.some((phrase) => inner.sees(phrase)) || somebodyReserves(inner);
};

/** `Except as expressly set forth herein,`: up to the first comma that parts it from what is said. */
function opening(c: Cursor): void {
  if (!c.sees('except|other|notwithstanding|save|without|nevertheless|however|in|by|for')) return;
  const start = c.index;
  while (
    !c.done &&
    c.index - start < 60 &&
    !(c.sees(',') && SAID.some((phrase) => c.ahead(() => (c.eat(',') && c.sees(phrase) ? true : null))))
  )
    c.skip();
  c.eat(',');
}

const SAID = ['nothing|no|neither|none|it|they', 'this|such|the|these', 'and'];

function somebodyReserves(c: Cursor): boolean {
  for (let i = 0; i < LONGEST_OPENING && !c.done; i++, c.skip()) {
    if (c.sees('shall|will|may')) return false;
    if (c.sees('hereby? expressly? reserve|reserves')) return true;
    if (c.sees('has|have not waived|agreed') || c.sees('do|does not waive|waives')) return true;
  }
  return false;
}

/** `All notices hereunder shall be in writing`: about notices, and not about what follows upon one. */
export const ofNotices: Form = (c) =>
  c.sees('all|any|each|every? notices|notice|communications') || c.sees('except|unless');
