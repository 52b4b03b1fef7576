import type { Address, Fact, PartyId } from '../../src/deal/facts.ts';
import type {
  AgreementTerm,
  ConditionTerm,
  CovenantTerm,
  DefaultSet,
  PartTerm,
  Terms,
  When,
} from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { and, not, or, type Truth } from '../../src/time/truth.ts';
import { concludedOn, conditionOn, decidedOn, requirementOn, turns } from './conditions.ts';
import { allInstances, type Breach, type Default, existsOn, testDates } from './defaults.ts';
import { effectiveOn, terminated } from './effect.ts';
import { covenantOn, inForceOn, runsOn } from './force.ts';
import { Loops, type Table } from './loops.ts';
import { belongs } from './members.ts';
import { onRecord, seenFacts } from './record.ts';
import { defaultEndedOn, ripeOn } from './ripening.ts';
import { signedOn } from './signatures.ts';
import { valueOn } from './values.ts';
import { waivedOn, continuingOn } from './waivers.ts';
import { endedOn } from './when.ts';
import { type Span, spansOf } from './spans.ts';
import { windowOf } from './window.ts';
import { below, smallest } from './words.ts';

/** The record, or the record after giving effect to parts from a day on [E6]; with the answers in it so far. */
export class World {
  readonly giving: readonly Address[];
  readonly day: Day;
  private readonly tables = new Map<string, Map<string, Table>>();
  constructor(giving: readonly Address[], day: Day) {
    this.giving = giving;
    this.day = day;
  }
  gives(part: Address): boolean {
    return this.giving.some((each) => below(part, each));
  }
  table(question: string, of: string): Table {
    let tables = this.tables.get(question);
    if (tables === undefined) this.tables.set(question, (tables = new Map()));
    let table = tables.get(of);
    if (table === undefined) tables.set(of, (table = new Map()));
    return table;
  }
}

/**
 * The slow oracle: every status of a deal on one day, straight from docs/reckoning.md, by asking questions about other
 * days. It shares no code with the engine but the plain types, day arithmetic and Kleene's connectives. The
 * beginning of time is a few days before the earliest day that anything mentions.
 */
export class Oracle {
  readonly terms: Terms;
  readonly knownAt: Day;
  readonly horizon: Day;
  readonly first: Day;
  readonly last: Day;
  readonly seen: readonly Fact[];
  readonly breaches: readonly Breach[];
  readonly spans: readonly Span[];
  /** How often each rule made a difference. */
  readonly rules = new Map<string, number>();
  private readonly loops = new Loops();
  private readonly record = new World([], 0);
  private readonly worlds = new Map<string, World>();
  private readonly recorded: ReadonlyMap<string, boolean>;
  private readonly whens = new Map<When, string>();
  private all: readonly Default[] | null = null;
  private weighed = false;
  private readonly tests = new Map<CovenantTerm | null, readonly Day[]>();

  constructor(terms: Terms, facts: readonly Fact[], knownAt: Day, horizon: Day) {
    this.terms = terms;
    this.knownAt = knownAt;
    this.horizon = horizon;
    const { first, last } = windowOf(terms, facts, knownAt, horizon);
    this.first = first;
    this.last = last;
    this.seen = seenFacts(terms, facts, knownAt);
    this.breaches = this.seen.filter((fact) => fact.kind === 'breach');
    this.spans = spansOf(terms);
    this.recorded = new Map(terms.agreements.map((each) => [each.id, onRecord(each, facts, knownAt)]));
    if (this.seen.length < facts.length) this.decided('T5');
    if (terms.readings.conditionFoundUnmet === 'took effect') this.countReading(facts);
  }

  // What people ask.

