import type { Deal, DealRole } from '../deal.ts';
import type { PartyId } from '../facts.ts';
import { plainName, sameRole } from '../names.ts';
import type { PartyNames } from '../party-names.ts';
import type { InstrumentTerm, RoleTerm, Threshold } from '../terms.ts';
import type { PaperContext, Presumption } from './context.ts';

/** The roles that the deal states and that the preambles define, and how each is counted. */
export function rolesOf(
  deal: Deal,
  names: PartyNames,
  papers: readonly PaperContext[],
  presumptions: Presumption[],
): Record<string, RoleTerm> {
  const roles = new Map<string, RoleTerm>();
  for (const [name, parties] of names.roles) {
    const stated = deal.roles.find((role) => role.name === name && role.kind === 'parties');
    const instrument = (stated?.kind === 'parties' ? stated.instrument : null) ?? registerOf(deal, name);
    roles.set(name, { kind: 'parties', parties: resolve(names, parties), instrument });
  }
  for (const role of deal.roles) {
    if (role.kind === 'threshold') roles.set(role.name, thresholdOf(deal, names, papers, role));
    if (role.evidence === 'assumed')
      presumptions.push({ at: '', says: `who the ${role.name} are is assumed; no paper on file says it` });
  }
  return Object.fromEntries(roles);
}

/** Noteholders are those who hold the notes: where the deal has one instrument of the kind, its register says who. */
function registerOf(deal: Deal, role: string): string | null {
  const kind = HOLDERS.find(({ name }) => name.test(role))?.kind;
  const instruments = deal.instruments.filter((instrument) => instrument.kind === kind);
  return instruments.length === 1 ? (instruments[0]?.id ?? null) : null;
}
const HOLDERS = [
  { name: /^(the )?(note ?holders?|holders of (the )?notes)$/i, kind: 'notes' },
  { name: /^(the )?(warrant ?holders?|holders of (the )?warrants)$/i, kind: 'warrants' },
  { name: /^(the )?(lenders?|banks?)$/i, kind: 'loans' },
] as const;

function thresholdOf(
  deal: Deal,
  names: PartyNames,
  papers: readonly PaperContext[],
  role: Extract<DealRole, { kind: 'threshold' }>,
): RoleTerm {
  const threshold: Threshold = {
    of: role.of,
    share: role.share,
    at: role.at,
    bySeries: role.bySeries,
    without: resolve(names, role.without),
    among: role.among === null ? holdersBy(deal, names, papers, role.of) : resolve(names, role.among),
  };
  return { kind: 'threshold', threshold };
}

/** Who holds while no register is recorded: those that a paper says hold all of it, else the role of its holders. */
function holdersBy(
  deal: Deal,
  names: PartyNames,
  papers: readonly PaperContext[],
  instruments: readonly string[],
): readonly PartyId[] {
  for (const paper of papers) {
    const whole = paper.all('holding').find(({ percent }) => Number(percent) === 100);
    const parties = whole === undefined ? null : names.parties(whole.who.name);
    if (parties !== null) return parties;
  }
  const kinds = deal.instruments.filter(({ id }) => instruments.includes(id)).map(({ kind }) => kind);
  const role = HOLDERS.find(({ kind }) => kinds.includes(kind));
  const listed = role === undefined ? undefined : [...names.roles].find(([name]) => role.name.test(name));
  return listed === undefined ? [] : resolve(names, listed[1]);
}

function resolve(names: PartyNames, list: readonly string[]): PartyId[] {
  return [...new Set(list.flatMap((name) => names.parties(name) ?? [name]))];
}

/** What an instrument is: as the deal states it, filled in from the recitals that tell what was issued. */
export function instrumentsOf(deal: Deal, papers: readonly PaperContext[]): InstrumentTerm[] {
  return deal.instruments.map((instrument) => {
    const issue = papers
      .flatMap((paper) => paper.all('issue'))
      .find(({ what, title, label }) => what === instrument.kind && named(instrument.id, title, label));
    return {
      id: instrument.id,
      kind: instrument.kind,
      under: instrument.under,
      principal: instrument.principal ?? issue?.principal?.value ?? null,
      currency: instrument.currency ?? issue?.principal?.currency ?? null,
      issued: instrument.issued,
    };
  });
}

/** `series-a` is the instrument whose title speaks of Series A. */
function named(id: string, title: string | null, label: string | null): boolean {
  const words = plainName(id);
  return [title, label].some(
    (name) => name !== null && (plainName(name).includes(words) || sameRole(name, id)),
  );
}
