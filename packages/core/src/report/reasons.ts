import type { Deal } from '../deal/deal.ts';
import { because } from '../proof/because.ts';
import { answerOf, type Proof } from '../proof/proof.ts';
import { citation } from './citation.ts';
import { presumptionInWords } from './presumption-words.ts';
import { factLines } from './reason-tree.ts';
import { wrap } from './words.ts';

/** What several answers rest on, read off their proofs: the words that decide, the facts, what is taken for granted. */
export function printReasons(deal: Deal, proofs: readonly Proof[]): string {
  const all = proofs.map(because);
  const words = [...new Set(all.flatMap(({ clauses }) => clauses))].flatMap((id) => {
    const cited = citation(deal, id);
    return cited?.clause == null
      ? []
      : [{ at: cited.clause.words.from, text: `${cited.place}: “${cited.words}”` }];
  });
  const inOrder = [...new Set(words.toSorted((a, b) => a.at - b.at).map(({ text }) => text))];
  const steps = proofs.flatMap(({ steps: some }) => some);
  const facts = new Set(steps.flatMap((step) => factLines(deal, step)).map(({ says }) => says));
  const taken = new Set(
    all.flatMap(({ presumes }) => presumes.map(({ kind, of }) => presumptionInWords(deal, kind, [of]))),
  );
  return [
    ...block('The words', inOrder),
    ...block('The facts', [...facts]),
    ...block('Taken for granted', [...taken]),
    ...(proofs.some((proof) => answerOf(proof)?.value === 'open') ? ['Some of it is open.'] : []),
  ].join('\n');
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => wrap(line))];
}
