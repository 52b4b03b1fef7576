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

/** A phrase taken apart, with the words that can begin it: a cheap first look, since hardly any phrase stands anywhere. */
export interface Phrase {
  readonly slots: readonly Slot[];
  readonly firsts: ReadonlySet<string>;
}

const compiled = new Map<string, Phrase>();

/** Phrases are written once in the grammar and met often, so each is taken apart once. */
export function phraseOf(text: string): Phrase {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const slots = text.split(' ').map(slotOf);
  const phrase = { slots, firsts: new Set(firstWords(slots)) };
  compiled.set(text, phrase);
  return phrase;
}

function slotOf(text: string): Slot {
  const optional = text.length > 1 && text.endsWith('?');
  return { choices: (optional ? text.slice(0, -1) : text).split('|'), optional };
}

type ByFirstWord = ReadonlyMap<string, readonly string[]>;

const indexed = new WeakMap<readonly string[], ByFirstWord>();
const NONE: readonly string[] = [];

/**
 * Those of a fixed list of phrases that can begin with this word, in the order of the list. A long list is asked at
 * every word of a text, and hardly any phrase of it begins there.
 */
export function beginningWith(phrases: readonly string[], word: string): readonly string[] {
  const index = indexed.get(phrases) ?? indexOf(phrases);
  return index.get(word) ?? NONE;
}

function indexOf(phrases: readonly string[]): ByFirstWord {
  const words = new Map<string, string[]>();
  for (const phrase of phrases)
    for (const word of phraseOf(phrase).firsts) words.set(word, [...(words.get(word) ?? []), phrase]);
  indexed.set(phrases, words);
  return words;
}

/** The words of the slots up to the first that may not be missing. */
function firstWords(slots: readonly Slot[]): readonly string[] {
  const words: string[] = [];
  for (const slot of slots) {
    words.push(...slot.choices);
    if (!slot.optional) break;
  }
  return words;
}
