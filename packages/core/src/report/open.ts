import { agreementOf, atOrBelow } from '../deal/address.ts';
import type { Address } from '../deal/facts.ts';
import type { ConditionTerm, PartTerm, Requirement, Signatory } from '../deal/terms.ts';
import type { Instance } from '../reasoning/reckoning.ts';
import type { Day } from '../time/day.ts';
import { valueOn } from '../time/timeline.ts';
import type { Asked } from './question.ts';
import { valueAddresses } from './status-rows.ts';
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

/** The fewest facts that would settle everything that is open on the day, each named once. */
export function openQuestions(asked: Asked): OpenQuestion[] {
  return new OpenWalk(asked).all();
}

class OpenWalk {
  private readonly found = new Map<
    string,
    { question: Omit<OpenQuestion, 'turnsOn'>; turnsOn: Set<Address> }
  >();
  private readonly unknown = new Map<Address, Set<string>>();
  private readonly walked = new Set<string>();
  private readonly asked: Asked;

  constructor(asked: Asked) {
    this.asked = asked;
  }

  all(): OpenQuestion[] {
    const { reckoning, asOf, bound } = this.asked;
    for (const part of bound.terms.parts) this.part(part, asOf, part.address);
    for (const provision of bound.terms.provisions) this.provision(provision, asOf, provision);
    for (const instance of reckoning.instances()) this.instance(instance, asOf, instance.id);
    for (const address of valueAddresses(reckoning)) this.value(address, asOf);
    for (const instance of reckoning.instances()) this.stage(instance, asOf);
    return [...this.found.values()].map(({ question, turnsOn }) => ({ ...question, turnsOn: [...turnsOn] }));
  }

