import type { Passage, Wording } from '../../packages/core/src/wording/wording.ts';
import { Dice } from '../timelines/dice.ts';

/** A generated agreement, section by section; `id` says which section it is, wherever it stands and whatever it is numbered. */
export interface Section {
  readonly id: number;
  readonly paragraphs: readonly (readonly string[])[];
}

/** What is changed between the two versions. */
export type Edits = 'light' | 'heavy';

const WORDS_A_PAGE = 500;

/** An agreement of so many pages: words as frequent as in English (Zipf), terms and phrases that come again and again. */
export function generateAgreement(pages: number, seed: number): readonly Section[] {
  const dice = new Dice(seed);
  const language = new Language(dice);
  const sections: Section[] = [];
  for (let words = 0, id = 0; words < pages * WORDS_A_PAGE; id++) {
    const paragraphs = Array.from({ length: dice.between(1, 6) }, () => language.paragraph());
    sections.push({ id, paragraphs });
    words += paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  }
  return sections;
}

/**
 * Light: one paragraph in ten has one small edit, as in an amendment. Heavy: a third of the words is in sections that are
 * written anew, left out, added, or edited in every sentence, and every twentieth section has moved.
 */
export function edited(sections: readonly Section[], edits: Edits, seed: number): readonly Section[] {
  const dice = new Dice(seed);
  const language = new Language(new Dice(seed + 1));
  return edits === 'light'
    ? sections.map((section) => touched(section, dice, language, 0.1))
    : rearranged(
        sections.flatMap((section) => heavily(section, dice, language)),
        dice,
      );
}

function heavily(section: Section, dice: Dice, language: Language): readonly Section[] {
  if (!dice.chance(0.42)) return [section];
  const anew = (): Section => ({ id: -1, paragraphs: section.paragraphs.map(() => language.paragraph()) });
  const kind = dice.next();
  if (kind < 0.15) return [anew()];
  if (kind < 0.25) return [];
  if (kind < 0.35) return [section, anew()];
  return [{ ...section, paragraphs: section.paragraphs.map((words) => rewritten(words, dice, language)) }];
}

/** About half of the words: runs of three to twelve are written otherwise, and as many between them stay. */
function rewritten(words: readonly string[], dice: Dice, language: Language): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    const kept = dice.between(3, 15);
    const struck = dice.between(1, 12);
    result.push(...words.slice(at, at + kept), ...language.words(dice.between(0, 12)));
    at += kept + struck;
  }
  return result;
}

function rearranged(sections: readonly Section[], dice: Dice): readonly Section[] {
  const staying = sections.filter(() => !dice.chance(0.05));
  const stays = new Set(staying);
  const result = staying.slice();
  for (const section of sections)
    if (!stays.has(section)) result.splice(dice.between(0, result.length), 0, section);
  return result;
}

function touched(section: Section, dice: Dice, language: Language, share: number): Section {
  const touch = (words: readonly string[]): readonly string[] => {
    if (!dice.chance(share)) return words;
    const at = dice.between(0, words.length - 1);
    return words.toSpliced(at, dice.between(0, 3), ...language.words(dice.between(1, 4)));
  };
  return { ...section, paragraphs: section.paragraphs.map(touch) };
}

class Language {
  private readonly dice: Dice;

  constructor(dice: Dice) {
    this.dice = dice;
  }

  paragraph(): readonly string[] {
    return Array.from({ length: this.dice.between(1, 4) }, () => this.sentence()).flat();
  }

  words(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.word());
  }

  private sentence(): readonly string[] {
    const words: string[] = [];
    for (const length = this.dice.between(12, 60); words.length < length; )
      if (this.dice.chance(0.12)) words.push(...this.dice.of(PHRASES));
      else words.push(this.word());
    const last = words.length - 1;
    return words.with(last, `${words[last] ?? ''}.`);
  }

  /** The rank of a word by Zipf's law; the first are English, the others are made up of syllables. */
  private word(): string {
    const rank = Math.floor(Math.exp(this.dice.next() * Math.log(VOCABULARY))) - 1;
    const comma = this.dice.chance(0.06) ? ',' : '';
    return `${COMMON[rank] ?? spelled(rank)}${comma}`;
  }
}

const VOCABULARY = 8000;
const COMMON =
  'the of and to or any in shall by such for be a as with other on this Company that all not is which from Agreement Section Notes Lender Agent amount date under interest each Borrower may at Default Loan notice payment Event provided respect time Subsidiary person holder no if its required period rate have without including'.split(
    ' ',
  );
const PHRASES: readonly [readonly string[], ...(readonly string[])[]] = [
  'shall not, and shall not permit any of its Subsidiaries to,'.split(' '),
  'in form and substance satisfactory to the Required Holders'.split(' '),
  'if any Default or Event of Default has occurred and is continuing'.split(' '),
  'at the time and in the manner provided in this Agreement'.split(' '),
  'for the fiscal quarter ending on or about such date'.split(' '),
];
const SYLLABLES = 'ba con de fer gra in lo mer nu per qui re sta ti ver wo ex pro al um'.split(' ');

function spelled(rank: number): string {
  let rest = rank;
  let word = '';
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word;
}

/** The sections as a wording, numbered as they stand. */
export function wordingOfSections(sections: readonly Section[]): Wording {
  const parts: string[] = [];
  const passages: Passage[] = [];
  let size = 0;
  sections.forEach(({ paragraphs }, index) => {
    const path = `${Math.floor(index / 20) + 1}.${(index % 20) + 1}`;
    const text = `${path} ${paragraphs.map((words) => words.join(' ')).join('\n')}`;
    const labelEnd = size + path.length;
    passages.push({
      path,
      kind: 'section',
      from: size,
      to: size + text.length,
      labelEnd,
      bodyFrom: labelEnd + 1,
    });
    parts.push(text);
    size += text.length + 1;
  });
  const text = parts.join('\n');
  const whole: Passage = { path: '', kind: 'agreement', from: 0, to: text.length, labelEnd: 0, bodyFrom: 0 };
  const origin = { by: 'generated', at: null, place: null };
  return { text, passages: [whole, ...passages], runs: [{ from: 0, to: text.length, origin }], breaks: [] };
}
