import type { Clause, SentenceOutcome } from '../clauses/clause.ts';
import type { Paper } from '../deal/deal.ts';
import type { Token } from '../text/token.ts';
import { pathInWords, wrap } from './words.ts';

/** What each sentence does, in the order of the text; what was refused stands where it is. */
export function clauseSummary(paper: Paper): string[] {
  const lines: string[] = [];
  let at = '';
  paper.reading.outcomes.forEach((outcome, i) => {
    if (outcome.at !== at) lines.push(`  ${pathInWords(outcome.at === '' ? 'opening' : outcome.at)}`);
    at = outcome.at;
    lines.push(wrap(`${whatOf(outcome)}: “${opening(paper, outcome, i)}”`, 4));
  });
  return lines;
}

function whatOf(outcome: SentenceOutcome): string {
  if (outcome.outcome === 'refused') return 'NOT UNDERSTOOD';
  return [...new Set(outcome.clauses.map(nameOf))].join(', ');
}

function nameOf(clause: Clause): string {
  if (clause.kind === 'recorded') return clause.as;
  return clause.kind === 'compliance' ? `waiver of ${clause.of}` : clause.kind;
}

/** The first words of a sentence; of one that was refused, the words around the place where reading stopped. */
function opening({ agreement }: Paper, outcome: SentenceOutcome, i: number): string {
  const tokens = agreement.sentences[i]?.tokens ?? [];
  if (outcome.outcome !== 'refused') return shorten(running(tokens));
  const stop = tokens.findIndex((token) => token.from >= outcome.stopped.from);
  const cut = stop < 0 ? tokens.length : stop;
  return `${running(tokens.slice(0, cut)).slice(-80)} ⟨here⟩ ${running(tokens.slice(cut)).slice(0, 60)}`;
}

/** The words in running text, without the page numbers that stand between them. */
function running(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }, i) => (spaced && i > 0 ? ` ${text}` : text)).join('');
}

function shorten(text: string): string {
  return text.length <= 110 ? text : `${text.slice(0, 107)}…`;
}
