import { answerOf, type Proof, type RuleId } from '../proof/proof.ts';
import { ruleInWords } from '../proof/rules.ts';
import { writtenDay } from '../time/day.ts';
import { type ReasonTree, type ReasonWords, reasonTree } from './reason-tree.ts';
import { notLegalAdvice } from './status.ts';
import { type Names, sentence } from './subject-words.ts';
import { wrap } from './words.ts';

/** A proof as an outline: the answer first, under each line what it rests on, down to the words and the facts; then the rules in words. */
export function printProof(deal: Names, proof: Proof): string {
  const answer = answerOf(proof);
  if (answer === undefined) return 'There is nothing to prove.\n';
  const head = `${sentence(deal, answer)}\nAs known on ${writtenDay(proof.knownAt)}.`;
  const tree = reasonTree(deal, proof);
  const body = tree === null ? '' : new Lines().of(tree, 0).join('\n');
  const rules = tree === null ? [] : [...rulesOf(tree)].sort().map(ruleLine);
  return `${head}\n\n${body}\n\nThe rules\n${rules.join('\n')}\n\n${notLegalAdvice}\n`;
}

function rulesOf({ rule, because }: ReasonTree): ReadonlySet<RuleId> {
  return new Set([rule, ...because.flatMap((each) => [...rulesOf(each)])]);
}

const ruleLine = (rule: RuleId): string => wrap(`[${rule}] ${ruleInWords[rule]}`, 2, 110);

/** Words quoted once are then only named. */
class Lines {
  private readonly quoted = new Set<string>();

  of(reason: ReasonTree, depth: number): string[] {
    const say = (text: string, below = 0): string => wrap(text, 2 * (depth + below), 110);
    const head = `${reason.says} [${reason.rule}]`;
    if (reason.isRepeat) return [say(`${head} (as above)`)];
    const below = [
      ...reason.words.map((words) => this.quote(words)),
      ...reason.facts.map(({ says }) => `fact: ${says}`),
      ...reason.presumed.map((says) => `presumed: ${says}`),
      ...reason.settings.map((says) => `setting: ${says}`),
    ];
    return [
      say(head),
      ...below.map((text) => say(text, 1)),
      ...reason.because.flatMap((each) => this.of(each, depth + 1)),
    ];
  }

  private quote({ place, words, from }: ReasonWords): string {
    const key = `${place} ${from}`;
    if (from === null || this.quoted.has(key)) return `clause: ${place}`;
    this.quoted.add(key);
    return `clause: ${place}: “${words}”`;
  }
}
