import type { PartyId, Signed } from '../../src/deal/facts.ts';
import type { Signatory } from '../../src/deal/terms.ts';
import type { Day } from '../../src/time/day.ts';
import { and, type Truth } from '../../src/time/truth.ts';
import type { Oracle } from './oracle.ts';
import { hasRegister, reached, registerOn } from './register.ts';
import { by } from './words.ts';

/** `signed(a, p, D)` [E3] [K3]. */
export function signedOn(o: Oracle, agreement: string, party: PartyId, day: Day): Truth {
  const pages = pagesOf(o, agreement, party);
  if (pages.length === 0) return beforeDated(o, agreement, day) ? 'no' : 'open';
  const signed = o.any(pages, (page) => counts(o, page, party, day));
  if (signed === 'no') o.decided('K3');
  return signed;
}

function beforeDated(o: Oracle, agreement: string, day: Day): boolean {
  const dated = o.agreement(agreement)?.dated ?? null;
  if (dated === null || day >= dated) return false;
  o.decided('T7');
  return true;
}

export function pagesOf(o: Oracle, agreement: string, party: PartyId): readonly Signed[] {
  const hash = o.agreement(agreement)?.sha256 ?? null;
  const pages = o.seen
    .filter((fact) => fact.kind === 'signed')
    .filter((fact) => fact.agreement === agreement && fact.parties.includes(party));
  const onFile = pages.filter((page) => page.text === null || hash === null || page.text === hash);
  if (onFile.length < pages.length) o.decided('E3');
  return onFile;
}

function counts(o: Oracle, page: Signed, party: PartyId, day: Day): Truth {
  const own = by(page.on, day);
  if (!page.held) return own;
  const releases = o.seen
    .filter((fact) => fact.kind === 'released')
    .filter((fact) => fact.agreement === page.agreement && fact.parties.includes(party));
  const out = and(
    own,
    o.any(releases, (release) => by(release.on, day)),
  );
  if (out !== own) o.decided('E3');
  return out;
}

/** `executed(requirement, D)` [E2]. */
export function executedOn(o: Oracle, agreement: string, all: readonly Signatory[], day: Day): Truth {
  return o.every(all, (each) => {
    if ('party' in each) return o.signed(agreement, each.party, day);
    const role = o.terms.roles[each.role];
    if (role === undefined) return 'open';
    if (role.kind === 'threshold') {
      return reached(o, role.threshold, day, (party) => o.signed(agreement, party, day));
    }
    const members = membersOn(o, role.parties, role.instrument, day);
    if (members.length === 0) return 'open';
    return o.every(members, (party) => o.signed(agreement, party, day));
  });
}

function membersOn(
  o: Oracle,
  listed: readonly PartyId[],
  instrument: string | null,
  day: Day,
): readonly PartyId[] {
  if (instrument === null || !hasRegister(o, instrument)) return listed;
  const { balances } = registerOn(o, instrument, day);
  const holders = [...balances].filter(([, balance]) => balance.top > 0n).map(([party]) => party);
  if (holders.toSorted().join() !== listed.toSorted().join()) o.decided('M4');
  return holders;
}
