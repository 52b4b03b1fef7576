import type { Clause } from '../clauses/clause.ts';
import type { Deal } from '../deal/deal.ts';
import { type Branch, outline } from '../proof/outline.ts';
import type { Proof, Step, Subject } from '../proof/proof.ts';
import { answerOf, BEGINNING, END } from '../proof/proof.ts';
import { type Day, writtenDay } from '../time/day.ts';
import { presumptionInWords, settingInWords } from './presumption-words.ts';
import { notLegalAdvice } from './status.ts';
import { citation } from './citation.ts';
import { inWords, wrap } from './words.ts';

type Names = Pick<Deal, 'agreements' | 'parties' | 'facts' | 'calendar'>;

/** A proof as an outline: the answer first, under each line what it rests on, down to the words and the facts. */
export function printProof(deal: Names, proof: Proof): string {
  const answer = answerOf(proof);
  if (answer === undefined) return 'There is nothing to prove.\n';
  const head = `${sentence(deal, answer)}\nAs known on ${writtenDay(proof.knownAt)}.`;
  const tree = outline(proof);
  const body = tree === null ? '' : new Outline(deal).lines(tree, 0).join('\n');
  return `${head}\n\n${body}\n\n${notLegalAdvice}\n`;
}

class Outline {
  private readonly quoted = new Set<Clause>();
  private readonly deal: Names;

  constructor(deal: Names) {
    this.deal = deal;
  }

  lines({ step, isRepeat, branches }: Branch, depth: number): string[] {
    const say = (text: string, below = 0): string => wrap(text, 2 * (depth + below), 110);
    const head = `${sentence(this.deal, step)} [${step.rule}]`;
    if (isRepeat) return [say(`${head} (as above)`)];
    const below = [...this.clauses(step), ...factLines(this.deal, step), ...leaning(this.deal, step)];
    return [
      say(head),
      ...below.map((text) => say(text, 1)),
      ...branches.flatMap((each) => this.lines(each, depth + 1)),
    ];
  }

  /** The words on which a step rests, as printed; quoted once, then named. */
  private clauses(step: Step): string[] {
    return step.clauses.flatMap((id) => {
      const cited = citation(this.deal, id);
      if (cited === null) return [];
      if (cited.clause === null || this.quoted.has(cited.clause)) return [`clause: ${cited.place}`];
      this.quoted.add(cited.clause);
      return [`clause: ${cited.place}: “${cited.words}”`];
    });
  }
}

export function factLines(deal: Pick<Names, 'facts'>, step: Pick<Step, 'queries' | 'value'>): string[] {
  // How the record came to hear of an agreement matters only where it had not yet.
  const telling = step.queries.filter(({ kind }) => kind !== 'heard-of' || step.value === 'no');
  const ids = [...new Set(telling.flatMap(({ found }) => found))];
  return ids.flatMap((id) => {
    const fact = deal.facts.find((each) => each.id === id);
    if (fact === undefined) return [];
    const on = fact.on.from === fact.on.by ? `on ${writtenDay(fact.on.by)}` : `by ${writtenDay(fact.on.by)}`;
    const evidence = fact.evidence === null ? '' : `, ${fact.evidence}`;
    const known = fact.known === fact.on.by ? '' : `, known ${writtenDay(fact.known)}`;
    return [`fact: ${id}, ${fact.kind} ${on} (says ${fact.by}${evidence}${known})`];
  });
}

function leaning(deal: Names, step: Step): string[] {
  return [
    ...step.presumes.map(
      (presumption) => `presumed: ${presumptionInWords(deal, presumption.kind, [presumption.of])}`,
    ),
    ...step.settings.map((setting) => `setting: ${settingInWords[setting]}`),
  ];
}

function sentence(deal: Names, { subject, value, through }: Step): string {
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
