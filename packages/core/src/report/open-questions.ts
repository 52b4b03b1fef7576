import { agreementOf } from '../deal/address.ts';
import type { Address, Fact, Occurred } from '../deal/facts.ts';
import type { ConditionTerm, PartTerm } from '../deal/terms.ts';
import type { Instance } from '../reasoning/reckoning.ts';
import type { FewestSignatures } from './fewest-signatures.ts';
import type { Asked } from './question.ts';
import { inWords, list, pathInWords, titleOf } from './words.ts';

/** What would settle an open answer, and who can give it [K4]. */
export interface OpenQuestion {
  /** The address (or the fact) on which it turns. */
  readonly question: Address;
  readonly settledBy: readonly string[];
  /** The question in words. */
  readonly asks: string;
  /** The fact to record, as facts.yaml writes it. */
  readonly wants: readonly string[];
  /** The answers that turn on it. */
  readonly turnsOn: readonly Address[];
}

/** Questions as they are found, each once, with all that turns on it: `root` is the status that is open. */
export class OpenQuestions {
  private readonly found = new Map<
    string,
    { question: Omit<OpenQuestion, 'turnsOn'>; turnsOn: Set<Address> }
  >();
  private readonly unknown = new Map<Address, Set<string>>();
  private readonly asked: Asked;

  constructor(asked: Asked) {
    this.asked = asked;
  }

  all(): OpenQuestion[] {
    return [...this.found.values()].map(({ question, turnsOn }) => ({ ...question, turnsOn: [...turnsOn] }));
  }

  /** Nothing on file says from when the part is in effect. */
  effect({ address, agreement }: PartTerm, root: Address): void {
    const title = titleOf(this.asked.deal, agreement);
    this.add(
      {
        question: address,
        settledBy: [`whoever has the text of the ${title}`],
        asks: `From which day has the ${title} been in force?`,
        wants: [`in deal.yaml, under ${agreement}: in-force: <day>`],
      },
      root,
    );
  }

  conclusion({ address, settledBy, protects }: ConditionTerm, root: Address): void {
    const who = settledBy.length > 0 ? settledBy : protects.map((id) => this.partyName(id));
    this.add(
      {
        question: address,
        settledBy: who,
        asks: `Is the condition in ${inWords(this.asked.deal, address)} met?`,
        wants: [`satisfied: ${address}`, `failed: ${address}`],
      },
      root,
    );
  }

  contradiction({ address }: ConditionTerm, root: Address): void {
    const speaking = this.asked.reckoning.seen.filter((fact) => 'of' in fact && fact.of === address);
    const ids = speaking.map(({ id }) => id);
    this.add(
      {
        question: address,
        settledBy: [...new Set(speaking.map(({ by }) => this.partyName(by)))],
        asks: `The facts ${ids.join(' and ')} contradict each other: which is right?`,
        wants: ids.map((id) => `corrects: ${id}`),
      },
      root,
    );
  }

  /** Whose signatures are enough, and of which instruments too much is in hands that nobody has named. */
  signatures(address: Address, agreement: string, missing: FewestSignatures, root: Address): void {
    const { of, inUnknownHands } = missing;
    const title = titleOf(this.asked.deal, agreement);
    if (of.length > 0)
      this.add(
        {
          question: address,
          settledBy: of.map((id) => this.partyName(id)),
          asks: `Who else has signed the ${title}, and when?`,
          wants: of.map((id) => `signed: { agreement: ${agreement}, by: [${id}] }`),
        },
        root,
      );
    for (const instrument of inUnknownHands) this.holders(instrument, root);
  }

  private holders(instrument: string, root: Address): void {
    this.add(
      {
        question: instrument,
        settledBy: ['whoever keeps the register'],
        asks: `Who holds the rest of ${instrument}?`,
        wants: [`holding: { instrument: ${instrument}, holder: …, amount: … }`],
      },
      root,
    );
  }

  /** Something was raised that may be a trigger, and nobody has judged. */
  raised(fact: Occurred, root: Address): void {
    this.add(
      {
        question: fact.of,
        settledBy: [this.partyName(fact.by), 'whoever can judge what was raised'],
        asks: `Is what the fact ${fact.id} raises that of which ${fact.of} speaks?`,
        wants: [`occurred: ${fact.of}`, `corrects: ${fact.id}, never: true`],
      },
      root,
    );
  }

  /** The day of a fact is not known exactly, and the answer differs within its range. */
  day(fact: Fact, asks: string, root: Address): void {
    if (fact.on.from === fact.on.by) return;
    this.add(
      {
        question: fact.id,
        settledBy: [this.partyName(fact.by)],
        asks,
        wants: [`corrects: ${fact.id}, on: <day>`],
      },
      root,
    );
  }

  /** One stated clause answers all that is not known of a covenant. */
  covenantText(under: Address, what: string, root: Address): void {
    const unknown = this.unknown.get(under) ?? new Set();
    this.unknown.set(under, unknown.add(what));
    const title = titleOf(this.asked.deal, agreementOf(under));
    const question = {
      question: under,
      settledBy: [`whoever has the text of the ${title}`],
      asks: `What does ${pathInWords(under.slice(under.indexOf('/') + 1))} of the ${title} say of ${list([...unknown])}?`,
      wants: [`in deal.yaml, under clauses: { at: ${under}, covenant: { tested: …, ripens: … } }`],
    };
    const key = `covenant ${under}`;
    const turnsOn = this.found.get(key)?.turnsOn ?? new Set();
    this.found.set(key, { question, turnsOn: turnsOn.add(root) });
  }

  /** A clock that nobody has recorded to have started. */
  clock({ id, under }: Instance, fact: 'aware' | 'notice', root: Address): void {
    const where = inWords(this.asked.deal, under);
    const notice = `notice: { from: …, to: …, of: [${id}] }`;
    this.add(
      {
        question: id,
        settledBy: fact === 'aware' ? ['whoever had to know of it'] : ['whoever gave or received the notice'],
        asks:
          fact === 'aware'
            ? `When did they become aware of the non-compliance with ${where}?`
            : `When was notice given of the non-compliance with ${where}?`,
        wants: [fact === 'aware' ? `aware: { who: …, of: ${id} }` : notice],
      },
      root,
    );
  }

  private add(question: Omit<OpenQuestion, 'turnsOn'>, root: Address): void {
    const key = `${question.question} ${question.asks}`;
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { question, turnsOn: new Set([root]) });
    else known.turnsOn.add(root);
  }

  private partyName(id: string): string {
    const party = this.asked.deal.parties.find((each) => each.id === id);
    return party?.role ?? party?.name ?? id;
  }
}
