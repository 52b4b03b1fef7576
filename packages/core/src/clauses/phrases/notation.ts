/**
 * The notation in which phrases are written in this grammar: lower-case words and marks, `|` for a choice, `?` for
 * one that may be missing.
 *
 *     'is|are hereby? waived'      is hereby waived · are waived
 *     'from and including'         nothing else
 *     'provided ,? however? ,? that'
 */
export interface Slot {
  readonly choices: readonly string[];
  readonly optional: boolean;
}

const compiled = new Map<string, readonly Slot[]>();

/** Phrases are written once in the grammar and met often, so each is taken apart once. */
export function slotsOf(phrase: string): readonly Slot[] {
  const known = compiled.get(phrase);
  if (known !== undefined) return known;
  const slots = phrase.split(' ').map(slotOf);
  compiled.set(phrase, slots);
  return slots;
}

function slotOf(text: string): Slot {
  const optional = text.length > 1 && text.endsWith('?');
  return { choices: (optional ? text.slice(0, -1) : text).split('|'), optional };
}
