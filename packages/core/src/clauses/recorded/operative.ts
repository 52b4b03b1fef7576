import type { Cursor } from '../phrases/cursor.ts';

/**
 * Words by which an instrument does something. A sentence in which one of them stands is computed or refused; it is
 * never only recorded.
 */
export const OPERATIVE = [
  'hereby waive|waives|consent|consents|amend|amends|suspend|suspends|forbear|forbears|terminate|terminates|agree|agrees|approve|approves|authorize|authorizes|reduce|reduces|extend|extends|delete|deletes|grant|grants|assign|assigns|release|releases|discharge|discharges',
  'hereby irrevocably|permanently|temporarily|unconditionally waive|waives|consent|consents|reduces|reduce|releases|release|suspend|suspends',
  'agree|agrees to temporarily? waive|forbear|suspend|consent|amend|extend|refrain',
  'agree|agrees that',
  'waives',
  'consents to',
  'forbears',
  'suspends',
  'is|are hereby further|temporarily? waived|suspended|amended|deleted|terminated|released|reinstated|extended|replaced|modified|supplemented|added|inserted|restated|reduced|increased|cancelled|consented',
  'is|are waived|suspended|deleted|reinstated|amended|restated|replaced|added|modified',
  'shall be added|deleted|replaced|inserted',
  'shall be hereby? further|temporarily? waived|suspended|amended|deleted|reinstated|released|terminated|restored|extended|reduced|increased',
  'subject to the following',
  'following conditions',
  'shall|will become|be effective',
  'becomes effective',
  'shall automatically? terminate|expire|lapse',
  'shall cease',
  'shall not apply',
  'shall not be applicable',
  'shall automatically',
  'be deemed waived|cured|amended',
  'deemed not? to have not? occurred|existed',
  'null and void',
  'shall be in full force',
  'shall again',
  'shall take effect',
  'effective only as|for|until|through|from|on|upon',
  'condition|conditions precedent? to the? effectiveness',
  'no longer be',
  // What a covenant, a remedy or a term of payment says.
  'shall|will not , and shall|will not',
  'shall|will , and shall|will cause',
  'shall|will not permit',
  'shall|will maintain|furnish',
  'shall|will be paid|payable|due',
  'shall|will bear interest',
  'may rescind|declare|accelerate',
  'may , by|at|in|without',
  'may at any time',
  'by deleting|inserting|adding|replacing|substituting|striking',
] as const;

/** The same words where they only describe: `as amended`, `amended hereby`. */
export const DESCRIBING = [
  'as hereby|so|heretofore? amended|modified|supplemented|waived|restated',
  'amended|modified hereby|herein',
  'as amended , supplemented or? otherwise? modified?',
  'shall be effective as delivery',
  'shall be as effective as',
  'shall be deemed|as effective as',
] as const;

/** `shall have been delivered`, `shall not have changed`: only what asks for something speaks so. */
export function asksForDone(c: Cursor): boolean {
  if (!c.sees('shall|will not? have')) return false;
  const next = c.item(c.sees('shall|will not') ? 3 : 2);
  return next !== undefined && (DONE.has(next.lower) || next.lower.endsWith('ed'));
}

const DONE = new Set(['been', 'paid', 'given', 'made', 'met', 'sent', 'taken', 'become', 'come']);