  private add(question: Omit<OpenQuestion, 'turnsOn'>, root: Address): void {
    const key = `${question.question} ${question.asks}`;
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { question, turnsOn: new Set([root]) });
    else known.turnsOn.add(root);
  }

  /** Cycles between parts that wait for each other end here. */
  private once(kind: string, of: string, day: Day, root: Address): boolean {
    const key = `${kind} ${of} ${day} ${root}`;
    if (this.walked.has(key)) return false;
    this.walked.add(key);
    return true;
  }

  private part(part: PartTerm, day: Day, root: Address): void {
    const { reckoning } = this.asked;
    if (
      valueOn(reckoning.effective(part.address), day) !== 'open' ||
      !this.once('part', part.address, day, root)
    )
      return;
    const { effect } = part;
    if (effect.kind === 'unknown') {
      const title = titleOf(this.asked.deal, part.agreement);
      this.add(
        {
          question: part.address,
          settledBy: [`whoever has the text of the ${title}`],
          asks: `From which day has the ${title} been in force?`,
          wants: [`in deal.yaml, under ${part.agreement}: in-force: <day>`],
        },
        root,
      );
      return;
    }
    if (effect.kind === 'in-force') return;
    const on = effect.kind === 'fixed' ? effect.on : day;
    for (const condition of effect.conditions) this.condition(condition, on, root);
  }

  private condition(address: Address, day: Day, root: Address): void {
    const { reckoning } = this.asked;
    const term = reckoning.terms.conditions.find((each) => each.address === address);
    if (term === undefined || valueOn(reckoning.condition(address), day) !== 'open') return;
    if (!this.once('condition', address, day, root)) return;
    if (valueOn(reckoning.concluded(address), day) === 'open') {
      this.contradiction(term, root);
      return;
    }
    const openOnes = term.requires.filter(
      (_, i) => valueOn(reckoning.requirement(address, i), day) === 'open',
    );
    const signatures = openOnes.filter((each) => each.kind === 'executed');
    for (const each of signatures) this.signatures(address, each, day, root);
    for (const each of openOnes) this.requirement(each, day, root);
    // What signatures settle needs no conclusion; a presumed state and an act are settled by one word on the condition.
    const bySignatures = signatures.length > 0 && signatures.length === openOnes.length;
    if (!bySignatures) this.conclusion(term, root);
  }

  private conclusion({ address, settledBy, protects }: ConditionTerm, root: Address): void {
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

  private contradiction({ address }: ConditionTerm, root: Address): void {
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

  /** Whose signature is missing: of a party, or of the members of a role. */
  private signatures(
    address: Address,
    requirement: Extract<Requirement, { kind: 'executed' }>,
    day: Day,
    root: Address,
  ): void {
    const { agreement } = requirement;
    const missing = new Set(requirement.by.flatMap((who) => this.unsigned(agreement, who, day)));
    if (missing.size === 0) return;
    const ids = [...missing];
    const title = titleOf(this.asked.deal, agreement);
    this.add(
      {
        question: address,
        settledBy: ids.map((id) => this.partyName(id)),
        asks: `Who else has signed the ${title}, and when?`,
        wants: ids.map((id) => `signed: { agreement: ${agreement}, by: [${id}] }`),
      },
      root,
    );
  }

  private unsigned(agreement: string, who: Signatory, day: Day): string[] {
    const { reckoning } = this.asked;
    const isOpen = (party: string): boolean => valueOn(reckoning.signed(agreement, party), day) === 'open';
    if ('party' in who) return isOpen(who.party) ? [who.party] : [];
    const role = reckoning.terms.roles[who.role];
    if (role === undefined) return [who.role];
    const members = role.kind === 'parties' ? role.parties : role.threshold.among;
    return members.length === 0 ? [who.role] : members.filter(isOpen);
  }

  private requirement(requirement: Requirement, day: Day, root: Address): void {
    const { reckoning } = this.asked;
    if (requirement.kind === 'effective') {
      const part = reckoning.terms.parts.find(({ address }) => address === requirement.part);
      if (part !== undefined) this.part(part, day, root);
    }
    if (requirement.kind !== 'no-default') return;
    for (const instance of reckoning.instances()) {
      if (agreementOf(instance.under) === requirement.agreement) this.instance(instance, day, root);
    }
  }

  private provision(address: Address, day: Day, root: Address): void {
    const { reckoning } = this.asked;
    if (valueOn(reckoning.inForce(address), day) !== 'open') return;
    const holding = reckoning.terms.parts.filter((part) => atOrBelow(address, part.address));
    const part = holding.toSorted((a, b) => b.address.length - a.address.length)[0];
    if (part !== undefined) this.part(part, day, root);
    for (const suspension of reckoning.terms.suspensions) {
      if (!suspension.provisions.some((each) => atOrBelow(address, each))) continue;
      if (valueOn(reckoning.suspended(suspension.id), day) === 'open')
        this.overlay(suspension.part, suspension.address, day, root);
    }
  }

  /** An overlay is open because its part is, or because something was raised that may have ended it. */
  private overlay(part: Address, address: Address, day: Day, root: Address): void {
    const { reckoning } = this.asked;
    const term = reckoning.terms.parts.find((each) => each.address === part);
    if (term !== undefined) this.part(term, day, root);
    for (const fact of reckoning.seen) {
      if (fact.kind !== 'raised' || !atOrBelow(fact.of, address)) continue;
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
  }

  private instance(instance: Instance, day: Day, root: Address): void {
    const { reckoning } = this.asked;
    const { id, under } = instance;
    if (valueOn(reckoning.continuing(id), day) !== 'open' || !this.once('instance', id, day, root)) return;
    if (valueOn(reckoning.exists(id), day) === 'open') {
      this.provision(under, day, root);
      if (this.testing(under) === 'unknown') this.covenantText(under, 'how it is tested', root);
      else this.range(instance, root);
    }
    if (valueOn(reckoning.ended(id), day) === 'open') {
      this.covenantText(under, 'how it is tested', root);
      this.covenantText(under, 'how a Default under it ripens', root);
    }
    for (const waiver of reckoning.terms.waivers) {
      const names = waiver.covers.some(({ provisions }) => provisions.some((each) => atOrBelow(under, each)));
      if (!names || valueOn(reckoning.active(waiver.id), day) !== 'open') continue;
      this.overlay(waiver.part, waiver.address, day, root);
    }
  }

  private stage({ id, under }: Instance, day: Day): void {
    const { reckoning } = this.asked;
    const over = valueOn(reckoning.waived(id), day) === 'yes' || valueOn(reckoning.exists(id), day) === 'no';
    if (!over && valueOn(reckoning.ripe(id), day) === 'open')
      this.covenantText(under, 'how a Default under it ripens', id);
  }

  private testing(under: Address): 'unknown' | 'stated' {
    const covenant = this.asked.reckoning.terms.covenants.find(
      ({ address, tested }) => atOrBelow(under, address) && tested !== null,
    );
    return covenant === undefined ? 'unknown' : 'stated';
  }

  /** One stated clause answers all that is not known of a covenant. */
  private covenantText(under: Address, what: string, root: Address): void {
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

  private range({ breach }: Instance, root: Address): void {
    const fact = this.asked.reckoning.seen.find(({ id }) => id === breach);
    if (fact === undefined || fact.on.from === fact.on.by) return;
    const settledBy = [this.partyName(fact.by)];
    this.add(
      {
        question: breach,
        settledBy,
        asks: `On which day did ${breach} begin?`,
        wants: [`corrects: ${breach}, on: <day>`],
      },
      root,
    );
  }

  private value(address: Address, day: Day): void {
    const { reckoning } = this.asked;
    if (!valueOn(reckoning.value(address), day).startsWith('open')) return;
    for (const { target, part } of reckoning.terms.amendments) {
      const term = reckoning.terms.parts.find((each) => each.address === part);
      if (target === address && term !== undefined) this.part(term, day, address);
    }
  }

  private partyName(id: string): string {
    const party = this.asked.deal.parties.find((each) => each.id === id);
    return party?.role ?? party?.name ?? id;
  }
}
