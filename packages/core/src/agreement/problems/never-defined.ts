import type { Token } from '../../text/token.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Problem } from '../problem.ts';
import { plainWords } from '../reading.ts';
import { formsOf, isTermLike, type Use } from '../terms-used.ts';
import { problem } from './codes.ts';
import { type Inspected, spoken } from './inspected.ts';
import { isAboutAnother, ownText } from './own-text.ts';
import { stemOf, stemsOf } from './word-index.ts';

const FEWEST_USES = 2;

/** Capitalised like a term, used like a term, defined neither here nor, as far as this text says, anywhere else. */
export function neverDefined(inspected: Inspected): Problem[] {
  const { reading, definitions, uses } = inspected;
  // Where terms are taken over in bulk, what is not defined here is taken from there, and listed as such.
  if (isAboutAnother(inspected)) return [];
  const isOwn = ownText(inspected);
  const known = new Set([...definitions.flatMap(({ term }) => formsOf(term)), ...quoted(reading)].map(keyOf));
  const given = givenMeaning(reading.tokens, reading.starts);
  return [...uses.values()]
    .filter((use) => use.count >= FEWEST_USES && isTermLike(use.term) && isOfFinance(use.term))
    .filter((use) => isOwn({ from: use.first, to: use.end }) && !isPartOfMore(use) && isUnknown(use.term))
    .map((use) => said(use, reading.locator.at(use.first)));

  /** `Funded Debt/Cash Flow Ratio`; `the Effective Date in each Assignment` is that paper's. */
  function isPartOfMore({ first, end }: Use): boolean {
    const { text } = reading.source;
    const after = text.slice(end, end + 30);
    return text[first - 1] === '/' || /^\/|^\s{1,9}(?:in|under)\s{1,9}(?:each|any|such|the)\s/.test(after);
  }

  /** No definition has the phrase, the term at its end, or two words or more at its head, and no meaning is given to it. */
  function isUnknown(term: string): boolean {
    const stems = stemsOf(withoutOwner(term));
    if (stems.length < 2 || given.has(stems.join(' '))) return false;
    return !stems.some(
      (_, cut) =>
        known.has(stems.slice(cut).join(' ')) ||
        (stems.length - cut > 1 && known.has(stems.slice(0, stems.length - cut).join(' '))),
    );
  }
}

/** `such Lender's Commitment` is that Lender's, and the term is `Commitment`. */
function withoutOwner(term: string): string {
  return term.replace(/^.*'s? /, '');
}

/** What stands in quotation marks, if it is short: a definition in one form or another. */
function quoted({ tokens, quotes }: Inspected['reading']): string[] {
  const found: string[] = [];
  quotes.partner.forEach((close, open) => {
    if (close > open && close - open <= LONGEST) found.push(plainWords(tokens.slice(open + 1, close)));
  });
  return found;
}

function keyOf(term: string): string {
  return stemsOf(term).join(' ');
}

const LONGEST = 12;
const MARKS = wordSet('“ ( ) ” : —');

/**
 * Phrases that stand where a meaning is given, in whatever form: behind an opening quote, at the head of a paragraph, before a
 * closing quote or a colon (`Cash Collateral Account: Shall have …`).
 */
function givenMeaning(tokens: readonly Token[], starts: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    if (token.kind === 'mark') return;
    const before = tokens[at - 1]?.text ?? '“';
    if (!MARKS.has(before) && starts[at] !== 1) return;
    const stems: string[] = [];
    for (let end = at; end < at + LONGEST && tokens[end]?.kind === 'word'; end++) {
      stems.push(stemOf(tokens[end]?.lower ?? ''));
      found.add(stems.join(' '));
    }
  });
  return found;
}

/** The heads of terms that financing agreements define, as a rule: what else is capitalised may be a name or a title. */
const HEADS = wordSet(
  'default defaults date dates lien liens debt indebtedness fee fees loan loans advance advances rate rates period periods amount ' +
    'amounts commitment commitments obligation obligations ratio ratios collateral documents taxes borrowing borrowings ' +
    'subsidiary subsidiaries affiliate affiliates percentage percentages price prices facility effect lenders holders ' +
    'expenses charges margin base value worth income expense ebitda guarantors guarantor investments investment',
);

function isOfFinance(term: string): boolean {
  const words = term.toLowerCase().split(' ');
  const of = words.indexOf('of');
  return words.length > 1 && HEADS.has((of < 0 ? words.at(-1) : words[of - 1]) ?? '');
}

function said(use: Use, at: string): Problem {
  return problem(
    'IR112',
    { from: use.first, to: use.end },
    {
      what: `“${use.term}” is used ${use.count} times, first in ${spoken(at)}, and is not defined here.`,
      why: 'Its capitals say that it has a meaning of its own; the text neither gives one nor says where to find it.',
      todo: 'Find the agreement that defines it and say so under `refers`, or state its meaning.',
    },
  );
}
