import type { Clause } from '../../clauses/clause.ts';
import { errorCatalogue, type ErrorCode } from '../../errors/catalogue.ts';
import type { Place } from '../../text/source.ts';
import { atOrBelow } from '../address.ts';
import type { Deal, DealAgreement, Paper } from '../deal.ts';
import type { DealProblem } from '../deal-problem.ts';
import type { Address } from '../facts.ts';
import { plainName } from '../names.ts';
import { oneOf } from '../nearest.ts';
import type { PartyNames } from '../party-names.ts';
import { conditionCounts, termIds } from './ids.ts';
import type { Settings } from './settings.ts';

/** A reading that was presumed, with the place that it bears on. */
export interface Presumption {
  readonly at: Address;
  readonly says: string;
}

/** What binding gathers on its way. */
export interface Notes {
  readonly presumptions: Presumption[];
  readonly problems: DealProblem[];
}

/** One paper while it is bound: whose names its names are, and where in the deal its provisions stand. */
export class PaperContext {
  readonly deal: Deal;
  readonly agreement: DealAgreement;
  readonly paper: Paper;
  readonly clauses: readonly Clause[];
  readonly names: PartyNames;
  readonly settings: Settings;
  readonly notes: Notes;
  private readonly complained = new Set<string>();
  private conditionCounts: ReadonlyMap<string, number> | null = null;
  private readonly termIds: ReadonlyMap<Clause, string>;

  constructor(
    deal: Deal,
    agreement: DealAgreement,
    paper: Paper,
    names: PartyNames,
    settings: Settings,
    notes: Notes,
  ) {
    this.deal = deal;
    this.agreement = agreement;
    this.paper = paper;
    this.names = names;
    this.settings = settings;
    this.notes = notes;
    this.clauses = paper.reading.clauses;
    this.termIds = termIds(this.clauses);
  }

  get id(): string {
    return this.agreement.id;
  }

  address(path: string): Address {
    return path === '' ? this.id : `${this.id}/${path}`;
  }

  /** How many conditions the text sets at a place, those of extensions and of permanence among them. */
  conditionsAt(path: string): number {
    this.conditionCounts ??= conditionCounts(this.clauses);
    return this.conditionCounts.get(path) ?? 0;
  }

  /** The id of the term that a clause becomes: `waiver/1#2`. */
  termId(clause: Clause): string {
    return this.address(this.termIds.get(clause) ?? clause.at);
  }

  words(place: Place): string {
    return this.paper.agreement.source.text.slice(place.from, place.to).replaceAll(/\s+/g, ' ').trim();
  }

  presume(path: string, says: string): void {
    this.notes.presumptions.push({ at: this.address(path), says });
  }

  complain(
    code: ErrorCode,
    place: Place,
    what: string,
    todo: string,
    severity: 'error' | 'warning' = 'error',
  ): void {
    const where = { kind: 'text', place } as const;
    this.notes.problems.push({
      code,
      severity,
      file: this.paper.file,
      where,
      what,
      why: errorCatalogue[code].why,
      todo,
    });
  }

  /** The clauses of a kind, in the order of the text. */
  all<K extends Clause['kind']>(kind: K): Extract<Clause, { kind: K }>[] {
    return this.clauses.filter((clause): clause is Extract<Clause, { kind: K }> => clause.kind === kind);
  }

  /**
   * The agreement that a term of this paper means: `this`; by `refers`; by a title that is the term, or with which
   * the term ends ("Existing 1996 Warrant Agreement" is the one Warrant Agreement of the deal).
   */
  agreementOf(term: string): string | null {
    if (term === 'this') return this.id;
    if (term === '') return this.spokenOf();
    const stated = Object.entries(this.agreement.refers).find(
      ([name]) => plainName(name) === plainName(term),
    );
    if (stated !== undefined) return stated[1];
    const others = this.deal.agreements.filter(({ id }) => id !== this.id);
    const exact = others.filter(
      ({ id, title }) => id === term || (title !== null && plainName(title) === plainName(term)),
    );
    if (exact.length === 1) return exact[0]?.id ?? null;
    return this.byMeaning(term, others);
  }

  /** Of which agreement a bare "Section 6.3" or "Default" speaks: the one whose terms are used, else the only one named. */
  private spokenOf(): string | null {
    const [source] = this.all('terms-from');
    if (source !== undefined) return this.agreementOf(source.agreement);
    const named = this.paper.agreement.references.map(({ agreement }) => agreement);
    const ids = new Set([...named, ...this.defaultTerms()].flatMap((term) => this.foreign(term) ?? []));
    return ids.size === 1 ? ([...ids][0] ?? null) : null;
  }

  private defaultTerms(): string[] {
    const phrases = [...this.all('notice'), ...this.all('waiver')].flatMap(({ defaults }) => defaults);
    return phrases.flatMap(({ provisions }) => provisions.map(({ agreement }) => agreement));
  }

  private foreign(term: string): string | null {
    return term === '' || term === 'this' ? null : this.agreementOf(term);
  }

  private byMeaning(term: string, others: readonly DealAgreement[]): string | null {
    const sharing = this.sameMeaning(term);
    for (const name of sharing) {
      const stated = Object.entries(this.agreement.refers).find(
        ([known]) => plainName(known) === plainName(name),
      );
      if (stated !== undefined) return stated[1];
    }
    const ending = others.filter(
      ({ title }) => title !== null && [term, ...sharing].some((name) => endsAs(name, title)),
    );
    const found = ending.length === 1 ? ending[0] : undefined;
    if (found === undefined) return null;
    if (plainName(found.title ?? '') !== plainName(term)) {
      this.presumeOnce(
        `"${term}" is presumed to be ${found.id} (${found.title ?? found.id}), the one agreement of the deal with such a title`,
      );
    }
    return found.id;
  }

  /** Terms that one definition gives together: the "Existing" and, as amended hereby, the "Amended" agreement. */
  private sameMeaning(term: string): string[] {
    const { definitions } = this.paper.agreement;
    const at = definitions.find((definition) => plainName(definition.term) === plainName(term))?.at;
    if (at === undefined) return [];
    const base = lastWords(term);
    return definitions
      .filter((definition) => definition.at === at && lastWords(definition.term) === base)
      .map(({ term: name }) => name);
  }

  /** As `agreementOf`, where a clause acts on the agreement: one that the deal lacks is reported, once a term. */
  actedOn(term: string, place: Place): string | null {
    const found = this.agreementOf(term);
    if (found !== null || this.complained.has(term)) return found;
    this.complained.add(term);
    const ids = oneOf(this.deal.agreements.map(({ id }) => id));
    const name = term === '' ? 'an agreement that it does not name' : `the "${term}"`;
    const todo = `Under agreements, ${this.id}, add "refers: { ${term}: … }" with one of ${ids}, or list the agreement.`;
    this.complain('IF122', place, `This acts on ${name}, which is not an agreement of the deal.`, todo);
    return null;
  }

  private presumeOnce(says: string): void {
    if (!this.notes.presumptions.some((known) => known.says === says)) this.presume('', says);
  }
}

function endsAs(term: string, title: string): boolean {
  return plainName(term) === plainName(title) || plainName(term).endsWith(` ${plainName(title)}`);
}
function lastWords(term: string): string {
  return plainName(term).split(' ').slice(-2).join(' ');
}

/** The smallest of `parts` that holds an address. */
export function partHolding(parts: readonly Address[], address: Address): Address | null {
  const holding = parts.filter((part) => atOrBelow(address, part));
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