  effective(part: Address, day: Day): Truth {
    const term = this.part(part);
    if (term === null) return 'open';
    const over = term.survives ? 'no' : this.terminated(term.agreement, this.clamp(day));
    const start = and('open', not(over));
    return this.guard('effect', start, this.record, 'effective', part, day, (d) =>
      effectiveOn(this, term, d),
    );
  }
  condition(address: Address, day: Day): Truth {
    const term = this.terms.conditions.find((each) => each.address === address);
    if (term === undefined) return 'open';
    return this.remember(this.record, 'condition', address, day, (d) => conditionOn(this, term, d));
  }
  requirement(address: Address, index: number, day: Day): Truth {
    const term = this.terms.conditions.find((each) => each.address === address)?.requires[index];
    return term === undefined ? 'open' : this.settle(() => requirementOn(this, term, this.clamp(day)).value);
  }
  /** Whether the context of a `no-default` or `representations` question makes a difference [E6]. */
  countGiving(address: Address, index: number, day: Day): void {
    const term = this.terms.conditions.find((each) => each.address === address)?.requires[index];
    if (term === undefined || !('giving' in term) || term.giving.length === 0) return;
    const plain = { ...term, giving: [] };
    const otherwise = this.settle(() => requirementOn(this, plain, this.clamp(day)).value);
    if (otherwise !== this.requirement(address, index, day)) this.decided('E6');
  }
  concluded(address: Address, day: Day): Truth | null {
    const term = this.terms.conditions.find((each) => each.address === address);
    return term === undefined ? null : concludedOn(this, term, day);
  }
  /** Whether the conclusion of that day is taken at its word, and does not give way to the record [K6]. */
  isTaken(term: ConditionTerm, day: Day): boolean {
    return this.loops.isTaken(`${term.address} ${day}`);
  }
  signed(agreement: string, party: PartyId, day: Day): Truth {
    const key = `${agreement} ${party}`;
    return this.remember(this.record, 'signed', key, day, (d) => signedOn(this, agreement, party, d));
  }
  inForce(provision: Address, day: Day): Truth {
    return this.inForceIn(this.record, provision, day);
  }
  suspended(id: string, day: Day): Truth {
    return this.runs('suspension', id, day);
  }
  active(id: string, day: Day): Truth {
    return this.runs('waiver', id, day);
  }
  overlay(id: string, day: Day): Truth {
    return this.runs('overlay', id, day);
  }
  instances(): readonly { readonly id: string; readonly since: Day }[] {
    this.all ??= this.settle(() => this.instancesBy(this.record, this.last));
    const { all } = this;
    return this.settle(() =>
      all.flatMap((each) => {
        const since = this.since(each);
        return since === null ? [] : [{ id: each.id, since }];
      }),
    );
  }
  exists(instance: string, day: Day): Truth {
    return this.about(instance, (i) => this.existsIn(this.record, i, day));
  }
  ripe(instance: string, day: Day): Truth {
    return this.about(instance, (i) => this.ripeIn(this.record, i, day));
  }
  ended(instance: string, day: Day): Truth {
    return this.about(instance, (i) => defaultEndedOn(this, this.record, i, day));
  }
  waived(instance: string, day: Day): Truth {
    return this.about(instance, (i) => waivedOn(this, this.record, i, day));
  }
  continuing(instance: string, day: Day): Truth {
    return this.about(instance, (i) => this.continuingIn(this.record, i, day));
  }
  value(address: Address, day: Day): string {
    return this.settle(() => valueOn(this, address, day));
  }

  // What the definitions ask of each other.

  part(address: Address): PartTerm | null {
    return this.terms.parts.find((each) => each.address === address) ?? null;
  }
  agreement(id: string): AgreementTerm | null {
    return this.terms.agreements.find((each) => each.id === id) ?? null;
  }
  isOnRecord(agreement: string): boolean {
    return this.recorded.get(agreement) ?? true;
  }
  terminated(agreement: string, day: Day): Truth {
    return terminated(this, agreement, day);
  }
  /** The record after giving effect to these parts on a day; nothing given is the record itself. */
  given(parts: readonly Address[], day: Day): World {
    if (parts.length === 0) return this.record;
    const key = `${day} ${parts.join(' ')}`;
    const world = this.worlds.get(key) ?? new World(parts, day);
    this.worlds.set(key, world);
    return world;
  }
  effectiveIn(w: World, part: Address, day: Day): Truth {
    return w.gives(part) && day >= w.day ? 'yes' : this.effective(part, day);
  }
  /** The first day on which the part may be effective, and the first on which it is. */
  effectDay(w: World | null, part: Address): [Day | null, Day | null] {
    if (w?.gives(part) === true) return [w.day, w.day];
    const may = this.firstDay((d) => this.effective(part, d) !== 'no');
    return [may, this.firstDay((d) => this.effective(part, d) === 'yes')];
  }
  /** Effectiveness of the smallest part that contains a provision. */
  containing(w: World, provision: Address, day: Day): Truth {
    const part = smallest(this.terms.parts, provision);
    if (part === null) return 'open';
    const value = this.effectiveIn(w, part.address, day);
    if (part.address !== part.agreement && this.effective(part.agreement, day) !== value) this.decided('E1');
    return value;
  }
  inForceIn(w: World, provision: Address, day: Day): Truth {
    return this.remember(w, 'in force', provision, day, (d) => inForceOn(this, w, provision, d));
  }
  covenantIn(w: World, provision: Address, day: Day): Truth {
    return this.remember(w, 'covenant', provision, day, (d) => covenantOn(this, w, provision, d));
  }
  runsIn(w: World, span: Span, day: Day): Truth {
    return this.remember(w, 'runs', span.id, day, (d) => runsOn(this, w, span, d));
  }
  spanEnded(w: World, span: Span, day: Day): Truth {
    return this.guard('end', 'no', w, 'span ended', span.id, day, (d) => endedOn(this, w, span, d));
  }
  instancesBy(w: World, day: Day): readonly Default[] {
    return allInstances(this, w, day);
  }
  existsIn(w: World, i: Default, day: Day): Truth {
    return this.remember(w, 'exists', nameOf(i), day, (d) => existsOn(this, w, i, d));
  }
  ripeIn(w: World, i: Default, day: Day): Truth {
    return this.remember(w, 'ripe', nameOf(i), day, (d) => ripeOn(this, w, i, d));
  }
  continuingIn(w: World, i: Default, day: Day): Truth {
    return this.remember(w, 'continuing', nameOf(i), day, (d) => continuingOn(this, w, i, d));
  }
  belongs(w: World, set: DefaultSet, i: Default): Truth {
    return belongs(this, w, set, i);
  }

