import { type ErrorCode, errorCatalogue } from '../errors/catalogue.ts';
import { type Day, writtenDay } from '../time/day.ts';
import { agreementOf } from './address.ts';
import { parseAddress, pathsOf } from './address-text.ts';
import { correctedTwice } from './corrected-twice.ts';
import type { Deal, DealAgreement } from './deal.ts';
import { atEntry, type DealProblem } from './deal-problem.ts';
import type { Address, Fact } from './facts.ts';
import type { FactEntry } from './facts-from-file.ts';
import { suggestion } from './nearest.ts';
import type { PartyNames } from './party-names.ts';

/** The deal that facts are held against, with what is looked up again and again. */
export interface Known {
  readonly agreements: ReadonlyMap<string, DealAgreement>;
  /** Paths of the agreements whose text is on file. */
  readonly paths: ReadonlyMap<string, ReadonlySet<string>>;
  readonly instruments: ReadonlySet<string>;
  readonly names: PartyNames;
  /** Names of roles and of terms by which a notice can speak of people. */
  readonly roles: ReadonlySet<string>;
}

export function knownOf(deal: Pick<Deal, 'agreements' | 'instruments' | 'roles'>, names: PartyNames): Known {
  const papers = deal.agreements.flatMap(({ id, paper }) => (paper === null ? [] : [{ id, paper }]));
  const terms = papers.flatMap(({ paper }) => paper.agreement.definitions.map(({ term }) => term));
  return {
    agreements: new Map(deal.agreements.map((agreement) => [agreement.id, agreement])),
    paths: new Map(papers.map(({ id, paper }) => [id, pathsOf(paper.agreement)])),
    instruments: new Set(deal.instruments.map(({ id }) => id)),
    names,
    roles: new Set([...deal.roles.map(({ name }) => name), ...names.roles.keys(), ...terms]),
  };
}

/** Everything in a record that cannot be meant as it stands [P2: no fact is silently without effect]. */
export function checkFacts(
  entries: readonly FactEntry[],
  known: Known,
  unread: ReadonlySet<string> = new Set(),
): DealProblem[] {
  const ids = new Map<string, FactEntry>();
  const problems: DealProblem[] = [];
  for (const entry of entries) {
    if (ids.has(entry.fact.id)) problems.push(twice(entry));
    else ids.set(entry.fact.id, entry);
  }
  problems.push(...correctedTwice(entries));
  for (const entry of entries) problems.push(...new FactCheck(entry, known, ids, unread).problems());
  return problems;
}

function twice({ fact, file, index }: FactEntry): DealProblem {
  const what = `Another fact has the id "${fact.id}".`;
  const where = atEntry([index, 'id']);
  return {
    code: 'IF111',
    severity: 'error',
    file,
    where,
    what,
    why: errorCatalogue.IF111.why,
    todo: 'Give one of the two another id.',
  };
}

class FactCheck {
  private readonly found: DealProblem[] = [];
  private readonly entry: FactEntry;
  private readonly known: Known;
  private readonly ids: ReadonlyMap<string, FactEntry>;
  private readonly unread: ReadonlySet<string>;

  constructor(
    entry: FactEntry,
    known: Known,
    ids: ReadonlyMap<string, FactEntry>,
    unread: ReadonlySet<string>,
  ) {
    this.entry = entry;
    this.known = known;
    this.ids = ids;
    this.unread = unread;
  }

  problems(): readonly DealProblem[] {
    const { fact } = this.entry;
    if (fact.corrects !== null && !this.ids.has(fact.corrects) && !this.unread.has(fact.corrects)) {
      const ids = [...this.ids.keys()].filter((id) => id !== fact.id);
      this.complain(
        'IF112',
        ['corrects'],
        `No fact has the id "${fact.corrects}".`,
        suggestion(fact.corrects, ids, 'fact'),
      );
    }
    this.content(fact);
    return this.found;
  }

  private content(fact: Fact): void {
    switch (fact.kind) {
      case 'signed':
      case 'released':
        this.agreement(fact.agreement, [fact.kind, 'agreement']);
        this.parties(fact.parties, [fact.kind, 'by']);
        if (fact.kind === 'signed' && !fact.held) this.early(fact.agreement, [fact.kind]);
        break;
      case 'notice':
        this.person(fact.from, ['notice', 'from']);
        this.person(fact.to, ['notice', 'to']);
        fact.of.forEach((of, i) => this.breachOrAddress(of, ['notice', 'of', i]));
        break;
      case 'aware':
        this.breachOrAddress(fact.of, ['aware', 'of']);
        break;
      case 'breach':
        this.address(fact.of, ['breach', 'of']);
        this.notBefore(fact.of, ['breach', 'of']);
        if (fact.until !== null && fact.until.by <= (fact.on.from ?? fact.until.by - 1)) {
          this.complain(
            'IF109',
            ['breach', 'until'],
            'The breach ends before it begins.',
            '"until" is the first day on which the covenant is complied with again.',
          );
        }
        break;
      case 'cured':
        this.breach(fact.breach);
        break;
      case 'satisfied':
      case 'failed':
        this.address(fact.of, [fact.kind]);
        this.early(fact.of, [fact.kind]);
        break;
      case 'untrue':
      case 'occurred':
      case 'raised':
        this.address(fact.of, [fact.kind]);
        this.notBefore(fact.of, [fact.kind]);
        break;
      case 'waived':
        this.address(fact.condition, ['waived', 'condition']);
        this.parties(fact.parties, ['waived', 'by']);
        break;
      case 'delivered':
        if (/^[^\s/]+\/\S/.test(fact.what)) this.address(fact.what, ['delivered', 'what']);
        break;
      case 'paid':
        this.address(fact.under, ['paid', 'under']);
        break;
      case 'holding':
      case 'transferred':
      case 'prepaid':
        this.instrument(fact.instrument, [fact.kind, 'instrument']);
        break;
      case 'terminated':
        this.agreement(fact.agreement, ['terminated']);
        this.notBefore(fact.agreement, ['terminated']);
        break;
      case 'reported':
      case 'never':
        break;
    }
  }

