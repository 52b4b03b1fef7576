import { type Deal, inWords, type Statement } from '@inforce/core';

/** What a deal calls its papers and parties. */
export type Naming = Pick<Deal, 'agreements' | 'parties'>;

/** What the addresses and ids of a row are called, so that a row is read without its deal: `npa/6.3`, `Section 6.3 of the …`. */
export function namesOf(deal: Naming, statement: Statement): Readonly<Record<string, string>> {
  return Object.fromEntries(shownIn(statement).map((id) => [id, nameOf(deal, id)]));
}

/** Those that people are shown: of a part, a provision and a value a portfolio shows nothing. */
function shownIn(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'part':
    case 'provision':
    case 'value':
      return [];
    case 'default':
      return [statement.row.under];
    case 'signatures':
      return [statement.row.agreement, ...statement.row.missing];
    default:
      return [statement.row.address];
  }
}

/** A holder that is no party of the deal has its id for a name. */
function nameOf(deal: Naming, id: string): string {
  const party = deal.parties.find((each) => each.id === id);
  if (party !== undefined) return party.name;
  const isOfAgreement = deal.agreements.some((each) => id === each.id || id.startsWith(`${each.id}/`));
  return isOfAgreement ? inWords(deal, id) : id;
}
