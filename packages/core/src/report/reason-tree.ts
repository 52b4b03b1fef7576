import { type Branch, outline } from '../proof/outline.ts';
import type { Proof, RuleId, Step, Subject, Value } from '../proof/proof.ts';
import { writtenDay } from '../time/day.ts';
import { citation } from './citation.ts';
import { presumptionInWords, settingInWords } from './presumption-words.ts';
import { type Names, sentence } from './subject-words.ts';

/** A proof as people read it, from the answer down: under each line what it rests on, down to the words and the facts. */
export interface ReasonTree {
  readonly says: string;
  readonly rule: RuleId;
  readonly value: Value;
  readonly subject: Subject;
  readonly words: readonly ReasonWords[];
  readonly facts: readonly { readonly id: string; readonly says: string }[];
  readonly presumed: readonly string[];
  readonly settings: readonly string[];
  /** Said before; what it rests on is not said again. */
  readonly isRepeat: boolean;
  readonly because: readonly ReasonTree[];
}

/** Words of an instrument on which a step rests. */
export interface ReasonWords {
  /** The term's id: `waiver/1#2`. */
  readonly id: string;
  readonly agreement: string;
  /** `Section 1, waiver.txt:85`. */
  readonly place: string;
  /** Cut in the middle where they are long. */
  readonly words: string;
  readonly whole: string;
  /** Where they stand in the agreement's source; `null` where the clause was not found there. */
  readonly from: number | null;
  readonly to: number | null;
}

/** `null`: there is nothing to prove. */
export function reasonTree(deal: Names, proof: Proof): ReasonTree | null {
  const tree = outline(proof);
  return tree === null ? null : treeOf(deal, tree);
}

function treeOf(deal: Names, { step, isRepeat, branches }: Branch): ReasonTree {
  return {
    says: sentence(deal, step),
    rule: step.rule,
    value: step.value,
    subject: step.subject,
    words: step.clauses.flatMap((id) => wordsOf(deal, id)),
    facts: factLines(deal, step),
    presumed: step.presumes.map(({ kind, of }) => presumptionInWords(deal, kind, [of])),
    settings: step.settings.map((setting) => settingInWords[setting]),
    isRepeat,
    because: branches.map((branch) => treeOf(deal, branch)),
  };
}

function wordsOf(deal: Names, id: string): ReasonWords[] {
  const cited = citation(deal, id);
  if (cited === null) return [];
  const { place, words, clause, whole } = cited;
  const [agreement = ''] = id.split('/');
  return [
    { id, agreement, place, words, whole, from: clause?.words.from ?? null, to: clause?.words.to ?? null },
  ];
}

/** The facts that a step rests on, each in a line. */
export function factLines(
  deal: Pick<Names, 'facts'>,
  step: Pick<Step, 'queries' | 'value'>,
): ReasonTree['facts'] {
  // How the record came to hear of an agreement matters only where it had not yet.
  const telling = step.queries.filter(({ kind }) => kind !== 'heard-of' || step.value === 'no');
  const ids = [...new Set(telling.flatMap(({ found }) => found))];
  return ids.flatMap((id) => {
    const fact = deal.facts.find((each) => each.id === id);
    if (fact === undefined) return [];
    const on = fact.on.from === fact.on.by ? `on ${writtenDay(fact.on.by)}` : `by ${writtenDay(fact.on.by)}`;
    const evidence = fact.evidence === null ? '' : `, ${fact.evidence}`;
    const known = fact.known === fact.on.by ? '' : `, known ${writtenDay(fact.known)}`;
    return [{ id, says: `${id}, ${fact.kind} ${on} (says ${fact.by}${evidence}${known})` }];
  });
}