  // Small things.

  decided(rule: string): void {
    this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
  }
  any<T>(all: Iterable<T>, is: (each: T) => Truth): Truth {
    let out: Truth = 'no';
    for (const each of all) {
      const value = is(each);
      if (value === 'yes' && out === 'open') this.decided('K1');
      out = or(out, value);
      if (out === 'yes') return out;
    }
    return out;
  }
  every<T>(all: Iterable<T>, is: (each: T) => Truth): Truth {
    let out: Truth = 'yes';
    for (const each of all) {
      const value = is(each);
      if (value === 'no' && out === 'open') this.decided('K1');
      out = and(out, value);
      if (out === 'no') return out;
    }
    return out;
  }
  anyDay(from: Day, through: Day, is: (day: Day) => Truth): Truth {
    let out: Truth = 'no';
    for (let day = from; day <= Math.min(through, this.last) && out !== 'yes'; day++) out = or(out, is(day));
    return out;
  }
  firstDay(is: (day: Day) => boolean): Day | null {
    for (let day = this.first; day <= this.last; day++) if (is(day)) return day;
    return null;
  }
  testDates(covenant: CovenantTerm | null): readonly Day[] {
    const found = this.tests.get(covenant) ?? testDates(this, covenant);
    this.tests.set(covenant, found);
    return found;
  }
  /** A name for a `when` of a span, to remember answers by. */
  name(span: Span, when: When): string {
    const name = this.whens.get(when) ?? String(this.whens.size);
    this.whens.set(when, name);
    return `${span.id} ${name}`;
  }
  remember(w: World, question: string, of: string, day: Day, answer: (day: Day) => Truth): Truth {
    const d = this.clamp(day);
    return this.settle(() => this.loops.remember(w.table(question, of), d, () => answer(d)));
  }

  /** Effects that wait for each other start from `open`, or what their agreement's end leaves of it; ends that turn on themselves from `no`. */
  private guard(
    level: 'effect' | 'end',
    start: Truth,
    w: World,
    question: string,
    of: string,
    day: Day,
    answer: (day: Day) => Truth,
  ): Truth {
    const d = this.clamp(day);
    return this.settle(() => this.loops.guard(level, start, w.table(question, of), d, () => answer(d)));
  }
  private settle<T>(answer: () => T): T {
    if (!this.weighed) {
      this.weighed = true;
      this.loops.weigh(() => this.concludedAgainstRecord());
    }
    return this.loops.settle(answer);
  }
  /** Every conclusion that the record decides against, of conditions that effects bear on. */
  private concludedAgainstRecord(): ReadonlySet<string> {
    const out = new Set<string>();
    for (const term of this.terms.conditions.filter(turns)) {
      for (let day = this.first; day <= this.last; day++) {
        const said = concludedOn(this, term, day);
        const decided = said === null ? null : decidedOn(this, term, day);
        if (decided !== null && decided !== said) out.add(`${term.address} ${day}`);
      }
    }
    return out;
  }
  private clamp(day: Day): Day {
    return Math.min(Math.max(day, this.first), this.last);
  }
  private runs(kind: Span['kind'], id: string, day: Day): Truth {
    const span = this.spans.find((each) => each.kind === kind && each.id === id);
    return span === undefined ? 'no' : this.runsIn(this.record, span, day);
  }
  /** An instance that has not begun by any day is `no`. */
  private about(id: string, ask: (i: Default) => Truth): Truth {
    this.all ??= this.settle(() => this.instancesBy(this.record, this.last));
    const found = this.all.find((each) => each.id === id);
    return found === undefined ? 'no' : this.settle(() => ask(found));
  }
  /** The first day through the horizon on which it exists, else on which that is open. */
  private since(i: Default): Day | null {
    const on = (value: Truth): Day | null => this.firstDay((d) => this.existsIn(this.record, i, d) === value);
    const isWithin = (day: Day | null): day is Day => day !== null && day <= this.horizon;
    const since = [on('yes'), on('open')].find(isWithin) ?? null;
    return since === this.first ? i.breach.on.by : since;
  }
  private countReading(facts: readonly Fact[]): void {
    const readings = { ...this.terms.readings, conditionFoundUnmet: 'never took effect' } as const;
    const otherwise = seenFacts({ ...this.terms, readings }, facts, this.knownAt);
    if (otherwise.length !== this.seen.length) this.decided('K5');
  }
}

/** An instance may begin on another day under other assumptions. */
function nameOf({ id, kind, first }: Default): string {
  return `${id} ${kind} ${first}`;
}