  private complain(
    code: ErrorCode,
    path: readonly (string | number)[],
    what: string,
    todo: string,
    severity: 'error' | 'warning' = 'error',
  ): void {
    const { file, index } = this.entry;
    this.found.push({
      code,
      severity,
      file,
      where: atEntry([index, ...path]),
      what,
      why: errorCatalogue[code].why,
      todo,
    });
  }

  private agreement(id: string, path: readonly (string | number)[]): boolean {
    if (this.known.agreements.has(id)) return true;
    this.complain(
      'IF116',
      path,
      `The deal has no agreement "${id}".`,
      suggestion(id, [...this.known.agreements.keys()], 'agreement'),
    );
    return false;
  }

  private address(address: Address, path: readonly (string | number)[]): void {
    const parts = parseAddress(address);
    if (parts === null) {
      this.complain(
        'IF117',
        path,
        `"${address}" is not an address.`,
        'Write agreement/path: npa/6.3, waiver/1(a), warrants/"Initial Purchase Price".',
      );
      return;
    }
    if (!this.agreement(parts.agreement, path) || parts.path === '') return;
    const paths = this.known.paths.get(parts.agreement);
    if (paths === undefined || paths.has(parts.path)) return;
    this.complain(
      'IF118',
      path,
      `The text of ${parts.agreement} has no provision ${parts.path}.`,
      suggestion(
        parts.path,
        [...paths].filter((each) => each !== ''),
        'provision',
      ),
    );
  }

  /** A breach by its id, or an address that stands for every breach under it. */
  private breachOrAddress(of: string, path: readonly (string | number)[]): void {
    const named = this.ids.get(of)?.fact;
    if (named?.kind === 'breach' || this.unread.has(of)) return;
    const parts = parseAddress(of);
    if (of.includes('/') || (parts !== null && this.known.agreements.has(parts.agreement))) {
      this.address(of, path);
      this.notBefore(of, path);
    } else
      this.complain(
        'IF119',
        path,
        `No breach has the id "${of}", and it is not an address.`,
        suggestion(of, this.breaches(), 'breach'),
      );
  }

  private breach(id: string): void {
    if (this.ids.get(id)?.fact.kind === 'breach' || this.unread.has(id)) return;
    this.complain(
      'IF119',
      ['cured', 'breach'],
      `No breach has the id "${id}".`,
      suggestion(id, this.breaches(), 'breach'),
    );
  }

  private breaches(): string[] {
    return [...this.ids.values()].filter(({ fact }) => fact.kind === 'breach').map(({ fact }) => fact.id);
  }

  private parties(list: readonly string[], path: readonly (string | number)[]): void {
    list.forEach((name, i) => {
      if (this.known.names.parties(name) !== null) return;
      this.complain(
        'IF114',
        [...path, i],
        `The deal has no party "${name}".`,
        suggestion(name, this.known.names.ids, 'party'),
      );
    });
  }

  private person(name: string, path: readonly (string | number)[]): void {
    if (this.known.names.parties(name) !== null || this.known.roles.has(name)) return;
    const known = [...this.known.names.ids, ...this.known.roles];
    this.complain(
      'IF114',
      path,
      `The deal has no party or role "${name}".`,
      suggestion(name, known, 'party or role'),
    );
  }

  private instrument(id: string, path: readonly (string | number)[]): void {
    if (this.known.instruments.has(id)) return;
    this.complain(
      'IF115',
      path,
      `The deal has no instrument "${id}".`,
      suggestion(id, [...this.known.instruments], 'instrument'),
    );
  }

  private start(address: Address): Day | null {
    const agreement = this.known.agreements.get(agreementOf(address));
    if (agreement === undefined) return null;
    const days = [agreement.dated, agreement.inForce].filter((day) => day !== null);
    return days.length === 0 ? null : Math.min(...days);
  }

  /** What can only happen under an agreement that exists. */
  private notBefore(address: Address, path: readonly (string | number)[]): void {
    const start = this.start(address);
    const { on } = this.entry.fact;
    if (start === null || on.by >= start) return;
    this.complain(
      'IF113',
      path,
      this.tooEarly(address, on.by, start),
      'Correct the day, or the day of the agreement in deal.yaml.',
    );
  }

  /**
   * A paper may be signed, and its conditions met, before the day as of which it is dated [T7]; weeks before it is odd,
   * and more than a year before the day is surely a slip.
   */
  private early(address: Address, path: readonly (string | number)[]): void {
    const start = this.start(address);
    const { on, kind } = this.entry.fact;
    if (start === null || on.by >= start) return;
    const early = start - on.by;
    const severity = early > 366 ? 'error' : 'warning';
    if (severity === 'error' || (kind === 'signed' && early > ORDINARY)) {
      this.complain(
        'IF113',
        path,
        this.tooEarly(address, on.by, start),
        'Correct the day, if it is a slip.',
        severity,
      );
    }
  }

  private tooEarly(address: Address, on: Day, start: Day): string {
    return `This is said of ${writtenDay(on)}, and ${agreementOf(address)} begins on ${writtenDay(start)}.`;
  }
}

/** Signature pages are gathered for some days before the day of the paper. */
const ORDINARY = 31;
