import type { Clause, SentenceOutcome } from '../clauses/clause.ts';
import type { Paper } from '../deal/deal.ts';
import { pathInWords, wrap } from './words.ts';

/** What each sentence does, in the order of the text; what was refused stands where it is. */
export function clauseSummary(paper: Paper): string[] {
  const lines: string[] = [];
  let at = '';
  for (const outcome of paper.reading.outcomes) {
    if (outcome.at !== at) lines.push(pathInWords(outcome.at === '' ? 'opening' : outcome.at));
    at = outcome.at;
    lines.push(wrap(`${whatOf(outcome)}: “${opening(paper, outcome)}”`));
  }
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
function opening({ agreement }: Paper, outcome: SentenceOutcome): string {
  const { text } = agreement.source;
  const plain = (from: number, to: number): string => text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  if (outcome.outcome !== 'refused') return shorten(plain(outcome.place.from, outcome.place.to));
  const before = plain(outcome.place.from, outcome.stopped.from);
  return `${before.slice(-80)} ⟨here⟩ ${plain(outcome.stopped.from, outcome.place.to).slice(0, 60)}`;
}

function shorten(text: string): string {
  return text.length <= 110 ? text : `${text.slice(0, 107)}…`;
}
