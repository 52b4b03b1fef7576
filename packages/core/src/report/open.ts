import { agreementOf, atOrBelow } from '../deal/address.ts';
import type { Address } from '../deal/facts.ts';
import type {
  ConditionTerm,
  CovenantTerm,
  DefaultSet,
  Effect,
  OverlayTerm,
  PartTerm,
  Requirement,
  SuspensionTerm,
  WaiverTerm,
  When,
} from '../deal/terms.ts';
import type { Given } from '../proof/proof.ts';
import type { Instance, Reckoning } from '../reasoning/reckoning.ts';
import type { Day } from '../time/day.ts';
import { type Timeline, valueOn } from '../time/timeline.ts';
import type { Truth } from '../time/truth.ts';
import { fewestSignatures } from './fewest-signatures.ts';
import { type OpenQuestion, OpenQuestions } from './open-questions.ts';
import type { Asked } from './question.ts';
import { valueAddresses } from './status-rows.ts';

export type { OpenQuestion } from './open-questions.ts';

/**
 * The fewest facts that would settle everything that is open on the day, each named once [K4]. From each open status down
 * to what makes it open: an *and* that is already `no`, or an *or* that is already `yes`, turns on nothing below it.
 */
export function openQuestions(asked: Asked): OpenQuestion[] {
  return new OpenWalk(asked).all();
}

type FirstDay = Extract<Effect, { kind: 'first-day' }>;

/** Where the walk is: the day and the context of the status that is asked, and the status at the top that it makes open. */
interface At {
  readonly day: Day;
  readonly given: Given;
  readonly root: Address;
}

class OpenWalk {
  private readonly questions: OpenQuestions;
  private readonly walked = new Set<string>();
  private readonly asked: Asked;
  private readonly reckoning: Reckoning;

  constructor(asked: Asked) {
    this.asked = asked;
    this.reckoning = asked.reckoning;
    this.questions = new OpenQuestions(asked);
  }

  all(): OpenQuestion[] {
    const { asOf: day } = this.asked;
    const { terms } = this.reckoning;
    const at = (root: Address): At => ({ day, given: null, root });
    for (const part of terms.parts) this.part(part, at(part.address));
    for (const provision of terms.provisions) this.provision(provision, at(provision));
    for (const instance of this.reckoning.instances()) this.instance(instance, at(instance.id));
    for (const address of valueAddresses(this.reckoning)) this.value(address, at(address));
    for (const instance of this.reckoning.instances()) this.stage(instance, at(instance.id));
    return this.questions.all();
  }

  /** Cycles between parts that wait for each other end here. */
  private once(kind: string, of: string, { day, given, root }: At): boolean {
    const key = `${kind} ${of} ${day} ${given?.on ?? ''} ${given?.parts.join() ?? ''} ${root}`;
    if (this.walked.has(key)) return false;
    this.walked.add(key);
    return true;
  }

  private part(part: PartTerm, at: At): void {
    const { effect } = part;
    if (!isOpen(this.reckoning.effective(part.address, at.given), at.day)) return;
    if (!this.once('part', part.address, at)) return;
    if (effect.kind === 'unknown') this.questions.effect(part, at.root);
    if (effect.kind === 'unknown' || effect.kind === 'in-force') return;
    const day = effect.kind === 'fixed' ? effect.on : this.dayInDoubt(effect, at.day);
    if (day === null) this.termination(part, at);
    else this.conditions(effect.conditions, { ...at, day, given: null });
  }

  /** The last day on which all of the conditions may have been met, where none is known not to have been. */
  private dayInDoubt({ conditions, notBefore, outside, reachesBack }: FirstDay, asked: Day): Day | null {
    const first = notBefore ?? -Infinity;
    const last = Math.min(
      outside ?? Infinity,
      reachesBack === null ? asked : Math.max(asked, this.asked.knownAt),
    );
    const lines = conditions.map((each) => this.reckoning.condition(each));
    const days = lines.flatMap((line) => line.days.flatMap((each) => [each - 1, each])).concat(last);
    const found = days.filter(
      (each) =>
        first <= each &&
        each <= last &&
        lines.every((line) => valueOn(line, each) !== 'no') &&
        lines.some((line) => isOpen(line, each)),
    );
    return found.length === 0 ? null : Math.max(...found);
  }

  /** The agreement may have ended by then. */
  private termination({ agreement }: PartTerm, at: At): void {
    for (const fact of this.reckoning.seen)
      if (fact.kind === 'terminated' && fact.agreement === agreement)
        this.questions.day(fact, `On which day did ${agreement} end?`, at.root);
  }

  private partAt(address: Address, at: At): void {
    const part = this.reckoning.terms.parts.find((each) => each.address === address);
    if (part !== undefined) this.part(part, at);
  }

  /** Conditions that must all be met: one that is not met leaves nothing to ask of the others. */
  private conditions(addresses: readonly Address[], at: At): void {
    const values = addresses.map((each) => valueOn(this.reckoning.condition(each, at.given), at.day));
    if (!values.includes('no')) for (const address of addresses) this.condition(address, at);
  }

