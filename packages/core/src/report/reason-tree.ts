import type { Deal } from '../deal/deal.ts';
import { type Branch, outline } from '../proof/outline.ts';
import {
  BEGINNING,
  END,
  type Proof,
  type RuleId,
  type Step,
  type Subject,
  type Value,
} from '../proof/proof.ts';
import { type Day, writtenDay } from '../time/day.ts';
import { citation } from './citation.ts';
import { presumptionInWords, settingInWords } from './presumption-words.ts';
import { inWords } from './words.ts';

export type Names = Pick<Deal, 'agreements' | 'parties' | 'facts' | 'calendar'>;

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

/** `Section 6.3 … in force: no, on November 15, 1996`. */
export function sentence(deal: Names, { subject, value, through }: Step): string {
  return `${subjectInWords(deal, subject)}: ${value === '' ? 'none' : value}, ${daysInWords(subject.day, through)}`;
}

function daysInWords(from: Day, through: Day): string {
  if (from === through) return `on ${writtenDay(from)}`;
  const end = through >= END ? 'on' : `through ${writtenDay(through)}`;
  return from <= BEGINNING ? `always ${end === 'on' ? '' : end}`.trim() : `from ${writtenDay(from)} ${end}`;
}

function subjectInWords(deal: Names, subject: Subject): string {
  const context =
    'given' in subject && subject.given !== null
      ? ` (after giving effect to ${subject.given.parts.join(', ')})`
      : '';
  return `${asking(deal, subject)}${context}`;
}

function asking(deal: Names, subject: Subject): string {
  switch (subject.ask) {
    case 'effective':
      return `${inWords(deal, subject.part)} in effect`;
    case 'begun':
      return `${inWords(deal, subject.part)} in effect by then`;
    case 'takes-effect':
      return `the day on which ${inWords(deal, subject.part)} takes effect`;
    case 'condition':
      return `condition ${inWords(deal, subject.condition)} met`;
    case 'requirement':
      return `requirement ${subject.index + 1} of ${inWords(deal, subject.condition)} met`;
    case 'signed':
      return `${partyName(deal, subject.party)} has signed ${inWords(deal, subject.agreement)}`;
    case 'in-force':
      return `${inWords(deal, subject.provision)} in force`;
    case 'suspended':
      return `suspended by ${subject.suspension}`;
    case 'came':
      return `the end of ${subject.overlay}${subject.path.length === 0 ? '' : `, limb ${subject.path.map((i) => i + 1).join('.')}`} has come`;
    case 'over':
      return `${subject.overlay} is past its last day`;
    case 'running':
      return `${subject.overlay} is running`;
    case 'arising':
      return `non-compliance with ${inWords(deal, subject.provision)} makes a Default`;
    case 'runs':
      return `first days of the non-compliance ${subject.breach}`;
    case 'exists':
      return `the Default ${subject.instance} exists`;
    case 'begins':
      return `the days on which ${subject.instance} can have begun`;
    case 'clocks':
      return `the clocks of ${subject.instance} have run`;
    case 'ripe':
      return `${subject.instance} is an Event of Default`;
    case 'ended':
      return `${subject.instance} is cured`;
    case 'active':
      return `the waiver ${subject.waiver} stands`;
    case 'waived':
      return `${subject.instance} is waived`;
    case 'continuing':
      return `${subject.instance} is continuing`;
    case 'value':
      return inWords(deal, subject.address);
  }
}

function partyName(deal: Names, id: string): string {
  return deal.parties.find((party) => party.id === id)?.name ?? id;
}
