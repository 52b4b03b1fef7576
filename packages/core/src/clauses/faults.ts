import { readSentence } from '../agreement/sentences.ts';
import type { Clause, SentenceOutcome, SpanPhrase } from './clause.ts';
import type { Context } from './context.ts';
import type { Example } from './example.ts';
import { sentence as kept } from './kept/clauses.ts';
import { sentenceText } from './kept/file.ts';
import { describedDefaults } from './phrases/default-words.ts';
import { printClause } from './print-clause.ts';
import { readSentenceClauses } from './read-sentence.ts';

/**
 * The laws of reading, held against one example; what is returned is broken. Each example must read as it says, every
 * clause within the words of its sentence, the same each time and across a page break between any two words; and a word
 * or a turn that nobody understands must never leave the same clause standing.
 */
export function faultsOf(example: Example): readonly string[] {
  const { sentence, reads } = example;
  const read = lines(example, sentence);
  return [
    ...(same(read, reads) ? [] : [`reads ${show(read)}, expected ${show(reads)}`]),
    ...(same(read, lines(example, sentence)) ? [] : ['reads otherwise the second time']),
    ...strayPlaces(example),
    ...lostInKeeping(example),
    ...pageBreaks(example, read),
    ...(reads.length === 0 ? [] : intrusions(example)),
  ];
}

const same = (one: readonly string[], other: readonly string[]): boolean => show(one) === show(other);
const show = (all: readonly string[]): string => (all.length === 0 ? 'refused' : all.join(' ; '));

function outcomeOf(example: Example, text: string): SentenceOutcome {
  const standing = { kind: example.in ?? ('section' as const), condition: null, quoted: false };
  const agreement = { ...CONTEXT.agreement, source: { name: '', text, sha256: '' } };
  return readSentenceClauses(readSentence(text, '1'), { ...CONTEXT, agreement }, standing);
}

function lines(example: Example, text: string): readonly string[] {
  const outcome = outcomeOf(example, text);
  return outcome.outcome === 'refused' ? [] : outcome.clauses.map((clause) => printClause(clause, text));
}

function strayPlaces(example: Example): readonly string[] {
  const outcome = outcomeOf(example, example.sentence);
  const clauses: readonly Clause[] = outcome.outcome === 'refused' ? [] : outcome.clauses;
  const inside = ({ words }: Clause): boolean =>
    words.from >= 0 && words.from < words.to && words.to <= example.sentence.length;
  return clauses
    .filter((clause) => !inside(clause))
    .map((clause) => `the words of the ${clause.kind} lie outside the sentence`);
}

/** Kept in a file and read back, it is the same [T5]. */
function lostInKeeping(example: Example): readonly string[] {
  const outcome = outcomeOf(example, example.sentence);
  const back = kept.safeParse(JSON.parse(sentenceText(outcome)));
  if (!back.success) return [`cannot be read back: ${back.error.message}`];
  return sentenceText(back.data) === sentenceText(outcome) && alike(back.data, outcome)
    ? []
    : ['is another when it is read back'];
}

/** The same values under the same keys, in whatever order. */
function alike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return Object.is(one, other);
  const [ones, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return ones.size === others.size && [...ones].every(([key, value]) => alike(value, others.get(key)));
}

const PAGE_BREAK = '\n\n\n                                       7\n   8\n         ';

/** The end of a page between any two words, with its number and the next page's. */
function pageBreaks({ sentence, ...rest }: Example, read: readonly string[]): readonly string[] {
  const faults: string[] = [];
  for (let gap = sentence.indexOf(' '); gap >= 0; gap = sentence.indexOf(' ', gap + 1)) {
    const broken = sentence.slice(0, gap) + PAGE_BREAK + sentence.slice(gap + 1);
    const again = lines({ sentence, ...rest }, broken).map(withoutBreak);
    if (!same(again, read))
      faults.push(
        `across a page break after “${sentence.slice(Math.max(0, gap - 12), gap)}”: ${show(again)}`,
      );
  }
  return faults;
}

/** Words quoted from the text have the page's number in them; that is the text's, not the reading's. */
const withoutBreak = (line: string): string => line.replaceAll(' 7 8 ', ' ');

/** A word without sense, and a turn that is not understood, put before the final period. */
function intrusions(example: Example): readonly string[] {
  const { sentence, open } = example;
  const within = (words: string): string => sentence.replace(/\.$/, ` ${words}.`);
  const turned = lines(example, within('unless the moon is full'));
  const nonsense = outcomeOf(example, within('florbing'));
  return [
    ...(turned.length === 0 ? [] : [`“unless the moon is full” is passed over: ${show(turned)}`]),
    ...(nonsense.outcome === 'refused' || (open === true && holds(nonsense, within('florbing')))
      ? []
      : ['a nonsense word is passed over']),
  ];
}

/** Whether the added word stands in the words of a clause, where a person will see it. */
function holds(outcome: SentenceOutcome, text: string): boolean {
  const at = text.indexOf('florbing');
  return (
    outcome.outcome !== 'refused' && outcome.clauses.some(({ words }) => words.from <= at && at < words.to)
  );
}

/** From May 1 through August 31, 1996. */
const STANDSTILL: SpanPhrase = {
  from: { when: { kind: 'date', day: 9617, clock: null, words: { from: 0, to: 0 } }, included: true },
  to: { when: { kind: 'date', day: 9739, clock: null, words: { from: 0, to: 0 } }, included: true },
};

/** An instrument with Sections 1 to 5, taking its terms from a Note Purchase Agreement, dated October 31, 1996. */
const CONTEXT: Context = {
  agreement: { amounts: [], source: { name: '', text: '', sha256: '' } },
  dated: 9800,
  termsByFirst: new Map(),
  abbreviations: new Set(),
  own: new Set(['1', '2', '2.1', '3', '4', '4.1', '5']),
  childrenOf: (path) => (path === '4' || path === '1' ? [`${path}.1`, `${path}.2`] : []),
  termsFrom: 'Note Purchase Agreement',
  defaultLabels: new Map([
    [
      'Existing Defaults',
      [...describedDefaults({ from: 0, to: 0 })].map((one) => ({ ...one, described: null })),
    ],
  ]),
  periods: new Map([['Standstill Period', STANDSTILL]]),
  conditions: new Set(),
  leadOver: () => null,
  amended: null,
  amendmentOver: () => null,
};