  private condition(address: Address, at: At): void {
    const { reckoning } = this;
    const term = reckoning.terms.conditions.find((each) => each.address === address);
    if (term === undefined || !isOpen(reckoning.condition(address, at.given), at.day)) return;
    if (!this.once('condition', address, at)) return;
    const values = term.requires.map((_, i) => valueOn(reckoning.requirement(address, i, at.given), at.day));
    if (valueOn(reckoning.concluded(address), at.day) === 'open') this.questions.contradiction(term, at.root);
    else if (values.includes('no')) this.givenUp(address, at);
    else
      this.requirements(
        term,
        term.requires.filter((_, i) => values[i] === 'open'),
        at,
      );
  }

  /** Not met, and perhaps given up by then. */
  private givenUp(address: Address, at: At): void {
    for (const fact of this.reckoning.seen)
      if (fact.kind === 'waived' && fact.condition === address)
        this.questions.day(fact, `On which day was the condition ${address} given up (${fact.id})?`, at.root);
  }

  private requirements(term: ConditionTerm, open: readonly Requirement[], at: At): void {
    for (const each of open) this.requirement(term, each, at);
    // What signatures settle needs no conclusion; a presumed state and an act are settled by one word on the condition.
    const bySignatures = open.length > 0 && open.every((each) => each.kind === 'executed');
    if (!bySignatures) this.questions.conclusion(term, at.root);
  }

  private requirement({ address }: ConditionTerm, requirement: Requirement, at: At): void {
    switch (requirement.kind) {
      case 'executed': {
        const missing = fewestSignatures(this.reckoning, requirement, at.day);
        return this.questions.signatures(address, requirement.agreement, missing, at.root);
      }
      case 'effective':
        return this.partAt(requirement.part, at);
      case 'no-default': {
        const { agreement, giving, except } = requirement;
        const given = giving.length === 0 ? null : { parts: giving, on: at.day };
        return this.instances(
          { ...at, given },
          (each) => agreementOf(each.under) === agreement,
          except ?? [],
        );
      }
      case 'act':
      case 'question':
      case 'representations':
    }
  }

  /** Defaults that may be continuing, but those that a set leaves out whatever becomes of them. */
  private instances(at: At, of: (instance: Instance) => boolean, except: DefaultSet): void {
    for (const instance of this.reckoning.instances(at.given))
      if (of(instance) && !isLeftOut(instance, except)) this.instance(instance, at);
  }

  private provision(address: Address, at: At): void {
    const { reckoning } = this;
    if (!isOpen(reckoning.inForce(address, at.given), at.day)) return;
    const holding = reckoning.terms.parts.filter((part) => atOrBelow(address, part.address));
    const part = holding.toSorted((a, b) => b.address.length - a.address.length)[0];
    if (part !== undefined) this.part(part, at);
    for (const suspension of reckoning.terms.suspensions) {
      if (!suspension.provisions.some((each) => atOrBelow(address, each))) continue;
      if (isOpen(reckoning.suspended(suspension.id, at.given), at.day)) this.suspension(suspension, at);
    }
  }

  private suspension({ id, part, to, toIncluded }: SuspensionTerm | OverlayTerm, at: At): void {
    if (!this.once('overlay', id, at)) return;
    this.partAt(part, at);
    if (to !== null) this.end(id, to, [], { ...at, day: toIncluded ? at.day - 1 : at.day });
  }

  private waiver({ id, part, ends }: WaiverTerm, at: At): void {
    if (!this.once('overlay', id, at)) return;
    this.partAt(part, at);
    if (ends === null) return;
    this.end(id, ends.when, [], { ...at, day: ends.included ? at.day - 1 : at.day });
    const { permanentIf, extended } = ends;
    if (extended !== null) this.condition(extended.if, { ...at, day: extended.by, given: null });
    if (permanentIf !== null) this.permanent(id, permanentIf, at);
  }

  /** Asked on the last day before the end may have come. */
  private permanent(id: string, condition: Address, at: At): void {
    const { days, values } = this.reckoning.came(id, [], at.given);
    const first = days[values.findIndex((value) => value !== 'no') - 1];
    if (first !== undefined) this.condition(condition, { ...at, day: first - 1, given: null });
  }

  /** An end that may have come by the day, and what makes that open: `path` leads to it among the limbs. */
  private end(id: string, when: When, path: readonly number[], at: At): void {
    const day = lastOpen(this.reckoning.came(id, path, at.given), at.day);
    if (day === null) return;
    const then = { ...at, day };
    switch (when.kind) {
      case 'earliest':
      case 'latest':
        return when.of.forEach((each, i) => this.end(id, each, [...path, i], then));
      case 'after':
        return this.end(id, when.of, [...path, 0], then);
      case 'trigger':
        return this.trigger(when.address, then);
      case 'met':
        return this.factsOn(when.condition, then);
      case 'end-of':
        return this.overlaysNamed(when.overlay, then);
      case 'default':
        return this.instances(then, (each) => isNamed(each, when.of), when.except);
      case 'day':
    }
  }

