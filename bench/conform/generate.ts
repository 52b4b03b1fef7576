// A long agreement and its amendments, made up of words that mean nothing: what counts is how much text there is, and that each
// instruction has its target.

/** Numbers from 0 to 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const WORDS =
  'the Company shall not permit any Subsidiary to incur assume or otherwise become liable in respect of any obligation which would exceed an amount equal to such percentage of its consolidated net worth as at the end of each fiscal quarter after giving effect thereto and to all payments made by it'.split(
    ' ',
  );

export interface Generated {
  readonly base: string;
  readonly amendments: readonly string[];
  /** Instructions in all amendments together. */
  readonly instructions: number;
}

const SECTIONS = 30;
const CHARACTERS_A_PAGE = 3000;

export function generate(pages: number, amendments: number): Generated {
  const random = dice(1996);
  const terms = Array.from({ length: 200 }, (_, i) => `Term ${letters(i)}`);
  const parts: string[] = [
    'CREDIT AGREEMENT, dated as of May 1, 1999, between ALPHA, INC., a Delaware corporation (the "Company"), and BETA BANK (the "Bank").',
    'SECTION 1. Definitions.',
    ...terms.map((term, i) => `"${term}" means $${1000 + i},000.`),
  ];
  let size = parts.join('').length;
  for (let section = 2; section <= SECTIONS; section++) {
    parts.push(`SECTION ${section}. Covenants.`);
    for (let number = 1; size < ((pages * CHARACTERS_A_PAGE) / SECTIONS) * section; number++) {
      const text = `${section}.${number} Heading ${number}. Limit ${section}-${number} applies. ${sentences(random)}`;
      parts.push(text);
      size += text.length;
    }
  }
  const made = Array.from({ length: amendments }, (_, i) => amendment(i, random, terms));
  return {
    base: `${parts.join('\n\n')}\n`,
    amendments: made,
    instructions: amendments * OF_EACH * 2,
  };
}

/** Instructions of each of two kinds in an amendment. */
const OF_EACH = 10;

function amendment(index: number, random: () => number, terms: readonly string[]): string {
  const lines = [
    `AMENDMENT NO. ${index + 1}, dated as of June ${index + 1}, 1999, between ALPHA, INC. (the "Company") and BETA BANK (the "Bank").`,
    'The Company and the Bank are parties to a Credit Agreement dated as of May 1, 1999 (the "Credit Agreement").',
  ];
  for (let i = 0; i < OF_EACH; i++) {
    const term = terms[index * OF_EACH + i] ?? '';
    const section = 2 + Math.floor(random() * (SECTIONS - 2));
    lines.push(
      `${2 * i + 1}. The definition of "${term}" in Section 1 of the Credit Agreement is hereby amended and restated in its entirety to read as follows: "'${term}' means $${index + 1},${100 + i},000."`,
      `${2 * i + 2}. Section ${section}.${index + 1} of the Credit Agreement is hereby amended by deleting "Limit ${section}-${index + 1}" and inserting "Limit ${section}-${index + 1}-${i}" in lieu thereof.`,
    );
  }
  return `${lines.join('\n\n')}\n`;
}

function sentences(random: () => number): string {
  const count = 2 + Math.floor(random() * 4);
  return Array.from({ length: count }, () => {
    const words = Array.from(
      { length: 30 + Math.floor(random() * 40) },
      () => WORDS[Math.floor(random() * WORDS.length)],
    );
    return `For this Section ${words.join(' ')}.`;
  }).join(' ');
}

/** `Aa`, `Ab`: distinct, and in the order of the alphabet. */
function letters(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26)) + String.fromCharCode(97 + (index % 26));
}
