import type { Deal } from './deal.ts';
import type { PartyId } from './facts.ts';
import { kebab, plainName, sameRole } from './names.ts';

/** Whom the names in papers and facts mean. */
export interface PartyNames {
  /** Every party of the deal, and those that only a text names, under an id made from their name. */
  readonly ids: readonly PartyId[];
  /** A party by its id, its name, or the role that it alone has ("Company"); `null`: nobody. */
  party(name: string): PartyId | null;
  /** The parties of a role that has several ("Noteholders"), or of a party alone; `null`: no such role. */
  parties(name: string): readonly PartyId[] | null;
  /** Roles of several parties by the name under which they are defined first. */
  readonly roles: ReadonlyMap<string, readonly PartyId[]>;
  /** Parties that a text names and the deal does not. */
  readonly added: readonly { readonly id: PartyId; readonly name: string; readonly agreement: string }[];
  /** The parties of an agreement's preamble, in order. */
  of(agreement: string): readonly PartyId[];
}

type Named = Pick<Deal, 'parties' | 'roles' | 'agreements'>;

export function partyNames(deal: Named): PartyNames {
  const added: { id: PartyId; name: string; agreement: string }[] = [];
  const preambles = new Map<string, PartyId[]>();
  const single = new Map<string, PartyId>();
  const roles = new Map<string, PartyId[]>();

  const known = deal.parties.map(({ id, name }) => ({ id, plain: plainName(name) }));

  const byName = (name: string): PartyId | null => {
    const plain = plainName(name);
    return known.find((party) => party.id === name || party.plain === plain)?.id ?? null;
  };

  for (const party of deal.parties) if (party.role !== null) single.set(plainName(party.role), party.id);
  for (const role of deal.roles) if (role.kind === 'parties') roles.set(role.name, [...role.parties]);
  for (const { id, paper } of deal.agreements) {
    const printed = paper?.agreement.parties ?? [];
    for (const party of printed) {
      const found = byName(party.name) ?? add(party.name, id);
      push(preambles, id, found);
      if (party.role === null) continue;
      // "Together with its successors and assigns" is one party still: a role is shared only by several.
      const shared = printed.filter(({ role }) => role === party.role).length > 1;
      if (shared) push(roles, roleName(roles, party.role), found);
      else if (!single.has(plainName(party.role))) single.set(plainName(party.role), found);
    }
  }

  function add(name: string, agreement: string): PartyId {
    const id = kebab(name);
    added.push({ id, name, agreement });
    known.push({ id, plain: plainName(name) });
    return id;
  }

  const asked = new Map<string, PartyId | null>();
  /** The same few names come in every fact. */
  const party = (name: string): PartyId | null => {
    const before = asked.get(name);
    if (before !== undefined) return before;
    const found = byName(name) ?? single.get(plainName(name)) ?? null;
    asked.set(name, found);
    return found;
  };
  return {
    ids: [...deal.parties.map(({ id }) => id), ...added.map(({ id }) => id)],
    party,
    parties: (name) => {
      const one = party(name);
      if (one !== null) return [one];
      const role = [...roles.keys()].find((known) => sameRole(known, name));
      return role === undefined ? null : (roles.get(role) ?? null);
    },
    roles,
    added,
    of: (agreement) => preambles.get(agreement) ?? [],
  };
}

/** The name under which a role is known already, so that "Noteholder" and "Noteholders" are one. */
function roleName(roles: ReadonlyMap<string, unknown>, role: string): string {
  return [...roles.keys()].find((known) => sameRole(known, role)) ?? role;
}

function push(map: Map<string, PartyId[]>, key: string, id: PartyId): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else if (!list.includes(id)) list.push(id);
}