  private trigger(address: Address, at: At): void {
    for (const fact of this.reckoning.seen)
      if (fact.kind === 'raised' && fact.of === address && (fact.on.from ?? fact.on.by) <= at.day)
        this.questions.raised(fact, at.root);
    this.factsOn(address, at);
  }

  /** What happened on a day that is not known exactly. */
  private factsOn(address: Address, at: At): void {
    for (const fact of this.reckoning.seen)
      if ((fact.kind === 'occurred' || fact.kind === 'satisfied') && fact.of === address)
        this.questions.day(fact, `On which day did ${fact.id} happen?`, at.root);
  }

  private overlaysNamed(name: string, at: At): void {
    const { suspensions, overlays, waivers } = this.reckoning.terms;
    const isIt = ({ id, address }: { id: string; address: Address }): boolean =>
      id === name || address === name;
    for (const each of [...suspensions, ...overlays]) if (isIt(each)) this.suspension(each, at);
    for (const each of waivers) if (isIt(each)) this.waiver(each, at);
  }

  private instance(instance: Instance, at: At): void {
    const { reckoning } = this;
    const { id, under } = instance;
    const { day, given, root } = at;
    if (!isOpen(reckoning.continuing(id, given), day) || !this.once('instance', id, at)) return;
    if (isOpen(reckoning.exists(id, given), day)) this.existence(instance, at);
    if (isOpen(reckoning.ended(id, given), day)) {
      if (this.testing(under) === null) this.questions.covenantText(under, 'how it is tested', root);
      this.ripening(instance, at);
    }
    if (!isOpen(reckoning.waived(id, given), day)) return;
    for (const waiver of reckoning.terms.waivers)
      if (isNamed(instance, waiver.covers) && isOpen(reckoning.active(waiver.id, given), day))
        this.waiver(waiver, at);
  }

  private existence({ breach, under }: Instance, at: At): void {
    const day = lastOpen(this.reckoning.inForce(under, at.given), at.day);
    if (day !== null) this.provision(under, { ...at, day });
    if (this.testing(under) === null) this.questions.covenantText(under, 'how it is tested', at.root);
    const fact = this.reckoning.seen.find(({ id }) => id === breach);
    if (fact !== undefined) this.questions.day(fact, `On which day did ${breach} begin?`, at.root);
  }

  private stage(instance: Instance, at: At): void {
    const { id } = instance;
    const over =
      valueOn(this.reckoning.waived(id), at.day) === 'yes' ||
      valueOn(this.reckoning.exists(id), at.day) === 'no';
    if (!over && isOpen(this.reckoning.ripe(id), at.day)) this.ripening(instance, at);
  }

  /** How it ripens, if nobody has stated that; else the clocks that nobody has recorded. */
  private ripening(instance: Instance, { root }: At): void {
    const ripens = this.covenant(instance.under)?.ripens ?? null;
    if (ripens === null) this.questions.covenantText(instance.under, 'how a Default under it ripens', root);
    if (ripens?.kind !== 'after') return;
    const { clocks } = ripens;
    if (clocks.includes('awareness')) this.questions.clock(instance, 'aware', root);
    if (clocks.some((each) => each === 'notice-given' || each === 'notice-received'))
      this.questions.clock(instance, 'notice', root);
  }

  private testing(under: Address): CovenantTerm['tested'] {
    return this.covenant(under)?.tested ?? null;
  }

  /** The stated one with the longest address. */
  private covenant(under: Address): CovenantTerm | undefined {
    const above = this.reckoning.terms.covenants.filter(({ address }) => atOrBelow(under, address));
    return above.toSorted((a, b) => b.address.length - a.address.length)[0];
  }

  /** Of the amendments, those that give one of the values that it may be. */
  private value(address: Address, at: At): void {
    const value = valueOn(this.reckoning.value(address), at.day);
    if (!value.startsWith('open:')) return;
    const candidates = value.slice('open:'.length).split('|');
    for (const each of this.reckoning.terms.amendments)
      if (each.target === address && candidates.includes(each.value)) this.partAt(each.part, at);
  }
}

const isOpen = (line: Timeline<Truth>, day: Day): boolean => valueOn(line, day) === 'open';

/** The last day through `day` on which it is open; `null`: on none. */
function lastOpen({ days, values }: Timeline<Truth>, day: Day): Day | null {
  for (let i = values.length - 1; i >= 0; i--) {
    const first = days[i - 1] ?? -Infinity;
    if (values[i] === 'open' && first <= day) return Math.min(day, (days[i] ?? Infinity) - 1);
  }
  return null;
}

const isNamed = ({ under }: Instance, set: DefaultSet): boolean =>
  set.some(({ provisions }) => provisions.some((each) => atOrBelow(under, each)));

/** A member that nothing narrows leaves out every default under its provisions. */
const isLeftOut = ({ under }: Instance, except: DefaultSet): boolean =>
  except.some(
    ({ provisions, existed, testDates, noticed, breaches, described }) =>
      existed === null &&
      testDates === null &&
      noticed === null &&
      breaches === null &&
      described !== true &&
      provisions.some((each) => atOrBelow(under, each)),
  );
