import type { Clause } from '../clauses/clause.ts';
import type { Deal } from '../deal/deal.ts';
import { type Branch, outline } from '../proof/outline.ts';
import type { Proof, Step, Subject } from '../proof/proof.ts';
import { answerOf, BEGINNING, END } from '../proof/proof.ts';
import { type Day, writtenDay } from '../time/day.ts';
import { presumptionInWords, settingInWords } from './presumption-words.ts';
import { notLegalAdvice } from './status.ts';
import { inWords, pathInWords, wrap } from './words.ts';

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
      const [agreement, path] = splitOnce(id.replace(/#\d+$/, ''));
      const paper = this.deal.agreements.find((each) => each.id === agreement)?.paper ?? null;
      if (paper === null || path === '') return [];
      const number = /#(\d+)$/.exec(id)?.[1] ?? null;
      const clause = clauseOf(paper.reading.clauses, path, number === null ? null : Number(number));
      if (clause === undefined) return [`clause: ${inWords(this.deal, `${agreement}/${path}`)}`];
      const text = paper.agreement.source.text;
      const line = text.slice(0, clause.words.from).split('\n').length;
      const name = `clause: ${pathInWords(clause.at)}, ${paper.file}:${line}`;
      if (this.quoted.has(clause)) return [name];
      this.quoted.add(clause);
      return [`${name}: “${shortened(text.slice(clause.words.from, clause.words.to))}”`];
    });
  }
}

function splitOnce(address: string): [string, string] {
  const slash = address.indexOf('/');
  return slash < 0 ? [address, ''] : [address.slice(0, slash), address.slice(slash + 1)];
}

/** Clauses whose terms are numbered within their provision, in the order of the text: `waiver/1#2` is the second. */
const NUMBERED: ReadonlySet<Clause['kind']> = new Set([
  'waiver',
  'compliance',
  'suspension',
  'forbearance',
  'consent',
  'amendment',
]);

/** The clause that a term was bound from: by its number, else what gives the part its effect, else what stands there. */
function clauseOf(clauses: readonly Clause[], path: string, number: number | null): Clause | undefined {
  const here = clauses.filter(({ at }) => at === path);
  if (number !== null) return here.filter(({ kind }) => NUMBERED.has(kind))[number - 1];
  return (
    here.find(({ kind }) => kind === 'condition' || kind === 'execution') ??
    clauses.find((clause) => clause.kind === 'effectiveness' && clause.parts.includes(path)) ??
    here.find(({ kind }) => kind !== 'recorded')
  );
}

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= 180 ? plain : `${plain.slice(0, 120)} … ${plain.slice(-50)}`;
}

function factLines(deal: Names, step: Step): string[] {
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
