import type { Day } from '../time/day.ts';
import type {
  ChosenReading,
  DealAgreement,
  DealCalendar,
  DealInstrument,
  DealParty,
  DealRole,
  StatedClause,
} from './deal.ts';
import type { AgreementFile, DealFile, RoleFile, StatedFile } from './schema.ts';
import type { Ripens, Tested } from './stated.ts';

/** A deal as its deal.yaml states it, before the papers are read and the facts are added. */
export interface StatedDeal {
  readonly name: string;
  readonly calendar: DealCalendar;
  readonly parties: readonly DealParty[];
  readonly roles: readonly DealRole[];
  /** Each agreement without its paper, with the name of the file of its text. */
  readonly agreements: readonly (Omit<DealAgreement, 'paper'> & { readonly text: string | null })[];
  readonly instruments: readonly DealInstrument[];
  readonly settings: readonly ChosenReading[];
  readonly clauses: readonly StatedClause[];
}

export function dealFromFile(file: DealFile): StatedDeal {
  return {
    name: file.deal,
    calendar: {
      city: file.calendar?.city ?? null,
      also: file.calendar?.also ?? [],
      fiscalQuarterEnds: file.calendar?.['fiscal-quarter-ends']?.toSorted(ascending) ?? null,
    },
    parties: Object.entries(file.parties).map(([id, party]) => ({
      id,
      name: party.name,
      role: party.role ?? null,
    })),
    roles: Object.entries(file.roles ?? {}).map(([name, role]) => roleFromFile(name, role)),
    agreements: Object.entries(file.agreements).map(([id, agreement]) => agreementFromFile(id, agreement)),
    instruments: Object.entries(file.instruments ?? {}).map(([id, given]) => instrumentFromFile(id, given)),
    settings: (file.settings ?? []).map(({ id, at, reading, by, source }) => ({
      id,
      at: at ?? null,
      reading,
      by: by ?? null,
      source: source ?? null,
    })),
    clauses: (file.clauses ?? []).map(statedFromFile),
  };
}

const ascending = (a: Day, b: Day): number => a - b;

/** By name: the order in which a map is written says nothing, and a record keeps none [P2]. */
const inOrder = <V>(map: Readonly<Record<string, V>>): [string, V][] =>
  Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));

function roleFromFile(name: string, role: RoleFile): DealRole {
  if (Array.isArray(role)) return { name, kind: 'parties', parties: role, instrument: null, evidence: null };
  if ('parties' in role) {
    return {
      name,
      kind: 'parties',
      parties: role.parties,
      instrument: role.instrument ?? null,
      evidence: role.evidence ?? null,
    };
  }
  return {
    name,
    kind: 'threshold',
    of: role.of,
    share: role.share,
    at: role.at ?? 'least',
    bySeries: role['by-series'] ?? false,
    without: role.without ?? [],
    among: role.among ?? null,
    evidence: role.evidence ?? null,
  };
}

function agreementFromFile(id: string, file: AgreementFile): StatedDeal['agreements'][number] {
  return {
    id,
    title: file.title ?? null,
    text: file.text ?? null,
    dated: file.dated ?? null,
    inForce: file['in-force'] ?? null,
    known: file.known ?? null,
    refers: Object.fromEntries(inOrder(file.refers ?? {})),
    values: inOrder(file.values ?? {}).map(([term, { amount, from }]) => ({ term, ...amount, from })),
    evidence: file.evidence ?? null,
  };
}

function instrumentFromFile(id: string, file: NonNullable<DealFile['instruments']>[string]): DealInstrument {
  return {
    id,
    kind: file.kind,
    title: file.title ?? null,
    under: file.under ?? null,
    principal: file.principal?.value ?? file.number?.value ?? null,
    currency: file.principal === undefined || file.principal.unit === '' ? null : file.principal.unit,
    rate: file.rate?.value ?? null,
    issued: file.issued ?? null,
    due: file.due ?? null,
  };
}

function statedFromFile(file: StatedFile): StatedClause {
  const { waiver, suspension, effect, condition, covenant } = file;
  return {
    at: file.at,
    by: file.by ?? null,
    source: file.source ?? null,
    covenant:
      covenant === undefined
        ? null
        : { tested: testedFromFile(covenant.tested), ripens: ripensFromFile(covenant.ripens) },
    waiver:
      waiver === undefined
        ? null
        : {
            of: waiver.of,
            existed:
              waiver.existed === undefined
                ? null
                : { from: waiver.existed.from ?? null, before: waiver.existed.before ?? null },
            from: waiver.from ?? null,
            through: waiver.through ?? null,
          },
    suspension:
      suspension === undefined
        ? null
        : { of: suspension.of, from: suspension.from ?? null, through: suspension.through ?? null },
    effect:
      effect === undefined
        ? null
        : {
            on: effect.on ?? null,
            notBefore: effect['not-before'] ?? null,
            outside: effect.outside ?? null,
            conditions: effect.conditions ?? [],
          },
    condition:
      condition === undefined
        ? null
        : {
            requires: condition.requires ?? 'act',
            signed: condition.signed ?? [],
            settledBy: condition['settled-by'] ?? [],
            protects: condition.protects ?? [],
          },
  };
}

type CovenantFile = NonNullable<StatedFile['covenant']>;

function testedFromFile(tested: CovenantFile['tested']): Tested | null {
  if (tested === undefined) return null;
  return Array.isArray(tested) ? { kind: 'dates', dates: tested.toSorted(ascending) } : { kind: tested };
}

const clockNames = {
  occurrence: 'occurrence',
  awareness: 'awareness',
  'notice given': 'notice-given',
  'notice received': 'notice-received',
} as const;

function ripensFromFile(ripens: CovenantFile['ripens']): Ripens | null {
  if (ripens === undefined) return null;
  if (ripens === 'at once') return { kind: 'at-once' };
  const clocks = [ripens.from].flat().map((name) => clockNames[name]);
  return {
    kind: 'after',
    count: ripens.days,
    unit: ripens.business === true ? 'business days' : 'days',
    clocks,
  };
}
