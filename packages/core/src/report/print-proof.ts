import type { Deal } from '../deal/deal.ts';
import type { Proof, Step, Subject } from '../proof/proof.ts';
import { answerOf } from '../proof/proof.ts';
import { writtenDay } from '../time/day.ts';
import { presumptionInWords, settingInWords } from './presumption-words.ts';
import { notLegalAdvice } from './status.ts';
import { inWords, pathInWords, wrap } from './words.ts';

type Names = Pick<Deal, 'agreements' | 'parties' | 'facts'>;

/** A proof as an outline: the answer first, under each line what it rests on, down to the words and the facts. */
export function printProof(deal: Names, proof: Proof): string {
  const answer = answerOf(proof);
  if (answer === undefined) return 'There is nothing to prove.\n';
  const head = `${sentence(deal, answer)}\nAs known on ${writtenDay(proof.knownAt)}.`;
  const body = new Outline(deal, proof).lines(proof.steps.length - 1, 0).join('\n');
  return `${head}\n\n${body}\n\n${notLegalAdvice}\n`;
}

class Outline {
  private readonly shown = new Set<number>();
  private readonly deal: Names;
  private readonly proof: Proof;

  constructor(deal: Names, proof: Proof) {
    this.deal = deal;
    this.proof = proof;
  }

  lines(index: number, depth: number): string[] {
    const step = this.proof.steps[index];
    if (step === undefined) return [];
    const say = (text: string, below = 0): string => wrap(text, 2 * (depth + below), 110);
    const head = `${sentence(this.deal, step)} [${step.rule}]`;
    if (this.shown.has(index)) return [say(`${head} (as above)`)];
    this.shown.add(index);
    const premises = step.premises
      .filter((premise) => premise < index)
      .flatMap((premise) => this.lines(premise, depth + 1));
    return [
      say(head),
      ...clauseLines(this.deal, step).map((text) => say(text, 1)),
      ...factLines(this.deal, step).map((text) => say(text, 1)),
      ...leaning(this.deal, step).map((text) => say(text, 1)),
      ...premises,
    ];
  }
}

/** The words on which a step rests, as printed in the text on file. */
function clauseLines(deal: Names, step: Step): string[] {
  return step.clauses.flatMap((clause) => {
    const address = clause.replace(/#\d+$/, '');
    const [id, path] = splitOnce(address);
    const paper = deal.agreements.find((agreement) => agreement.id === id)?.paper;
    if (paper === null || paper === undefined || path === '') return [];
    const operative = paper.reading.clauses.find(({ at, kind }) => at === path && kind !== 'recorded');
    if (operative === undefined) return [`clause: ${inWords(deal, address)}`];
    const { from, to } = operative.words;
    const text = paper.agreement.source.text;
    const line = text.slice(0, from).split('\n').length;
    return [`clause: ${pathInWords(path)}, ${paper.file}:${line}: “${shortened(text.slice(from, to))}”`];
  });
}

function splitOnce(address: string): [string, string] {
  const slash = address.indexOf('/');
  return slash < 0 ? [address, ''] : [address.slice(0, slash), address.slice(slash + 1)];
}

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= 180 ? plain : `${plain.slice(0, 120)} … ${plain.slice(-50)}`;
}

function factLines(deal: Names, step: Step): string[] {
  const ids = [...new Set(step.queries.flatMap(({ found }) => found))];
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
    ...step.presumes.map((presumption) => `presumed: ${presumptionInWords(deal, presumption)}`),
    ...step.settings.map((setting) => `setting: ${settingInWords[setting]}`),
  ];
}

function sentence(deal: Names, { subject, value, through }: Step): string {
  const days =
    through > subject.day
      ? `from ${writtenDay(subject.day)} through ${writtenDay(through)}`
      : `on ${writtenDay(subject.day)}`;
  return `${subjectInWords(deal, subject)}: ${value === '' ? 'none' : value}, ${days}`;
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
